import 'server-only';
import { tegn } from '@/lib/platform/jobb/arbeid';
import type { Rapport } from './queries';

/** The report as a file, made in a worker as a share of the virksomhet's. Throws FOR_MANGE. */
export const tegnRapport = (format: 'pdf' | 'xlsx', r: Rapport, virksomhetId: string): Promise<Buffer> => tegn(`rapport-${format}`, r, virksomhetId);
