import 'server-only';
import { sporsmaalsbeholder } from '@/lib/avklaring/beholder';
import type { Beholder } from '@/lib/folk/beholdning';
import { gjoremaalbeholder } from '@/lib/gjoremaal/beholder';
import { tiltaksbeholder } from '@/lib/handlingsplan/beholder';
import { kartleggingsbeholder } from '@/lib/kartlegging/beholder';
import { oppgavebeholder } from '@/lib/oppgave/beholder';
import { kontaktbeholder } from '@/lib/region/beholder';
import { saksbeholder } from '@/lib/sak/beholder';
import { modellbeholder } from '@/lib/tjenestemodell/beholder';
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
