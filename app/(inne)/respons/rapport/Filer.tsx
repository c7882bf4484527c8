import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { Tabell } from '@/components/tabell/Tabell';
import type { Rapport } from '@/lib/respons/rapport/queries';
import { gjelderFlere, gruppenavn, radnavn } from '@/lib/respons/rapport/tekster';

const FORMATER = ['pdf', 'xlsx'] as const;

/** The report as files: the one on the screen, and one for each of its months. */
export function Filer({ r, sok }: { r: Rapport; sok: URLSearchParams }) {
  const t = useTranslations('respons.rapport');
  const felles = [...sok].filter(([n]) => ['kommune', 'type', 'sone'].includes(n));
  const maaneder = r.per.maaned.toReversed();
  return (
    <section className="stabel" id="filer">
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
      {gjelderFlere(r) && (
        <>
          <Heading level={3} data-size="xs">
            {t('kommunerapporter')}
          </Heading>
          <p className="dempet">{t('kommunerapporterTekst')}</p>
          <Tabell
            tittel={t('kommunerapporter')}
            rader={r.per.kommune}
            radNokkel={(g) => g.nokkel}
            kolonner={[
              { nokkel: 'kommune', tittel: t('filter.kommune'), radtittel: true, celle: (g) => gruppenavn('kommune', g) },
              { nokkel: 'antall', tittel: t('kol.antall'), tall: true, celle: (g) => g.antall },
              {
                nokkel: 'filer',
                tittel: t('filer'),
                celle: (g) => (
                  <Lenker
                    sok={new URLSearchParams([...[...sok].filter(([n]) => n !== 'kommune'), ['kommune', g.nokkel]])}
                    hva={gruppenavn('kommune', g)}
                  />
                ),
              },
            ]}
          />
        </>
      )}
      <Heading level={3} data-size="xs">
        {t('maanedsrapporter')}
      </Heading>
      <p className="dempet">{t('maanedsrapporterTekst')}</p>
      <Tabell
        tittel={t('maanedsrapporter')}
        rader={maaneder}
        radNokkel={(g) => g.nokkel}
        kolonner={[
          { nokkel: 'maaned', tittel: t('per.maaned'), radtittel: true, celle: (g) => radnavn('maaned', g) },
          { nokkel: 'antall', tittel: t('kol.antall'), tall: true, celle: (g) => g.antall },
          {
            nokkel: 'filer',
            tittel: t('filer'),
            celle: (g) => <Lenker sok={new URLSearchParams([...felles, ['maaned', g.nokkel]])} hva={gruppenavn('maaned', g)} />,
          },
        ]}
      />
    </section>
  );
}

/** The formats of one report, each said with what it is of. */
function Lenker({ sok, hva }: { sok: URLSearchParams; hva: string }) {
  const t = useTranslations('respons.rapport');
  return (
    <span className="rad" data-tett>
      {FORMATER.map((f) => (
        <a key={f} href={`/api/respons/rapport/${f}?${sok}`} download aria-label={t('lastNedFor', { format: t(f), hva })}>
          {t(f)}
        </a>
      ))}
    </span>
  );
}
