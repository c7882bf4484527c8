'use client';
import { useTranslations } from 'next-intl';
import { Fragment, useEffect, useRef } from 'react';
import { cellenokkel, type Innhold } from '@/lib/tjenestemodell/matrise/rules';
import s from './matrise.module.css';
import { type Cellevisning, Rad } from './Rad';
import { type Sted, type Tastekommando, tolkTast } from './taster';

/** Where a long compound may be broken in a narrow heading. */
const LEDD = /(\p{L}{6,})(sekretariat|hjelpemidler|utvalg|kontor|senter|sentral|avdeling|tjeneste|ansvarlig|forening|koordinator)/giu;
const medMykDeling = (navn: string): string => navn.replace(LEDD, '$1\u00AD$2');

type Props = {
  innhold: Innhold;
  omraader: { id: string; navn: string }[];
  konflikter: ReadonlySet<string>;
  feilrader: ReadonlySet<string>;
  aktiv: Sted;
  /** Counts up when focus is to go to the active cell. */
  fokus: number;
  las: boolean;
  velg: (til: Sted) => void;
  utfor: (k: Tastekommando, fra: Sted) => void;
};

/** The matrix as a grid: one stop for Tab, the arrows move between the cells. Underneath it is a table with row and column headings. */
export function Rutenett({ innhold, omraader, konflikter, feilrader, aktiv, fokus, las, velg, utfor }: Props) {
  const t = useTranslations('matrise');
  const tabell = useRef<HTMLTableElement>(null);
  const { oppgaver, aktorer, celler, personer } = innhold;
  const antall = { r: oppgaver.length, c: aktorer.length };

  useEffect(() => {
    if (fokus > 0) tabell.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }, [fokus]);

  const stedet = (e: React.SyntheticEvent): Sted | null => {
    const td = e.target instanceof Element ? e.target.closest<HTMLElement>('td[data-r]') : null;
    return td && { r: Number(td.dataset.r), c: Number(td.dataset.c) };
  };
  const taster = (e: React.KeyboardEvent) => {
    const fra = stedet(e);
    const k = fra && tolkTast(e, fra, antall);
    if (!k) return;
    e.preventDefault();
    utfor(k, fra);
  };
  const vis = (oppgaveId: string): Cellevisning[] =>
    aktorer.map((a) => {
      const n = cellenokkel(oppgaveId, a.id);
      const v = celler[n];
      return {
        kode: v?.kode ?? null,
        person: (v?.ansattId && personer[v.ansattId]?.navn) || null,
        merke: konflikter.has(n) ? 'konflikt' : feilrader.has(oppgaveId) && v?.kode === 'A' ? 'feil' : null,
      };
    });
  return (
    <div className={s.ramme}>
      <table
        ref={tabell}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is worked in
        role="grid"
        aria-label={t('grid')}
        aria-readonly={las || undefined}
        className={s.tabell}
        onKeyDown={taster}
        onFocus={(e) => {
          const her = stedet(e);
          if (her && (her.r !== aktiv.r || her.c !== aktiv.c)) velg(her);
        }}
        onClick={(e) => stedet(e) && (e.target as HTMLElement).closest<HTMLElement>('td')?.focus()}
        onDoubleClick={(e) => {
          const her = stedet(e);
          if (her) utfor({ type: 'aapne' }, her);
        }}
      >
        <thead>
          <tr>
            <th scope="col" className={s.hjorne}>
              {t('oppgave')}
            </th>
            {aktorer.map((a) => (
              <th key={a.id} scope="col" className={s.kolonne} title={a.navn} data-utgaatt={a.utgaatt || undefined}>
                <span className={s.vendt}>
                  {medMykDeling(a.navn)}
                  {a.utgaatt && ` (${t('utgaatt')})`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {oppgaver.map((o, r) => (
            <Fragment key={o.id}>
              {o.omraade !== oppgaver[r - 1]?.omraade && (
                <tr className={s.omraade}>
                  <th colSpan={aktorer.length + 1} scope="rowgroup">
                    <span className={s.omraadenavn}>{omraader.find((x) => x.id === o.omraade)?.navn}</span>
                  </th>
                </tr>
              )}
              <Rad
                oppgave={o}
                aktorer={aktorer}
                r={r}
                celler={vis(o.id)}
                aktiv={aktiv.r === r ? aktiv.c : null}
                feil={feilrader.has(o.id)}
                las={las}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
