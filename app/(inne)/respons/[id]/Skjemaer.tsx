'use client';
import { ArrowForwardIcon, ArrowsSquarepathIcon, CarIcon, HourglassIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { dagISO, visKlokke, visTid } from '@/components/felles/dato';
import { Datofelt } from '@/components/felt/Datofelt';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Tidsfelt } from '@/components/felt/Tidsfelt';
import { Velger } from '@/components/felt/Velger';
import { avventSkjema, overforSchema, rutVidereSchema, utrykningSchema } from '@/lib/respons/oppdrag/varsel/schema';
import { avventHandling, overforHandling, rutVidereHandling, utrykningHandling } from '../handlinger';
import { useNaa } from '../live/Stromgiver';
import { Dialogknapp, Dialogskjema } from './Dialogskjema';
import type { Handlingsdata } from './data';

const useNavn = () => {
  const t = useTranslations('respons');
  return (navn: string) => (navn === 'mottaksvakt' ? t('mottaksvakt') : navn);
};

/** Calls out a vaktlag, with how many are on duty there. */
export function Utrykning({ d }: { d: Handlingsdata }) {
  const t = useTranslations('respons.handling');
  const navn = useNavn();
  const lag = [...d.utrykningslag].sort((a, b) => Number(b.antall > 0 || b.utenfra) - Number(a.antall > 0 || a.utenfra));
  return (
    <Dialogskjema
      knapp={t(d.status === 'UTRYKNING' ? 'utrykningIgjen' : 'utrykning')}
      ikon={<CarIcon aria-hidden />}
      navn="utrykning"
      schema={utrykningSchema}
      standardverdier={{ varselId: d.id, lag: '', melding: '' }}
      handling={utrykningHandling}
      sendTekst={t('utrykningSend')}
      etiketter={{ lag: t('utrykningLag'), melding: t('utrykningMelding') }}
    >
      <Radiogruppe
        navn="lag"
        etikett={t('utrykningLag')}
        paakrevd
        valg={lag.map((l) => ({
          verdi: l.lag,
          tekst: navn(l.navn),
          hjelp: l.antall === 0 && l.utenfra ? t('utrykningUtenfra') : t('utrykningPaaVakt', { antall: l.antall }),
        }))}
      />
      <Tekstomraade navn="melding" etikett={t('utrykningMelding')} rader={2} />
    </Dialogskjema>
  );
}

/** Waits for the next visit; the one that is planned is suggested. */
export function Avvent({ d }: { d: Handlingsdata }) {
  const t = useTranslations('respons.handling');
  const naa = useNaa();
  const b = d.nesteBesok && Date.parse(d.nesteBesok.tid) > naa ? d.nesteBesok : null;
  return (
    <Dialogskjema
      knapp={t('avvent')}
      variant="tertiary"
      ikon={<HourglassIcon aria-hidden />}
      navn="avvent"
      schema={avventSkjema}
      standardverdier={{
        varselId: d.id,
        dato: dagISO(b?.tid ?? new Date(naa)),
        tid: b ? visKlokke(b.tid).replace('.', ':') : '',
        grunn: b?.hva ?? '',
      }}
      handling={avventHandling}
      sendTekst={t('avventKnapp')}
      etiketter={{ dato: t('avventTil'), tid: t('avventTid'), grunn: t('avventGrunn') }}
    >
      <p>{t('avventTekst')}</p>
      {b && <p className="dempet">{t('besokForslag', { tid: visTid(b.tid), hva: b.hva })}</p>}
      <Datofelt navn="dato" etikett={t('avventTil')} paakrevd />
      <Tidsfelt navn="tid" etikett={t('avventTid')} paakrevd />
      <Tekstomraade navn="grunn" etikett={t('avventGrunn')} paakrevd rader={2} />
    </Dialogskjema>
  );
}

/** Hands it to a colleague who is on duty. */
export function Overfor({ d }: { d: Pick<Handlingsdata, 'id' | 'kolleger'> }) {
  const t = useTranslations('respons.handling');
  const ikon = <ArrowsSquarepathIcon aria-hidden />;
  if (d.kolleger.length === 0)
    return (
      <Dialogknapp knapp={t('overfor')} variant="tertiary" ikon={ikon}>
        {() => <p>{t('ingenKollega')}</p>}
      </Dialogknapp>
    );
  return (
    <Dialogskjema
      knapp={t('overfor')}
      variant="tertiary"
      ikon={ikon}
      schema={overforSchema}
      standardverdier={{ varselId: d.id, tilVaktId: '' }}
      handling={overforHandling}
      sendTekst={t('overforKnapp')}
      etiketter={{ tilVaktId: t('overforTil') }}
    >
      <Radiogruppe navn="tilVaktId" etikett={t('overforTil')} paakrevd valg={d.kolleger.map((k) => ({ verdi: k.id, tekst: k.navn }))} />
    </Dialogskjema>
  );
}

/** Sends it to another receiver, at once. */
export function RutVidere({ d }: { d: Handlingsdata }) {
  const t = useTranslations('respons.handling');
  const navn = useNavn();
  return (
    <Dialogskjema
      knapp={t('rutVidere')}
      variant="tertiary"
      ikon={<ArrowForwardIcon aria-hidden />}
      navn="rutVidere"
      schema={rutVidereSchema}
      standardverdier={{ varselId: d.id, til: '', merknad: '' }}
      handling={rutVidereHandling}
      sendTekst={t('rutKnapp')}
      etiketter={{ til: t('rutTil'), merknad: t('rutMerknad') }}
    >
      <p>{t('rutTekst')}</p>
      <Velger
        navn="til"
        etikett={t('rutTil')}
        paakrevd
        valg={d.rutbare.map((r) => ({ verdi: r.verdi, tekst: r.ingen ? t('rutIngen', { navn: navn(r.navn) }) : navn(r.navn) }))}
      />
      <Tekstomraade navn="merknad" etikett={t('rutMerknad')} rader={2} />
    </Dialogskjema>
  );
}
