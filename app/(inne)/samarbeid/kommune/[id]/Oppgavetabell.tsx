import { useTranslations } from 'next-intl';
import { Frist } from '@/components/tabell/Frist';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import { fraDato } from '@/lib/platform/clock';
import type { Kommuneside } from '@/lib/region/queries-kommune';
import { Maaler } from '../../Maaler';

type Oppgave = Kommuneside['omraader'][number]['oppgaver'][number];
const TONE = { PLASSERT: 'ok', UTEN_NAVN: 'fare', INGEN: 'fare', FLERE: 'advarsel' } as const;

/** The tasks of one area: whether the responsibility is placed, how far the checklist is, and what is open. */
export function Oppgavetabell({ tittel, oppgaver, dag }: { tittel: string; oppgaver: Oppgave[]; dag: Date }) {
  const t = useTranslations('samarbeid.kommune');
  const naarRelevant = (vis: (o: Oppgave) => React.ReactNode) => (o: Oppgave) => (o.relevant ? vis(o) : null);
  const kolonner: Kolonne<Oppgave>[] = [
    {
      nokkel: 'oppgave',
      tittel: t('kol.oppgave'),
      radtittel: true,
      celle: (o) => (
        <span>
          {o.nr}. {o.tittel} {!o.relevant && <span className="dempet smaa">{t('ikkeRelevant')}</span>}
        </span>
      ),
    },
    {
      nokkel: 'ansvar',
      tittel: t('kol.ansvar'),
      celle: naarRelevant((o) => <Statusmerke tekst={t(`ansvar.${o.ansvar}`, { antall: o.antallA })} tone={TONE[o.ansvar]} />),
    },
    { nokkel: 'sjekkliste', tittel: t('kol.sjekkliste'), celle: naarRelevant((o) => <Maaler del={o.sjekkPaaPlass} av={o.sjekkTotalt} />) },
    { nokkel: 'sporsmaal', tittel: t('kol.sporsmaal'), tall: true, celle: naarRelevant((o) => o.aapneSporsmaal) },
    { nokkel: 'frist', tittel: t('kol.frist'), celle: naarRelevant((o) => o.nesteFrist && <Frist dato={fraDato(o.nesteFrist)} naa={dag} />) },
  ];
  return <Tabell tittel={tittel} visTittel kolonner={kolonner} rader={oppgaver} radNokkel={(o) => o.oppgaveId} />;
}
