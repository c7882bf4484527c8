import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

/** Apart from the other schemas: a form needs it, and must not bring the rules of the upgrade to the browser. */
export const bekreftSchema = z.object({ bekreftet: z.boolean().refine((b) => b, feil('bekreftAngre')) });
