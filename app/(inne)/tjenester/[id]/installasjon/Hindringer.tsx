'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { losHindringHandling, meldHindringHandling } from '@/lib/installasjon/actions';
import { meldHindringSchema } from '@/lib/installasjon/schema';
import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import s from './Installasjon.module.css';
import { useKort } from './Kortramme';

const meldSchema = meldHindringSchema.omit({ nokkel: true, tjenesteId: true });
const losSchema = z.object({ losninger: z.record(z.string(), z.string().trim().min(2, feil('paakrevd'))) });

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
  const felt = `losninger.${hindringId}`;
  return (
    <Handlingsskjema
      schema={losSchema}
      standardverdier={{ losninger: { [hindringId]: '' } }}
      handling={(d) => losHindringHandling({ tjenesteId, hindringId, nokkel: d.nokkel, losning: d.losninger[hindringId] ?? '' })}
      etterpaa={lagret}
      sendTekst={t('los')}
      etiketter={{ [felt]: t('losning') }}
    >
      <Tekstfelt navn={felt} etikett={t('losning')} paakrevd />
    </Handlingsskjema>
  );
}
