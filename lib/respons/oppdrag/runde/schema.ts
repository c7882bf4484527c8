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
