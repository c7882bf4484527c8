'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import { medNokkel } from '@/components/skjema/svar';
import { endreKontaktHandling, fjernKontaktHandling, leggTilKontaktHandling } from '@/lib/region/actions';
import type { hentKontaktskjema } from '@/lib/region/queries';
import { endreKontaktSchema, nyKontaktSchema } from '@/lib/region/schema';

type Data = Awaited<ReturnType<typeof hentKontaktskjema>>;

/** Whom to call about what: a new contact, or changes to one. */
export function Kontaktskjema({ kontakt: k, ansatte }: { kontakt?: NonNullable<Data['kontakt']>; ansatte: Data['ansatte'] }) {
  const t = useTranslations('samarbeid.kontaktskjema');
  const s = useTranslations('samarbeid');
  const router = useRouter();
  const ferdig = () => router.push('/samarbeid?vis=egne');
  const verdier = {
    gjelder: k?.gjelder ?? '',
    ansattId: k?.ansattId ?? '',
    navn: k?.navn ?? '',
    tittel: k?.tittel ?? '',
    telefon: k?.telefon ?? '',
    epost: k?.epost ?? '',
  };
  const etiketter = {
    gjelder: t('gjelder'),
    ansattId: t('ansatt'),
    navn: t('navn'),
    tittel: t('tittel'),
    telefon: t('telefon'),
    epost: t('epost'),
  };
  const felt = <Felt ansatte={ansatte} />;
  if (!k)
    return (
      <Handlingsskjema
        schema={nyKontaktSchema}
        standardverdier={verdier}
        handling={leggTilKontaktHandling}
        sendTekst={t('lagreNy')}
        etiketter={etiketter}
        etterpaa={ferdig}
      >
        {felt}
      </Handlingsskjema>
    );
  return (
    <Handlingsskjema
      schema={endreKontaktSchema}
      standardverdier={{ ...verdier, id: k.id, versjon: k.versjon }}
      handling={endreKontaktHandling}
      sendTekst={s('lagre')}
      etiketter={etiketter}
      etterpaa={ferdig}
      knapper={
        <Knapphandling
          variant="tertiary"
          farge="danger"
          handling={() => medNokkel(fjernKontaktHandling, { id: k.id, versjon: k.versjon })}
          bekreft={{ tittel: t('fjern'), tekst: t('fjernTekst', { gjelder: k.gjelder }), knapp: t('fjern') }}
          etterpaa={ferdig}
        >
          {t('fjern')}
        </Knapphandling>
      }
    >
      {felt}
    </Handlingsskjema>
  );
}

function Felt({ ansatte }: { ansatte: Data['ansatte'] }) {
  const t = useTranslations('samarbeid.kontaktskjema');
  const { watch, setValue } = useFormContext();
  const ansattId = watch('ansattId');
  const forrige = useRef(ansattId);
  // Another person: what stood there was about the one before.
  useEffect(() => {
    if (forrige.current === ansattId) return;
    forrige.current = ansattId;
    for (const f of ['navn', 'tittel', 'telefon', 'epost']) setValue(f, '');
  }, [ansattId, setValue]);
  return (
    <>
      <Tekstfelt navn="gjelder" etikett={t('gjelder')} hjelp={t('gjelderHjelp')} autoComplete="off" paakrevd />
      <Velger
        navn="ansattId"
        etikett={t('ansatt')}
        hjelp={t('ansattHjelp')}
        tomTekst={t('ingenAnsatt')}
        valg={ansatte.map((a) => ({ verdi: a.id, tekst: a.navn }))}
      />
      {!ansattId && <Tekstfelt navn="navn" etikett={t('navn')} autoComplete="off" paakrevd />}
      <Tekstfelt navn="tittel" etikett={t('tittel')} autoComplete="off" />
      <Tekstfelt navn="telefon" etikett={t('telefon')} type="tel" autoComplete="off" />
      <Tekstfelt navn="epost" etikett={t('epost')} type="email" autoComplete="off" />
    </>
  );
}
