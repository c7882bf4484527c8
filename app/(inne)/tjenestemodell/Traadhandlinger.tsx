'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/designsystemet';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { besluttHandling, fordelHandling, gjenaapneHandling, svarHandling } from '@/lib/avklaring/actions';
import type { Mottakervalg } from '@/lib/avklaring/queries';
import { besluttSchema, fordelskjemaSchema, innleggSchema } from '@/lib/avklaring/schema';
import { Mottakerfelt, type Mottakerverdier, useMottakeretiketter } from './Mottakerfelt';

const svarskjema = innleggSchema.pick({ tekst: true });
const beslutningsskjema = besluttSchema.pick({ beslutning: true, dato: true, av: true });

/** Adds an answer to the thread. */
export function Svarskjema({ id }: { id: string }) {
  const t = useTranslations('avklaring.skjema');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={svarskjema}
      standardverdier={{ tekst: '' }}
      handling={(d) => svarHandling({ ...d, avklaringId: id })}
      etterpaa={() => router.refresh()}
      tomEtter
      sendTekst={t('sendSvar')}
      etiketter={{ tekst: t('svar') }}
    >
      <Tekstomraade navn="tekst" etikett={t('svar')} paakrevd maks={4000} />
    </Handlingsskjema>
  );
}

/** Closes the question with what was decided. */
export function Beslutning({ id, versjon, meg, iDag }: { id: string; versjon: number; meg: string; iDag: string }) {
  const t = useTranslations('avklaring.skjema');
  const router = useRouter();
  return (
    <Handlingsskjema
      schema={beslutningsskjema}
      standardverdier={{ beslutning: '', dato: iDag, av: meg }}
      handling={(d) => besluttHandling({ ...d, avklaringId: id, versjon })}
      etterpaa={() => router.refresh()}
      sendTekst={t('beslutt')}
      etiketter={{ beslutning: t('beslutning'), dato: t('dato'), av: t('av') }}
    >
      <Tekstomraade navn="beslutning" etikett={t('beslutning')} hjelp={t('beslutningHjelp')} paakrevd maks={2000} />
      <Datofelt navn="dato" etikett={t('dato')} til={iDag} paakrevd />
      <Tekstfelt navn="av" etikett={t('av')} hjelp={t('avHjelp')} paakrevd />
    </Handlingsskjema>
  );
}

/** Opens a decided question again. */
export function Gjenaapning({ id, versjon }: { id: string; versjon: number }) {
  const t = useTranslations('avklaring.skjema');
  const router = useRouter();
  return (
    <Knapphandling
      handling={() => medNokkel(gjenaapneHandling, { avklaringId: id, versjon })}
      bekreft={{ tittel: t('gjenaapneTittel'), tekst: t('gjenaapneTekst'), knapp: t('gjenaapne') }}
      etterpaa={() => router.refresh()}
    >
      {t('gjenaapne')}
    </Knapphandling>
  );
}

type Fordelingsprops = { id: string; versjon: number; naa: Mottakerverdier; hos: string | null; valg: Mottakervalg };

/** Gives the question to somebody else, or another frist. */
export function Fordeling({ id, versjon, naa, hos, valg }: Fordelingsprops) {
  const t = useTranslations('avklaring.skjema');
  const router = useRouter();
  const [aapen, setAapen] = useState(false);
  const etiketter = useMottakeretiketter();
  if (!aapen)
    return (
      <div>
        <Button variant="secondary" onClick={() => setAapen(true)}>
          {t('fordel')}
        </Button>
      </div>
    );
  return (
    <Handlingsskjema
      schema={fordelskjemaSchema}
      standardverdier={naa}
      handling={(d) => fordelHandling({ ...d, avklaringId: id, versjon })}
      etterpaa={() => {
        setAapen(false);
        router.refresh();
      }}
      sendTekst={t('lagre')}
      etiketter={etiketter}
      knapper={
        <Button variant="tertiary" onClick={() => setAapen(false)}>
          {t('avbryt')}
        </Button>
      }
    >
      <Mottakerfelt valg={valg} naa={naa.ansvarligId ? { id: naa.ansvarligId, navn: hos ?? '' } : undefined} />
    </Handlingsskjema>
  );
}
