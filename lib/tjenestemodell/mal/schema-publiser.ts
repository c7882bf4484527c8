import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const nokkel = z.uuid();

/** A template as the text of its file. */
export const publiserMalSchema = z.object({ nokkel, innhold: z.string().min(2, feil('malfilMangler')).max(1_500_000, feil('malfilForStor')) });
export type PubliserMal = z.infer<typeof publiserMalSchema>;
