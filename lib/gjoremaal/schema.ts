import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const base = { nokkel: z.uuid(), id: z.uuid(), versjon: z.number().int().positive() };

/** One duty as it was on screen: to take or to tick off. */
export const gjoremaalSchema = z.object(base);
export const giSchema = z.object({ ...base, ansattId: z.uuid({ error: feil('paakrevd') }) });

export type ValgtGjoremaal = z.output<typeof gjoremaalSchema>;
export type Gi = z.output<typeof giSchema>;
