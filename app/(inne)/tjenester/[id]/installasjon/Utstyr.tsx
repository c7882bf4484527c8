'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Alert } from '@/components/designsystemet';
import { Avkryssing } from '@/components/felt/Avkryssing';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Serienummerfelt } from '@/components/skanner/Serienummerfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { byttUtstyrHandling, velgUtstyrHandling } from '@/lib/installasjon/actions';
import { byttUtstyrSchema, velgUtstyrSchema } from '@/lib/installasjon/schema';
import s from './Installasjon.module.css';
import { useKort } from './Kortramme';

const velgSchema = velgUtstyrSchema.omit({ nokkel: true, tjenesteId: true, versjon: true });
const byttSchema = byttUtstyrSchema.omit({ nokkel: true, tjenesteId: true, versjon: true, utstyrId: true });

/** A device off the shelf, by its serial number. */
export function VelgUtstyr() {
  const t = useTranslations('installasjon.utstyr');
  const { tjenesteId, iTur, lagret } = useKort();
  return (
    <Handlingsskjema
      schema={velgSchema}
      standardverdier={{ serienummer: '' }}
      handling={(d) => iTur((versjon) => velgUtstyrHandling({ ...d, tjenesteId, versjon }))}
      etterpaa={lagret}
      tomEtter
      sendTekst={t('velg')}
      etiketter={{ serienummer: t('serienummer') }}
    >
      <Serienummerfelt navn="serienummer" etikett={t('serienummer')} hjelp={t('serienummerHjelp')} paakrevd />
    </Handlingsskjema>
  );
}

/** Gives one device back, and tells what happens to it. `brukt`: it is registered or tested already. */
export function ByttUtstyr({ id, serienummer, brukt }: { id: string; serienummer: string; brukt: boolean }) {
  const t = useTranslations('installasjon.utstyr');
  const { tjenesteId, iTur, lagret } = useKort();
  const [aapen, setAapen] = useState(false);
  return (
    <details className={s.endre} name="bytt" open={aapen} onToggle={(e) => setAapen(e.currentTarget.open)}>
      <summary>{t('bytt', { serienummer })}</summary>
      {aapen && (
        <div className={s.endreInnhold}>
          <Handlingsskjema
            schema={byttSchema}
            standardverdier={{ byttegrunn: '', tilkoblet: false, nullstilt: '' }}
            handling={(d) => iTur((versjon) => byttUtstyrHandling({ ...d, tjenesteId, versjon, utstyrId: id }))}
            etterpaa={lagret}
            sendTekst={t('byttKnapp')}
            etiketter={{ byttegrunn: t('grunn'), nullstilt: t('nullstilt') }}
          >
            <Tekstfelt navn="byttegrunn" etikett={t('grunn')} paakrevd />
            <Nullstilt brukt={brukt} />
          </Handlingsskjema>
        </div>
      )}
    </details>
  );
}

function Nullstilt({ brukt }: { brukt: boolean }) {
  const t = useTranslations('installasjon.utstyr');
  const tilkoblet: boolean = useWatch({ name: 'tilkoblet' });
  return (
    <>
      {brukt ? <Alert data-color="info">{t('maaNullstilles')}</Alert> : <Avkryssing navn="tilkoblet" etikett={t('tilkoblet')} />}
      {(brukt || tilkoblet) && <Tekstfelt navn="nullstilt" etikett={t('nullstilt')} hjelp={t('nullstiltHjelp')} paakrevd />}
      <p className="dempet">{t('etterpaa')}</p>
    </>
  );
}
