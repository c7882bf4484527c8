import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

/** `lag` is «virksomhetId lag». An empty sone is all of them. */
export const paaVaktSchema = z.object({
  nokkel: z.uuid(),
  virksomhetId: z.uuid(),
  lag: z.string().min(1, feil('paakrevd')).max(60),
  soneId: z.union([z.literal(''), z.uuid()]),
});
export type PaaVaktInn = z.output<typeof paaVaktSchema>;
export const avVaktSchema = z.object({ nokkel: z.uuid(), vaktId: z.uuid() });
export type AvVaktInn = z.output<typeof avVaktSchema>;
