'use client';
import { ExclamationmarkTriangleFillIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Advarsel, Innhold } from '@/lib/tjenestemodell/matrise/rules';
import s from './matrise.module.css';

const ALVORLIG = new Set<Advarsel['art']>(['INGEN_A', 'UTEN_NAVN', 'FLERE_A', 'A_UTGAATT', 'A_SLUTTET']);

/** What is wrong, kind by kind; each place is a way to its cell. */
export function Varsler({ varsler, innhold, gaaTil }: { varsler: Advarsel[]; innhold: Innhold; gaaTil: (v: Advarsel) => void }) {
  const t = useTranslations('matrise.varsel');
  const [aapen, setAapen] = useState<Advarsel['art']>();
  const arter = [...new Set(varsler.map((v) => v.art))];
  const oppgave = (id: string) => innhold.oppgaver.find((o) => o.id === id)?.tittel ?? '';
  const aktor = (id: string) => innhold.aktorer.find((a) => a.id === id)?.navn ?? '';
  const person = (id?: string) => (id && innhold.personer[id]?.navn) || '';
  const sted = (v: Advarsel) =>
    ({
      INGEN_A: oppgave(v.oppgaveId),
      UTEN_NAVN: t('sted.celle', { oppgave: oppgave(v.oppgaveId), hvem: aktor(v.aktorId) }),
      FLERE_A: t('sted.flere', { oppgave: oppgave(v.oppgaveId), antall: v.antall ?? 0 }),
      A_UTGAATT: t('sted.celle', { oppgave: oppgave(v.oppgaveId), hvem: aktor(v.aktorId) }),
      A_SLUTTET: t('sted.celle', { oppgave: oppgave(v.oppgaveId), hvem: person(v.ansattId) }),
      A_UTEN_ROLLE: t('sted.celle', { oppgave: oppgave(v.oppgaveId), hvem: person(v.ansattId) }),
      FOR_MANGE_A: t('sted.mange', { hvem: person(v.ansattId), antall: v.antall ?? 0 }),
      UTEN_KONTAKT: aktor(v.aktorId),
    })[v.art];
  const valgt = arter.find((a) => a === aapen);
  if (varsler.length === 0)
    return (
      <p className="dempet" data-skjul-utskrift>
        {t('ingen')}
      </p>
    );
  return (
    <section className={s.varsler} aria-label={t('tittel')}>
      <ul>
        {arter.map((art) => (
          <li key={art}>
            <button
              type="button"
              className={s.varselknapp}
              data-color={ALVORLIG.has(art) ? 'danger' : 'warning'}
              aria-expanded={valgt === art}
              onClick={() => setAapen(valgt === art ? undefined : art)}
            >
              {ALVORLIG.has(art) ? <XMarkOctagonFillIcon aria-hidden /> : <ExclamationmarkTriangleFillIcon aria-hidden />}
              {t(`art.${art}`, { antall: varsler.filter((v) => v.art === art).length })}
            </button>
          </li>
        ))}
      </ul>
      {valgt && (
        <ul className={s.steder} aria-label={t(`art.${valgt}`, { antall: varsler.filter((v) => v.art === valgt).length })}>
          {varsler
            .filter((v) => v.art === valgt)
            .map((v) => (
              <li key={`${v.oppgaveId}:${v.aktorId}:${v.ansattId ?? ''}`}>
                <button type="button" className={s.sted} onClick={() => gaaTil(v)}>
                  {sted(v)}
                </button>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
