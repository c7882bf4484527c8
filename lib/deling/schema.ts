import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

export const delSchema = z.object({
  nokkel: z.uuid(),
  tjenesteId: z.uuid(),
  tilVirksomhetId: z.uuid(feil('paakrevd')),
  /** The agreement that the sharing rests on. */
  grunnlag: z.string().trim().min(3, feil('paakrevd')).max(200, feil('forLangTekst')),
  /** The last day, yyyy-MM-dd; empty until somebody ends it. */
  til: z.union([z.literal(''), z.iso.date(feil('datoUgyldig'))]),
});
export type DelInn = z.output<typeof delSchema>;

export const avsluttDelingSchema = z.object({ nokkel: z.uuid(), delingId: z.uuid() });
export type AvsluttDelingInn = z.output<typeof avsluttDelingSchema>;
