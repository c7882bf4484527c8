import type { Steg } from '@/lib/innhold/rules';
import { kan } from '@/lib/platform/policy';
import { Rolle } from '@/lib/platform/prisma/enums';

/** Follow up and end DHO in a TMS or sykehus; a kommune has nobody in them. */
const UTENFOR = ['oppfolger', 'oppfolgingsansvarlig'] as const;

/** The roles that may be given a step: those who may read what they are to work with. Control is always godkjenner's (four eyes). */
export function rollerForSteg(steg: Steg): Rolle[] {
  if (steg === 'KONTROLLERE') return ['godkjenner'];
  return Object.values(Rolle).filter((rolle) => kan({ rolle }, 'person.les') && kan({ rolle }, 'tjeneste.les') && !UTENFOR.some((u) => u === rolle));
}
