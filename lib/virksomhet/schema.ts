import { SLAG } from '@/lib/folk/beholdning';
import { naa, osloDato } from '@/lib/platform/clock';
import { Enhetstype, Rolle } from '@/lib/platform/prisma/enums';
import { feil } from '@/lib/platform/tekst';
import { KART } from '@/lib/platform/verdi/kart';
import { z } from '@/lib/platform/zod';

const tekst = z.string().trim().min(1, feil('paakrevd')).max(100, feil('forLang'));
const langtekst = z.string().trim().min(1, feil('paakrevd')).max(500, feil('forLang'));
const valgfri = z
  .string()
  .trim()
  .max(100, feil('forLang'))
  .nullish()
  .transform((v) => v || null);
const telefon = valgfri.refine((v) => !v || /^\+?[\d\s]{5,20}$/.test(v), feil('ugyldigTelefon'));
const dato = z.iso.date(feil('datoUgyldig'));
const valgfriDato = z
  .union([dato, z.literal('')])
  .nullish()
  .transform((v) => v || null);
const enhetId = z.uuid(feil('paakrevd'));
const rolle = z.enum(Rolle, feil('paakrevd'));
const nokkel = z.uuid();
const paaVersjon = { nokkel, id: z.uuid(), versjon: z.number().int() };
const periode = { gyldigFra: dato, gyldigTil: valgfriDato };

type Periode = { gyldigFra: string; gyldigTil: string | null };
const iRekkefolge = (p: Periode) => !p.gyldigTil || p.gyldigTil >= p.gyldigFra;
const feilRekkefolge = { path: ['gyldigTil'], message: feil('tilFoerFra') };

export const nyEnhetSchema = z.object({ nokkel, navn: tekst, type: z.enum(Enhetstype, feil('paakrevd')), telefon });
export type NyEnhet = z.output<typeof nyEnhetSchema>;
export const endreEnhetSchema = z.object({ ...paaVersjon, navn: tekst, telefon });
export type EndreEnhet = z.output<typeof endreEnhetSchema>;
export const enhetAktivSchema = z.object({ ...paaVersjon, aktiv: z.boolean() });
export type EnhetAktiv = z.output<typeof enhetAktivSchema>;

export const nyAnsattSchema = z.object({
  nokkel,
  navn: tekst,
  epost: z
    .email(feil('ugyldigEpost'))
    .max(200, feil('forLang'))
    .transform((v) => v.toLowerCase()),
  tittel: valgfri,
  telefon,
  /** Where they are to work: the leder there is asked to order a role. */
  enhetId: z
    .union([enhetId, z.literal('')])
    .nullish()
    .transform((v) => v || null),
});
export type NyAnsatt = z.output<typeof nyAnsattSchema>;
export const endreAnsattSchema = z.object({ ...paaVersjon, navn: tekst, tittel: valgfri, telefon });
export type EndreAnsatt = z.output<typeof endreAnsattSchema>;
/** The first day without access; empty when the person stays after all. */
export const sluttetSchema = z.object({ ...paaVersjon, sluttet: valgfriDato });
export type Sluttet = z.output<typeof sluttetSchema>;
/** From the form, where a day to come is to be chosen. */
export const slutterSchema = z.object({ ...sluttetSchema.shape, sluttet: dato.refine((d) => d > osloDato(naa()), feil('datoFram')) });

/** With what it is needed for: whoever confirms reads it. */
export const bestillRolleSchema = z
  .object({ nokkel, ansattId: z.uuid(), enhetId, rolle, ...periode, begrunnelse: langtekst })
  .refine(iRekkefolge, feilRekkefolge);
export type BestillRolle = z.output<typeof bestillRolleSchema>;
const valgtBestilling = { nokkel, id: z.uuid(), versjon: z.number().int() };
export const valgtBestillingSchema = z.object(valgtBestilling);
export type ValgtBestilling = z.output<typeof valgtBestillingSchema>;
export const avslaaSchema = z.object({ ...valgtBestilling, grunn: langtekst });
/** The last day of the role; empty when it ends now. */
export const avsluttRolleSchema = z.object({ nokkel, id: z.uuid(), gyldigTil: valgfriDato });
export type AvsluttRolle = z.output<typeof avsluttRolleSchema>;
/** From the form, where the last day is to be chosen. */
export const sisteDagSchema = z.object({ ...avsluttRolleSchema.shape, gyldigTil: dato });

export const sperrSchema = z.object({ nokkel, ansattId: z.uuid(), sperr: z.boolean() });
export type Sperr = z.output<typeof sperrSchema>;
export const avsluttSesjonerSchema = z.object({ nokkel, ansattId: z.uuid() });
export type AvsluttSesjoner = z.output<typeof avsluttSesjonerSchema>;

export const overforSchema = z.object({
  nokkel,
  ansattId: z.uuid(),
  /** An id is one that the page was given: of a row, or of a place in the responsmodell. */
  valg: z.array(z.object({ slag: z.enum(SLAG), id: z.string().min(1).max(200), til: z.uuid() })).max(2000),
});
export type Overfor = z.output<typeof overforSchema>;

export const inviterSchema = z.object({ nokkel, ansattId: z.uuid() });
export type Inviter = z.output<typeof inviterSchema>;

export const ansattsokSchema = z.object({ q: z.string().trim().max(100), side: z.number().int().min(1).max(10_000), sluttet: z.boolean() });
export type Ansattsok = z.output<typeof ansattsokSchema>;

export const endrePersonvernSchema = z.object({
  nokkel,
  oppslagPerDag: z.number(feil('paakrevd')).int(feil('oppslagPerDag')).min(5, feil('oppslagPerDag')).max(1000, feil('oppslagPerDag')),
  kart: z.enum(['', ...KART], feil('paakrevd')),
});
export type EndrePersonvern = z.output<typeof endrePersonvernSchema>;
