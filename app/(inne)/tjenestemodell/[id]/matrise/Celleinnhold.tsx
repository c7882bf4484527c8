'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Heading } from '@/components/designsystemet';
import { visDato } from '@/components/felles/dato';
import type { Celledetaljer } from '@/lib/tjenestemodell/matrise/queries-celle';

const Del = ({ tittel, children }: { tittel: string; children: ReactNode }) => (
  <section className="stabel" data-tett>
    <Heading level={3} data-size="2xs">
      {tittel}
    </Heading>
    {children}
  </section>
);

/** Whom to contact, what the template says, what must be settled, and who set the cell when. */
export function Celleinnhold({ d, ansattId }: { d: Celledetaljer; ansattId: string | null }) {
  const t = useTranslations('matrise.panel');
  const person = ansattId ? (d.personer[ansattId] ?? null) : d.egen;
  const kontakt = person ?? d.kontakt;
  return (
    <>
      {(kontakt || d.enhet) && (
        <Del tittel={t('kontakt')}>
          {kontakt && <Kontakt navn={kontakt.navn} telefon={kontakt.telefon} epost={kontakt.epost} sluttet={person?.sluttet ?? false} />}
          {d.enhet && <Kontakt navn={d.enhet.navn} telefon={d.enhet.telefon} epost={null} sluttet={false} />}
        </Del>
      )}
      {!kontakt && !ansattId && <p className="dempet">{t('ingenKontakt')}</p>}
      <Del tittel={t('malen')}>
        {d.forslag && <p>{t('forslag', { kode: d.forslag, ord: t(`ord.${d.forslag}`) })}</p>}
        {d.ansvar.length > 0 ? (
          <ul>
            {d.ansvar.map((a) => (
              <li key={a.id}>{a.modell === 'alle' ? a.tekst : t('iModell', { modell: t(`modell.${a.modell}`), tekst: a.tekst })}</li>
            ))}
          </ul>
        ) : (
          !d.forslag && <p className="dempet">{t('malenTier')}</p>
        )}
        {d.beskrivelse && <p className="dempet smaa">{d.beskrivelse}</p>}
      </Del>
      {d.avklaringer.length > 0 && (
        <Del tittel={t('avklaringer')}>
          <ul>
            {d.avklaringer.map((a) => (
              <li key={a.id}>{a.tekst}</li>
            ))}
          </ul>
        </Del>
      )}
      {d.historikk.length > 0 && (
        <Del tittel={t('historikk')}>
          <ul className="smaa">
            {d.historikk.map((h) => (
              <li key={h.id}>
                {t(h.til ? 'fraTil' : 'fra', {
                  kode: h.kode,
                  person: h.person ?? 'ingen',
                  av: h.av,
                  fra: visDato(h.fra),
                  til: h.til ? visDato(h.til) : '',
                })}
              </li>
            ))}
          </ul>
        </Del>
      )}
    </>
  );
}

function Kontakt({ navn, telefon, epost, sluttet }: { navn: string; telefon: string | null; epost: string | null; sluttet: boolean }) {
  const t = useTranslations('matrise.panel');
  return (
    <p>
      <strong>{navn}</strong>
      {sluttet && ` (${t('sluttet')})`}
      {telefon && (
        <>
          <br />
          <a href={`tel:${telefon.replace(/\s/g, '')}`}>{telefon}</a>
        </>
      )}
      {epost && (
        <>
          <br />
          <a href={`mailto:${epost}`}>{epost}</a>
        </>
      )}
    </p>
  );
}
