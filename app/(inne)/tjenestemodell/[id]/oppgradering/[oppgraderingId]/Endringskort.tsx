import { useTranslations } from 'next-intl';
import { Heading } from '@/components/designsystemet';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Punktdel } from '@/lib/tjenestemodell/mal/schema';
import type { Gjennomgangsendring } from '@/lib/tjenestemodell/oppgradering/queries-gjennomgang';
import { flett } from '@/lib/tjenestemodell/oppgradering/rules-ordflett';
import { Egenkolonne } from './Egenkolonne';
import type { Flettefelt } from './Flett';
import s from './gjennomgang.module.css';
import { Gammelkolonne, Nykolonne } from './Malkolonner';
import { Svarfelt } from './Svarfelt';

const TONE = { NY: 'ok', FJERNET: 'fare', OMFORMULERT: 'info', FLYTTET: 'noytral', DELT: 'advarsel', SLAATT_SAMMEN: 'advarsel' } as const;

/** One change: old template, new template and our own beside each other, and the answer. */
export function Endringskort({ e, kanSvare }: { e: Gjennomgangsendring; kanSvare: boolean }) {
  const t = useTranslations('oppgradering');
  const deler = useTranslations('tjenestemodell.deler');
  const navn = e.ny[0]?.tekster ?? e.gammel[0]?.tekster ?? {};
  const tittel =
    e.gjelder === 'PUNKT' ? t('kort.sted', { oppgave: e.oppgave ?? '', del: e.del ? deler(e.del as Punktdel) : '' }) : (navn.tittel ?? navn.navn);
  const hode = `endring-${e.id}`;
  return (
    <article className={`flate ${s.endring}`} aria-labelledby={hode}>
      <header className={s.hode}>
        <Statusmerke tekst={t(`art.${e.art}`)} tone={TONE[e.art]} />
        <Heading level={2} data-size="2xs" id={hode} tabIndex={-1}>
          <span className="kun-skjermleser">{t(`art.${e.art}`)}: </span>
          {tittel}
        </Heading>
        {e.gjelder !== 'PUNKT' && <span className="dempet smaa">{t(`gjelder.${e.gjelder}`)}</span>}
      </header>
      <div className={s.kolonner}>
        <Gammelkolonne e={e} />
        <Nykolonne e={e} />
        <Egenkolonne e={e} />
      </div>
      <Svarfelt
        key={e.versjon}
        endring={{ id: e.id, versjon: e.versjon, art: e.art, nummer: e.nummer, tillatt: e.tillatt, harEgen: e.egen.some((x) => x.tekster !== null) }}
        svar={e.svar && { svar: e.svar, notat: e.notat, av: e.besvartAvNavn, naar: e.besvart?.toISOString() ?? null }}
        felt={kanSvare ? flettefelt(e) : []}
        kanSvare={kanSvare}
        hode={hode}
      />
    </article>
  );
}

/** The text to start from in every field, merged from the old template, ours and the new. */
function flettefelt(e: Gjennomgangsendring): Flettefelt[] {
  return e.ny.flatMap((n) => {
    const gammel = e.gammel.find((g) => g.kode === n.kode) ?? e.gammel[0];
    const egen = e.egen.find((p) => p.kode === n.kode) ?? e.egen[0];
    return Object.entries(n.tekster).map(([felt, ny]) => {
      const lagret = e.svar === 'FLETT' ? e.flettet?.[n.kode]?.[felt] : undefined;
      const vaar = egen?.tekster?.[felt];
      return {
        kode: n.kode,
        felt,
        lagret: lagret ?? null,
        biter: vaar === undefined ? [{ art: 'LIK' as const, tekst: ny }] : flett(gammel?.tekster[felt] ?? vaar, vaar, ny),
      };
    });
  });
}
