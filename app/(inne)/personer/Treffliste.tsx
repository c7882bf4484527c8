import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Tag } from '@/components/designsystemet';
import { dagISO, visDato } from '@/components/felles/dato';
import type { Treff } from '@/lib/personoversikt/queries-sok';
import { alder } from '@/lib/tjenestemottaker/rules';
import s from './Treffliste.module.css';

/** Hits of a person search; `navn` draws the name as a link, `handling` a button at the end. */
export function Treffliste({ treff, navn, handling }: { treff: Treff[]; navn?: (t: Treff) => ReactNode; handling?: (t: Treff) => ReactNode }) {
  const t = useTranslations('person');
  return (
    <ul className={s.liste}>
      {treff.map((p) => (
        <li key={p.id} className={s.rad}>
          <div className={s.hvem}>
            <span className={s.navn}>{navn ? navn(p) : p.navn}</span>
            <span className="dempet">
              {p.fodselsdato
                ? t('fodtAlder', { dato: visDato(p.fodselsdato), alder: alder(p.fodselsdato, dagISO(new Date())) })
                : t('ukjentFodselsdato')}
            </span>
            {p.adresse && <span className="dempet">{p.adresse}</span>}
          </div>
          <div className="rad">
            {p.saker.length > 0 && <Tag data-color="warning">{t('aapneSaker', { antall: p.saker.length })}</Tag>}
            {p.tjenester > 0 && <Tag data-color="info">{t('antallTjenester', { antall: p.tjenester })}</Tag>}
            {handling?.(p)}
          </div>
        </li>
      ))}
    </ul>
  );
}
