'use client';
import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { avklarSchema, FRITEKST_MAKS } from '@/lib/respons/oppdrag/varsel/schema';
import { avklarHandling } from '../handlinger';
import { Dialogskjema } from './Dialogskjema';
import type { Handlingsdata } from './data';

/** The reasons of this varsel, the virksomhet's own or the standard ones in words. */
export function useGrunner(): (g: Handlingsdata['grunner']) => { verdi: string; tekst: string }[] {
  const t = useTranslations('respons.grunn');
  return (g) => (g.egne ? g.egne.map((x) => ({ verdi: x, tekst: x })) : g.standard.map((x) => ({ verdi: x, tekst: t(x) })));
}

/** Closes with a documented decision. */
export function Avklar({ d, ferdig }: { d: Pick<Handlingsdata, 'id' | 'antall' | 'grunner' | 'hvem'>; ferdig: (tekst: string) => void }) {
  const t = useTranslations('respons.handling');
  const grunner = useGrunner();
  return (
    <Dialogskjema
      navn="avklar"
      knapp={t('avklar')}
      variant={d.hvem === 'holder' ? 'primary' : 'secondary'}
      ikon={<CheckmarkCircleIcon aria-hidden />}
      schema={avklarSchema}
      standardverdier={{ varselId: d.id, grunn: '', merknad: '' }}
      handling={avklarHandling}
      sendTekst={t('avklarKnapp')}
      etiketter={{ grunn: t('avklarGrunn'), merknad: t('avklarMerknad') }}
      etterpaa={(r) =>
        ferdig(
          [
            t('avklart'),
            r.evaluering === 'utlost' && t('evalueringUtlost'),
            r.evaluering === 'foreslaatt' && t('evalueringForeslaatt'),
            r.evaluering === 'notert' && t('evalueringFinnes'),
          ]
            .filter(Boolean)
            .join(' '),
        )
      }
    >
      {d.antall > 1 && <p>{t('avklarSamling', { antall: d.antall })}</p>}
      <Radiogruppe navn="grunn" etikett={t('avklarGrunn')} paakrevd valg={grunner(d.grunner)} />
      <Tekstomraade navn="merknad" etikett={t('avklarMerknad')} maks={FRITEKST_MAKS} />
    </Dialogskjema>
  );
}
