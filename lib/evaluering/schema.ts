import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { avslutningsgrunnSchema } from '@/lib/tjeneste/schema';

const lang = z.string().trim().max(4000, feil('forLangTekst'));

export const lagreSvarSchema = z.object({ nokkel: z.uuid(), evalueringId: z.uuid(), versjon: z.number().int(), svar: z.unknown() });
export type LagreSvarInn = z.output<typeof lagreSvarSchema>;

const hortSchema = z.object({
  navn: z.string().trim().min(2, feil('paakrevd')).max(100, feil('forLangTekst')),
  rolle: z.string().trim().min(2, feil('paakrevd')).max(100, feil('forLangTekst')),
});
export type Hort = z.output<typeof hortSchema>;

export const fullforSchema = z.object({
  nokkel: z.uuid(),
  evalueringId: z.uuid(),
  versjon: z.number().int(),
  hort: z.array(hortSchema).max(30).min(1, feil('hortMangler')),
  beslutning: z.enum(['VIDEREFORES', 'ENDRES', 'AVSLUTTES'], feil('paakrevd')),
  begrunnelse: lang.min(10, feil('begrunnMer')),
  /** Only when the kommune itself ends the tjeneste. */
  avslutningsgrunn: z.union([z.literal(''), avslutningsgrunnSchema]),
});
export type FullforInn = z.output<typeof fullforSchema>;

export const utlosSchema = z.object({
  nokkel: z.uuid(),
  tjenesteId: z.uuid(),
  grunn: z.string().trim().min(3, feil('paakrevd')).max(500, feil('forLangTekst')),
});
export type UtlosInn = z.output<typeof utlosSchema>;
