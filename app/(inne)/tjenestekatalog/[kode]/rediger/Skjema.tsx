'use client';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Tallfelt } from '@/components/felt/Tallfelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { lagreHandling } from '@/lib/tjenestekatalog/actions';
import { type Innhold, KATALOGROLLER, lagreSchema, TILGJENGELIGHET } from '@/lib/tjenestekatalog/schema';
import { Punktliste, Radliste } from './Lister';

const Riktekstfelt = dynamic(() => import('@/components/riktekst/Riktekstfelt').then((m) => m.Riktekstfelt));
const schema = lagreSchema.omit({ id: true, versjon: true });

/** The whole draft: what the employees read, and the same in plain words for citizens. */
export function Skjema({ kode, id, versjon, innhold }: { kode: string; id: string; versjon: number; innhold: Innhold }) {
  const t = useTranslations('tjenestekatalog.rediger');
  const tilgj = useTranslations('tjenestekatalog.tilgjengelighet');
  const verdi = useTranslations('tjenestekatalog.verdi');
  const avbryt = useTranslations('tjenestekatalog.tjeneste');
  const router = useRouter();
  const gjeldende = useRef(versjon);
  return (
    <Handlingsskjema
      schema={schema}
      standardverdier={innhold}
      handling={(d) => lagreHandling({ ...d, id, versjon: gjeldende.current })}
      etterpaa={(svar) => {
        gjeldende.current = svar.versjon;
        router.refresh();
      }}
      sendTekst={t('lagre')}
      kvittering={t('lagret')}
      etiketter={{ navn: t('navn'), kriterierLenke: t('kriterierLenke'), slaLenke: t('slaLenke'), kprKode: t('kprKode') }}
      knapper={
        <Knappelenke href={`/tjenestekatalog/${kode}`} variant="tertiary">
          {avbryt('tilTjenesten')}
        </Knappelenke>
      }
    >
      <Flate tittel={t('del1')}>
        <Tekstfelt navn="navn" etikett={t('navn')} paakrevd />
        <Velger navn="tilgjengelighet" etikett={t('tilgjengelighet')} valg={TILGJENGELIGHET.map((v) => ({ verdi: v, tekst: tilgj(v) }))} paakrevd />
        <Tekstomraade navn="ingress" etikett={t('ingressFelt')} hjelp={t('ingressHjelp')} rader={2} maks={500} />
      </Flate>
      <Flate tittel={t('del2')}>
        <Riktekstfelt navn="beskrivelse" etikett={t('beskrivelse')} />
        <Punktliste navn="maalgruppe" etikett={t('maalgruppe')} />
        <Tekstomraade navn="kriterierTekst" etikett={t('kriterierTekst')} rader={2} />
        <Tekstfelt navn="kriterierLenke" etikett={t('kriterierLenke')} type="url" />
        <Punktliste navn="inkludert" etikett={t('inkludert')} />
        <Punktliste navn="ikkeInkludert" etikett={t('ikkeInkludert')} />
      </Flate>
      <Flate tittel={t('del3')}>
        <Tekstfelt navn="oppetid" etikett={t('oppetid')} hjelp={t('oppetidHjelp')} />
        <Radliste
          navn="aapningstider"
          etikett={t('aapningstider')}
          hjelp={t('tomtHeleDognet')}
          felter={[
            { navn: 'hva', type: 'tekst' },
            { navn: 'dager', type: 'tekst' },
            { navn: 'fra', type: 'tid' },
            { navn: 'til', type: 'tid' },
          ]}
        />
        <Punktliste navn="forventninger" etikett={t('forventninger')} />
        <Tekstomraade navn="slaTekst" etikett={t('slaTekst')} rader={2} />
        <Tekstfelt navn="slaLenke" etikett={t('slaLenke')} type="url" />
        <Punktliste navn="bidra" etikett={t('bidra')} />
      </Flate>
      <Flate tittel={t('del4')}>
        <Tekstomraade navn="pris" etikett={t('pris')} rader={2} />
        <Radliste
          navn="satser"
          etikett={t('satser')}
          hjelp={t('tomtBelop')}
          felter={[
            { navn: 'hva', type: 'tekst' },
            { navn: 'kroner', type: 'tall' },
            { navn: 'per', type: 'tekst' },
          ]}
        />
      </Flate>
      <Flate tittel={t('del5')}>
        {KATALOGROLLER.map((r) => (
          <Tekstfelt key={r} navn={`roller.${r}`} etikett={verdi(r)} />
        ))}
        <Radliste
          navn="teknologier"
          etikett={t('teknologier')}
          felter={[
            { navn: 'navn', type: 'tekst' },
            { navn: 'modell', type: 'tekst' },
            { navn: 'leverandor', type: 'tekst' },
          ]}
        />
        <Tallfelt navn="kprKode" etikett={t('kprKode')} hjelp={t('kprHjelp')} heltall />
        <Tekstomraade navn="merInfo" etikett={t('merInfo')} rader={2} />
        <Radliste
          navn="kontakter"
          etikett={t('kontakter')}
          felter={[
            { navn: 'navn', type: 'tekst' },
            { navn: 'telefon', type: 'tekst' },
            { navn: 'epost', type: 'tekst' },
          ]}
        />
        <Radliste
          navn="lenker"
          etikett={t('lenker')}
          felter={[
            { navn: 'tittel', type: 'tekst' },
            { navn: 'url', type: 'tekst' },
          ]}
        />
      </Flate>
      <Flate tittel={t('del6')} ingress={t('del6Ingress')}>
        <Tekstfelt navn="innbyggerTittel" etikett={t('innbyggerTittel')} />
        <Riktekstfelt navn="innbyggerOm" etikett={t('innbyggerOm')} />
        <Punktliste navn="innbyggerHvem" etikett={t('innbyggerHvem')} />
        <Punktliste navn="innbyggerFaar" etikett={t('innbyggerFaar')} />
        <Tekstomraade navn="innbyggerPris" etikett={t('innbyggerPris')} rader={2} />
        <Punktliste navn="innbyggerBidra" etikett={t('innbyggerBidra')} />
      </Flate>
    </Handlingsskjema>
  );
}
