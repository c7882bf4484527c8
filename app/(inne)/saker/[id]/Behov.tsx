import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { tjenestetyper } from '@/lib/innhold/queries';
import type { Saksside } from '@/lib/sak/queries';
import s from './Sak.module.css';

/** The need in their own words, what is wished for, and who contacted us. */
export function Behov({ sak }: { sak: Saksside }) {
  const t = useTranslations('sak.behov');
  const tjeneste = tjenestetyper().find((x) => x.kode === sak.onsketTjeneste)?.navn;
  return (
    <Flate tittel={t('tittel')}>
      <blockquote className={s.sitat}>{sak.behov}</blockquote>
      <dl className="fakta">
        <dt>{t('onsket')}</dt>
        <dd>{tjeneste ?? t('ikkeValgt')}</dd>
        <dt>{t('kilde')}</dt>
        <dd>
          {t(`fra.${sak.kilde}`)}
          {sak.henviserNavn && `: ${sak.henviserNavn}`}
          {sak.henviserTelefon && (
            <>
              {', '}
              <a href={`tel:${sak.henviserTelefon.replace(/[^\d+]/g, '')}`}>{sak.henviserTelefon}</a>
            </>
          )}
        </dd>
      </dl>
    </Flate>
  );
}
