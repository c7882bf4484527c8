import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { siffer, tolkIdent } from './rules';

/** A required line of text. */
const tekst = (maks = 100) => z.string(feil('paakrevd')).trim().min(1, feil('paakrevd')).max(maks, feil('forLang'));
/** An optional line: empty becomes null, and null is taken back. */
const valgfri = (maks = 200) =>
  z
    .string()
    .trim()
    .max(maks, feil('forLang'))
    .nullish()
    .transform((v) => v || null);
const monster = (m: RegExp, melding: Parameters<typeof feil>[0]) => valgfri().refine((v) => !v || m.test(v), melding);

export const telefon = monster(/^\+?[\d\s]{5,20}$/, feil('ugyldigTelefon'));
export const epost = monster(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, feil('ugyldigEpost'));
const nokkel = z.uuid();
const versjon = z.number().int();
const dato = z
  .union([z.iso.date(feil('datoUgyldig')), z.literal('')])
  .nullish()
  .transform((v) => v || null);

const kontaktfelt = {
  adresse: valgfri(),
  postnummer: monster(/^\d{4}$/, feil('ugyldigPostnummer')),
  poststed: valgfri(),
  telefon,
  epost,
  spraak: valgfri(60),
  trengerTolk: z.boolean(),
  fastlege: valgfri(),
  nokkelinfo: valgfri(1000),
  soneId: z
    .union([z.uuid(), z.literal('')])
    .nullish()
    .transform((v) => v || null),
};

/** Checked also when other fields are wrong, so that everything to put right is told at once. */
const alltid = (p: { value: unknown }) => typeof p.value === 'object' && p.value !== null;

/** Who a person is: a fødselsnummer or D-nummer, or «ukjent» with a reason. */
export const nyPersonSchema = z
  .object({
    ukjent: z.boolean(),
    ident: z
      .string()
      .max(100)
      .nullish()
      .transform((v) => siffer(v ?? '')),
    ukjentGrunn: valgfri(),
    fodselsdato: dato,
    fornavn: tekst(),
    etternavn: tekst(),
    ...kontaktfelt,
  })
  .refine((p) => !p.ukjent || p.ukjentGrunn, { path: ['ukjentGrunn'], message: feil('paakrevd'), when: alltid })
  .refine((p) => p.ukjent || p.ident, { path: ['ident'], message: feil('paakrevd'), when: alltid })
  .refine((p) => p.ukjent || !p.ident || tolkIdent(p.ident), { path: ['ident'], message: feil('ugyldigIdent'), when: alltid });
export type NyPerson = z.output<typeof nyPersonSchema>;

export const registrerPersonSchema = nyPersonSchema.safeExtend({ nokkel });
export type RegistrerPerson = z.output<typeof registrerPersonSchema>;

export const endrePersonSchema = z.object({ nokkel, personId: z.uuid(), versjon, fornavn: tekst(), etternavn: tekst(), ...kontaktfelt });
export type EndrePerson = z.output<typeof endrePersonSchema>;

export const RELASJONER = ['EKTEFELLE', 'SAMBOER', 'BARN', 'FORELDER', 'SOSKEN', 'BARNEBARN', 'SLEKT', 'VENN', 'NABO', 'VERGE', 'ANNET'] as const;

export const nyPaarorendeSchema = z.object({
  navn: tekst(),
  relasjon: z.enum(RELASJONER, feil('paakrevd')),
  telefon,
  epost,
  naermeste: z.boolean(),
  verge: z.boolean(),
});
export type NyPaarorende = z.output<typeof nyPaarorendeSchema>;

export const leggTilPaarorendeSchema = nyPaarorendeSchema.extend({ nokkel, personId: z.uuid() });
export type LeggTilPaarorende = z.output<typeof leggTilPaarorendeSchema>;
export const endrePaarorendeSchema = nyPaarorendeSchema.extend({ nokkel, id: z.uuid(), versjon });
export type EndrePaarorende = z.output<typeof endrePaarorendeSchema>;
export const fjernPaarorendeSchema = z.object({ nokkel, id: z.uuid(), versjon });
export type FjernPaarorende = z.output<typeof fjernPaarorendeSchema>;
/** The next of kin in the order they are to be called. */
export const sorterPaarorendeSchema = z.object({ nokkel, personId: z.uuid(), rekkefolge: z.array(z.uuid()).min(1).max(50) });
export type SorterPaarorende = z.output<typeof sorterPaarorendeSchema>;

export const personsokSchema = z.object({ q: z.string().trim().min(2).max(100) });
