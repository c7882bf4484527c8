import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const nokkel = z.uuid();
const tjenesteId = z.uuid();
const versjon = z.number().int().nonnegative();
const tekst = (maks: number) => z.string().trim().max(maks, feil('forLang'));
const paakrevd = (maks: number) => tekst(maks).min(2, feil('paakrevd'));
/** A card that only adds, or that touches one key of its own: locked, not versioned. */
const tillegg = { nokkel, tjenesteId };
/** A card that is written over. */
const kort = { nokkel, tjenesteId, versjon };

const verdi = z.union([z.string().max(1000), z.number(), z.boolean()]);

export const avtalTidSchema = z.object({
  ...kort,
  dato: z.iso.date(feil('datoUgyldig')),
  klokkeslett: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, feil('klokkeslettUgyldig')),
});
export type AvtalTidInn = z.infer<typeof avtalTidSchema>;
export const velgUtstyrSchema = z.object({ ...kort, serienummer: tekst(60).min(1, feil('paakrevd')) });
export type VelgUtstyrInn = z.infer<typeof velgUtstyrSchema>;
/** `tilkoblet`: it has been connected here; then `nullstilt` tells what was done to reset it. */
export const byttUtstyrSchema = z.object({ ...kort, utstyrId: z.uuid(), byttegrunn: paakrevd(300), tilkoblet: z.boolean(), nullstilt: tekst(300) });
export type ByttUtstyrInn = z.infer<typeof byttUtstyrSchema>;
export const registrerHosLeverandorSchema = z.object({ ...kort, registrert: z.boolean() });
export type RegistrerHosLeverandorInn = z.infer<typeof registrerHosLeverandorSchema>;
export const settInnstillingSchema = z.object({
  ...kort,
  id: z.string().max(60),
  verdi: z.union([verdi, z.null(), z.nan()]).optional(),
  grunn: tekst(300),
});
export type SettInnstillingInn = z.infer<typeof settInnstillingSchema>;
export const settSjekkpunktSchema = z.object({ ...tillegg, punktId: z.string().max(60), paa: z.boolean() });
export type SettSjekkpunktInn = z.infer<typeof settSjekkpunktSchema>;
export const testForbindelseSchema = z
  .object({ ...kort, virker: z.boolean(feil('paakrevd')), merknad: tekst(500) })
  .refine((d) => d.virker || d.merknad.length > 1, { path: ['merknad'], error: feil('paakrevd') });
export type TestForbindelseInn = z.infer<typeof testForbindelseSchema>;
export const giOpplaeringSchema = z.object({
  ...tillegg,
  dato: z.iso.date(feil('datoUgyldig')),
  hvem: z.array(z.string().max(60)).max(50).min(1, feil('opplaeringHvem')),
  mestrer: z.array(z.string().max(60)).max(100),
  merknad: tekst(1000),
});
export type GiOpplaeringInn = z.infer<typeof giOpplaeringSchema>;
export const giSkrivSchema = z.object({ ...kort, gitt: z.boolean() });
export type GiSkrivInn = z.infer<typeof giSkrivSchema>;
export const lagreAvtaleSchema = z.object({ ...kort, paarorendeId: z.uuid(), avtale: tekst(500) });
export type LagreAvtaleInn = z.infer<typeof lagreAvtaleSchema>;
export const meldHindringSchema = z.object({ ...tillegg, tekst: paakrevd(500) });
export type MeldHindringInn = z.infer<typeof meldHindringSchema>;
export const losHindringSchema = z.object({ ...tillegg, hindringId: z.uuid(), losning: paakrevd(500) });
export type LosHindringInn = z.infer<typeof losHindringSchema>;

/** Closes one of the three steps; `versjon` is the tjeneste's. */
export const stegSchema = z.object({ nokkel, tjenesteId, versjon });
export type StegInn = z.infer<typeof stegSchema>;
