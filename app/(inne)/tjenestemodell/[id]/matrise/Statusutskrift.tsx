import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Tabell } from '@/components/tabell/Tabell';
import type { Statusrader } from '@/lib/tjenestemodell/matrise/queries-status';

/** The status of every task, on paper only: it follows the matrix when the page is printed. */
export function Statusutskrift({ rader }: { rader: Statusrader }) {
  const t = useTranslations('matriseside.eksport');
  return (
    <div className="kun-utskrift">
      <Tabell
        tittel={t('arkStatus')}
        visTittel
        rader={rader}
        radNokkel={(r) => r.oppgaveId}
        kolonner={[
          { nokkel: 'o', tittel: t('oppgave'), radtittel: true, celle: (r) => (r.relevant ? r.tittel : t('ikkeRelevant', { tittel: r.tittel })) },
          { nokkel: 'a', tittel: t('antallA'), tall: true, celle: (r) => (r.ansvar === 'UTEN_NAVN' ? t('utenNavn') : r.antallA) },
          { nokkel: 'p', tittel: t('paaPlass'), tall: true, celle: (r) => r.sjekkPaaPlass },
          { nokkel: 's', tittel: t('sjekkpunkter'), tall: true, celle: (r) => r.sjekkTotalt },
          { nokkel: 'q', tittel: t('sporsmaal'), tall: true, celle: (r) => r.aapneSporsmaal },
          { nokkel: 'f', tittel: t('frist'), celle: (r) => r.nesteFrist && visDato(r.nesteFrist) },
        ]}
      />
    </div>
  );
}
