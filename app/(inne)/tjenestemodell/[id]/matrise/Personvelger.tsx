'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { Button, Input, Label } from '@/components/designsystemet';
import { Field } from '@/components/designsystemet-skjema';
import { utfor } from '@/components/skjema/svar';
import { finnAnsatteHandling } from '@/lib/tjenestemodell/matrise/actions';
import type { Ansattvalg } from '@/lib/tjenestemodell/matrise/queries-celle';
import s from './matrise.module.css';

const VENT_MS = 250;

/** Finds one of our own employees by name. */
export function Personvelger({ etikett, velg }: { etikett: string; velg: (a: Ansattvalg) => void }) {
  const t = useTranslations('matrise.person');
  const id = useId();
  const [q, setQ] = useState('');
  const [treff, setTreff] = useState<Ansattvalg[]>();
  const [feil, setFeil] = useState(false);

  useEffect(() => {
    if (q.trim().length < 2) {
      setTreff(undefined);
      return;
    }
    let gammel = false;
    const klokke = setTimeout(async () => {
      const svar = await utfor(() => finnAnsatteHandling({ q }));
      if (gammel) return;
      setFeil(!svar.ok);
      setTreff(svar.ok ? svar.verdi : undefined);
    }, VENT_MS);
    return () => {
      gammel = true;
      clearTimeout(klokke);
    };
  }, [q]);

  return (
    <div className="stabel" data-tett>
      <Field>
        <Label htmlFor={id}>{etikett}</Label>
        <Input id={id} type="search" autoComplete="off" value={q} onChange={(e) => setQ(e.target.value)} placeholder={t('skrivNavn')} />
      </Field>
      <p role="status" className={treff && treff.length === 0 ? undefined : 'kun-skjermleser'}>
        {feil ? t('feil') : treff && t('antall', { antall: treff.length })}
      </p>
      {treff && treff.length > 0 && (
        <ul className={s.treff} aria-label={t('treff')}>
          {treff.map((a) => (
            <li key={a.id}>
              <Button
                type="button"
                variant="secondary"
                data-size="sm"
                onClick={() => {
                  velg(a);
                  setQ('');
                }}
              >
                {a.tittel ? t('medTittel', { navn: a.navn, tittel: a.tittel }) : a.navn}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
