import { kutt } from '@/lib/platform/verdi/tegn';
import { z } from '@/lib/platform/zod';
import { SVAR } from './rules';

/** As a form gives it. What is written too long is kept as far as there is room. */
export const svarSchema = z.object({
  svar: z.enum(SVAR),
  merknad: z
    .string()
    .catch('')
    .transform((s) => kutt(s.trim(), 1000)),
});
export type SvarInn = z.output<typeof svarSchema>;
