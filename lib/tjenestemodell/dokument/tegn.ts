import 'server-only';
import { tegn } from '@/lib/platform/jobb/arbeid';
import type { Dokument } from './queries';
import type { Eksport } from './rules-eksport';

/** The whole model as a PDF, drawn in a worker as a share of the virksomhet's. Throws FOR_MANGE. */
export const tegnModell = (d: Dokument, virksomhetId: string): Promise<Buffer> => tegn('modell', d, virksomhetId);

/** The matrix and the status as a file, made in a worker as a share of the virksomhet's. Throws FOR_MANGE. */
export const tegnMatrise = (format: 'pdf' | 'xlsx', e: Eksport, virksomhetId: string): Promise<Buffer> => tegn(`matrise-${format}`, e, virksomhetId);
