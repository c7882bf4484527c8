import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const id = z.uuid();
const nokkel = z.uuid();
const versjon = z.number().int().nonnegative();
const tekst = (maks: number) => z.string().trim().max(maks, feil('forLang'));

export const deltakerSchema = z.object({ navn: tekst(120).min(1, feil('paakrevd')), rolle: tekst(80) });
export type Deltaker = z.infer<typeof deltakerSchema>;

/** The visit: when (date and clock in Oslo), where, who takes part. */
export const planleggSchema = z.object({
  nokkel,
  sakId: id,
  sakVersjon: versjon,
  dato: z.iso.date(feil('datoUgyldig')),
  klokkeslett: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, feil('klokkeslettUgyldig')),
  sted: tekst(200).min(1, feil('paakrevd')),
  ansvarligId: z.union([id, z.literal('')]),
  deltakere: z.array(deltakerSchema).max(12),
});
export type PlanleggInn = z.infer<typeof planleggSchema>;

/** The visit moved to another time or place: what the form asks, and what the command needs. */
export const flyttFeltSchema = planleggSchema.pick({ dato: true, klokkeslett: true, sted: true, deltakere: true });
export const endreBesokSchema = flyttFeltSchema.extend({ nokkel, versjon, kartleggingId: id });
export type EndreBesokInn = z.infer<typeof endreBesokSchema>;

/** A FHIR QuestionnaireResponse as the form sends it; the questionnaire itself decides what is kept. */
export const qrSchema = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  item: z
    .array(z.looseObject({ linkId: z.string().max(100) }))
    .max(200)
    .optional(),
});

const lagring = z.object({ nokkel, kartleggingId: id, versjon });
export const lagreSvarSchema = lagring.omit({ versjon: true }).extend({ svar: qrSchema });
export type LagreSvarInn = z.infer<typeof lagreSvarSchema>;
export const lagreSammenfatningSchema = lagring.extend({ sammenfatning: z.unknown() });

export const anbefalingSchema = z
  .object({ tjenesteKode: z.string().min(1).max(100), anbefales: z.enum(['ja', 'nei', '']), grunn: tekst(1000) })
  .refine((a) => a.anbefales === '' || a.grunn.length > 0, { error: feil('anbefalingGrunn'), path: ['grunn'] });
export type Anbefaling = z.infer<typeof anbefalingSchema>;
export const lagreAnbefalingerSchema = lagring.extend({ anbefalinger: z.array(anbefalingSchema).max(20) });
export type LagreAnbefalingerInn = z.infer<typeof lagreAnbefalingerSchema>;

export const fullforSchema = z.object({ nokkel, kartleggingId: id, versjon, sakVersjon: versjon });
export type FullforInn = z.infer<typeof fullforSchema>;
