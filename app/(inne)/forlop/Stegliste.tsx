'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { Tabell } from '@/components/tabell/Tabell';
import type { Forlopsvisning } from '@/lib/forlopsvalg/queries';
import { EndreSteg } from './EndreSteg';
import s from './forlop.module.css';

type Stegrad = Forlopsvisning['steg'][number];

/** The plan, one row a step. */
export function Stegliste({ steg, versjon, endre }: { steg: Stegrad[]; versjon: number; endre: boolean }) {
  const t = useTranslations('forlop');
  const navn = useTranslations('steg');
  const rolle = useTranslations('rolle');
  const type = useTranslations('organisasjon.enhetstype');
  const [valgt, setValgt] = useState<string>();
  return (
    <>
      <Tabell
        tittel={t('hvem')}
        rader={steg}
        radNokkel={(r) => r.steg}
        kolonner={[
          {
            nokkel: 'steg',
            tittel: t('steg'),
            radtittel: true,
            celle: (r) => (
              <>
                {navn(r.steg)}
                {r.merknad && <span className={s.under}>{r.merknad}</span>}
              </>
            ),
          },
          {
            nokkel: 'rolle',
            tittel: t('gjoresAv'),
            celle: (r) => (
              <span>
                {rolle(r.rolle)}
                <span className={s.under}>{type(r.enhetstype)}</span>
              </span>
            ),
          },
          { nokkel: 'frist', tittel: t('frist'), celle: (r) => (r.fristDager === null ? t('annenFrist') : t('dager', { dager: r.fristDager })) },
          { nokkel: 'aapne', tittel: t('aapne'), tall: true, celle: (r) => r.aapne },
          {
            nokkel: 'merker',
            tittel: t('merker'),
            skjultTittel: true,
            celle: (r) => (
              <span className={s.merker}>
                {(r.manglerRolle || r.manglerEnhet) && <Statusmerke tekst={t('ingenKan')} tone="advarsel" />}
                {r.tilpasset && <Statusmerke tekst={t('tilpasset')} tone="info" />}
                {endre && (
                  <Button variant="secondary" data-size="sm" onClick={() => setValgt(r.steg)}>
                    {t('endre')}
                    <span className="kun-skjermleser"> {navn(r.steg)}</span>
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      <EndreSteg key={valgt} steg={steg.find((x) => x.steg === valgt)} versjon={versjon} lukk={() => setValgt(undefined)} />
    </>
  );
}
