import type { Modellpunkt, Prisma } from '@/lib/platform/prisma/client';
import { type Malpunkt, malpunkter } from '../mal/rules';
import type { Arbeid, Valg } from './rules-bruk';
import { harSvar } from './rules-kopi';
import { ordne } from './rules-rekkefolge';
import { type Sammenheng, sammenhenger } from './rules-sammenheng';

type Punktsvar = Pick<Modellpunkt, 'status' | 'statusEndret' | 'frist' | 'ansvarligId' | 'kommentar' | 'bevis' | 'ikkeRelevantGrunn'>;
const INGEN: Punktsvar = {
  status: 'IKKE_STARTET',
  statusEndret: null,
  frist: null,
  ansvarligId: null,
  kommentar: null,
  bevis: [],
  ikkeRelevantGrunn: null,
};

/** Applies every change of the items, and finds a place for those that lost their task. */
export function brukPunkter(a: Arbeid): void {
  const endring = new Map(
    a.endringer.filter((e) => e.gjelder === 'PUNKT').flatMap((e) => [...e.ny.map((n) => n.kode), ...e.fraKoder].map((k) => [k, e] as const)),
  );
  const nyeOppgaver = new Set(a.endringer.filter((e) => e.gjelder === 'OPPGAVE' && e.art === 'NY').map((e) => e.kode));
  for (const s of sammenhenger(a.kopi, a.fra, a.til, a.utsatte)) {
    const [o, n] = [s.gamle[0], s.nye[0]];
    const e = endring.get(n?.id ?? o?.kode ?? '');
    // A wholly new task brings its items with it.
    const foelger = !o && n && nyeOppgaver.has(n.oppgave) ? ({ svar: 'TA_NY', grunn: '' } satisfies Valg) : null;
    if (!e && !foelger) continue;
    const v = foelger ?? (e ? a.valg(e) : null);
    if (!v || v.svar === 'UTSETT' || s.nye.some((x) => !a.oppgaver.aktiv(x.oppgave))) continue;
    if (v.svar === 'BEHOLD_EGEN') behold(a, s, v);
    else taNye(a, s, v);
  }
  finnNyPlass(a);
  ordne(a);
}

function taNye(a: Arbeid, s: Sammenheng, v: Valg): void {
  const fortsetter = new Set<string>();
  const iTil = new Set(s.nye.map((n) => n.id));
  const rader = s.nye.map((n) => {
    const r = a.punkter.aktiv(n.id);
    const overtar =
      r ?? (a.punkter.finn(n.id) ? undefined : s.gamle.find((g) => n.erstatter?.includes(g.kode) && !iTil.has(g.kode) && !fortsetter.has(g.id)));
    if (overtar) fortsetter.add(overtar.id);
    return { n, r: overtar };
  });
  const gammel = s.gamle[0];
  const sammeTekst = s.gamle.length === 1 && s.nye.length === 1 && gammel?.malTekst === s.nye[0]?.tekst;
  const sammeOppgave = gammel?.oppgaveId === a.oppgaver.aktiv(s.nye[0]?.oppgave ?? '')?.id;
  for (const { n, r } of rader) {
    const kilder = s.gamle.filter((g) => g.kode === n.id || n.erstatter?.includes(g.kode) || s.nye.length === 1);
    const svar = kilder.length > 0 ? slaaSammen(kilder, r) : null;
    const ord = v.svar === 'FLETT' ? (v.flettet?.[n.id]?.tekst ?? null) : sammeTekst ? (gammel?.egenTekst ?? null) : null;
    const felt = {
      ...sted(a, n, r),
      malTekst: n.tekst,
      egenTekst: ord && ord !== n.tekst ? ord : null,
      eget: false,
      kreverBevis: n.bevis ?? false,
      ...svar,
    };
    const besvart = kilder.some((p) => harSvar({ ...p, egenTekst: null }));
    const ny = r ? a.punkter.endre(r.id, { kode: n.id, ...felt }) : a.punkter.lag(n.id, { ...tom(a), ...INGEN, ...felt }, felt);
    if (a.bekreft !== false && besvart && !(sammeTekst && sammeOppgave)) a.punkter.endre(ny.id, { maaBekreftes: true });
    if (!r && kilder.length === 0 && harSvar(ny)) a.punkter.endre(ny.id, { maaBekreftes: true });
  }
  for (const g of s.gamle) if (!fortsetter.has(g.id)) a.punkter.trekk(g.id);
}

/** Keep what we have: our words stay, linked to the new item where there is one; else the item becomes our own. */
function behold(a: Arbeid, s: Sammenheng, v: Valg): void {
  const [o, n] = [s.gamle[0], s.nye[0]];
  const vaare = (g: Modellpunkt) => g.egenTekst ?? g.malTekst;
  const enTilEn = o && n && s.gamle.length === 1 && s.nye.length === 1;
  if (enTilEn && (o.kode === n.id || !a.punkter.finn(n.id))) {
    const egenTekst = o.malTekst === n.tekst ? o.egenTekst : vaare(o);
    a.punkter.endre(o.id, { kode: n.id, malTekst: n.tekst, egenTekst: egenTekst === n.tekst ? null : egenTekst, eget: false });
    return;
  }
  for (const g of s.gamle) {
    const mal = s.nye.find((x) => x.id === g.kode);
    if (mal) a.punkter.endre(g.id, { malTekst: mal.tekst, egenTekst: vaare(g) === mal.tekst ? null : vaare(g), eget: false });
    else a.punkter.endre(g.id, { malTekst: null, egenTekst: vaare(g), eget: true });
  }
  for (const x of s.nye) {
    if (s.gamle.some((g) => g.kode === x.id)) continue;
    const nei = { ikkeRelevantGrunn: v.grunn, ...(x.del === 'sjekkliste' ? { status: 'IKKE_RELEVANT' as const, statusEndret: a.naa } : {}) };
    const felt = { ...sted(a, x), malTekst: x.tekst, eget: false, kreverBevis: x.bevis ?? false, ...nei };
    a.punkter.lag(x.id, { ...tom(a), ...INGEN, egenTekst: null, ...felt }, felt);
  }
}

/** The template's place; an item that stands there already keeps its number in the list. */
const sted = (a: Arbeid, n: Malpunkt, r?: Modellpunkt) => {
  const oppgaveId = a.oppgaver.aktiv(n.oppgave)?.id ?? '';
  return { oppgaveId, del: n.del as string, rekkefolge: r?.oppgaveId === oppgaveId && r.del === n.del ? r.rekkefolge : n.plass };
};
const tom = (a: Arbeid) => ({ virksomhetId: a.kopi.modell.virksomhetId, modellId: a.kopi.modell.id, maaBekreftes: false, opprettet: a.naa });

/** The answers of several items as one: the most careful status, the earliest frist, all evidence and all comments. */
function slaaSammen(kilder: Modellpunkt[], forst: Modellpunkt | undefined): Punktsvar {
  const alle = [...kilder].sort((x, y) => Number(y.id === forst?.id) - Number(x.id === forst?.id));
  if (alle.length === 1 && alle[0]) {
    const { status, statusEndret, frist, ansvarligId, kommentar, bevis, ikkeRelevantGrunn } = alle[0];
    return { status, statusEndret, frist, ansvarligId, kommentar, bevis, ikkeRelevantGrunn };
  }
  const relevante = alle.filter((p) => p.status !== 'IKKE_RELEVANT').map((p) => p.status);
  const status =
    relevante.length === 0 ? 'IKKE_RELEVANT' : relevante.every((x) => x === relevante[0]) ? (relevante[0] ?? 'IKKE_STARTET') : 'UNDER_ARBEID';
  const tider = (f: 'frist' | 'statusEndret') => alle.flatMap((p) => p[f] ?? []).sort((x, y) => x.getTime() - y.getTime());
  const bevis = alle.flatMap((p) => (Array.isArray(p.bevis) ? p.bevis : [])) as Prisma.JsonArray;
  const grunner = [...new Set(alle.flatMap((p) => p.ikkeRelevantGrunn ?? []))];
  return {
    status,
    statusEndret: tider('statusEndret').at(-1) ?? null,
    frist: tider('frist')[0] ?? null,
    ansvarligId: alle.find((p) => p.ansvarligId)?.ansvarligId ?? null,
    kommentar: [...new Set(alle.flatMap((p) => p.kommentar ?? []))].join('\n') || null,
    bevis,
    ikkeRelevantGrunn: alle.every((p) => p.ikkeRelevantGrunn !== null) ? grunner.join('\n') : null,
  };
}

/** An item whose task is retired follows the template to its new place; without one it is retired with the task. */
function finnNyPlass(a: Arbeid): void {
  const foer = new Set(a.kopi.oppgaver.filter((o) => o.utgaatt === null).map((o) => o.id));
  const plass = new Map(malpunkter(a.til).flatMap((n) => [n.id, ...(n.erstatter ?? [])].map((k) => [k, n] as const)));
  for (const n of malpunkter(a.til)) plass.set(n.id, n);
  for (const p of [...a.punkter.rader.values()]) {
    const o = a.oppgaver.rader.get(p.oppgaveId);
    if (p.utgaatt !== null || !o || !foer.has(o.id)) continue;
    if (o.utgaatt !== null) {
      const n = plass.get(p.kode);
      if (n && !p.eget && a.oppgaver.aktiv(n.oppgave)) a.punkter.endre(p.id, sted(a, n));
      else a.punkter.trekk(p.id);
    } else if (o.eget && !p.eget && !plass.has(p.kode)) {
      a.punkter.endre(p.id, { eget: true, malTekst: null, egenTekst: p.egenTekst ?? p.malTekst });
    }
  }
}
