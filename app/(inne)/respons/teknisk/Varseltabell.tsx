import { useTranslations } from 'next-intl';
import { visTid } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import { type Kolonne, Tabell } from '@/components/tabell/Tabell';
import type { Tekniskvarsel } from '@/lib/respons/oppdrag/kilde/queries-teknisk';
import type { Kritikalitet } from '@/lib/respons/oppdrag/kilde/rules-teknisk';
import { teknologinavn } from './teknologi';
import { VIKTIGTONE } from './visning';

type Rad = Tekniskvarsel & { kritikalitet?: Kritikalitet };

/** Technical varsler; a samling stands for its members. */
export function Varseltabell({ tittel, rader, aapne }: { tittel: string; rader: Rad[]; aapne: boolean }) {
  const t = useTranslations('respons.teknisk');
  const r = useTranslations('respons');
  const hva = (v: Rad) => (v.verdi && r.has(`verdi.${v.verdi as 'nett'}`) ? r(`verdi.${v.verdi as 'nett'}`) : r('type.teknisk'));
  const kolonner: Kolonne<Rad>[] = [
    {
      nokkel: 'hva',
      tittel: t('kol.hva'),
      radtittel: true,
      celle: (v) => (aapne ? <Link href={`/respons/${v.id}`}>{hva(v)}</Link> : hva(v)),
    },
    {
      nokkel: 'enhet',
      tittel: t('kol.enhet'),
      celle: (v) =>
        v.samlingId ? (
          <Link href={`/respons/teknisk/samling/${v.samlingId}`}>{t('gjelder', { antall: v.antall })}</Link>
        ) : v.serie ? (
          <>
            {v.teknologiKode ? <Link href={`/respons/teknisk/enhet/${encodeURIComponent(v.serie)}`}>{v.serie}</Link> : v.serie}
            <div className="dempet smaa">{v.teknologiKode ? teknologinavn(v.teknologiKode) : r('merke.UKJENT_ENHET')}</div>
          </>
        ) : (
          <span className="smaa">{v.tekst ?? '–'}</span>
        ),
    },
    { nokkel: 'siden', tittel: t('kol.siden'), celle: (v) => <span className="tall">{visTid(v.mottatt)}</span> },
    {
      nokkel: 'hvem',
      tittel: t('kol.hvem'),
      celle: (v) =>
        v.status === 'LUKKET'
          ? r('status.LUKKET')
          : v.overfort
            ? `${v.tattAvNavn}, ${r('status.OVERFORT')}`
            : (v.tattAvNavn ?? <Statusmerke tekst={t('uten')} tone="fare" />),
    },
  ];
  if (rader.some((v) => v.kritikalitet))
    kolonner.splice(1, 0, {
      nokkel: 'viktighet',
      tittel: t('kol.viktighet'),
      celle: (v) => v.kritikalitet && <Statusmerke tekst={t(`viktig.${v.kritikalitet}`)} tone={VIKTIGTONE[v.kritikalitet]} />,
    });
  return <Tabell tittel={tittel} kolonner={kolonner} rader={rader} radNokkel={(v) => v.id} />;
}
