'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { kameraSchema } from '@/lib/respons/oppdrag/kilde/schema';
import { lagreKameralenkerHandling } from './handlinger';

type Props = { lenker: Record<string, string>; kameraer: { kode: string; navn: string }[] };

/** Where each technology's camera is seen. */
export function Kameraskjema({ lenker, kameraer }: Props) {
  const t = useTranslations('respons.kilder');
  const ruter = useRouter();
  return (
    <Handlingsskjema
      schema={kameraSchema}
      standardverdier={{ lenker: kameraer.map((k) => ({ teknologi: k.kode, mal: lenker[k.kode] ?? '' })) }}
      handling={lagreKameralenkerHandling}
      sendTekst={t('lagre')}
      kvittering={t('lagret')}
      etiketter={Object.fromEntries(kameraer.map((k, i) => [`lenker.${i}.mal`, t('kameraFor', { teknologi: k.navn })]))}
      etterpaa={() => ruter.refresh()}
    >
      {kameraer.map((k, i) => (
        <Tekstfelt
          key={k.kode}
          navn={`lenker.${i}.mal`}
          etikett={t('kameraFor', { teknologi: k.navn })}
          hjelp={t('kameraHjelp')}
          autoComplete="off"
          spellCheck={false}
        />
      ))}
    </Handlingsskjema>
  );
}
