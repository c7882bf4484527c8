'use client';
import { ArrowDownIcon, ArrowUpIcon, ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Button, Heading } from '@/components/designsystemet';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Funn } from '@/lib/respons/ruting/lint';
import type { Responsmodell, Responsregel } from '@/lib/respons/schema';
import { ALVORTONE } from '../Funnliste';
import { type Navn, useFunntekst, useMottakertekst, useTidstekst, useVarighet } from '../tekster';
import s from './editor.module.css';
import { Regelfelt } from './Regelfelt';

type Props = {
  regel: Responsregel;
  nr: number;
  antall: number;
  modell: Responsmodell;
  navn: Navn;
  funn: Funn[];
  aapen: boolean;
  vis: (paa: boolean) => void;
  endre: (ny: Responsregel, fokus?: string) => void;
  flytt: (til: number, knapp: string) => void;
  kopier: () => void;
  slett: () => void;
};

/** One rule in short, with its place in the order; opened, everything in it can be changed. */
export function Regelkort({ regel: r, nr, antall, modell, navn, funn, aapen, vis, endre, flytt, kopier, slett }: Props) {
  const t = useTranslations('respons.modell');
  const type = useTranslations('respons.type');
  const tekst = useFunntekst(modell, navn, true);
  const mottaker = useMottakertekst(modell);
  const tid = useTidstekst();
  const varighet = useVarighet();
  const innhold = `regel-${r.id}-innhold`;
  const [opp, ned] = [`regel-${r.id}-opp`, `regel-${r.id}-ned`];
  return (
    <article className={`flate ${s.kort}`} aria-labelledby={`regel-${nr}`}>
      <div className={s.korthode}>
        <Heading level={2} data-size="2xs" id={`regel-${nr}`} tabIndex={-1}>
          {nr + 1}. {r.navn}
        </Heading>
        <div className={s.orden}>
          <Button
            icon
            id={opp}
            variant="tertiary"
            disabled={nr === 0}
            aria-label={`${t('regler.opp')}: ${r.navn}`}
            onClick={() => flytt(nr - 1, nr === 1 ? ned : opp)}
          >
            <ArrowUpIcon aria-hidden />
          </Button>
          <Button
            icon
            id={ned}
            variant="tertiary"
            disabled={nr === antall - 1}
            aria-label={`${t('regler.ned')}: ${r.navn}`}
            onClick={() => flytt(nr + 1, nr === antall - 2 ? opp : ned)}
          >
            <ArrowDownIcon aria-hidden />
          </Button>
          <Button variant="secondary" aria-expanded={aapen} aria-controls={innhold} onClick={() => vis(!aapen)}>
            {aapen ? <ChevronUpIcon aria-hidden /> : <ChevronDownIcon aria-hidden />}
            {t(aapen ? 'regler.lukk' : 'regler.aapne')}
            <span className="kun-skjermleser"> {r.navn}</span>
          </Button>
        </div>
      </div>
      {!aapen && (
        <>
          <p className="dempet smaa">
            {r.typer.length > 0 ? r.typer.map((x) => type(x)).join(', ') : t('funn.alleTyper')} ·{' '}
            {r.tider.map(tid.vindu).join('; ') || t('tidstekst.alltid')}
          </p>
          <ol className={s.kortsteg}>
            {r.steg.map((x, i) => (
              <li key={i}>
                {x.til.map(mottaker).join(', ')} <span className="dempet smaa">{varighet(x.ventSekunder * (x.gjenta + 1))}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {funn.map((f, i) => (
        <p key={i} className={s.kortfunn}>
          <Statusmerke tekst={t(`alvor.${f.alvor}`)} tone={ALVORTONE[f.alvor]} /> {tekst(f)}
        </p>
      ))}
      <div id={innhold} hidden={!aapen}>
        {aapen && (
          <>
            <Regelfelt regel={r} nr={nr} modell={modell} navn={navn} endre={endre} />
            <div className={`rad ${s.bunn}`}>
              <Button variant="tertiary" onClick={kopier}>
                {t('regler.kopier')}
              </Button>
              {antall > 1 && (
                <Button variant="tertiary" data-color="danger" onClick={slett}>
                  {t('regler.slett')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </article>
  );
}
