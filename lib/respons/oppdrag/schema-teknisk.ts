import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const tekst = z.string().trim().max(1000, feil('forLangTekst'));
const dato = z.iso.date(feil('datoUgyldig'));
const klokke = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, feil('klokkeslettUgyldig'));

export const vedlikeholdSchema = z.object({
  nokkel: z.uuid(),
  tittel: z.string().trim().min(3, feil('paakrevd')).max(120, feil('forLang')),
  fraDato: dato,
  fraKl: klokke,
  tilDato: dato,
  tilKl: klokke,
  /** A serial number per line; only devices that are known. */
  serier: z.string().trim().min(1, feil('ingenSerienummer')).max(200_000, feil('forLang')),
});
export type VedlikeholdInn = z.output<typeof vedlikeholdSchema>;

export const avlysSchema = z.object({ nokkel: z.uuid(), id: z.uuid() });
export type AvlysInn = z.output<typeof avlysSchema>;

const paaRunde = { nokkel: z.uuid(), id: z.uuid(), versjon: z.int().nonnegative() };
export const startTestSchema = z.object(paaRunde);
export type StartTestInn = z.output<typeof startTestSchema>;
export const testresultatSchema = z
  .object({ ...paaRunde, resultat: z.enum(['OK', 'FEIL']), merknad: tekst })
  .refine((d) => d.resultat === 'OK' || d.merknad.length >= 3, { path: ['merknad'], error: feil('begrunnMer') });
export type TestresultatInn = z.output<typeof testresultatSchema>;

export const tilsynIOrdenSchema = z.object(paaRunde);
export type TilsynIOrdenInn = z.output<typeof tilsynIOrdenSchema>;
export const tilsynAvvikSchema = z.object({ ...paaRunde, merknad: tekst.min(3, feil('begrunnMer')) });
export type TilsynAvvikInn = z.output<typeof tilsynAvvikSchema>;

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

/** What a browser gives for web push; only the push services that browsers use. */
const PUSHTJENESTER = /^https:\/\/([\w-]+\.)*(googleapis\.com|mozilla\.com|windows\.com|apple\.com)\//;
export const abonnerSchema = z.object({
  nokkel: z.uuid(),
  endpoint: z.string().max(1000).regex(PUSHTJENESTER),
  p256dh: z.string().regex(/^[\w-]{80,100}={0,2}$/),
  auth: z.string().regex(/^[\w-]{16,40}={0,2}$/),
});
export type AbonnerInn = z.output<typeof abonnerSchema>;
export const hvemSchema = z.object({ endpoint: z.string().max(1000) });
export const fornySchema = abonnerSchema.omit({ nokkel: true }).extend({ gammel: z.string().max(1000) });
export type FornyInn = z.output<typeof fornySchema>;
export const minSchema = z.object({ id: z.string().regex(/^\d{1,18}$/), endpoint: z.string().max(1000) });
export const avmeldSchema = z.object({ nokkel: z.uuid(), endpoint: z.string().max(1000) });
export type AvmeldInn = z.output<typeof avmeldSchema>;
