import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Details, DetailsContent, DetailsSummary } from '@/components/designsystemet';
import { visDato, visKlokke } from '@/components/felles/dato';
import { Flate } from '@/components/skall/Flate';
import { Tomt } from '@/components/skall/Tomt';
import type { Matriseside } from '@/lib/tjenestemodell/matrise/queries';
import { type Celle, cellenokkel } from '@/lib/tjenestemodell/matrise/rules';
import s from './matrise.module.css';

const FORST = 20;

type Props = { side: Matriseside; forskjeller: NonNullable<Matriseside['sammenligning']> };

/** Two days side by side: the matrix with the changed cells marked, and a list of what changed and who did it. */
export function Sammenligning({ side, forskjeller }: Props) {
  const t = useTranslations('matriseside.sammenligning');
  const oppgave = new Map(side.oppgaver.map((o) => [o.id, o.tittel]));
  const aktor = new Map(side.aktorer.map((a) => [a.id, a.navn]));
  const vis = (c: Celle | null) => (c ? [c.kode, c.ansattId && side.personer[c.ansattId]?.navn].filter(Boolean).join(' ') : t('tom'));
  if (forskjeller.length === 0) return <Tomt tittel={t('ingen')} tekst={t('ingenTekst')} />;
  const linje = (f: (typeof forskjeller)[number]) => (
    <li key={cellenokkel(f.oppgaveId, f.aktorId)}>
      <strong>{t('celle', { oppgave: oppgave.get(f.oppgaveId) ?? '', aktor: aktor.get(f.aktorId) ?? '' })}</strong>{' '}
      {t('endring', { fra: vis(f.fra), til: vis(f.til) })}
      {f.av && f.naar && <span className="dempet">{t('av', { av: f.av, dato: visDato(f.naar), tid: visKlokke(f.naar) })}</span>}
    </li>
  );
  const resten = forskjeller.slice(FORST);
  return (
    <>
      <div className={s.bred}>
        <Tabell side={side} forskjeller={forskjeller} />
      </div>
      <Flate tittel={t('tittel', { antall: forskjeller.length })}>
        <ul>{forskjeller.slice(0, FORST).map(linje)}</ul>
        {resten.length > 0 && (
          <Details>
            <DetailsSummary>{t('resten', { antall: resten.length })}</DetailsSummary>
            <DetailsContent>
              <ul>{resten.map(linje)}</ul>
            </DetailsContent>
          </Details>
        )}
      </Flate>
    </>
  );
}

function Tabell({ side, forskjeller }: Props) {
  const t = useTranslations('matriseside.sammenligning');
  const endret = new Map(forskjeller.map((f) => [cellenokkel(f.oppgaveId, f.aktorId), f]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard
    <section className={s.ramme} aria-label={t('tabell')} tabIndex={0}>
      <table className={s.tabell}>
        <thead>
          <tr>
            <th scope="col" className={s.hjorne}>
              {t('oppgave')}
            </th>
            {side.aktorer.map((a) => (
              <th key={a.id} scope="col" className={s.kolonne} title={a.navn}>
                <span className={s.vendt}>{a.navn}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {side.oppgaver.map((o, i) => (
            <Fragment key={o.id}>
              {o.omraade !== side.oppgaver[i - 1]?.omraade && (
                <tr className={s.omraade}>
                  <th colSpan={side.aktorer.length + 1} scope="rowgroup">
                    <span className={s.omraadenavn}>{side.omraader.find((x) => x.id === o.omraade)?.navn}</span>
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row" className={s.radnavn} title={o.tittel}>
                  <span className={s.radtekst}>{o.tittel}</span>
                </th>
                {side.aktorer.map((a) => {
                  const n = cellenokkel(o.id, a.id);
                  const f = endret.get(n);
                  return (
                    <td key={a.id} className={`${s.celle} ${f ? s.endret : s.uendret}`}>
                      {f ? (
                        <>
                          <span aria-hidden>{`${f.fra?.kode ?? '–'}→${f.til?.kode ?? '–'}`}</span>
                          <span className="kun-skjermleser">{t('endring', { fra: f.fra?.kode ?? t('tom'), til: f.til?.kode ?? t('tom') })}</span>
                        </>
                      ) : (
                        side.celler[n]?.kode
                      )}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
