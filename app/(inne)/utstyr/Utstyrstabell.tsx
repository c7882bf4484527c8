import { useTranslations } from 'next-intl';
import { Link } from '@/components/skall/Link';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import type { Utstyrsliste } from '@/lib/utstyr/queries';
import { UTSTYRTONE } from './status';

type Rad = Utstyrsliste['rader'][number];

/** A page of the stock. */
export function Utstyrstabell({ rader, leseTjeneste }: { rader: Rad[]; leseTjeneste: boolean }) {
  const t = useTranslations('utstyr');
  const status = useTranslations('utstyrstatus');
  const kolonner: Kolonne<Rad>[] = [
    {
      nokkel: 'serienummer',
      tittel: t('kol.serienummer'),
      radtittel: true,
      celle: (r) => (
        <Link href={`/utstyr/${r.id}`} className="tall">
          {r.serienummer}
        </Link>
      ),
    },
    { nokkel: 'utstyr', tittel: t('kol.utstyr'), celle: (r) => r.navn },
    { nokkel: 'status', tittel: t('kol.status'), celle: (r) => <Statusmerke tekst={status(r.status)} tone={UTSTYRTONE[r.status]} /> },
    {
      nokkel: 'hvor',
      tittel: t('kol.hvor'),
      celle: (r) => (r.tjenesteId && leseTjeneste ? <Link href={`/tjenester/${r.tjenesteId}`}>{t('seTjenesten')}</Link> : t(`hvor.${r.status}`)),
    },
  ];
  return <Tabell tittel={t('tittel')} kolonner={kolonner} rader={rader} radNokkel={(r) => r.id} />;
}
