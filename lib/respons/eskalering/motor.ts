import { logg } from '@/lib/platform/log';
import { utforForfalte } from './forfall';
import { rutNye } from './ruter';

type Lop = { vekk: () => void; stopp: () => Promise<void> };

/** Runs `arbeid` until it gives 0, then rests; `vekk` ends the rest. A failure is logged and tried again after the rest. */
function lop(navn: string, arbeid: () => Promise<number>, hvileMs: number): Lop {
  let stoppet = false;
  let vekket = false;
  let los: () => void = () => {};
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
        while (!stoppet && (await arbeid()) > 0);
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
  const ruter = lop('ruter', rutNye, 200);
  const forfall = lop('forfall', utforForfalte, 100);
  return {
    vekk: ruter.vekk,
    stopp: async () => {
      await Promise.all([ruter.stopp(), forfall.stopp()]);
    },
  };
}
