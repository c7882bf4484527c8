import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { avslutningsgrunnSchema } from '@/lib/tjeneste/schema';

const felles = { nokkel: z.uuid(), tjenesteId: z.uuid(), versjon: z.number().int() };
const paakrevd = z.string().trim().min(2, feil('paakrevd')).max(500, feil('forLangTekst'));
const valgfri = z.string().trim().max(500, feil('forLangTekst'));

export const startSchema = z.object({ ...felles, grunn: avslutningsgrunnSchema });
export type StartInn = z.output<typeof startSchema>;

/** Collected: the serial number is read off the device, not chosen from a list. */
export const hentSchema = z.object({
  ...felles,
  serienummer: z.string().trim().min(2, feil('paakrevd')).max(100, feil('forLangTekst')),
  merknad: valgfri,
});
export type HentInn = z.output<typeof hentSchema>;

export const nullstillSchema = z.object({
  ...felles,
  utstyrId: z.uuid(feil('paakrevd')),
  slettet: z.literal(true, feil('bekreftSlettet')),
  nullstilt: z.literal(true, feil('bekreftNullstilt')),
  hva: paakrevd,
});
export type NullstillInn = z.output<typeof nullstillSchema>;

export const slettSchema = z.object({ ...felles, slettet: z.literal(true, feil('bekreftSlettet')), referanse: paakrevd });
export type SlettInn = z.output<typeof slettSchema>;

export const avsluttVedtakSchema = z.object({ ...felles, merknad: valgfri });
export type AvsluttVedtakInn = z.output<typeof avsluttVedtakSchema>;

export const lagerforSchema = z
  .object({ ...felles, utstyrId: z.uuid(feil('paakrevd')), til: z.enum(['PAA_LAGER', 'KASSERT'], feil('paakrevd')), grunn: valgfri })
  .refine((d) => d.til === 'PAA_LAGER' || d.grunn.length >= 2, { path: ['grunn'], message: feil('paakrevd') });
export type LagerforInn = z.output<typeof lagerforSchema>;

export const meldTaptSchema = z.object({ ...felles, utstyrId: z.uuid(feil('paakrevd')), grunn: paakrevd });
export type MeldTaptInn = z.output<typeof meldTaptSchema>;
