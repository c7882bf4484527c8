import { logg } from '@/lib/platform/log';

export type Lop = { vekk: () => void; stopp: () => Promise<void> };

/** After a round, so that what comes meanwhile shares the next one; milliseconds. Nobody feels it, and the database does less. */
const SAMLES_MS = 20;
/** The same while far more comes in than usual, and how many times as long as the round took: what is not stored is worse off than what is. */
const PRESSET_MS = 400;
const PRESSET_HVILE = 9;
/** However dear the round was: nobody's alarm waits longer for another's flood. */
const LENGST_MS = 2000;

/**
 * Runs `arbeid` until it finds nothing, with a pause after a round of less than a full `bunke`, then rests; `vekk` ends the
 * rest. A failure is logged and tried again after the rest.
 */
export function lop(navn: string, arbeid: () => Promise<number>, bunke: number, hvileMs: number, presset: () => boolean = () => false): Lop {
  let stoppet = false;
  let vekket = false;
  let hviler = false;
  let los: () => void = () => {};
  const sov = (ms: number) =>
    new Promise<void>((ferdig) => {
      const t = setTimeout(ferdig, ms);
      los = () => {
        clearTimeout(t);
        ferdig();
      };
      if (stoppet) los();
    });
  const gaar = (async () => {
    while (!stoppet) {
      vekket = false;
      try {
        for (let n = bunke; !stoppet && n > 0; ) {
          const fra = performance.now();
          n = await arbeid();
          if (n > 0 && presset()) await sov(Math.min(LENGST_MS, Math.max(PRESSET_MS, PRESSET_HVILE * (performance.now() - fra))));
          else if (n > 0 && n < bunke) await sov(SAMLES_MS);
        }
      } catch (e) {
        logg('feil', `respons.${navn}`, { feil: (e as Error).name, kode: (e as { code?: string }).code ?? '' });
      }
      hviler = true;
      if (!vekket) await sov(hvileMs);
      hviler = false;
    }
  })();
  return {
    vekk: () => {
      vekket = true;
      if (hviler) los();
    },
    stopp: async () => {
      stoppet = true;
      los();
      await gaar;
    },
  };
}
