'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { Matriseaktor, Matriseoppgave } from '@/lib/tjenestemodell/matrise/rules';
import s from './matrise.module.css';
import type { Kode } from './taster';

export type Cellevisning = { kode: Kode | null; person: string | null; merke: 'feil' | 'konflikt' | null };

type Props = {
  oppgave: Matriseoppgave;
  aktorer: Matriseaktor[];
  r: number;
  celler: Cellevisning[];
  /** The column of the cell that Tab goes to, when it is in this row. */
  aktiv: number | null;
  feil: boolean;
  las: boolean;
};

/** One task: its name, and a cell for each actor. Each cell says which it is, so that it is heard whole wherever one lands. */
export const Rad = memo(function Rad({ oppgave, aktorer, r, celler, aktiv, feil, las }: Props) {
  const t = useTranslations('matrise');
  return (
    <tr data-feil={feil || undefined} data-irrelevant={!oppgave.relevant || undefined}>
      <th scope="row" className={s.radnavn} title={oppgave.tittel}>
        <span className={s.radtekst}>{oppgave.tittel}</span>
        {!oppgave.relevant && <span className={s.radmerke}>{t('ikkeRelevant')}</span>}
      </th>
      {aktorer.map((a, c) => {
        const v = celler[c];
        const kode = v?.kode ?? null;
        const innhold = kode ? t('celle.med', { kode, ord: t(`kode.${kode}`), person: v?.person ?? 'ingen' }) : t('celle.tom');
        const merke = v?.merke ? t(`celle.${v.merke}`) : '';
        return (
          <td
            key={a.id}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a grid
            role="gridcell"
            tabIndex={aktiv === c ? 0 : -1}
            data-r={r}
            data-c={c}
            data-kode={kode ?? undefined}
            data-merke={v?.merke ?? undefined}
            className={s.celle}
            aria-readonly={las || undefined}
            aria-label={`${oppgave.tittel}, ${a.navn}: ${innhold}${merke && `. ${merke}`}`}
          >
            {kode}
            {v?.person && <span className={s.prikk} aria-hidden />}
          </td>
        );
      })}
    </tr>
  );
}, lik);

function lik(a: Props, b: Props): boolean {
  return (
    a.oppgave === b.oppgave &&
    a.aktorer === b.aktorer &&
    a.r === b.r &&
    a.aktiv === b.aktiv &&
    a.feil === b.feil &&
    a.las === b.las &&
    a.celler.every((x, i) => x.kode === b.celler[i]?.kode && x.person === b.celler[i]?.person && x.merke === b.celler[i]?.merke)
  );
}
