import { bliMed, type Deling, type Fane, type Melding, type Post } from './fane';

export type Forbindelse = 'kobler' | 'tilkoblet' | 'brutt' | 'flere';
export type Kilde = Pick<EventSource, 'addEventListener' | 'close' | 'readyState' | 'onerror'>;

type Valg = {
  /** Who the stream is for: only tabs of the same login and role share one. */
  navn: string;
  deling: Deling | null;
  aapne: (plass: string) => Kilde;
  paaNett: () => boolean;
  /** The place in the stream that the page was made at. */
  plass: string;
  melding: (m: Melding) => void;
  /** `hort`: when the server was last heard (ms). */
  tilstand: (t: Forbindelse, hort: number) => void;
  /** The whole queue as this tab has it, for a tab that has just come. */
  bilde: (plass: string) => Melding;
  /** The session is to be asked for. */
  sjekk: () => void;
  /** The browser is logged in as somebody else, or in another role, than this page was made for. */
  annen: () => void;
};
export type Stromkilde = { stopp: () => void; brudd: () => void; igjen: () => void; folgHer: () => void };

const TYPER = ['alt', 'nytt', 'borte', 'vakter', 'puls', 'slutt', 'flere', 'annen'];
/** What is about the session, and not the queue. */
const OM_OKTEN = ['slutt', 'flere', 'annen'];
const AAPEN = 1;
const LUKKET = 2;
/** The server speaks every fifteen seconds; silence for longer than this is a lost connection, or a tab that stands still. */
export const TAUS_MS = 20_000;
/** A renewal takes a moment and is no loss. */
export const NAADE_MS = 4_000;
/** A tab that gets no connection for so long lets another try. */
export const GI_OPP_MS = 12_000;

/**
 * The one stream of all the tabs of a login: the tab that leads holds it, and tells the others what it says and when it
 * is silent, so that each judges the connection as if it were its own. Without locks every tab has a stream of its own.
 */
export function startStromkilde(v: Valg): Stromkilde {
  let kilde: Kilde | undefined;
  let fane: Fane | undefined;
  let leder = v.deling === null;
  let plass = v.plass;
  let hort = Date.now();
  let lederHort = Date.now();
  let lederFra = Date.now();
  let stille: number | null = null;
  let stanset = false;
  let slutt = false;
  let runde = 0;
  // A tab that has just come was made at a place of its own: it needs the whole queue before what follows.
  let harBilde = v.deling === null;
  let skylderBilde = false;
  let tilstand: Forbindelse = 'kobler';
  const vakthund = setInterval(() => tikk(), 1000);

  const sett = (t: Forbindelse) => {
    if (t === tilstand) return;
    tilstand = t;
    v.tilstand(t, hort);
  };
  const brudd = () => {
    if (stanset || slutt) return;
    stille ??= Date.now();
    if (Date.now() - stille >= NAADE_MS || !v.paaNett()) sett('brutt');
    else if (tilstand === 'tilkoblet') sett('kobler');
    if (leder) fane?.send({ slag: 'brudd' });
  };
  const stopp = () => {
    slutt = true;
    clearInterval(vakthund);
    kilde?.close();
    fane?.lukk();
  };
  const ta = (m: Melding) => {
    if (slutt) return;
    if (m.type === 'slutt') return v.sjekk();
    if (m.type === 'annen') {
      stopp();
      sett('brutt');
      return v.annen();
    }
    if (m.type === 'flere') {
      stanset = true;
      kilde?.close();
      return sett('flere');
    }
    hort = Date.now();
    stille = null;
    stanset = false;
    if (m.id) plass = m.id;
    sett('tilkoblet');
    v.melding(m);
  };
  const koble = () => {
    kilde?.close();
    const min = v.aapne(plass);
    kilde = min;
    for (const type of TYPER)
      min.addEventListener(type, (e) => {
        if (kilde !== min || slutt) return;
        const { data, lastEventId } = e as MessageEvent<string>;
        const melding = { type, data, id: lastEventId };
        fane?.send({ slag: 'melding', melding });
        ta(melding);
        if (!skylderBilde || tilstand !== 'tilkoblet') return;
        skylderBilde = false;
        fane?.send({ slag: 'melding', melding: v.bilde(plass) });
      });
    min.onerror = () => {
      if (kilde === min) brudd();
    };
  };
  const svar = (): Post => {
    if (tilstand === 'tilkoblet') return { slag: 'melding', melding: v.bilde(plass) };
    skylderBilde = true;
    return { slag: tilstand === 'kobler' ? 'her' : 'brudd' };
  };
  const leded = {
    leder: () => {
      leder = true;
      harBilde = true;
      stanset = false;
      lederFra = Date.now();
      fane?.send({ slag: 'her' });
      koble();
    },
    folger: () => {
      leder = false;
      harBilde = false;
      kilde?.close();
      kilde = undefined;
      lederHort = Date.now() - TAUS_MS + NAADE_MS;
      fane?.send({ slag: 'hei' });
    },
    post: (p: Post) => {
      if (leder) {
        if (p.slag !== 'hei') return;
        fane?.send(svar());
        // Let go by the server for want of room: whoever has come last is looked at.
        if (tilstand === 'flere') fane?.gi();
        return;
      }
      if (p.slag === 'hei') return;
      lederHort = Date.now();
      if (p.slag === 'melding') {
        harBilde ||= p.melding.type === 'alt';
        if (harBilde || OM_OKTEN.includes(p.melding.type)) ta(p.melding);
      }
      if (p.slag === 'brudd') brudd();
    },
  };
  const tikk = () => {
    if (stanset) return;
    const taus = Date.now() - hort > TAUS_MS;
    if (!leder) {
      if (taus) brudd();
      if (Date.now() - lederHort > TAUS_MS) {
        lederHort = Date.now();
        fane?.stjel();
      }
      return;
    }
    if (taus || kilde?.readyState !== AAPEN) brudd();
    if (stille !== null && Date.now() - Math.max(stille, lederFra) > GI_OPP_MS) fane?.gi();
    // A refused stream is not tried again by the browser; a silent one does not know that it is dead.
    if (kilde?.readyState !== LUKKET && !taus) runde = 0;
    else if (runde++ % 3 === 0) {
      v.sjekk();
      koble();
    }
  };

  if (v.deling) {
    fane = bliMed(v.navn, v.deling, leded);
    // Whoever leads answers at once; one that does not, stands still.
    lederHort = Date.now() - TAUS_MS + NAADE_MS;
    fane.send({ slag: 'hei' });
  } else koble();
  const igjen = () => {
    if (stanset || slutt || !leder) return;
    hort = Date.now();
    koble();
  };
  return {
    stopp,
    brudd,
    igjen,
    folgHer: () => {
      if (tilstand !== 'flere') return;
      stanset = false;
      if (leder) igjen();
      else fane?.stjel();
    },
  };
}
