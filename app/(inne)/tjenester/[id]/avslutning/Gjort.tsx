import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { visDato, visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import type { Avslutning } from '@/lib/avslutning/queries';

/** What is done so far: step by step, with who and when. */
export function Gjort({ a }: { a: Avslutning }) {
  const t = useTranslations('avslutning');
  const ts = useTranslations('steg');
  const gjort = [
    ...a.steg.flatMap((s) => s.gjort.map((g) => ({ ...g, tittel: ts(s.kode) }))),
    ...a.tapt.map((g) => ({ ...g, tittel: t('tapt.gjort') })),
  ];
  if (gjort.length === 0) return null;
  return (
    <Flate tittel={t('gjort')}>
      <dl className="fakta">
        {gjort.map((g) => (
          <Fragment key={g.id}>
            <dt>
              {g.tittel}
              {g.serienummer && `, ${g.serienummer}`}
            </dt>
            <dd>
              {t('gjortAv', { av: g.utfortAv, dato: visDato(g.utfort), tid: visKlokke(g.utfort) })}
              {g.merknad && <div className="dempet">{g.merknad}</div>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Flate>
  );
}

/** The end: everything is closed. */
export function Oppsummering({ a }: { a: Avslutning }) {
  const t = useTranslations('avslutning');
  const antall = a.steg.find((s) => s.kode === 'LAGERFORE')?.gjort.length ?? 0;
  return (
    <Flate tittel={t('ferdig.tittel')} tone="ok">
      <ul>
        <li>{t('ferdig.vedtak', { dato: a.avsluttet ? visDato(a.avsluttet) : '' })}</li>
        <li>{t('ferdig.utstyr', { antall })}</li>
        {a.tapt.length > 0 && <li>{t('ferdig.tapt', { antall: a.tapt.length })}</li>}
        <li>{t('ferdig.leverandor')}</li>
      </ul>
      <div className="rad">
        <Knappelenke href="/oppgaver">{t('ferdig.tilOppgaver')}</Knappelenke>
        <Knappelenke href={`/tjenester/${a.id}`} variant="secondary">
          {t('ferdig.tilTjeneste')}
        </Knappelenke>
      </div>
    </Flate>
  );
}
