import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const nokkel = z.uuid();

/** Take a template into use: a name for the copy, and whether the matrix starts from the template's suggestion. */
export const taMalIBrukSchema = z.object({
  nokkel,
  malId: z.string().min(1).max(100),
  versjon: z.string().min(1).max(30),
  navn: z.string().trim().min(3, feil('paakrevd')).max(80, feil('forLang')),
  medForslag: z.boolean(),
});
export type TaMalIBruk = z.infer<typeof taMalIBrukSchema>;
