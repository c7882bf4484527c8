import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Frist } from '@/components/tabell/Frist';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import { fraDato } from '@/lib/platform/clock';
import type { Tjenesteliste } from '@/lib/tjeneste/queries-liste';
import { TJENESTETONE } from './status';
import s from './Tjenester.module.css';

type Rad = Tjenesteliste['rader'][number];

/** A page of the list of tjenester. */
export function Tjenestetabell({ rader, delte, evaluering, naa }: { rader: Rad[]; delte: boolean; evaluering: boolean; naa: Date }) {
  const t = useTranslations('tjeneste.liste');
  const status = useTranslations('tjenestestatus');
  const kolonner: Kolonne<Rad>[] = [
    { nokkel: 'person', tittel: t('kol.person'), radtittel: true, celle: (r) => <Link href={`/tjenester/${r.id}`}>{r.navn}</Link> },
    { nokkel: 'tjeneste', tittel: t('kol.tjeneste'), celle: (r) => r.tjeneste },
    { nokkel: 'status', tittel: t('kol.status'), celle: (r) => <Statusmerke tekst={status(r.status)} tone={TJENESTETONE[r.status]} /> },
    { nokkel: 'sted', tittel: t(delte ? 'kol.kommune' : 'kol.enhet'), celle: (r) => <span className={s.hel}>{r.sted ?? '–'}</span> },
    {
      nokkel: 'startet',
      tittel: t('kol.startet'),
      celle: (r) => (r.startet ? <span className="tall">{visDato(r.startet)}</span> : <span className="dempet">{t('ikkeStartet')}</span>),
    },
    {
      nokkel: 'evaluering',
      tittel: t('kol.evaluering'),
      celle: (r) => (r.nesteEvaluering ? <Frist dato={fraDato(r.nesteEvaluering.planlagt)} naa={naa} /> : '–'),
    },
  ];
  // What the role does not see, there is no column of.
  const sett = kolonner.filter((k) => evaluering || k.nokkel !== 'evaluering');
  return <Tabell tittel={t('tittel')} kolonner={sett} rader={rader} radNokkel={(r) => r.id} />;
}
