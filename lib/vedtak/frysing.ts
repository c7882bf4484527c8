import type { Frister, Hjemmel, Tjenestetype } from '@/lib/innhold/schema';
import { z } from '@/lib/platform/zod';
import { gjelderPaa } from './hjemmel';
import type { Utkast } from './schema';

const hjemmel = z.object({
  id: z.string(),
  lov: z.string(),
  lovNavn: z.string(),
  paragraf: z.string(),
  tittel: z.string(),
  tekst: z.string(),
  gyldigFra: z.string(),
  gyldigTil: z.string().nullable(),
});
const ansatt = z.object({ id: z.string(), navn: z.string(), tittel: z.string().nullable(), rolle: z.string() });

/** A decision as it was when it was approved: everything needed to show it, whatever happens to the rest afterwards. */
export const frossetSchema = z.object({
  skjemaversjon: z.literal(1),
  saksnummer: z.string(),
  /** ISO instant, and its date in Oslo. */
  vedtatt: z.string(),
  vedtaksdato: z.string(),
  virksomhet: z.object({ navn: z.string(), adresse: z.string(), telefon: z.string(), epost: z.string() }),
  person: z.object({
    id: z.string(),
    navn: z.string(),
    identtype: z.string(),
    ident: z.string().nullable(),
    fodselsdato: z.string().nullable(),
    adresse: z.string(),
  }),
  /** When the kommune got the henvendelse. */
  mottatt: z.string(),
  nytteAvTeknologi: z.boolean(),
  utfall: z.enum(['INNVILGET', 'AVSLAG']),
  tjeneste: z.object({ kode: z.string(), navn: z.string(), innholdsversjon: z.string() }).nullable(),
  innhold: z.string().nullable(),
  omfang: z.string().nullable(),
  gjelderFra: z.string().nullable(),
  gjelderTil: z.string().nullable(),
  inntilVidere: z.boolean(),
  egenandelKr: z.number().nullable(),
  egenandelGrunn: z.string().nullable(),
  hjemler: z.array(hjemmel),
  fakta: z.unknown(),
  regler: z.unknown(),
  hensyn: z.unknown(),
  kartlegging: z.object({ id: z.string(), fullfort: z.string().nullable(), skjemaId: z.string(), skjemaVersjon: z.string() }),
  /** The assessment of beslutningskompetanse that the decision rests on (pbrl § 4-3). */
  kompetanse: z.object({
    harKompetanse: z.boolean().nullable(),
    dato: z.string().nullable(),
    vurdertAv: z.string(),
    begrunnelse: z.string(),
    paarorende: z.string(),
  }),
  forsteEvaluering: z.union([z.strictObject({ dager: z.number() }), z.strictObject({ maaneder: z.number() })]).nullable(),
  /** The law of the day that the letter refers to besides. */
  lov: z.object({ egenandel: z.array(hjemmel), innsyn: z.array(hjemmel) }),
  brevversjon: z.string(),
  klage: z.object({ uker: z.number(), organ: z.string(), hjemmel: hjemmel.nullable() }),
  saksbehandler: ansatt,
  godkjenner: ansatt,
});
export type Frosset = z.infer<typeof frossetSchema>;

/** What is frozen beside the decision itself. */
export type Fryseinnhold = Pick<
  Frosset,
  | 'saksnummer'
  | 'vedtatt'
  | 'vedtaksdato'
  | 'virksomhet'
  | 'person'
  | 'mottatt'
  | 'kartlegging'
  | 'kompetanse'
  | 'brevversjon'
  | 'saksbehandler'
  | 'godkjenner'
> & {
  utkast: Utkast;
  tjenestetype: Pick<Tjenestetype, 'kode' | 'navn' | 'versjon' | 'evaluering'> | null;
  hjemler: readonly Hjemmel[];
  frister: Pick<Frister, 'klagefristUker' | 'klageorgan' | 'hjemmelIds'>;
};

/** Puts the whole decision together, with the law as it is on the day (fvl §§ 23–27). The decision must be complete. */
export function frys({ utkast: u, tjenestetype: t, hjemler, frister, ...f }: Fryseinnhold): Frosset {
  const paaDagen = hjemler.filter((h) => gjelderPaa(h, f.vedtaksdato));
  const om = (tema: Hjemmel['tema'][number]) => paaDagen.filter((h) => h.tema.includes(tema));
  return frossetSchema.parse({
    ...f,
    ...u,
    skjemaversjon: 1,
    tjeneste: t && { kode: t.kode, navn: t.navn, innholdsversjon: t.versjon },
    hjemler: paaDagen.filter((h) => u.hjemmelIds.includes(h.id)),
    klage: {
      uker: frister.klagefristUker,
      organ: frister.klageorgan,
      hjemmel: paaDagen.find((h) => h.id === frister.hjemmelIds.klagefristUker) ?? null,
    },
    lov: { egenandel: om('egenandel'), innsyn: om('innsyn').filter((h) => !h.tema.includes('klage')) },
    forsteEvaluering: t?.evaluering.intervaller[0]?.etter ?? null,
  });
}
