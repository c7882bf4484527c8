import { useTranslations } from 'next-intl';
import { Link } from '@/components/skall/Link';
import type { Matrise } from '@/lib/region/queries-oversikt';
import { andel } from '@/lib/region/rules';
import s from '../Region.module.css';

type Celle = Matrise['rader'][number]['celler'][number];

/** The signs of the cells. */
export const TEGN = { PLASSERT: 'A', UTEN_NAVN: 'A?', INGEN: '0', FLERE: '2+', IKKE: '–' } as const;

/** The table itself; each cell is a letter and a number, the colour only helps. */
export function Matrisetabell({ m }: { m: Matrise }) {
  const t = useTranslations('samarbeid.matrise');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={s.rull} aria-label={`${t('tabell')}. ${t('rull')}`} tabIndex={0}>
      <table className={s.matrise}>
        <caption className="kun-skjermleser">{t('tabell')}</caption>
        <thead>
          <tr>
            <td />
            {m.omraader.map((o) => (
              <th key={o.navn} scope="colgroup" colSpan={o.antall}>
                {o.navn}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {m.kolonner.map((k, i) => (
              <th key={k.kode} scope="col" title={k.tittel} aria-label={k.tittel}>
                {i + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {m.rader.map((r) => (
            <tr key={r.id}>
              <th scope="row">
                <Link href={`/samarbeid/kommune/${r.kommuneId}?modell=${r.id}`}>{r.navn}</Link>
                {r.flere && <small className="dempet"> {r.modell}</small>}
              </th>
              {r.celler.map((c, i) => cellen(c, m.kolonner[i]?.kode ?? i))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Written short: there are a thousand cells. */
function cellen(c: Celle, nokkel: string | number) {
  if (!c?.relevant) return <td key={nokkel}>{TEGN.IKKE}</td>;
  const tegn = TEGN[c.ansvar];
  const p = andel(c.sjekkPaaPlass, c.sjekkTotalt);
  return (
    <td key={nokkel} data-t={tegn}>
      {tegn}
      {p !== null && <small>{p} %</small>}
    </td>
  );
}
