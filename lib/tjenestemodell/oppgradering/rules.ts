import type { Modellpunkt } from '@/lib/platform/prisma/client';
import { type Malpunkt, malpunkter } from '../mal/rules';
import { type Mal, PUNKTDELER } from '../mal/schema';
import { type Kopi, like } from './rules-kopi';
import { erTattUt, type Sammenheng, sammenhenger, type Utsatte } from './rules-sammenheng';

export const ARTER = ['NY', 'FJERNET', 'OMFORMULERT', 'FLYTTET', 'DELT', 'SLAATT_SAMMEN'] as const;
export type Art = (typeof ARTER)[number];
export const GJELDER = ['AKTOR', 'OPPGAVE', 'PUNKT'] as const;
export type Gjelder = (typeof GJELDER)[number];

export type Tekster = Record<string, string>;
/** One item as a template has it. `punkter` is how many items come or go with a whole task. */
export type Side = { kode: string; tekster: Tekster; oppgaveKode?: string; del?: string; omraade?: string; punkter?: number };
/** One item as the virksomhet has it: own words (null where the template's stand), and what is answered. */
export type Egenside = {
  kode: string;
  tekster: Tekster | null;
  status?: string;
  frist?: string | null;
  ansvarligId?: string | null;
  kommentar?: string | null;
  ikkeRelevantGrunn?: string | null;
  bevis?: number;
  celler?: number;
};
export type Endring = {
  art: Art;
  gjelder: Gjelder;
  kode: string;
  oppgaveKode: string | null;
  del: string | null;
  fraKoder: string[];
  gammel: Side[];
  ny: Side[];
  egen: Egenside[];
};
export type Forskjell = { endringer: Endring[]; uendret: number };

export const nokkelTil = (e: { gjelder: string; kode: string }): string => `${e.gjelder}:${e.kode}`;

/** What an answer was given to. When it is no longer the same, the answer no longer holds. */
export const merkelapp = (e: Pick<Endring, 'art' | 'gammel' | 'ny' | 'egen'>): unknown => [
  e.art,
  e.gammel,
  e.ny,
  e.egen.map((x) => [x.kode, x.tekster]),
];
export const samme = (a: Parameters<typeof merkelapp>[0], b: Parameters<typeof merkelapp>[0]): boolean => like(merkelapp(a), merkelapp(b));

/** Whether nothing but wording is changed, so that it can be applied in place. */
export const bareOrdlyd = (endringer: Endring[]): boolean => endringer.every((e) => e.art === 'OMFORMULERT' && e.fraKoder.every((k) => k === e.kode));

/** Whether the virksomhet has own words on what is changed. */
export const harEgenTekst = (e: Pick<Endring, 'egen'>): boolean => e.egen.some((x) => x.tekster !== null);

/** Everything that is different between the copy and a version of a template, in the order it is to be gone through. */
export function forskjell(kopi: Kopi, fra: Mal | null, til: Mal, utsatte: Utsatte = new Map()): Forskjell {
  const aktorer = aktorendringer(kopi, fra, til, utsatte);
  const oppgaver = oppgaveendringer(kopi, fra, til, utsatte);
  const nyeOppgaver = new Set(oppgaver.filter((e) => e.art === 'NY').map((e) => e.kode));
  const fjernede = new Set(oppgaver.filter((e) => e.art === 'FJERNET').map((e) => e.kode));
  const deler = sammenhenger(kopi, fra, til, utsatte);
  const punkter = punktendringer(deler, { kopi, fra, utsatte, nyeOppgaver, fjernede });
  const antall = (felt: 'nye' | 'gamle', art: Art, kode: (s: Sammenheng) => string | undefined) => {
    const ut = new Map<string, number>();
    for (const s of deler) {
      const tom = art === 'NY' ? s.gamle.length === 0 : s.nye.length === 0;
      const k = kode(s);
      if (tom && k) ut.set(k, (ut.get(k) ?? 0) + s[felt].length);
    }
    return ut;
  };
  const oppgavekode = new Map(kopi.oppgaver.map((o) => [o.id, o.kode]));
  const kommer = antall('nye', 'NY', (s) => s.nye[0]?.oppgave);
  const gaar = antall('gamle', 'FJERNET', (s) => oppgavekode.get(s.gamle[0]?.oppgaveId ?? ''));
  for (const e of oppgaver) {
    if (e.art === 'NY') for (const n of e.ny) n.punkter = kommer.get(e.kode) ?? 0;
    if (e.art === 'FJERNET') for (const g of e.gammel) g.punkter = gaar.get(e.kode) ?? 0;
  }
  const endringer = [...aktorer, ...iRekkefolge([...oppgaver, ...punkter], til, kopi)];
  const roert = new Set(endringer.flatMap((e) => e.ny.map((n) => `${e.gjelder}:${n.kode}`)));
  const uendret =
    til.aktorer.filter((a) => !roert.has(`AKTOR:${a.id}`)).length +
    til.oppgaver.filter((o) => !roert.has(`OPPGAVE:${o.id}`)).length +
    malpunkter(til).filter((p) => !roert.has(`PUNKT:${p.id}`) && !nyeOppgaver.has(p.oppgave)).length;
  return { endringer, uendret };
}

const endring = (e: Pick<Endring, 'art' | 'gjelder' | 'kode'> & Partial<Endring>): Endring => ({
  oppgaveKode: null,
  del: null,
  fraKoder: [],
  gammel: [],
  ny: [],
  egen: [],
  ...e,
});

function aktorendringer(kopi: Kopi, fra: Mal | null, til: Mal, utsatte: Utsatte): Endring[] {
  const iFra = new Set(fra?.aktorer.map((a) => a.id));
  const iTil = new Set(til.aktorer.map((a) => a.id));
  const rad = new Map(kopi.aktorer.map((a) => [a.kode, a]));
  const t = (a: { navn: string; beskrivelse: string }): Tekster => ({ navn: a.navn, beskrivelse: a.beskrivelse });
  const celler = (id: string) => kopi.ansvar.filter((a) => a.aktorId === id).length;
  const nye = til.aktorer.flatMap((n) => {
    const r = rad.get(n.id);
    const ny = [{ kode: n.id, tekster: t(n) }];
    if (r?.utgaatt !== null) return r && erTattUt('AKTOR', n.id, iFra, utsatte) ? [] : [endring({ art: 'NY', gjelder: 'AKTOR', kode: n.id, ny })];
    const gammel = fra?.aktorer.find((a) => a.id === n.id);
    const base = utsatte.get(`AKTOR:${n.id}`) ?? (gammel && t(gammel)) ?? t(r);
    if (!r.eget && (like(base, t(n)) || like(t(r), t(n)))) return [];
    const egen = [{ kode: n.id, tekster: like(t(r), base) && !r.eget ? null : t(r), celler: celler(r.id) }];
    return [endring({ art: 'OMFORMULERT', gjelder: 'AKTOR', kode: n.id, fraKoder: [n.id], gammel: [{ kode: n.id, tekster: base }], ny, egen })];
  });
  const borte = kopi.aktorer
    .filter((a) => a.utgaatt === null && !a.eget && !iTil.has(a.kode))
    .map((a) => {
      const gammel = fra?.aktorer.find((x) => x.id === a.kode);
      const base = gammel ? t(gammel) : t(a);
      const egen = [{ kode: a.kode, tekster: like(base, t(a)) ? null : t(a), celler: celler(a.id) }];
      return endring({ art: 'FJERNET', gjelder: 'AKTOR', kode: a.kode, fraKoder: [a.kode], gammel: [{ kode: a.kode, tekster: base }], egen });
    });
  return [...nye, ...borte];
}

function oppgaveendringer(kopi: Kopi, fra: Mal | null, til: Mal, utsatte: Utsatte): Endring[] {
  const iFra = new Set(fra?.oppgaver.map((o) => o.id));
  const iTil = new Set(til.oppgaver.map((o) => o.id));
  const rad = new Map(kopi.oppgaver.map((o) => [o.kode, o]));
  const egen = (o: Kopi['oppgaver'][number]): Egenside => ({
    kode: o.kode,
    tekster:
      o.egenTittel === null && o.egenIngress === null
        ? null
        : { tittel: o.egenTittel ?? o.malTittel ?? '', ingress: o.egenIngress ?? o.malIngress ?? '' },
    ikkeRelevantGrunn: o.ikkeRelevantGrunn,
    celler: kopi.ansvar.filter((a) => a.oppgaveId === o.id).length,
  });
  const gammel = (o: Kopi['oppgaver'][number]): Side[] =>
    o.malTittel === null ? [] : [{ kode: o.kode, tekster: { tittel: o.malTittel, ingress: o.malIngress ?? '' }, omraade: o.omraade }];
  const nye = til.oppgaver.flatMap((n) => {
    const r = rad.get(n.id);
    const felles = { gjelder: 'OPPGAVE' as const, kode: n.id, oppgaveKode: n.id };
    const ny = [{ kode: n.id, tekster: { tittel: n.tittel, ingress: n.ingress }, omraade: n.omraade }];
    if (r?.utgaatt !== null) return r && erTattUt('OPPGAVE', n.id, iFra, utsatte) ? [] : [endring({ ...felles, art: 'NY', ny })];
    const foer = fra?.oppgaver.find((o) => o.id === n.id);
    const flyttet = r.omraade !== n.omraade && (utsatte.has(`OPPGAVE:${n.id}`) || foer?.omraade !== n.omraade);
    const ordlyd = r.malTittel !== n.tittel || r.malIngress !== n.ingress;
    if (!flyttet && !ordlyd) return [];
    return [endring({ ...felles, art: flyttet ? 'FLYTTET' : 'OMFORMULERT', fraKoder: [n.id], gammel: gammel(r), ny, egen: [egen(r)] })];
  });
  const borte = kopi.oppgaver
    .filter((o) => o.utgaatt === null && !o.eget && !iTil.has(o.kode))
    .map((o) =>
      endring({ art: 'FJERNET', gjelder: 'OPPGAVE', kode: o.kode, oppgaveKode: o.kode, fraKoder: [o.kode], gammel: gammel(o), egen: [egen(o)] }),
    );
  return [...nye, ...borte];
}

type Grunnlag = { kopi: Kopi; fra: Mal | null; utsatte: Utsatte; nyeOppgaver: Set<string>; fjernede: Set<string> };

function punktendringer(deler: Sammenheng[], g: Grunnlag): Endring[] {
  const oppgave = new Map(g.kopi.oppgaver.map((o) => [o.id, o]));
  const kode = (p: Modellpunkt) => oppgave.get(p.oppgaveId)?.kode ?? '';
  const levende = new Set(g.kopi.oppgaver.filter((o) => o.utgaatt === null).map((o) => o.kode));
  const foer = new Map((g.fra ? malpunkter(g.fra) : []).map((p) => [p.id, p]));
  const gammel = (p: Modellpunkt): Side[] =>
    p.malTekst === null ? [] : [{ kode: p.kode, tekster: { tekst: p.malTekst }, oppgaveKode: kode(p), del: p.del }];
  const ny = (n: Malpunkt): Side => ({ kode: n.id, tekster: { tekst: n.tekst }, oppgaveKode: n.oppgave, del: n.del });
  return deler.flatMap((s): Endring[] => {
    const [o, n] = [s.gamle[0], s.nye[0]];
    const felles = {
      gjelder: 'PUNKT' as const,
      kode: s.nye.length > 1 && o ? o.kode : (n?.id ?? o?.kode ?? ''),
      oppgaveKode: n?.oppgave ?? (o ? kode(o) : null),
      del: n?.del ?? o?.del ?? null,
      fraKoder: s.gamle.map((p) => p.kode),
      gammel: s.gamle.flatMap(gammel),
      ny: s.nye.map(ny),
      egen: s.gamle.map(egetPunkt),
    };
    if (!o) return n && !g.nyeOppgaver.has(n.oppgave) && levende.has(n.oppgave) ? [{ ...felles, art: 'NY' }] : [];
    if (!n) return g.fjernede.has(kode(o)) || oppgave.get(o.oppgaveId)?.utgaatt ? [] : [{ ...felles, art: 'FJERNET' }];
    if (s.gamle.length > 1) return [{ ...felles, art: 'SLAATT_SAMMEN' }];
    if (s.nye.length > 1) return [{ ...felles, art: 'DELT' }];
    if (o.kode !== n.id) return [{ ...felles, art: 'OMFORMULERT' }];
    const sted = (x: { oppgave: string; del: string }) => `${x.oppgave}/${x.del}`;
    const flyttet = sted({ oppgave: kode(o), del: o.del }) !== sted(n);
    const gammelPlass = foer.get(n.id);
    const malenFlyttet = g.utsatte.has(`PUNKT:${n.id}`) || !gammelPlass || sted(gammelPlass) !== sted(n);
    if (flyttet && malenFlyttet) return [{ ...felles, art: 'FLYTTET' }];
    return o.malTekst === n.tekst ? [] : [{ ...felles, art: 'OMFORMULERT' }];
  });
}

const egetPunkt = (p: Modellpunkt): Egenside => ({
  kode: p.kode,
  tekster: p.egenTekst === null ? null : { tekst: p.egenTekst },
  status: p.status,
  frist: p.frist ? p.frist.toISOString().slice(0, 10) : null,
  ansvarligId: p.ansvarligId,
  kommentar: p.kommentar,
  ikkeRelevantGrunn: p.ikkeRelevantGrunn,
  bevis: Array.isArray(p.bevis) ? p.bevis.length : 0,
});

/** Task by task as in the new template, the task itself first; what is gone last in its task or area. */
function iRekkefolge(endringer: Endring[], til: Mal, kopi: Kopi): Endring[] {
  const plass = new Map(til.oppgaver.map((o, i) => [o.id, i]));
  const gamle = new Map(kopi.oppgaver.map((o) => [o.kode, 1000 + o.nr]));
  const tall = (e: Endring) => [
    plass.get(e.oppgaveKode ?? '') ?? gamle.get(e.oppgaveKode ?? '') ?? 9999,
    e.gjelder === 'OPPGAVE' ? 0 : 1,
    PUNKTDELER.indexOf(e.del as (typeof PUNKTDELER)[number]),
    e.ny.length === 0 ? 1 : 0,
  ];
  return endringer
    .map((e, i) => ({ e, n: [...tall(e), i] }))
    .sort((a, b) => forst(a.n, b.n))
    .map((x) => x.e);
}
const forst = (a: number[], b: number[]): number => {
  const i = a.findIndex((x, j) => x !== b[j]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
};
