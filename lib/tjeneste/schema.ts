import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const felles = { nokkel: z.uuid(), tjenesteId: z.uuid(), versjon: z.number().int().nonnegative() };
const tekst = (maks: number) => z.string().trim().max(maks, feil('forLang'));
const verdi = z.union([z.string().max(1000), z.number(), z.boolean(), z.null(), z.nan()]).optional();

/** Settings and goals; which settings there are, and what fits them, is the content's. `ferdig` closes the step. */
export const tiltaksplanSchema = z.object({
  ...felles,
  innstillinger: z.record(z.string().max(60), verdi),
  tiltaksplan: z.unknown(),
  ferdig: z.boolean(),
});
export type TiltaksplanInn = z.infer<typeof tiltaksplanSchema>;

/** A FHIR QuestionnaireResponse as the form sends it, with the version it builds on; the questionnaire decides what is kept. */
const qr = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  item: z
    .array(z.looseObject({ linkId: z.string().max(100) }))
    .max(200)
    .optional(),
});
export const nullpunktSchema = z.object({ nokkel: z.uuid(), tjenesteId: z.uuid(), svar: qr });
export type NullpunktInn = z.infer<typeof nullpunktSchema>;

export const ferdigstillNullpunktSchema = z.object(felles);
export type FerdigstillNullpunktInn = z.infer<typeof ferdigstillNullpunktSchema>;

/** How the installer comes in (kilde: 001 Gjøre tilpasninger og installere: nøkkelhåndtering). */
export const NOKKELAVTALER = ['NOKKELBOKS', 'ELEKTRONISK_LAAS', 'BRUKER_AAPNER', 'PAARORENDE_MOTER', 'NOKKEL_HOS_HJEMMETJENESTEN'] as const;
export type Nokkelavtale = (typeof NOKKELAVTALER)[number];

/** What a saksbehandler orders: a device and its installation. */
export const bestillSchema = z.object({
  ...felles,
  teknologiKode: z.string().min(1, feil('paakrevd')).max(100),
  onsketDato: z.iso.date(feil('datoUgyldig')),
  nokkelavtale: z.enum(NOKKELAVTALER, feil('paakrevd')),
  adkomst: tekst(500),
  merknad: tekst(1000),
});
export type BestillInn = z.infer<typeof bestillSchema>;

/** Why a tjeneste ends (kilde: 004 kap. 4: opphør av behov, nådd mål, ikke egnet, ønsker ikke). */
export const AVSLUTNINGSGRUNNER = ['BEHOV_OPPHORT', 'MAAL_NAADD', 'ONSKER_IKKE', 'IKKE_EGNET', 'FLYTTET', 'DOD', 'ENDRET_TJENESTE'] as const;
export type Avslutningsgrunn = (typeof AVSLUTNINGSGRUNNER)[number];
export const avslutningsgrunnSchema = z.enum(AVSLUTNINGSGRUNNER, feil('paakrevd'));
