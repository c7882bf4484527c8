import { type Responsmodell, type Responsregel, VARSELTYPER, type Varseltype } from '../schema';
import { kanter } from './uke';
import { gjelder, iKraft } from './valg';
import { DOEGN, type Klokke } from './vindu';

/** When a gap is: on these weekdays, on holidays or not or both, from a minute to a minute. `etter`: the day after a holiday. */
export type Hulltid = { dager: number[]; helligdag?: boolean; etter?: boolean; fra: number; til: number };
/** Varsler that no rule is for. An undefined tjeneste or sone is all of them; null is none, or one that no rule names. */
export type Hull = { typer: Varseltype[]; tjeneste?: string | null; sone?: string | null; tider: Hulltid[] };

type Dagtype = Pick<Klokke, 'helligdag' | 'helligdagIGaar'>;
const VANLIG: Dagtype[] = [{ helligdag: false, helligdagIGaar: false }];
const ALLE: Dagtype[] = [true, false].flatMap((helligdag) => [true, false].map((helligdagIGaar) => ({ helligdag, helligdagIGaar })));

/** Kinds of varsler the model can tell apart, once each: the tjenester and soner its rules name, and the rest. */
export function slagVarsler(m: Responsmodell): { type: Varseltype; tjenesteKode: string | null; sone: string | null }[] {
  const tjenester = [null, ...new Set(m.regler.flatMap((r) => r.tjenester))];
  const soner = [null, ...new Set(m.regler.flatMap((r) => r.soner))];
  return VARSELTYPER.flatMap((type) => tjenester.flatMap((tjenesteKode) => soner.map((sone) => ({ type, tjenesteKode, sone }))));
}

type Treff = { hull: Hulltid[]; vinnere: Map<string, Set<string>> };

/**
 * Goes through every kind of day and every stretch between the windows' edges. On the nights the clock is moved the wall
 * shows no minute that another day does not, so that what holds for every day holds for them.
 */
function gaaGjennomUka(m: Responsmodell, aktuelle: Responsregel[]): Treff {
  const dagtyper = m.regler.some((r) => r.tider.some((t) => t.helligdag !== undefined)) ? ALLE : VANLIG;
  const start = kanter(m);
  const vinnere = new Map(aktuelle.map((r) => [r.id, new Set<string>()]));
  const hull: Hulltid[] = [];
  for (let dag = 1; dag <= 7; dag++) {
    for (const [i, fra] of start.entries()) {
      const tomme = dagtyper.filter((d) => {
        const aapne = aktuelle.filter((r) => iKraft(r, { dag, minutt: fra, ...d }));
        for (const r of aapne) vinnere.get(r.id)?.add(aapne[0]?.id ?? r.id);
        return aapne.length === 0;
      });
      for (const naar of somVilkaar(tomme, dagtyper)) hull.push({ dager: [dag], ...naar, fra, til: start[i + 1] ?? DOEGN });
    }
  }
  return { hull: slaaSammen(hull), vinnere };
}

/** The kinds of days as few conditions as can be. */
function somVilkaar(tomme: Dagtype[], alle: Dagtype[]): Pick<Hulltid, 'helligdag' | 'etter'>[] {
  if (tomme.length === 0) return [];
  if (tomme.length === alle.length) return [{}];
  for (const helligdag of [true, false]) {
    const like = tomme.filter((d) => d.helligdag === helligdag);
    if (like.length === 2)
      return [
        { helligdag },
        ...somVilkaar(
          tomme.filter((d) => d.helligdag !== helligdag),
          alle,
        ),
      ];
  }
  const [en, to] = tomme;
  if (en && to && en.helligdagIGaar === to.helligdagIGaar) return [{ etter: en.helligdagIGaar }];
  return tomme.map((d) => ({ helligdag: d.helligdag, etter: d.helligdagIGaar }));
}

/** Joins stretches that meet, then days that are alike. */
function slaaSammen(hull: Hulltid[]): Hulltid[] {
  const nokkel = (h: Hulltid) => `${h.helligdag} ${h.etter}`;
  const langs: Hulltid[] = [];
  for (const h of hull) {
    const foer = langs.find((x) => x.dager[0] === h.dager[0] && x.til === h.fra && nokkel(x) === nokkel(h));
    if (foer) foer.til = h.til;
    else langs.push({ ...h });
  }
  const ut: Hulltid[] = [];
  for (const h of langs) {
    const lik = ut.find((x) => x.fra === h.fra && x.til === h.til && nokkel(x) === nokkel(h));
    if (lik) lik.dager.push(...h.dager);
    else ut.push(h);
  }
  return ut;
}

/** Where no rule fits, and for each rule which rules decide in its place (itself among them when it ever decides). */
export function dekning(m: Responsmodell): { hull: Hull[]; vinnere: Map<string, Set<string>> } {
  const husket = new Map<string, Treff>();
  const vinnere = new Map(m.regler.map((r) => [r.id, new Set<string>()]));
  const enkle = slagVarsler(m).map((v) => {
    const aktuelle = m.regler.filter((r) => gjelder(r, v));
    const id = aktuelle.map((r) => r.id).join(' ');
    const treff = husket.get(id) ?? gaaGjennomUka(m, aktuelle);
    husket.set(id, treff);
    for (const [r, v2] of treff.vinnere) for (const x of v2) vinnere.get(r)?.add(x);
    return { ...v, nokkel: JSON.stringify(treff.hull), tider: treff.hull };
  });
  const tomme = enkle.filter((e) => e.tider.length > 0);
  return { hull: fortett(tomme, new Set(enkle.map((e) => e.tjenesteKode)).size, new Set(enkle.map((e) => e.sone)).size), vinnere };
}

type Enkelt = { type: Varseltype; tjenesteKode: string | null; sone: string | null; nokkel: string; tider: Hulltid[] };
type Hvor = Pick<Hull, 'tjeneste' | 'sone'> & Pick<Enkelt, 'nokkel' | 'tider'>;

const grupper = <T, K>(liste: readonly T[], av: (x: T) => K): Map<K, T[]> => {
  const ut = new Map<K, T[]>();
  for (const x of liste) ut.set(av(x), [...(ut.get(av(x)) ?? []), x]);
  return ut;
};

/** The gaps of one type: what is the same for all soner is said once, and then what is the same for all tjenester. */
function utenGjentakelse(egne: Enkelt[], tjenester: number, soner: number): Hvor[] {
  const enLinje = (liste: Hvor[], antall: number, uten: 'tjeneste' | 'sone'): Hvor[] => {
    const [forst] = liste;
    if (!forst || liste.length < antall || liste.some((e) => e.nokkel !== forst.nokkel)) return liste;
    const { [uten]: _, ...resten } = forst;
    return [resten];
  };
  const alle: Hvor[] = egne.map(({ tjenesteKode, sone, nokkel, tider }) => ({ tjeneste: tjenesteKode, sone, nokkel, tider }));
  const perTjeneste = [...grupper(alle, (e) => e.tjeneste).values()].flatMap((l) => enLinje(l, soner, 'sone'));
  return [...grupper(perTjeneste, (e) => e.sone).values()].flatMap((l) => enLinje(l, tjenester, 'tjeneste'));
}

/** The types that share a gap together. */
function fortett(enkle: Enkelt[], tjenester: number, soner: number): Hull[] {
  const ut = new Map<string, Hull>();
  for (const [type, egne] of grupper(enkle, (e) => e.type)) {
    for (const { nokkel, tider, ...hvor } of utenGjentakelse(egne, tjenester, soner)) {
      const id = JSON.stringify([hvor.tjeneste ?? String(hvor.tjeneste), hvor.sone ?? String(hvor.sone), nokkel]);
      const foer = ut.get(id);
      if (foer) foer.typer.push(type);
      else ut.set(id, { typer: [type], ...hvor, tider });
    }
  }
  return [...ut.values()];
}
