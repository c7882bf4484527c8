import 'server-only';
import { tegn } from '@/lib/platform/jobb/arbeid';
import type { Brevmodell } from './schema';

/** Draws a letter as a PDF in a worker, as a share of the virksomhet's. Throws FOR_MANGE. */
export const tegnBrev = (modell: Brevmodell, virksomhetId: string): Promise<Buffer> => tegn('brev', modell, virksomhetId);
