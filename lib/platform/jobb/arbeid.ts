import 'server-only';
import { Feil } from '../errors';
import { logg } from '../log';
import type { Feilnokkel } from '../tekst';
import { Arbeider, type Brudd } from './arbeider';
import { Fordeling } from './fordeling';

/** What is heavy enough to be done apart: drawing PDFs and workbooks, and reading what somebody has sent. */
export type Jobb = 'brev' | 'handlingsplan' | 'katalog' | 'modell' | 'matrise-pdf' | 'matrise-xlsx' | 'rapport-pdf' | 'rapport-xlsx' | 'ark';

/** Drawn in the middle of somebody's step: registering a henvendelse, or approving a vedtak, waits for it. */
const STRAKS: readonly Jobb[] = ['brev'];

type Bestilling = {
  jobb: Jobb;
  arg: unknown;
  hvem: string;
  ms: number;
  ok: (v: unknown) => void;
  feil: (e: unknown) => void;
  utloper?: NodeJS.Timeout;
  gittOpp?: boolean;
};
type Lager = { ko: Fordeling<Bestilling>; ledige: Arbeider[]; alle: Set<Arbeider> };

const SAMTIDIGE = 2;
/** Jobs that wait: in all, for each virksomhet, and how long one may wait for its turn. Milliseconds. */
const VENTER = 60;
const VENTER_HVER = 12;
const VENT_MS = 30_000;
/** Of work, on one core. */
const ARBEID_MS = 20_000;

const NOKKEL = Symbol.for('helhet.arbeid');
const global = globalThis as { [NOKKEL]?: Lager };
const lager = (): Lager => {
  global[NOKKEL] ??= { ko: new Fordeling({ samtidige: SAMTIDIGE, venter: VENTER, venterHver: VENTER_HVER }), ledige: [], alle: new Set() };
  return global[NOKKEL];
};

/**
 * Does the job in a process apart from this one and gives what it gives; `hvem` (a virksomhet) has a share of them. Throws
 * FOR_MANGE when too many wait, what the job throws, and a Brudd when it used more time (`ms` of work) or memory than it may.
 */
export function iArbeider<T>(jobb: Jobb, arg: unknown, hvem: string, ms = ARBEID_MS): Promise<T> {
  return new Promise((ok, feil) => {
    const b: Bestilling = { jobb, arg, hvem, ms, ok: ok as (v: unknown) => void, feil };
    if (!lager().ko.legg(hvem, b)) return feil(opptatt());
    b.utloper = setTimeout(() => {
      b.gittOpp = true;
      feil(opptatt());
    }, VENT_MS);
    sett();
  });
}

/** The same, for documents: a worker that broke down is told as a fault of ours. */
export const tegn = (jobb: Jobb, arg: unknown, hvem: string): Promise<Buffer> =>
  iArbeider<Uint8Array>(jobb, arg, hvem).then(Buffer.from, (e) => {
    throw erBrudd(e) ? new Feil('INTERN', 'intern') : e;
  });

export const erBrudd = (e: unknown): e is Brudd => e === 'TID' || e === 'STANSET' || e === 'BORTE';
const opptatt = () => new Feil('FOR_MANGE', 'opptatt');

function sett(): void {
  const l = lager();
  for (let b = l.ko.neste(); b; b = l.ko.neste()) {
    if (b.gittOpp) l.ko.ferdig(b.hvem);
    else void kjor(l, b);
  }
}

async function kjor(l: Lager, b: Bestilling): Promise<void> {
  clearTimeout(b.utloper);
  try {
    const svar = await forsok(l, b).catch((e) => (e === 'BORTE' ? forsok(l, b) : Promise.reject(e)));
    if (svar.ok) b.ok(svar.verdi);
    else b.feil(svar.feil ? new Feil(svar.feil.kode as 'REGEL', svar.feil.tekst as Feilnokkel) : new Error(`${b.jobb}: ${svar.navn}`));
  } catch (e) {
    logg('advarsel', 'arbeid.stanset', { jobb: b.jobb, hvorfor: erBrudd(e) ? e : 'ukjent' });
    b.feil(e);
  } finally {
    l.ko.ferdig(b.hvem);
    sett();
  }
}

/** One that died while it had nothing to do is no fault of the job's: then another one does it. */
async function forsok(l: Lager, b: Bestilling) {
  const a = ledig(l, !STRAKS.includes(b.jobb));
  try {
    return await a.kjor(b.jobb, b.arg, b.ms);
  } catch (e) {
    a.drep();
    throw e;
  } finally {
    if (!a.doed) l.ledige.push(a);
  }
}

function ledig(l: Lager, sist: boolean): Arbeider {
  const har = l.ledige.find((x) => x.sist === sist && !x.doed);
  l.ledige = l.ledige.filter((x) => x !== har && !x.doed);
  if (har) return har;
  // One of the other kind that rests makes room.
  if (l.alle.size >= SAMTIDIGE) l.ledige.shift()?.drep();
  const ny: Arbeider = new Arbeider(sist, () => {
    l.alle.delete(ny);
    l.ledige = l.ledige.filter((x) => x !== ny);
  });
  l.alle.add(ny);
  return ny;
}
