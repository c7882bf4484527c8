import { useTranslations } from 'next-intl';
import { Flate } from '@/components/skall/Flate';
import { Knappelenke } from '@/components/skall/Knappelenke';
import type { Varselkortside } from '@/lib/varsel/queries-kort';

/** What a technical varsel is about when it is not a device: in plain words, and the way to where it is mended, or who can. */
export function Gjelder({ k: { sak, eier } }: { k: Varselkortside }) {
  const t = useTranslations('respons.gjelder');
  const rolle = useTranslations('rolle');
  if (!sak) return null;
  return (
    <Flate tittel={t('tittel')}>
      <p>{t(`${sak.navn}.tekst`)}</p>
      {sak.kan && !eier ? (
        <div>
          <Knappelenke href={sak.sti} variant="secondary">
            {t(`${sak.navn}.lenke`)}
          </Knappelenke>
        </div>
      ) : (
        <p className="dempet">{t('rettesAv', { roller: sak.roller.map((r) => rolle(r)).join(', ') })}</p>
      )}
    </Flate>
  );
}
