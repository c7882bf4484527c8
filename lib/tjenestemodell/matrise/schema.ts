import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { KODER } from './rules';

const nokkel = z.uuid();
const modellId = z.uuid();
const verdi = z.object({ kode: z.enum(KODER), ansattId: z.uuid().nullable() }).nullable();
const endring = z.object({ oppgaveId: z.uuid(), aktorId: z.uuid(), fra: verdi, til: verdi });

/** Cells to change. `fra` is what the browser believed; a cell that is something else by now is given back, not overwritten. */
export const settCellerSchema = z.object({
  nokkel,
  modellId,
  endringer: z.array(endring).min(1).max(2000),
  /** True for what comes from a file. */
  fraFil: z.boolean().default(false),
});
export type SettCeller = z.output<typeof settCellerSchema>;

export const visCelleSchema = z.object({ oppgaveId: z.uuid(), aktorId: z.uuid() });
export type VisCelle = z.output<typeof visCelleSchema>;

export const finnAnsatteSchema = z.object({ q: z.string().trim().max(100) });
export type FinnAnsatte = z.output<typeof finnAnsatteSchema>;

const navn = z.string().trim().min(2, feil('paakrevd')).max(40, feil('forLang'));
const valgfri = (maks: number) =>
  z
    .string()
    .trim()
    .max(maks, feil('forLang'))
    .transform((v) => v || null);
const valgfriId = z.union([z.uuid(), z.literal('')]).transform((v) => v || null);

export const AKTORARTER = ['rolle', 'enhet', 'virksomhet', 'person'] as const;
/** Who an actor is here: one of our own employees, or a name with telephone and e-mail; and the enhet or virksomhet it is. */
const kontakt = {
  ansattId: valgfriId,
  enhetId: valgfriId,
  aktorVirksomhetId: valgfriId,
  kontaktNavn: valgfri(100),
  kontaktTelefon: valgfri(20).refine((v) => !v || /^\+?[\d\s]{5,20}$/.test(v), feil('ugyldigTelefon')),
  kontaktEpost: valgfri(200).refine((v) => !v || z.email().safeParse(v).success, feil('ugyldigEpost')),
};

export const nyAktorSchema = z.object({ nokkel, modellId, navn, art: z.enum(AKTORARTER, feil('paakrevd')), ...kontakt });
export type NyAktor = z.output<typeof nyAktorSchema>;

export const endreAktorSchema = z.object({ nokkel, id: z.uuid(), versjon: z.int(), navn, ...kontakt });
export type EndreAktor = z.output<typeof endreAktorSchema>;

export const aktorUtgaattSchema = z.object({ nokkel, id: z.uuid(), versjon: z.int(), utgaatt: z.boolean() });
export type AktorUtgaatt = z.output<typeof aktorUtgaattSchema>;

/** Every actor of the model in the order they are to stand. */
export const sorterAktorerSchema = z.object({ nokkel, modellId, ids: z.array(z.uuid()).min(1).max(100) });
export type SorterAktorer = z.output<typeof sorterAktorerSchema>;

export const overtaSchema = z.object({ nokkel, fraId: z.uuid(), tilId: z.uuid(feil('matriseVelgPerson')) });
export type Overta = z.output<typeof overtaSchema>;

const dato = z.iso.date().optional().catch(undefined);
/** The matrix as of a date, and what it is compared with. A date that is none is left out. */
export const matriseTidSchema = z.object({ dato, mot: dato });
