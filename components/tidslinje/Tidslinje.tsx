'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Heading } from '@/components/designsystemet';
import { dagerMellom, dagISO, visLangDato } from '../felles/dato';
import { Hendelsepunkt, type Tidslinjepunkt } from './Hendelsepunkt';
import s from './Tidslinje.module.css';

export type TidslinjeProps = {
  /** In the order they are to be shown, newest first as a rule. */
  punkter: Tidslinjepunkt[];
  etikett: string;
  /** The clock (ISO), to say «I dag» and «I går». */
  naa?: string;
  /** How many before «Vis flere». */
  vis?: number;
  nivaa?: 3 | 4;
};

/** What has happened, as an ordered list grouped by day. */
export function Tidslinje({ punkter, etikett, naa, vis = 15, nivaa = 3 }: TidslinjeProps) {
  const t = useTranslations('komponenter.tidslinje');
  const sprak = useLocale();
  const [antall, setAntall] = useState(vis);
  const dager = perDag(punkter.slice(0, antall));
  const skjult = punkter.length - antall;
  const dagnavn = (dag: string) => {
    const siden = naa ? dagerMellom(dag, naa) : -1;
    return siden === 0 ? t('iDag') : siden === 1 ? t('iGaar') : visLangDato(dag, sprak);
  };
  return (
    <div className={s.ramme}>
      <ol className={s.dager} aria-label={etikett}>
        {dager.map(([dag, liste]) => (
          <li key={dag}>
            <Heading level={nivaa} data-size="2xs" className={s.dag}>
              {dagnavn(dag)}
            </Heading>
            <ol className={s.punkter}>
              {liste.map((p) => (
                <Hendelsepunkt key={p.id} punkt={p} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {skjult > 0 && (
        <Button variant="secondary" onClick={() => setAntall((n) => n + vis)}>
          {t('visFlere', { antall: Math.min(vis, skjult) })}
        </Button>
      )}
    </div>
  );
}

function perDag(punkter: Tidslinjepunkt[]): [string, Tidslinjepunkt[]][] {
  const dager = new Map<string, Tidslinjepunkt[]>();
  for (const p of punkter) {
    const dag = dagISO(p.tidspunkt);
    dager.set(dag, [...(dager.get(dag) ?? []), p]);
  }
  return [...dager];
}
