import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { Tabell } from '@/components/tabell/Tabell';
import type { Rapport } from '@/lib/respons/rapport/queries';
import { gruppenavn } from '@/lib/respons/rapport/tekster';

const FORMATER = ['pdf', 'xlsx'] as const;

/** The report as files: the one on the screen, and one for each of its months. */
export function Filer({ r, sok }: { r: Rapport; sok: URLSearchParams }) {
  const t = useTranslations('respons.rapport');
  const felles = [...sok].filter(([n]) => ['kommune', 'type', 'sone'].includes(n));
  const maaneder = r.per.maaned.toReversed();
  return (
    <section className="stabel">
      <Heading level={2} data-size="sm">
        {t('lastNed')}
      </Heading>
      <p className="rad">
        {FORMATER.map((f) => (
          <a key={f} href={`/api/respons/rapport/${f}?${sok}`} download>
            {t(f)}
          </a>
        ))}
      </p>
      <Heading level={3} data-size="xs">
        {t('maanedsrapporter')}
      </Heading>
      <p className="dempet">{t('maanedsrapporterTekst')}</p>
      <Tabell
        tittel={t('maanedsrapporter')}
        rader={maaneder}
        radNokkel={(g) => g.nokkel}
        kolonner={[
          { nokkel: 'maaned', tittel: t('per.maaned'), radtittel: true, celle: (g) => gruppenavn('maaned', g) },
          { nokkel: 'antall', tittel: t('kol.antall'), tall: true, celle: (g) => g.antall },
          {
            nokkel: 'filer',
            tittel: t('filer'),
            celle: (g) => (
              <span className="rad" data-tett>
                {FORMATER.map((f) => (
                  <a
                    key={f}
                    href={`/api/respons/rapport/${f}?${new URLSearchParams([...felles, ['maaned', g.nokkel]])}`}
                    download
                    aria-label={t('lastNedMaaned', { format: t(f), maaned: gruppenavn('maaned', g) })}
                  >
                    {t(f)}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
