import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { NODNUMRE } from './rules';

const paa = { nokkel: z.uuid(), varselId: z.uuid() };
/** The most that can be written of a varsel in one go. */
export const FRITEKST_MAKS = 2000;
const fritekst = z.string().trim().max(FRITEKST_MAKS, feil('forLangTekst'));

export const varselSchema = z.object(paa);
export type VarselInn = z.output<typeof varselSchema>;

/** What one has seen that one lost, and when it was. */
export const mistetSchema = z.object({ varselId: z.uuid(), naar: z.iso.datetime() });
export type MistetInn = z.output<typeof mistetSchema>;

export const overforSchema = z.object({ ...paa, tilVaktId: z.uuid(feil('paakrevd')) });
export type OverforInn = z.output<typeof overforSchema>;

/** Who was called: a next of kin by name, the person, or another. */
export const ringSchema = z.object({
  ...paa,
  hvem: z.string().trim().min(2, feil('paakrevd')).max(120, feil('forLangTekst')),
  svar: z.boolean().optional(),
});
export type RingInn = z.output<typeof ringSchema>;

export const notatSchema = z.object({ ...paa, tekst: fritekst.min(2, feil('paakrevd')) });
export type NotatInn = z.output<typeof notatSchema>;

export const nodetatSchema = z.object({ ...paa, nummer: z.enum(NODNUMRE, feil('paakrevd')), merknad: fritekst });
export type NodetatInn = z.output<typeof nodetatSchema>;

export const avventSchema = z.object({
  ...paa,
  til: z.iso.datetime({ offset: true, error: feil('paakrevd') }),
  grunn: fritekst.min(3, feil('paakrevd')),
});
export type AvventInn = z.output<typeof avventSchema>;

export const utrykningSchema = z.object({ ...paa, lag: z.string().min(1, feil('paakrevd')).max(60), melding: fritekst });
export type UtrykningInn = z.output<typeof utrykningSchema>;

export const kvitterSchema = z.object({ ...paa, hva: z.enum(['paaVei', 'framme']) });
export type KvitterInn = z.output<typeof kvitterSchema>;

export const ferdigSchema = z.object({ ...paa, merknad: fritekst });
export type FerdigInn = z.output<typeof ferdigSchema>;

export const avklarSchema = z.object({ ...paa, grunn: z.string().trim().min(1, feil('paakrevd')).max(120, feil('forLangTekst')), merknad: fritekst });
export type AvklarInn = z.output<typeof avklarSchema>;

export const rutVidereSchema = z.object({ ...paa, til: z.string().min(1, feil('paakrevd')).max(120), merknad: fritekst });
export type RutVidereInn = z.output<typeof rutVidereSchema>;

export const besokSchema = z.object({
  ...paa,
  tid: z.iso.datetime({ offset: true, error: feil('paakrevd') }),
  hva: z.string().trim().min(2, feil('paakrevd')).max(120, feil('forLangTekst')),
});
export type BesokInn = z.output<typeof besokSchema>;

export const feltkortSchema = z.object({ varselId: z.uuid() });
export type FeltkortInn = z.output<typeof feltkortSchema>;

const oslo = { dato: z.iso.date(feil('datoUgyldig')), tid: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, feil('klokkeslettUgyldig')) };
/** As a form gives them: a date and a clock in Oslo. */
export const avventSkjema = z.object({ ...paa, ...oslo, grunn: fritekst.min(3, feil('paakrevd')) });
export const besokSkjema = z.object({ ...paa, ...oslo, hva: z.string().trim().min(2, feil('paakrevd')).max(120, feil('forLangTekst')) });

/** As many at a time as can be asked for. */
export const USENDT_MAKS = 50;
export const usendtSchema = z.object({ ider: z.array(z.uuid()).max(USENDT_MAKS) });
export type UsendtInn = z.output<typeof usendtSchema>;

/** Whose they are is who asks. */
export const mineVarslerSchema = z.object({});
