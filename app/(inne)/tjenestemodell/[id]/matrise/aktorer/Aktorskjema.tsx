'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Velger } from '@/components/felt/Velger';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { endreAktorHandling, leggTilAktorHandling } from '@/lib/tjenestemodell/matrise/actions';
import type { Aktorrad, Aktorside } from '@/lib/tjenestemodell/matrise/queries-aktor';
import { AKTORARTER, endreAktorSchema, nyAktorSchema } from '@/lib/tjenestemodell/matrise/schema';
import s from '../matrise.module.css';
import { Personvelger } from '../Personvelger';

type Props = { side: Aktorside; aktor?: Aktorrad; ferdig: () => void; lukk: () => void };
const ny = nyAktorSchema.omit({ nokkel: true, modellId: true });
const endre = endreAktorSchema.omit({ nokkel: true, id: true, versjon: true });

/** A new actor, or an existing one: its name, what it is, and whom to contact. */
export function Aktorskjema({ side, aktor, ferdig, lukk }: Props) {
  const t = useTranslations('matrise.aktor');
  const kontakt = {
    ansattId: aktor?.ansattId ?? '',
    enhetId: aktor?.enhetId ?? '',
    aktorVirksomhetId: aktor?.aktorVirksomhetId ?? '',
    kontaktNavn: aktor?.kontaktNavn ?? '',
    kontaktTelefon: aktor?.kontaktTelefon ?? '',
    kontaktEpost: aktor?.kontaktEpost ?? '',
  };
  const etiketter = {
    navn: t('navn'),
    art: t('hva'),
    kontaktNavn: t('kontaktNavn'),
    kontaktTelefon: t('kontaktTelefon'),
    kontaktEpost: t('kontaktEpost'),
  };
  const felles = {
    etiketter,
    etterpaa: ferdig,
    sendTekst: t('lagre'),
    knapper: (
      <Button variant="tertiary" onClick={lukk}>
        {t('avbryt')}
      </Button>
    ),
  };
  const felt = <Kontaktfelt side={side} aktor={aktor} />;
  return (
    <Dialog open onClose={lukk} closeButton={t('lukk')} className={s.ark} aria-labelledby="aktor-tittel">
      <DialogBlock>
        <Heading level={2} data-size="xs" id="aktor-tittel">
          {aktor ? t('endreTittel', { navn: aktor.navn }) : t('nyTittel')}
        </Heading>
      </DialogBlock>
      <DialogBlock>
        {aktor ? (
          <Handlingsskjema
            {...felles}
            schema={endre}
            standardverdier={{ navn: aktor.navn, ...kontakt }}
            handling={(d) => endreAktorHandling({ ...tomt(d), nokkel: d.nokkel, id: aktor.id, versjon: aktor.versjon })}
          >
            <Tekstfelt navn="navn" etikett={t('navn')} paakrevd />
            {felt}
          </Handlingsskjema>
        ) : (
          <Handlingsskjema
            {...felles}
            schema={ny}
            standardverdier={{ navn: '', art: undefined, ...kontakt }}
            handling={(d) => leggTilAktorHandling({ ...tomt(d), art: d.art, nokkel: d.nokkel, modellId: side.modell.id })}
          >
            <Tekstfelt navn="navn" etikett={t('navn')} hjelp={t('navnHjelp')} paakrevd />
            <Velger navn="art" etikett={t('hva')} valg={AKTORARTER.map((verdi) => ({ verdi, tekst: t(`art.${verdi}`) }))} paakrevd />
            {felt}
          </Handlingsskjema>
        )}
      </DialogBlock>
    </Dialog>
  );
}

type Verdier = Record<'ansattId' | 'enhetId' | 'aktorVirksomhetId' | 'kontaktNavn' | 'kontaktTelefon' | 'kontaktEpost', string | null> & {
  navn: string;
};

/** The checked values as the action takes them: empty text where there is nothing. */
const tomt = (d: Verdier) => ({
  navn: d.navn,
  ansattId: d.ansattId ?? '',
  enhetId: d.enhetId ?? '',
  aktorVirksomhetId: d.aktorVirksomhetId ?? '',
  kontaktNavn: d.kontaktNavn ?? '',
  kontaktTelefon: d.kontaktTelefon ?? '',
  kontaktEpost: d.kontaktEpost ?? '',
});

function Kontaktfelt({ side, aktor }: { side: Aktorside; aktor?: Aktorrad }) {
  const t = useTranslations('matrise.aktor');
  const { setValue, watch } = useFormContext();
  const [navn, setNavn] = useState(aktor?.person?.navn);
  const valgt: string = watch('ansattId') ?? '';
  const art: string = watch('art') ?? aktor?.art ?? '';
  const valg = (rader: { id: string; navn: string }[]) => rader.map((r) => ({ verdi: r.id, tekst: r.navn }));
  return (
    <>
      {art === 'enhet' && <Velger navn="enhetId" etikett={t('enhet')} valg={valg(side.enheter)} tomTekst={t('ingenValgt')} />}
      {art === 'virksomhet' && (
        <Velger navn="aktorVirksomhetId" etikett={t('virksomhet')} valg={valg(side.virksomheter)} tomTekst={t('ingenValgt')} />
      )}
      <div className="stabel" data-tett>
        {valgt ? (
          <p className="rad" data-spre>
            <span>{t('kontaktEr', { navn: navn ?? '' })}</span>
            <Button type="button" variant="tertiary" onClick={() => setValue('ansattId', '', { shouldDirty: true })}>
              {t('fjernKontakt')}
            </Button>
          </p>
        ) : (
          <Personvelger
            etikett={t('egenKontakt')}
            velg={(a) => {
              setNavn(a.navn);
              setValue('ansattId', a.id, { shouldDirty: true });
            }}
          />
        )}
      </div>
      {!valgt && (
        <>
          <p className="dempet">{t('ellerUtenfor')}</p>
          <Tekstfelt navn="kontaktNavn" etikett={t('kontaktNavn')} />
          <Tekstfelt navn="kontaktTelefon" etikett={t('kontaktTelefon')} type="tel" />
          <Tekstfelt navn="kontaktEpost" etikett={t('kontaktEpost')} type="email" />
        </>
      )}
    </>
  );
}
