'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Radiogruppe } from '@/components/felt/Radiogruppe';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Flate } from '@/components/skall/Flate';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { bestillHandling } from '@/lib/tjeneste/actions';
import type { Iverksetting } from '@/lib/tjeneste/queries-iverksetting';
import { bestillSchema, NOKKELAVTALER } from '@/lib/tjeneste/schema';

const schema = bestillSchema.omit({ nokkel: true, tjenesteId: true, versjon: true });

/** The order: which device, when, and how the installer comes in. */
export function Bestilling({ i, iDag }: { i: Iverksetting; iDag: string }) {
  const t = useTranslations('iverksetting.bestilling');
  const router = useRouter();
  const eneste = i.teknologier.length === 1 ? i.teknologier[0]?.kode : undefined;
  return (
    <Flate tittel={t('tittel')}>
      <Handlingsskjema
        schema={schema}
        standardverdier={{ teknologiKode: eneste ?? '', onsketDato: '', adkomst: '', merknad: '' }}
        handling={(d) => bestillHandling({ ...d, tjenesteId: i.id, versjon: i.versjon })}
        sendTekst={t('send')}
        etiketter={{ teknologiKode: t('teknologi'), onsketDato: t('dato'), nokkelavtale: t('nokkel'), adkomst: t('adkomst'), merknad: t('merknad') }}
        etterpaa={() => {
          router.replace(`/tjenester/${i.id}/iverksetting`);
          router.refresh();
        }}
      >
        <Radiogruppe
          navn="teknologiKode"
          etikett={t('teknologi')}
          paakrevd
          valg={i.teknologier.map((x) => ({ verdi: x.kode, tekst: x.navn, hjelp: `${x.modell}. ${t('paaLager', { antall: x.paaLager })}` }))}
        />
        <Datofelt navn="onsketDato" etikett={t('dato')} fra={iDag} paakrevd />
        <Radiogruppe
          navn="nokkelavtale"
          etikett={t('nokkel')}
          paakrevd
          valg={NOKKELAVTALER.map((n) => ({ verdi: n, tekst: t(`nokkelavtale.${n}`) }))}
        />
        <Tekstomraade navn="adkomst" etikett={t('adkomst')} hjelp={t('adkomstHjelp')} maks={500} />
        <Tekstomraade navn="merknad" etikett={t('merknad')} maks={1000} />
      </Handlingsskjema>
    </Flate>
  );
}
