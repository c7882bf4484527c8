'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { losHindringHandling, meldHindringHandling } from '@/lib/installasjon/actions';
import { losHindringSchema, meldHindringSchema } from '@/lib/installasjon/schema';
import s from './Installasjon.module.css';
import { useKort } from './Kortramme';

const meldSchema = meldHindringSchema.omit({ nokkel: true, tjenesteId: true });
const losSchema = losHindringSchema.omit({ nokkel: true, tjenesteId: true, hindringId: true });

/** Says that something stands in the way. */
export function MeldHindring() {
  const t = useTranslations('installasjon.hindring');
  const { tjenesteId, lagret } = useKort();
  const [aapen, setAapen] = useState(false);
  return (
    <details className={s.endre} open={aapen} onToggle={(e) => setAapen(e.currentTarget.open)}>
      <summary>{t('meld')}</summary>
      {aapen && (
        <div className={s.endreInnhold}>
          <Handlingsskjema
            schema={meldSchema}
            standardverdier={{ tekst: '' }}
            handling={(d) => meldHindringHandling({ ...d, tjenesteId })}
            etterpaa={(svar) => {
              lagret(svar);
              setAapen(false);
            }}
            sendTekst={t('meld')}
            etiketter={{ tekst: t('tekst') }}
          >
            <Tekstomraade navn="tekst" etikett={t('tekst')} hjelp={t('meldHjelp')} paakrevd maks={500} />
          </Handlingsskjema>
        </div>
      )}
    </details>
  );
}

/** Says how it was solved. */
export function LosHindring({ hindringId }: { hindringId: string }) {
  const t = useTranslations('installasjon.hindring');
  const { tjenesteId, lagret } = useKort();
  return (
    <Handlingsskjema schema={losSchema} standardverdier={{ losning: '' }} handling={(d) => losHindringHandling({ ...d, tjenesteId, hindringId })} etterpaa={lagret} sendTekst={t('los')} etiketter={{ losning: t('losning') }}>
      <Tekstfelt navn="losning" etikett={t('losning')} paakrevd />
    </Handlingsskjema>
  );
}
