import { logg } from '@/lib/platform/log';
import { FORFALLSBUNKE, utforForfalte } from './forfall';
import { RUTEBUNKE, rutNye } from './ruter';

type Lop = { vekk: () => void; stopp: () => Promise<void> };

/** After a round, so that what comes meanwhile shares the next one; milliseconds. Nobody feels it, and the database does less. */
const SAMLES_MS = 20;

/**
 * Runs `arbeid` until it gives less than a full `bunke`, then rests; `vekk` ends the rest. A failure is logged and tried
 * again after the rest.
 */
function lop(navn: string, arbeid: () => Promise<number>, bunke: number, hvileMs: number): Lop {
  let stoppet = false;
  let vekket = false;
  let los: () => void = () => {};
  const samle = () => new Promise<void>((ok) => setTimeout(ok, SAMLES_MS));
  const hvil = () =>
    new Promise<void>((ferdig) => {
      const t = setTimeout(ferdig, hvileMs);
      los = () => {
        clearTimeout(t);
        ferdig();
      };
      if (vekket || stoppet) los();
    });
  const gaar = (async () => {
    while (!stoppet) {
      vekket = false;
      try {
        for (let n = bunke; !stoppet && n > 0; ) {
          n = await arbeid();
          if (n > 0 && n < bunke) await samle();
        }
      } catch (e) {
        logg('feil', `respons.${navn}`, { feil: (e as Error).name, kode: (e as { code?: string }).code ?? '' });
      }
      if (!stoppet) await hvil();
    }
  })();
  return {
    vekk: () => {
      vekket = true;
      los();
    },
    stopp: async () => {
      stoppet = true;
      los();
      await gaar;
    },
  };
}

export type Motor = { vekk: () => void; stopp: () => Promise<void> };

/** Starts the router and the escalation. Any number of processes may run them on the same database. */
export function startMotor(): Motor {
  const ruter = lop('ruter', () => rutNye('person'), RUTEBUNKE, 200);
  const teknisk = lop('ruter.teknisk', () => rutNye('teknisk'), RUTEBUNKE, 200);
  const forfall = lop('forfall', utforForfalte, FORFALLSBUNKE, 100);
  return {
    vekk: () => {
      ruter.vekk();
      teknisk.vekk();
    },
    stopp: async () => {
      await Promise.all([ruter.stopp(), teknisk.stopp(), forfall.stopp()]);
    },
  };
}
