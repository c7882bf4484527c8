import { setImmediate as pust, setTimeout as vent } from 'node:timers/promises';
import { PRIORITET } from '../schema';
import type { Kilde } from './kilder';
import { lagreRader, type Rad, somRad, type Utfall } from './lagre';
import type { Lestvarsel } from './lesing';
import { meldTvister } from './tvist';

/** What the source is told of each varsel: `ny` is false when it was taken before; `avvist` when it can never be stored. */
export type Kvittert = Utfall;
type Ventende = { kilde: Kilde; varsler: Lestvarsel[]; ok: (svar: Kvittert[]) => void; feil: (e: unknown) => void };
/** What one source has here: `antall` is not answered yet, `aleneTil` says until when it has statements of its own. */
type Kildeko = { venter: Ventende[]; antall: number; aleneTil: number };

/** Rows in one statement, and in one of a heavy source while light ones are about: no more of a request goes in one piece. */
const BUNKE = 1000;
const TUNG_BUNKE = 50;
/** Statements at once, and how many varsler must wait before another is begun: one large costs the database far less than many small. */
const SAMTIDIGE = 3;
const EN_TIL = 8;
/** Varsler that all sources may have here together, more or less; and what any of them may always have. */
export const MAKS_KO = 20_000;
const MINSTE_ANDEL = 1000;
/** A source with more than this is heavy: it has statements apart from the light ones; while they are about, one at a time, with a rest `TUNG_HVILE` times as long. */
const TUNG = 200;
const TUNG_HVILE = 5;
const NYLIG_MS = 1000;
/** Rows made ready before others get their turn. */
const OM_GANGEN = 50;
/** Since something of a source was refused for good, so long it shares no statement with others. */
const ALENE_MS = 60_000;

/** By source, in the order of their turn. */
const koer = new Map<string, Kildeko>();
const skriver = { lett: 0, tung: 0 };
/** When something last came from each source while it was light; milliseconds. */
const sistLett = new Map<string, number>();
let planlagt = false;
let vekkRuter: (hva: Mottatt) => void = () => {};

/** What kinds are among what was stored. */
export type Mottatt = { person: boolean; teknisk: boolean };

/** Who is to be told that something new is committed: the router in this process. */
export function vedMottak(fn: (hva: Mottatt) => void): void {
  vekkRuter = fn;
}

/** Varsler stored in half a second above which there is more to take in than the rest of the module should compete with. */
const MYE = 200;
const VINDU_MS = 500;
let vindu = { fra: 0, antall: 0, forrige: 0 };

function tell(antall: number): void {
  const naa = Date.now();
  const alder = naa - vindu.fra;
  if (alder >= VINDU_MS) vindu = { fra: naa, antall: 0, forrige: alder < 2 * VINDU_MS ? vindu.antall : 0 };
  vindu.antall += antall;
}

/** Whether more is coming than any real day brings: a source that empties its store, or a fault. */
export const presset = (): boolean => Date.now() - vindu.fra < 2 * VINDU_MS && Math.max(vindu.antall, vindu.forrige) > MYE;

/** Whether this source may have so many more here: each has its share, and nobody's is taken by another. */
export function ledigPlass(kilde: Kilde, antall: number): boolean {
  const egne = koer.get(kilde.id)?.antall ?? 0;
  const andre = koer.size - (koer.has(kilde.id) ? 1 : 0);
  return egne + antall <= Math.max(MINSTE_ANDEL, Math.floor(MAKS_KO / (2 + andre)));
}

/**
 * Stores varsler durably and gives their ids in order. Requests that arrive together share one statement and one commit;
 * the promise resolves after the commit, and rejects when the fault is one that passes and all is to be sent again.
 */
export async function taImot(kilde: Kilde, varsler: Lestvarsel[]): Promise<Kvittert[]> {
  if (varsler.length <= TUNG_BUNKE) return stillIKo(kilde, varsler);
  const deler = Array.from({ length: Math.ceil(varsler.length / TUNG_BUNKE) }, (_, i) => varsler.slice(i * TUNG_BUNKE, (i + 1) * TUNG_BUNKE));
  return (await Promise.all(deler.map((d) => stillIKo(kilde, d)))).flat();
}

function stillIKo(kilde: Kilde, varsler: Lestvarsel[]): Promise<Kvittert[]> {
  return new Promise((ok, feil) => {
    const k = koer.get(kilde.id) ?? { venter: [], antall: 0, aleneTil: 0 };
    koer.set(kilde.id, k);
    k.venter.push({ kilde, varsler, ok, feil });
    k.antall += varsler.length;
    if (!tung(k)) sistLett.set(kilde.id, Date.now());
    planlegg();
  });
}

/** What has come in over all connections by now goes into the same statement. */
function planlegg(): void {
  if (planlagt) return;
  planlagt = true;
  setImmediate(() => {
    planlagt = false;
    skyv();
  });
}

const tung = (k: Kildeko): boolean => k.antall > TUNG;
const ventende = (tunge: boolean): number => {
  let n = 0;
  for (const k of koer.values()) if (tung(k) === tunge) for (const v of k.venter) n += v.varsler.length;
  return n;
};

/** Whether light sources are about: one that is heavy itself by now is not among them. */
function lettNylig(): boolean {
  for (const [id, tid] of sistLett) {
    if (Date.now() - tid >= NYLIG_MS) sistLett.delete(id);
    else if ((koer.get(id)?.antall ?? 0) <= TUNG) return true;
  }
  return false;
}

function skyv(): void {
  for (const tunge of [false, true]) {
    const art = tunge ? 'tung' : 'lett';
    for (;;) {
      const n = ventende(tunge);
      const vik = tunge && lettNylig();
      const flest = vik ? 1 : SAMTIDIGE;
      if (n === 0 || (skriver[art] > 0 && (skriver[art] >= flest || n < EN_TIL))) break;
      const bunke = neste(tunge, vik ? TUNG_BUNKE : BUNKE);
      skriver[art]++;
      const fra = Date.now();
      lagre(bunke)
        .catch((e) => {
          for (const v of bunke) v.feil(e);
        })
        .then(() => {
          for (const v of bunke) ferdig(v);
          return tunge && lettNylig() ? vent(TUNG_HVILE * (Date.now() - fra)) : undefined;
        })
        .finally(() => {
          skriver[art]--;
          planlegg();
        });
    }
  }
}

/** One request from each source in turn, until the statement is full. Whoever got something goes to the end of the line. */
function neste(tunge: boolean, maks: number): Ventende[] {
  const bunke: Ventende[] = [];
  let n = 0;
  for (let fikk = true; fikk; ) {
    fikk = false;
    for (const [id, k] of [...koer]) {
      const v = k.venter[0];
      const alene = k.aleneTil > Date.now();
      if (!v || tung(k) !== tunge || (n > 0 && (n + v.varsler.length > maks || (alene && bunke.some((b) => b.kilde.id !== id))))) continue;
      k.venter.shift();
      koer.delete(id);
      koer.set(id, k);
      bunke.push(v);
      n += v.varsler.length;
      fikk = true;
      if (alene) return bunke;
    }
  }
  return bunke;
}

function ferdig(v: Ventende): void {
  const k = koer.get(v.kilde.id);
  if (!k) return;
  k.antall -= v.varsler.length;
  if (k.antall === 0 && k.aleneTil < Date.now()) koer.delete(v.kilde.id);
}

const mistenkt = (kildeId: string): void => {
  const k = koer.get(kildeId);
  if (k) k.aleneTil = Date.now() + ALENE_MS;
};

async function lagre(bunke: Ventende[]): Promise<void> {
  // The same varsel twice in one bunch is one.
  const rader = new Map<string, Rad>();
  const svar: { rad: Rad; forste: boolean }[][] = [];
  let lest = 0;
  for (const b of bunke) {
    const egne: (typeof svar)[number] = [];
    for (const v of b.varsler) {
      if (++lest % OM_GANGEN === 0) await pust();
      const rad = somRad(b.kilde, v);
      const n = `${rad.kildeId}\n${rad.eksternId}\n${rad.avtrykk}`;
      const forste = rader.get(n);
      if (!forste) rader.set(n, rad);
      egne.push({ rad: forste ?? rad, forste: !forste });
    }
    svar.push(egne);
  }
  const { utfall, tvister } = await lagreRader([...rader.values()], mistenkt);
  tell(rader.size);
  const tekniske = [...rader.values()].filter((r) => r.prioritet >= PRIORITET.teknisk).length;
  vekkRuter({ person: tekniske < rader.size, teknisk: tekniske > 0 });
  if (tvister.length > 0) void meldTvister(tvister.map((t) => ({ kildeId: t.tvistKilde as string, serie: t.serie })));
  bunke.forEach((b, i) => {
    b.ok(
      (svar[i] ?? []).map(({ rad, forste }) => {
        const u = utfall.get(rad.id) ?? { id: rad.id, ny: true };
        return forste ? u : { ...u, ny: false };
      }),
    );
  });
}
