'use client';
import { useTranslations } from 'next-intl';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Velger } from '@/components/felt/Velger';
import { Flate } from '@/components/skall/Flate';
import { Forslag } from './Forslag';
import type { Skjemainnhold } from './innhold';
import type { Vedtaksutkast } from './useVedtaksutkast';
import { Varighet } from './Varighet';

/** What is granted: the service, what is in it, how much, and for how long. A refusal only says what it is about. */
export function Tjenestedel({ innhold, utkast }: { innhold: Skjemainnhold; utkast: Vedtaksutkast }) {
  const t = useTranslations('vedtak.tjeneste');
  const { tjeneste } = utkast;
  const innvilget = utkast.verdier.utfall === 'INNVILGET';
  return (
    <Flate tittel={t('tittel')}>
      <div className="stabel">
        <Velger
          navn="tjenesteKode"
          etikett={t(innvilget ? 'tjeneste' : 'gjelder')}
          hjelp={innvilget ? tjeneste?.ingress : undefined}
          paakrevd={innvilget}
          valg={innhold.tjenester.map((x) => ({ verdi: x.kode, tekst: x.navn }))}
        />
        {innvilget && tjeneste && (
          <>
            <div className="stabel" data-tett>
              <Tekstomraade navn="innhold" etikett={t('innhold')} hjelp={t('innholdHjelp')} paakrevd rader={3} />
              <Forslag navn="innhold" etikett={t('forslagInnhold')} forslag={tjeneste.innholdForslag} />
            </div>
            <div className="stabel" data-tett>
              <Tekstomraade navn="omfang" etikett={t('omfang')} hjelp={t('omfangHjelp')} paakrevd rader={2} />
              <Forslag navn="omfang" etikett={t('forslagOmfang')} forslag={tjeneste.omfangForslag} />
            </div>
            <Varighet forslag={tjeneste.varighetForslag} inntilVidere={utkast.verdier.inntilVidere} iDag={innhold.dato} />
          </>
        )}
      </div>
    </Flate>
  );
}
