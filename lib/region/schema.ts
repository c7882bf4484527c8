import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { OPPFOLGERE } from './rules';

const nokkel = z.uuid();
const versjon = z.number().int().positive();
const dato = z.iso.date({ error: feil('datoUgyldig') });
const valgfriDato = z.union([z.literal(''), dato]);
const tekst = (maks: number) => z.string().trim().max(maks, feil('forLang'));

/** One subject of an agreement and who follows it up. */
const oppfolgingSchema = z.object({
  id: z.string().min(1).max(60),
  tema: tekst(120).min(2, feil('paakrevd')),
  hvem: z.enum(OPPFOLGERE, { error: feil('paakrevd') }),
  tekst: tekst(1000),
});
export const oppfolgingerSchema = z.array(oppfolgingSchema).max(60);

const avtale = {
  nokkel,
  navn: tekst(120).min(3, feil('paakrevd')),
  gyldigFra: dato,
  gyldigTil: valgfriDato,
  oppfolging: oppfolgingerSchema,
  notat: tekst(2000),
};
export const nyttSamarbeidSchema = z.object({ ...avtale, motpartId: z.uuid({ error: feil('paakrevd') }) });
export const endreSamarbeidSchema = z.object({ ...avtale, id: z.uuid(), versjon });
export const avsluttSamarbeidSchema = z.object({ nokkel, id: z.uuid(), versjon, gyldigTil: dato });

const kontakt = {
  nokkel,
  gjelder: tekst(80).min(2, feil('paakrevd')),
  /** One who works here, or else a name. */
  ansattId: z.union([z.literal(''), z.uuid()]),
  navn: tekst(120),
  tittel: tekst(120),
  telefon: z.union([
    z.literal(''),
    z
      .string()
      .trim()
      .regex(/^[+\d][\d ]{2,19}$/, feil('ugyldigTelefon')),
  ]),
  epost: z.union([z.literal(''), z.email({ error: feil('ugyldigEpost') })]),
};
export const nyKontaktSchema = z.object(kontakt);
export const endreKontaktSchema = z.object({ ...kontakt, id: z.uuid(), versjon });
export const kontaktSchema = z.object({ nokkel, id: z.uuid(), versjon });

export type NyttSamarbeid = z.output<typeof nyttSamarbeidSchema>;
export type EndreSamarbeid = z.output<typeof endreSamarbeidSchema>;
export type AvsluttSamarbeid = z.output<typeof avsluttSamarbeidSchema>;
export type NyKontakt = z.output<typeof nyKontaktSchema>;
export type EndreKontakt = z.output<typeof endreKontaktSchema>;
export type ValgtKontakt = z.output<typeof kontaktSchema>;
