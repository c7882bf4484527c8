'use client';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { type Riktekstnode, tomRiktekst } from '@/components/riktekst/riktekst';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { endrePlantekstHandling } from '@/lib/handlingsplan/actions';
import type { Planside } from '@/lib/handlingsplan/queries';
import { plantekstSchema } from '@/lib/handlingsplan/schema';

const Riktekstfelt = dynamic(() => import('@/components/riktekst/Riktekstfelt').then((m) => m.Riktekstfelt), { ssr: false });

/** The title, the introduction and the proposal that the decision is about. */
export function Tekst({ plan: p }: { plan: Pick<Planside, 'id' | 'versjon' | 'tittel' | 'innledning' | 'forslag'> }) {
  const t = useTranslations('plan.side');
  const router = useRouter();
  return (
    <Handlingsskjema
      key={p.versjon}
      schema={plantekstSchema}
      standardverdier={{
        id: p.id,
        versjon: p.versjon,
        tittel: p.tittel,
        innledning: (p.innledning as Riktekstnode | null) ?? tomRiktekst(),
        forslag: (p.forslag as Riktekstnode | null) ?? tomRiktekst(),
      }}
      handling={endrePlantekstHandling}
      sendTekst={t('lagre')}
      kvittering={t('lagret')}
      etiketter={{ tittel: t('navn'), innledning: t('innledning'), forslag: t('forslag') }}
      etterpaa={() => router.refresh()}
    >
      <Tekstfelt navn="tittel" etikett={t('navn')} autoComplete="off" paakrevd />
      <Riktekstfelt navn="innledning" etikett={t('innledning')} hjelp={t('innledningHjelp')} />
      <Riktekstfelt navn="forslag" etikett={t('forslag')} />
    </Handlingsskjema>
  );
}
