import { useTranslations } from 'next-intl';
import { visDato } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Frist } from '@/components/tabell/Frist';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import { tjenestetyper } from '@/lib/innhold/queries';
import { fraDato } from '@/lib/platform/clock';
import type { Saksrad } from '@/lib/sak/queries-liste';
import { AAPNE_SAKER } from '@/lib/sak/rules';
import s from './Saker.module.css';
import { SAKTONE } from './status';

/** A page of the list of saker. */
export function Sakstabell({ rader, dag }: { rader: Saksrad[]; dag: Date }) {
  const t = useTranslations('sak.liste');
  const status = useTranslations('sakstatus');
  const kolonner: Kolonne<Saksrad>[] = [
    {
      nokkel: 'nr',
      tittel: t('kol.nr'),
      radtittel: true,
      celle: (r) => (
        <Link href={`/saker/${r.id}`} className="tall">
          {r.nummer}
        </Link>
      ),
    },
    {
      nokkel: 'person',
      tittel: t('kol.person'),
      celle: (r) => (
        <span>
          {r.fornavn} {r.etternavn}{' '}
          {r.fodselsdato && <span className="dempet tall">{t('fodt', { aar: String(r.fodselsdato.getUTCFullYear()) })}</span>}
        </span>
      ),
    },
    {
      nokkel: 'tjeneste',
      tittel: t('kol.tjeneste'),
      celle: (r) => tjenestetyper().find((x) => x.kode === r.onsketTjeneste)?.kortnavn ?? <span className="dempet">{t('ikkeValgt')}</span>,
    },
    { nokkel: 'status', tittel: t('kol.status'), celle: (r) => <Statusmerke tekst={status(r.status)} tone={SAKTONE[r.status]} /> },
    { nokkel: 'ansvarlig', tittel: t('kol.ansvarlig'), celle: (r) => r.ansvarlig ?? <span className="dempet">{t('ingen')}</span> },
    { nokkel: 'mottatt', tittel: t('kol.mottatt'), celle: (r) => <span className="tall">{visDato(fraDato(r.mottatt))}</span> },
    {
      nokkel: 'svarfrist',
      tittel: t('kol.svarfrist'),
      celle: (r) => <Frist dato={fraDato(r.forventetSvar ?? r.svarfrist)} naa={dag} varsel={7} ferdig={!AAPNE_SAKER.includes(r.status)} />,
    },
  ];
  return (
    <div className={s.rulle}>
      <Tabell tittel={t('tittel')} kolonner={kolonner} rader={rader} radNokkel={(r) => r.id} />
    </div>
  );
}
