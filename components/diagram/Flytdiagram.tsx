import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import s from './Flytdiagram.module.css';
import { type Kant, leggUt, type Node, type Plassert, somTekst } from './oppsett';

/** `skjulTittel` where the title stands above already. */
type Flytprops = { tittel: string; noder: readonly Node[]; kanter: readonly Kant[]; skjulTittel?: boolean };

/** A process as a diagram, with the same as a numbered list for those who would rather read it. Drawn on the server. */
export function Flytdiagram({ tittel, noder, kanter, skjulTittel }: Flytprops) {
  const t = useTranslations('komponenter.diagram');
  const id = useId();
  const o = leggUt(noder, kanter);
  const pil = `${id}-pil`;
  return (
    <figure className={s.figur}>
      <figcaption className={skjulTittel ? 'kun-skjermleser' : s.tittel}>{tittel}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
      <section className={s.ramme} aria-label={t('rulle', { tittel })} tabIndex={0}>
        <svg
          role="img"
          aria-label={tittel}
          aria-describedby={`${id}-hjelp`}
          width={o.bredde}
          height={o.hoyde}
          viewBox={`0 0 ${o.bredde} ${o.hoyde}`}
          className={s.svg}
        >
          <defs>
            <marker id={pil} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
              <path d="M0 0L10 5L0 10z" className={s.pil} />
            </marker>
          </defs>
          {o.kanter.map((k, i) => (
            <path key={i} d={k.sti} className={s.strek} markerEnd={`url(#${pil})`} />
          ))}
          {o.noder.map((n) => (
            <g key={n.id} data-art={n.art} className={s.node}>
              <Form n={n} />
              <Tekst n={n} />
            </g>
          ))}
          {o.kanter.map(
            (k, i) =>
              k.merke && (
                <g key={i}>
                  <rect x={k.merke.x - k.merke.bredde / 2} y={k.merke.y - 10} width={k.merke.bredde} height={20} rx={4} className={s.merkebunn} />
                  <text x={k.merke.x} y={k.merke.y + 4} className={s.merke}>
                    {k.tekst}
                  </text>
                </g>
              ),
          )}
        </svg>
      </section>
      <p id={`${id}-hjelp`} className="kun-skjermleser">
        {t('finnesSomTekst')}
      </p>
      <Details className={s.tekst}>
        <DetailsSummary>{t('visSomTekst')}</DetailsSummary>
        <DetailsContent>
          <ol className={s.liste}>
            {somTekst(noder, kanter).map((n) => (
              <li key={n.id}>
                <span>
                  <strong>{n.tekst}</strong>
                  <span className="dempet">
                    {' '}
                    ({t(`art.${n.art}`)}
                    {n.hvem ? `, ${n.hvem}` : ''})
                  </span>
                </span>
                {n.videre.length > 0 && (
                  <ul>
                    {n.videre.map((v) => (
                      <li key={`${v.nr}${v.naar ?? ''}`}>
                        {v.naar ? t('videreNaar', { naar: v.naar, nr: v.nr, tekst: v.tekst }) : t('videre', { nr: v.nr, tekst: v.tekst })}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        </DetailsContent>
      </Details>
    </figure>
  );
}

/** The outline of a step: round for start and end, six-sided for a choice, with a wavy foot for a document. */
function Form({ n }: { n: Plassert }) {
  const [v, t, h, b] = [n.x - n.bredde / 2, n.y - n.hoyde / 2, n.x + n.bredde / 2, n.y + n.hoyde / 2];
  if (n.art === 'beslutning') return <path d={`M${v} ${n.y}L${v + 16} ${t}H${h - 16}L${h} ${n.y}L${h - 16} ${b}H${v + 16}Z`} />;
  if (n.art === 'dokument') return <path d={`M${v} ${t}H${h}V${b - 8}Q${n.x + n.bredde / 4} ${b - 18} ${n.x} ${b - 8}T${v} ${b - 8}Z`} />;
  const rund = n.art === 'start' || n.art === 'slutt';
  return <rect x={v} y={t} width={n.bredde} height={n.hoyde} rx={rund ? n.hoyde / 2 : 6} />;
}

function Tekst({ n }: { n: Plassert }) {
  const hoyde = n.linjer.length * 17 + (n.hvemLinjer.length ? n.hvemLinjer.length * 15 + 4 : 0);
  const topp = n.y - hoyde / 2 + 13 - (n.art === 'dokument' ? 5 : 0);
  return (
    <>
      {n.linjer.map((l, i) => (
        <text key={l + i} x={n.x} y={topp + i * 17} className={s.linje}>
          {l}
        </text>
      ))}
      {n.hvemLinjer.map((l, i) => (
        <text key={l + i} x={n.x} y={topp + n.linjer.length * 17 + 3 + i * 15} className={s.hvem}>
          {l}
        </text>
      ))}
    </>
  );
}
