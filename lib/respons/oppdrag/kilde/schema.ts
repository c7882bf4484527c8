import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

export const nyKildeSchema = z.object({
  nokkel: z.uuid(),
  navn: z.string().trim().min(2, feil('paakrevd')).max(80, feil('forLang')),
  /** The code of the one supplier whose devices it speaks for; empty is the virksomhet's own platform. */
  leverandor: z.string().max(60).optional(),
});
export type NyKildeInn = z.output<typeof nyKildeSchema>;
export const kildeSchema = z.object({ nokkel: z.uuid(), id: z.uuid(), versjon: z.int().nonnegative() });
export type KildeInn = z.output<typeof kildeSchema>;
/** Minutes that a source may be silent, as they are offered: from a platform that signs on all the time to one with an alarm a week. */
export const TAUSGRENSER = ['15', '60', '240', '1440', '10080'] as const;
export const tausgrenseSchema = z.object({
  nokkel: z.uuid(),
  id: z.uuid(),
  versjon: z.int().nonnegative(),
  minutter: z.enum(TAUSGRENSER, feil('paakrevd')).transform(Number),
});
export type TausgrenseInn = z.output<typeof tausgrenseSchema>;
/** `id` is the source, `virksomhetId` whose devices it is about. */
export const sporAvtaleSchema = z.object({ nokkel: z.uuid(), id: z.uuid(feil('paakrevd')), virksomhetId: z.uuid(feil('paakrevd')) });
export type SporAvtaleInn = z.output<typeof sporAvtaleSchema>;
export const avtaleSchema = z.object({ nokkel: z.uuid(), id: z.uuid(), virksomhetId: z.uuid(), versjon: z.int().nonnegative() });
export type AvtaleInn = z.output<typeof avtaleSchema>;
export const tvistSchema = z.object({ nokkel: z.uuid(), serie: z.string().min(1).max(80), svar: z.enum(['VAAR', 'IKKE_VAAR']) });
export type TvistInn = z.output<typeof tvistSchema>;

const https = z.union([
  z.literal(''),
  z
    .string()
    .trim()
    .max(300, feil('forLang'))
    .regex(/^https:\/\/[^/\s{}]+\S*$/, feil('httpsAdresse')),
]);
/** Where each technology's camera is seen; empty is nowhere. */
export const kameraSchema = z.object({ nokkel: z.uuid(), lenker: z.array(z.object({ teknologi: z.string().max(60), mal: https })).max(40) });
export type KameraInn = z.output<typeof kameraSchema>;
