import { lop } from '../lop';
import type { Mottatt } from '../mottak/ko';
import { FORFALLSBUNKE, utforForfalte } from './forfall';
import { RUTEBUNKE, rutNye } from './ruter';

export type Motor = { vekk: (hva: Mottatt) => void; stopp: () => Promise<void> };

/**
 * Starts the router and the escalation. Any number of processes may run them on the same database. `presset` tells that the
 * intake of this process has more than it can store at once: then a round of new ones is followed by a rest of at most two
 * seconds. Nothing that is due waits.
 */
export function startMotor(presset: () => boolean = () => false): Motor {
  const ruter = lop('ruter', () => rutNye('person'), RUTEBUNKE, 200, presset);
  const teknisk = lop('ruter.teknisk', () => rutNye('teknisk'), RUTEBUNKE, 200, presset);
  const forfall = lop('forfall', utforForfalte, FORFALLSBUNKE, 100);
  return {
    vekk: (hva) => {
      if (hva.person) ruter.vekk();
      if (hva.teknisk) teknisk.vekk();
    },
    stopp: async () => {
      await Promise.all([ruter.stopp(), teknisk.stopp(), forfall.stopp()]);
    },
  };
}
