import { vi } from 'vitest';
import type { Deling, Kanal } from './fane';
import { type Forbindelse, type Kilde, startStromkilde } from './stromkilde';

type Holder = { ok: () => void; nei: (e: Error) => void };
type Fanelaas = { fn: () => Promise<void>; holder: Holder };

/** One browser: its locks, its channels, and every stream that any of its tabs has opened. */
export function nettleser() {
  const koer = new Map<string, { holder?: Holder; venter: Fanelaas[] }>();
  const kanaler = new Set<{ navn: string; kanal: Kanal; frossen: () => boolean }>();
  const stromer: Strom[] = [];

  const koFor = (navn: string) => koer.get(navn) ?? koer.set(navn, { venter: [] }).get(navn) ?? { venter: [] };
  const neste = (navn: string) => {
    const ko = koFor(navn);
    const f = ko.holder ? undefined : ko.venter.shift();
    if (f) hold(navn, f);
  };
  const hold = (navn: string, f: Fanelaas) => {
    const ko = koFor(navn);
    ko.holder = f.holder;
    void Promise.resolve()
      .then(() => f.fn())
      .then(() => {
        if (ko.holder !== f.holder) return;
        ko.holder = undefined;
        f.holder.ok();
        neste(navn);
      });
  };
  const request = (navn: string, valg: LockOptions, fn: () => Promise<void>) =>
    new Promise<void>((ok, nei) => {
      const f = { fn, holder: { ok, nei } };
      const ko = koFor(navn);
      valg.signal?.addEventListener('abort', () => {
        const plass = ko.venter.indexOf(f);
        if (plass >= 0) ko.venter.splice(plass, 1);
        if (ko.holder !== f.holder) nei(new Error('AbortError'));
      });
      if (valg.steal) {
        ko.holder?.nei(new Error('AbortError'));
        hold(navn, f);
      } else {
        ko.venter.push(f);
        neste(navn);
      }
    });

  class Strom implements Kilde {
    readyState = 0;
    onerror: Kilde['onerror'] = null;
    lyttere = new Map<string, (e: Event) => void>();
    constructor(
      readonly fane: string,
      readonly plass: string,
    ) {
      stromer.push(this);
    }
    addEventListener(type: string, fn: unknown) {
      this.lyttere.set(type, fn as (e: Event) => void);
    }
    close() {
      this.readyState = 2;
    }
    si(type: string, data: unknown = {}, lastEventId = '') {
      this.readyState = 1;
      this.lyttere.get(type)?.({ data: JSON.stringify(data), lastEventId } as unknown as Event);
    }
  }

  return {
    stromer,
    /** Streams that are not closed. */
    aapne: () => stromer.filter((s) => s.readyState !== 2),
    fane(id: string, { navn = 'a', deler = true } = {}) {
      const sett: string[] = [];
      const tilstander: Forbindelse[] = [];
      const sjekk = vi.fn();
      const annen = vi.fn();
      let frossen = false;
      const deling: Deling = {
        laaser: { request } as unknown as Deling['laaser'],
        kanal: (k) => {
          const kanal: Kanal = {
            onmessage: null,
            postMessage: (p) => {
              for (const m of kanaler)
                if (m.navn === k && m.kanal !== kanal)
                  queueMicrotask(() => m.frossen() || m.kanal.onmessage?.call(null as never, { data: p } as MessageEvent));
            },
            close: () => void kanaler.delete(med),
          };
          const med = { navn: k, kanal, frossen: () => frossen };
          kanaler.add(med);
          return kanal;
        },
      };
      const k = startStromkilde({
        navn,
        deling: deler ? deling : null,
        aapne: (plass) => new Strom(id, plass),
        paaNett: () => true,
        plass: `start-${id}`,
        // The whole queue from another tab takes the place of what was there.
        melding: (m) => {
          const alt = JSON.parse(m.data);
          if (m.type === 'alt' && Array.isArray(alt)) sett.splice(0, sett.length, ...alt);
          else if (m.type !== 'puls') sett.push(m.data);
        },
        tilstand: (t) => void tilstander.push(t),
        bilde: (plass) => ({ type: 'alt', data: JSON.stringify(sett), id: plass }),
        sjekk,
        annen,
      });
      return {
        ...k,
        sett,
        sjekk,
        annen,
        naa: () => tilstander.at(-1) ?? 'kobler',
        /** A frozen tab hears nothing and does nothing; what it holds, it holds. */
        frys: () => {
          frossen = true;
          k.stopp = () => {};
        },
      };
    },
  };
}
