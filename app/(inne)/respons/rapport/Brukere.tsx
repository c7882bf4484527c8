import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { Tabell } from '@/components/tabell/Tabell';
import type { Rapport } from '@/lib/respons/rapport/queries';
import { brukergruppe } from '@/lib/respons/rapport/tekster';

/** How many have had so many varsler; nobody is named. */
export function Brukere({ grupper }: { grupper: Rapport['perBruker'] }) {
  const t = useTranslations('respons.rapport');
  return (
    <section className="stabel" data-tett>
      <Heading level={2} data-size="sm">
        {t('ark.brukere')}
      </Heading>
      <Tabell
        tittel={t('ark.brukere')}
        rader={grupper}
        radNokkel={(g) => String(g.fra)}
        kolonner={[
          { nokkel: 'varsler', tittel: t('varsler'), radtittel: true, celle: brukergruppe },
          { nokkel: 'personer', tittel: t('personer'), tall: true, celle: (g) => g.personer },
        ]}
      />
    </section>
  );
}
