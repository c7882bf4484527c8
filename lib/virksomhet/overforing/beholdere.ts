import 'server-only';
import { sporsmaalsbeholder } from '@/lib/avklaring/beholder';
import { type Beholder, type Ting, tilRollen } from '@/lib/folk/beholdning';
import { gjoremaalbeholder } from '@/lib/gjoremaal/beholder';
import { tiltaksbeholder } from '@/lib/handlingsplan/beholder';
import { kartleggingsbeholder } from '@/lib/kartlegging/beholder';
import { oppgavebeholder } from '@/lib/oppgave/beholder';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { kontaktbeholder } from '@/lib/region/beholder';
import { saksbeholder } from '@/lib/sak/beholder';
import { modellbeholder } from '@/lib/tjenestemodell/matrise/beholder';
import { mottakerbeholder } from './mottakerbeholder';

/** Every room in which somebody may hold something. Duty and varsler end by themselves (lib/respons). A column that is new is classified in beholdere.test.ts. */
export const BEHOLDERE: readonly Beholder[] = [
  saksbeholder,
  oppgavebeholder,
  kartleggingsbeholder,
  modellbeholder,
  tiltaksbeholder,
  sporsmaalsbeholder,
  kontaktbeholder,
  gjoremaalbeholder,
  mottakerbeholder,
];

/** What goes back to its role when one role is over, by whoever may still have it elsewhere; without a role, when all access is. */
export const gaarTilbake = (ting: readonly Ting[], slutt?: { rolle: Rolle; harEnnaa: boolean }): Ting[] =>
  tilRollen(BEHOLDERE, ting).filter((t) => !slutt || (!slutt.harEnnaa && t.rolle === slutt.rolle));
