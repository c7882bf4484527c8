'use client';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { Avkryssingsgruppe } from '@/components/felt/Avkryssingsgruppe';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import type { Valg } from '@/components/felt/Velger';
import { Velger } from '@/components/felt/Velger';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { lagreBindingHandling } from '@/lib/mottaksavtale/actions';
import type { Binding, Modellside } from '@/lib/respons/oppdrag/modell/queries';
import { somRad } from '@/lib/respons/oppdrag/modell/rules-bemanning';
import { KANALER, lagreBindingSchema } from '@/lib/respons/oppdrag/modell/schema';
import { Lagret } from '../Lagret';
import s from './bemanning.module.css';

export type Mottakerrad = { navn: string; tittel: string; tekst: string; art: 'mottaksvakt' | 'vaktlag' | 'virksomhet' | 'ekstern' };
type Props = { versjon: number; rader: Mottakerrad[]; binding: Binding; enheter: Valg[]; virksomheter: Modellside['virksomheter'] };

/** One card for each receiver, and one button that saves them all. */
export function Bemanningsskjema({ versjon, rader, binding, enheter, virksomheter }: Props) {
  const t = useTranslations('respons.modell');
  const b = useTranslations('respons.modell.bemanning');
  const andre: Valg[] = [...virksomheter]
    .sort((x, y) => Number(y.avtale !== 'ingen') - Number(x.avtale !== 'ingen'))
    .map((v) => ({ verdi: v.id, tekst: b('medAvtale', { navn: v.navn, avtale: v.avtale }) }));
  const etiketter = Object.fromEntries(
    rader.flatMap((r, i) => [
      [`rader.${i}.adresse`, `${r.tittel}: ${b('adresse')}`],
      [`rader.${i}.kanal`, `${r.tittel}: ${b('kanal')}`],
      [`rader.${i}.reserveAdresse`, `${r.tittel}: ${b('reserveAdresse')}`],
      [`rader.${i}.reserveKanal`, `${r.tittel}: ${b('reserve')}`],
    ]),
  );
  return (
    <Lagret versjon={versjon}>
      {(etterpaa) => (
        <Handlingsskjema
          schema={lagreBindingSchema}
          standardverdier={{ versjon, rader: rader.map((r) => somRad(r.navn, binding[r.navn])) }}
          handling={lagreBindingHandling}
          sendTekst={t('lagre')}
          etiketter={etiketter}
          etterpaa={({ endret, spurt }) => {
            if (!endret) etterpaa(b('ingenEndringer'), 'info');
            else etterpaa(spurt.length > 0 ? b('lagretOgSpurt', { navn: spurt.join(', ') }) : undefined);
          }}
        >
          {rader.map((r, i) => (
            <Flate key={r.navn} id={`mottaker-${i}`} tittel={r.tittel} ingress={r.tekst}>
              <Mottakerfelt art={r.art} nr={i} enheter={enheter} virksomheter={andre} />
            </Flate>
          ))}
        </Handlingsskjema>
      )}
    </Lagret>
  );
}

type Feltprops = { art: Mottakerrad['art']; nr: number; enheter: Valg[]; virksomheter: Valg[] };

function Mottakerfelt({ art, nr, enheter, virksomheter }: Feltprops) {
  const t = useTranslations('respons.modell.bemanning');
  const navn = (felt: string) => `rader.${nr}.${felt}`;
  const [kanal, reserve, hos]: string[] = useWatch({ name: [navn('kanal'), navn('reserveKanal'), navn('virksomhetId')] });
  const kanaler: Valg[] = KANALER.map((verdi) => ({ verdi, tekst: t(`kanalvalg.${verdi}`) }));
  return (
    <div className={s.felt}>
      {art === 'vaktlag' && !hos && <Avkryssingsgruppe navn={navn('enheter')} etikett={t('enheter')} valg={enheter} />}
      <div className="stabel">
        {(art === 'vaktlag' || art === 'virksomhet') && (
          <Velger
            navn={navn('virksomhetId')}
            etikett={t('virksomhet')}
            hjelp={t('virksomhetHjelp')}
            tomTekst={t('ingenVirksomhet')}
            valg={virksomheter}
          />
        )}
        <Velger navn={navn('kanal')} etikett={t('kanal')} hjelp={t('kanalHjelp')} tomTekst={t('ingenKanal')} valg={kanaler} />
        {kanal && (
          <>
            <Tekstfelt navn={navn('adresse')} etikett={t('adresse')} autoComplete="off" paakrevd />
            <Velger navn={navn('reserveKanal')} etikett={t('reserve')} hjelp={t('reserveHjelp')} tomTekst={t('ingenKanal')} valg={kanaler} />
            {reserve && <Tekstfelt navn={navn('reserveAdresse')} etikett={t('reserveAdresse')} autoComplete="off" paakrevd />}
          </>
        )}
      </div>
    </div>
  );
}
