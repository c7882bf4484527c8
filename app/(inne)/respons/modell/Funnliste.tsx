import { useTranslations } from 'next-intl';
import type { Tone } from '@/components/felles/tone';
import { Statusmerke } from '@/components/tabell/Statusmerke';
import type { Alvor, Funn } from '@/lib/respons/ruting/lint';
import type { Responsmodell } from '@/lib/respons/schema';
import s from './modell.module.css';
import { type Navn, useFunntekst } from './tekster';

export const ALVORTONE: Record<Alvor, Tone> = { feil: 'fare', advarsel: 'advarsel', merk: 'info' };

/** The spot in the editor, or the page where it is mended. */
export function sted(f: Funn): string {
  if (f.kode === 'IKKE_GODTATT') return '/respons/avtaler';
  if (f.kode === 'UTEN_BINDING' || f.kode === 'LAG_UBEMANNET' || f.kode === 'MOTTAKSVAKT_UTEN_KONTAKT') return '/respons/modell/bemanning';
  if (f.kode === 'UGYLDIG' && f.lag !== undefined) return `/respons/modell/regler#lag-${f.lag}`;
  if (f.regel === undefined) return '/respons/modell/regler#nyregel';
  return `/respons/modell/regler#regel-${f.regel}${f.steg === undefined ? '' : `-steg-${f.steg}`}`;
}

type Funnlisteprops = { funn: Funn[]; modell: Responsmodell; navn: Navn; lenke: (f: Funn, tekst: string) => React.ReactNode };

/** What lint found, the worst first, each with the way to its spot. */
export function Funnliste({ funn, modell, navn, lenke }: Funnlisteprops) {
  const t = useTranslations('respons.modell.alvor');
  const tekst = useFunntekst(modell, navn);
  return (
    <ul className={s.funn}>
      {funn.map((f, i) => (
        <li key={i}>
          <Statusmerke tekst={t(f.alvor)} tone={ALVORTONE[f.alvor]} />
          <span>{lenke(f, tekst(f))}</span>
        </li>
      ))}
    </ul>
  );
}
