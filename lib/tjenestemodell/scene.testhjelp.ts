import fc from 'fast-check';
import { type Mal, type Maloppgave, PUNKTDELER, type Punkt } from './mal/schema';
import { SVAR } from './oppgradering/rules-bruk';
import type { Kopi } from './oppgradering/rules-kopi';

/** The time of everything that is done in a property. */
export const naa = new Date('2026-03-01T12:00:00Z');
/** Ids that are never given twice. */
export const teller = (() => {
  let n = 0;
  return () => `id-${++n}`;
})();

const OMRAADER = ['a', 'b', 'c'].map((id) => ({ id, navn: id, ingress: id, brukernaer: id === 'a' }));
const nyttPunkt = (id: string, erstatter?: string[]): Punkt => ({ id, tekst: `Tekst ${id}`, kilde: 'x', ...(erstatter ? { erstatter } : {}) });
const nyOppgave = (id: string, nr: number, antall: number): Maloppgave =>
  ({
    ...{ id, nr, omraade: OMRAADER[nr % 3]?.id, tittel: id, ingress: id },
    ...Object.fromEntries(PUNKTDELER.map((d) => [d, Array.from({ length: antall }, (_, i) => nyttPunkt(`${id}.${d}-${i}`))])),
  }) as unknown as Maloppgave;
export const mal0 = (oppgaver: number, antall: number): Mal =>
  ({
    ...{ id: 'prove', versjon: '1.0', omraader: OMRAADER },
    aktorer: Array.from({ length: 3 }, (_, i) => ({ id: `aktor-${i}`, navn: `Aktør ${i}`, art: 'rolle', beskrivelse: 'x' })),
    oppgaver: Array.from({ length: oppgaver }, (_, i) => nyOppgave(`o${i}`, i + 1, antall)),
  }) as unknown as Mal;

const steg = fc.record({
  art: fc.constantFrom(
    'ta ut',
    'endre',
    'legg til',
    'flytt',
    'del',
    'del med rest',
    'slaa sammen',
    'slaa inn i',
    'ny id',
    'bytt plass',
    'ny oppgave',
    'ta ut oppgave',
    'flytt oppgave',
    'endre oppgave',
    'ny aktor',
    'ta ut aktor',
    'endre aktor',
  ),
  x: fc.nat(999),
  y: fc.nat(999),
});
type Steg = typeof steg extends fc.Arbitrary<infer T> ? T : never;

/** A version made by random edits, as an editor of the template would make them: an id is never used again. */
export function rediger(mal: Mal, endringer: Steg[], versjon: string): Mal {
  const m = structuredClone(mal);
  m.versjon = versjon;
  // What an item took over from in an earlier version is not told again.
  for (const o of m.oppgaver) for (const d of PUNKTDELER) for (const p of o[d]) delete p.erstatter;
  for (const [i, s] of endringer.entries()) {
    const lister = m.oppgaver.flatMap((o) => PUNKTDELER.map((d) => ({ o, d, l: o[d] })));
    const fulle = lister.filter((x) => x.l.length > 0);
    const [fra, til] = [fulle[s.x % Math.max(1, fulle.length)], lister[s.y % lister.length]];
    const [o, a] = [m.oppgaver[s.x % m.oppgaver.length], m.aktorer[s.x % Math.max(1, m.aktorer.length)]];
    const k = fra ? s.y % fra.l.length : 0;
    const p = fra?.l[k];
    const ny = (erst?: string[]) => nyttPunkt(`${til?.o.id}.v${versjon}-${i}-${erst?.length ?? 0}`, erst);
    // A new item that is split or merged again in the same version says what its forerunners did.
    const opphav = (...l: Punkt[]) => [...new Set(l.flatMap((q) => (q.id.includes(`.v${versjon}-`) ? (q.erstatter ?? []) : [q.id])))];
    const erst = (...l: Punkt[]) => (opphav(...l).length ? opphav(...l) : undefined);
    if (s.art === 'legg til') til?.l.splice(s.x % (til.l.length + 1), 0, ny());
    else if (s.art === 'ny oppgave') m.oppgaver.push(nyOppgave(`o-v${versjon}-${i}`, 20 + i, 1));
    else if (s.art === 'ta ut oppgave' && m.oppgaver.length > 1) m.oppgaver.splice(s.x % m.oppgaver.length, 1);
    else if (s.art === 'flytt oppgave' && o) o.omraade = OMRAADER[s.y % 3]?.id ?? 'a';
    else if (s.art === 'endre oppgave' && o) o.tittel = `${o.tittel} ${versjon}`;
    else if (s.art === 'ny aktor') m.aktorer.push({ id: `aktor-${versjon}-${i}`, navn: 'Ny', art: 'rolle', beskrivelse: 'y', kilde: 'x' });
    else if (s.art === 'ta ut aktor' && a) m.aktorer.splice(m.aktorer.indexOf(a), 1);
    else if (s.art === 'endre aktor' && a) a.beskrivelse = `${a.beskrivelse} ${versjon}`;
    else if (!fra || !p || !til) continue;
    else if (s.art === 'ta ut') fra.l.splice(k, 1);
    else if (s.art === 'endre') fra.l[k] = { ...p, tekst: `${p.tekst} ${versjon}` };
    else if (s.art === 'flytt') til.l.push(...fra.l.splice(k, 1));
    else if (s.art === 'bytt plass') fra.l.push(...fra.l.splice(k, 1));
    else if (s.art === 'ny id') fra.l[k] = { ...ny(erst(p)), id: `${ny().id}-n` };
    else if (s.art === 'del') fra.l.splice(k, 1, { ...ny(erst(p)), id: `${ny().id}-d1` }, { ...ny(erst(p)), id: `${ny().id}-d2` });
    else if (s.art === 'del med rest') til.l.push({ ...ny(erst(p)), id: `${ny().id}-r` });
    else if (s.art === 'slaa sammen' && fra.l.length > 1) {
      const [q] = fra.l.splice((k + 1) % fra.l.length, 1);
      fra.l[fra.l.indexOf(p)] = { ...ny(erst(p, ...(q ? [q] : []))), id: `${ny().id}-s` };
    } else if (s.art === 'slaa inn i' && fra.l.length > 1) {
      const [q] = fra.l.splice((k + 1) % fra.l.length, 1);
      fra.l[fra.l.indexOf(p)] = { ...p, erstatter: [...new Set([...(p.erstatter ?? []), ...(q ? opphav(q) : [])])].filter((e) => e !== p.id) };
      if (fra.l[fra.l.indexOf(p)]?.erstatter?.length === 0) delete p.erstatter;
    }
  }
  return m;
}

const lokalt = fc.record({
  art: fc.constantFrom(
    'status',
    'frist',
    'ansvarlig',
    'bevis',
    'egenTekst',
    'kommentar',
    'ikkeRelevant',
    'eget',
    'bytt',
    'aktor',
    'oppgave',
    'celle',
  ),
  x: fc.nat(999),
});

/** Any local edits, each with words of its own so that it can be found again. */
export function rediger1(kopi: Kopi, endringer: { art: string; x: number }[]): Kopi {
  const k: Kopi = { ...kopi, punkter: [...kopi.punkter], oppgaver: [...kopi.oppgaver], aktorer: [...kopi.aktorer], ansvar: [...kopi.ansvar] };
  for (const e of endringer) {
    const levende = k.punkter.filter((p) => p.utgaatt === null);
    const p = levende[e.x % Math.max(1, levende.length)];
    const n = p ? k.punkter.indexOf(p) : -1;
    const sett = (d: Partial<Kopi['punkter'][number]>) => p && k.punkter.splice(n, 1, { ...p, ...d, versjon: p.versjon + 1 });
    const id = teller();
    if (e.art === 'status') sett({ status: e.x % 2 ? 'PAA_PLASS' : 'UNDER_ARBEID', statusEndret: naa });
    else if (e.art === 'frist') sett({ frist: new Date(Date.UTC(2026, 0, 1 + (e.x % 300))) });
    else if (e.art === 'ansvarlig') sett({ ansvarligId: id });
    else if (e.art === 'bevis') sett({ bevis: [{ id, art: 'lenke', tittel: id, adresse: 'https://x.no' }] });
    else if (e.art === 'egenTekst') sett({ egenTekst: `egen ${id}` });
    else if (e.art === 'kommentar') sett({ kommentar: `kommentar ${id}` });
    else if (e.art === 'ikkeRelevant') sett({ ikkeRelevantGrunn: `grunn ${id}`, status: 'IKKE_RELEVANT' });
    else if (e.art === 'eget' && p)
      k.punkter.push({
        ...p,
        id,
        kode: `egen-${id}`,
        eget: true,
        malTekst: null,
        egenTekst: `eget ${id}`,
        rekkefolge: 50 + k.punkter.length,
        versjon: 1,
      });
    else if (e.art === 'bytt') {
      const q = levende.find((x) => p && x.id !== p.id && x.oppgaveId === p.oppgaveId && x.del === p.del);
      if (p && q) {
        k.punkter.splice(k.punkter.indexOf(q), 1, { ...q, rekkefolge: p.rekkefolge });
        k.punkter.splice(n, 1, { ...p, rekkefolge: q.rekkefolge });
      }
    } else if (e.art === 'aktor') {
      const i = e.x % k.aktorer.length;
      const a = k.aktorer[i];
      if (a) k.aktorer[i] = { ...a, navn: `Vår ${id}`, ansattId: id };
    } else if (e.art === 'oppgave') {
      const i = e.x % k.oppgaver.length;
      const o = k.oppgaver[i];
      if (o) k.oppgaver[i] = { ...o, egenTittel: `Vår ${id}`, notat: { tekst: id } };
    } else if (e.art === 'celle') {
      const [o, a] = [k.oppgaver[e.x % k.oppgaver.length], k.aktorer[e.x % k.aktorer.length]];
      if (o && a && !k.ansvar.some((c) => c.oppgaveId === o.id && c.aktorId === a.id) && o.utgaatt === null && a.utgaatt === null)
        k.ansvar.push({
          ...{ id, virksomhetId: o.virksomhetId, modellId: o.modellId, oppgaveId: o.id, aktorId: a.id, kode: 'U', ansattId: id },
          gyldigFra: naa,
          gyldigTil: null,
          satAvNavn: 'x',
        });
    }
  }
  return k;
}

export const scene = fc.record({
  storrelse: fc.record({ oppgaver: fc.integer({ min: 1, max: 4 }), antall: fc.integer({ min: 1, max: 3 }) }),
  v1: fc.array(steg, { maxLength: 12 }),
  v2: fc.array(steg, { maxLength: 12 }),
  foer: fc.array(lokalt, { maxLength: 15 }),
  siden: fc.array(lokalt, { maxLength: 8 }),
  svar: fc.array(fc.constantFrom(...SVAR), { minLength: 1, maxLength: 9 }),
});
