// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the table is laid out as a grid, which takes the roles away
import type { ReactNode } from 'react';
import s from './Tabell.module.css';

export type Kolonne<R> = {
  nokkel: string;
  tittel: string;
  celle: (rad: R) => ReactNode;
  /** This column names the row (usually the first, with the link). */
  radtittel?: boolean;
  /** Numbers, to the right. */
  tall?: boolean;
  /** The heading is for screen readers only, as over a column of buttons. */
  skjultTittel?: boolean;
};

export type TabellProps<R> = {
  /** What the table shows, for screen readers; visible with `visTittel`. */
  tittel: string;
  visTittel?: boolean;
  kolonner: Kolonne<R>[];
  rader: R[];
  radNokkel: (rad: R) => string;
  /** Shown instead when there are no rows: a Tomt. */
  tomt?: ReactNode;
};

/** A table that becomes a list of cards on a phone. For server components; the roles keep it a table in both. */
export function Tabell<R>({ tittel, visTittel, kolonner, rader, radNokkel, tomt }: TabellProps<R>) {
  if (rader.length === 0 && tomt) return <>{tomt}</>;
  return (
    <table className={`ds-table ${s.tabell}`} role="table">
      <caption className={visTittel ? s.tittel : 'kun-skjermleser'}>{tittel}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {kolonner.map((k) => (
            <th key={k.nokkel} scope="col" role="columnheader" className={k.tall ? s.tall : undefined}>
              {k.skjultTittel ? <span className="kun-skjermleser">{k.tittel}</span> : k.tittel}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rader.map((r) => (
          <tr key={radNokkel(r)} role="row">
            {kolonner.map((k) => {
              const felles = { className: k.tall ? s.tall : undefined, 'data-etikett': k.skjultTittel ? undefined : k.tittel };
              return k.radtittel ? (
                <th key={k.nokkel} scope="row" role="rowheader" {...felles} className={s.radtittel}>
                  <div>{k.celle(r)}</div>
                </th>
              ) : (
                <td key={k.nokkel} role="cell" {...felles}>
                  <div>{k.celle(r)}</div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
