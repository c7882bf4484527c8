import 'server-only';
import { tegn } from '@/lib/platform/jobb/arbeid';
import type { Plandokument } from './queries';

/** Draws the plan as a PDF in a worker, as a share of the virksomhet's. Throws FOR_MANGE. */
export const tegnPlan = (d: Plandokument, virksomhetId: string): Promise<Buffer> => tegn('handlingsplan', d, virksomhetId);
