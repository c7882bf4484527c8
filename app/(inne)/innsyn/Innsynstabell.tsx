import { useTranslations } from 'next-intl';
import { visKlokke, visTid } from '@/components/felles/dato';
import { Link } from '@/components/skall/Link';
import { Tomt } from '@/components/skall/Tomt';
import { Filterchips } from '@/components/tabell/Filterchips';
import { Tabell } from '@/components/tabell/Tabell';
import type { Innsynsrad } from '@/lib/innsyn/queries';

/** A page number as it stands in the address. */
export const lesSide = (s: string | undefined): number => Math.min(10_000, Math.max(1, Number.parseInt(s ?? '1', 10) || 1));

/** What a kind of look-up is called. */
export function useHva() {
  const t = useTranslations('innsyn');
  return (kode: string) => (t.has(`hva.${kode}` as 'hva.sak') ? t(`hva.${kode}` as 'hva.sak') : kode);
}

/** Look-ups, one a line: when, who, what was shown and in which work; with how many others, when it was a list; `alle` is where one of them is opened. */
export function Innsynstabell({ tittel, rader, alle }: { tittel: string; rader: Innsynsrad[]; alle?: (id: string) => string }) {
  const t = useTranslations('innsyn');
  const rolle = useTranslations('rolle');
  const hva = useHva();
  const hvorfor = (kode: string) =>
    t.has(`hvorfor.${kode}` as 'hvorfor.kontroll') ? t(`hvorfor.${kode}` as 'hvorfor.kontroll') : t('iSak', { nummer: kode });
  const arbeid = (r: Innsynsrad) => {
    const sokt = r.filter.find((f) => t.has(`filter.${f}` as 'filter.navn'));
    return sokt ? t('sokPaa', { hvorfor: hvorfor(r.hvorfor), hva: t(`filter.${sokt}` as 'filter.navn') }) : hvorfor(r.hvorfor);
  };
  return (
    <Tabell
      tittel={tittel}
      rader={rader}
      radNokkel={(r) => r.id}
      tomt={<Tomt tittel={t('ingen')} />}
      kolonner={[
        {
          nokkel: 'tid',
          tittel: t('naar'),
          celle: (r) => (
            <time dateTime={r.tidspunkt.toISOString()}>
              {r.ganger > 1 ? t('mellom', { fra: visTid(r.fra), til: visKlokke(r.tidspunkt) }) : visTid(r.tidspunkt)}
            </time>
          ),
        },
        { nokkel: 'hvem', tittel: t('hvem'), radtittel: true, celle: (r) => r.navn },
        {
          nokkel: 'rolle',
          tittel: t('rolle'),
          celle: (r) => [r.sted, rolle.has(r.rolle as 'leder') ? rolle(r.rolle as 'leder') : r.rolle].filter(Boolean).join(' / '),
        },
        {
          nokkel: 'hva',
          tittel: t('saa'),
          celle: (r) => (
            <>
              {hva(r.hva)}
              {r.ganger > 1 && <strong> {t('ganger', { antall: r.ganger })}</strong>}
              {alle && r.personId && (
                <>
                  {' '}
                  <Link href={`/personer/${r.personId}/innsyn`}>{t('personen')}</Link>
                </>
              )}
              {alle && !r.personId && (
                <> {r.antall > 0 ? <Link href={alle(r.id)}>{t('antall', { antall: r.antall })}</Link> : t('antall', { antall: 0 })}</>
              )}
              {!alle && r.antall > 1 && r.ganger === 1 && <span className="dempet"> {t('flere', { antall: r.antall - 1 })}</span>}
            </>
          ),
        },
        { nokkel: 'hvorfor', tittel: t('begrunnelse'), celle: (r) => arbeid(r) },
      ]}
    />
  );
}

/** Narrows the log to one kind of what was shown. */
export function Innsynsvalg({ slag, adresse }: { slag: { hva: string; antall: number }[]; adresse: string }) {
  const t = useTranslations('innsyn');
  const hva = useHva();
  if (slag.length < 2) return null;
  return (
    <Filterchips
      etikett={t('saa')}
      parameter="hva"
      adresse={adresse}
      valg={[
        { verdi: '', tekst: t('alt'), antall: slag.reduce((n, x) => n + x.antall, 0) },
        ...slag.map((x) => ({ verdi: x.hva, tekst: hva(x.hva), antall: x.antall })),
      ]}
    />
  );
}
