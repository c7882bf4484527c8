import { riktekstSchema } from '@/components/riktekst/riktekst';
import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const riktekst = riktekstSchema.nullable();

const tekst = (maks: number) =>
  z
    .string()
    .max(maks, feil('forLang'))
    .transform((s) => s.trim() || null)
    .nullable();
/** A half-written date or number is kept on screen, and saved as empty until it can be read. */
const dato = z
  .string()
  .max(100)
  .nullable()
  .transform((s) => (s && z.iso.date().safeParse(s).success ? s : null));
const kroner = z
  .number()
  .nullable()
  .catch(null)
  .transform((n) => (n !== null && Number.isInteger(n) && n >= 0 && n <= 100_000 ? n : null));

/** Everything a saksbehandler decides. Every field may be empty in a draft; `mangler` says what control needs. */
export const utkastSchema = z.object({
  nytteAvTeknologi: z.boolean().nullable(),
  utfall: z.enum(['INNVILGET', 'AVSLAG']).nullable().catch(null),
  tjenesteKode: tekst(60),
  innhold: tekst(4000),
  omfang: tekst(2000),
  gjelderFra: dato,
  gjelderTil: dato,
  inntilVidere: z.boolean(),
  egenandelKr: kroner,
  egenandelGrunn: tekst(2000),
  hjemmelIds: z.array(z.string().max(80)).max(60),
  fakta: riktekst,
  regler: riktekst,
  hensyn: riktekst,
});
export type Utkast = z.output<typeof utkastSchema>;

export const TOMT_UTKAST: Utkast = {
  nytteAvTeknologi: null,
  utfall: null,
  tjenesteKode: null,
  innhold: null,
  omfang: null,
  gjelderFra: null,
  gjelderTil: null,
  inntilVidere: false,
  egenandelKr: null,
  egenandelGrunn: null,
  hjemmelIds: [],
  fakta: null,
  regler: null,
  hensyn: null,
};

/** `versjon` is the vedtak's, as it was on screen; 0 before it exists. */
const base = { nokkel: z.uuid(), sakId: z.uuid(), versjon: z.number().int().nonnegative() };
const grunn = z.string().trim().min(1, feil('paakrevd')).max(2000, feil('forLang'));

export const lagreUtkastSchema = z.object({ ...base, utkast: utkastSchema });
export const sendTilKontrollSchema = z.object(base);
export const returnerSchema = z.object({ ...base, grunn });
export const godkjennSchema = z.object(base);
export const tilbakeTilKartleggingSchema = z.object({ ...base, grunn });
export const henvisSchema = z.object({
  ...base,
  /** The person agrees and does not want a written refusal; without it a refusal must be written (fvl § 23). */
  enig: z.literal(true, feil('vedtakMaaVaereEnig')),
  annenTjeneste: z.string().trim().min(1, feil('paakrevd')).max(200, feil('forLang')),
  notat: z.string().trim().max(2000, feil('forLang')),
});
export type LagreUtkast = z.output<typeof lagreUtkastSchema>;
export type SendTilKontroll = z.output<typeof sendTilKontrollSchema>;
export type Returner = z.output<typeof returnerSchema>;
export type Godkjenn = z.output<typeof godkjennSchema>;
export type TilbakeTilKartlegging = z.output<typeof tilbakeTilKartleggingSchema>;
export type Henvis = z.output<typeof henvisSchema>;
