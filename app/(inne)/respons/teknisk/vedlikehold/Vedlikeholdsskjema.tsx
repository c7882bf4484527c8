'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Datofelt } from '@/components/felt/Datofelt';
import { Tekstfelt } from '@/components/felt/Tekstfelt';
import { Tekstomraade } from '@/components/felt/Tekstomraade';
import { Tidsfelt } from '@/components/felt/Tidsfelt';
import { skjemanokkel } from '@/components/skjema/fornyet';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import { vedlikeholdSchema } from '@/lib/respons/oppdrag/runde/schema';
import { useKladdhos } from '../../usendt/Kladdhos';
import { planleggVedlikeholdHandling } from '../handlinger';
import s from '../Teknisk.module.css';

const FELT = ['tittel', 'fraDato', 'fraKl', 'tilDato', 'tilKl', 'serier'] as const;

/** Which devices, from when to when. */
export function Vedlikeholdsskjema({ iDag }: { iDag: string }) {
  const t = useTranslations('respons.teknisk.vedlikehold');
  const ruter = useRouter();
  const hos = useKladdhos()?.id;
  const e = (n: (typeof FELT)[number]) => ({ navn: n, etikett: t(`felt.${n}`), paakrevd: true });
  return (
    <Handlingsskjema
      schema={vedlikeholdSchema}
      standardverdier={{ tittel: '', fraDato: iDag, fraKl: '', tilDato: iDag, tilKl: '', serier: '' }}
      kladd={skjemanokkel('respons', FELT, { hos })}
      handling={planleggVedlikeholdHandling}
      sendTekst={t('lagre')}
      etiketter={Object.fromEntries(FELT.map((n) => [n, t(`felt.${n}`)]))}
      kvittering={t('lagret')}
      tomEtter
      etterpaa={() => ruter.refresh()}
    >
      <Tekstfelt {...e('tittel')} />
      <div className={s.skjema}>
        <Datofelt {...e('fraDato')} fra={iDag} />
        <Tidsfelt {...e('fraKl')} />
        <Datofelt {...e('tilDato')} fra={iDag} />
        <Tidsfelt {...e('tilKl')} />
      </div>
      <Tekstomraade {...e('serier')} hjelp={t('serierHjelp')} rader={4} />
    </Handlingsskjema>
  );
}
