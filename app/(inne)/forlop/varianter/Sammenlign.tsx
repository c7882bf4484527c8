import { useTranslations } from 'next-intl';
import { Tabell } from '@/components/tabell/Tabell';
import type { Variantvisning } from '@/lib/forlopsvalg/queries';
import s from '../forlop.module.css';

/** Who does each step here and in each variant; what differs from here is marked. */
export function Sammenlign({ plan, varianter }: Pick<Variantvisning, 'plan' | 'varianter'>) {
  const t = useTranslations('forlop');
  const navn = useTranslations('steg');
  const rolle = useTranslations('rolle');
  return (
    <div className={s.sammenlign}>
      <Tabell
        tittel={t('sammenlign')}
        visTittel
        rader={plan}
        radNokkel={(r) => r.steg}
        kolonner={[
          { nokkel: 'steg', tittel: t('steg'), radtittel: true, celle: (r) => navn(r.steg) },
          { nokkel: 'her', tittel: t('hosOss'), celle: (r) => rolle(r.rolle) },
          ...varianter.map((v) => ({
            nokkel: v.id,
            tittel: v.navn,
            celle: (r: Variantvisning['plan'][number]) =>
              v.roller[r.steg] === r.rolle ? (
                <span className="dempet">{rolle(r.rolle)}</span>
              ) : (
                <strong className={s.annerledes}>{rolle(v.roller[r.steg])}</strong>
              ),
          })),
        ]}
      />
    </div>
  );
}
