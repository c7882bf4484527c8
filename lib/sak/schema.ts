import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

/** `versjon` is the sak's, as it was on screen. */
const base = { nokkel: z.uuid(), sakId: z.uuid(), versjon: z.number().int().positive() };
const grunn = z.string().trim().min(1, feil('paakrevd')).max(1000, feil('forLang'));
const dato = z.iso.date({ error: feil('datoUgyldig') });

/** Who may withdraw a henvendelse. */
export const TRUKKET_AV = ['BRUKER', 'PAARORENDE', 'VERGE', 'HENVISER'] as const;

export const sakSchema = z.object(base);
export const tildelSchema = z.object({
  ...base,
  ansvarligId: z
    .union([z.uuid(), z.literal('')])
    .nullable()
    .transform((v) => v || null),
  enhetId: z.uuid({ error: feil('paakrevd') }),
});
export const sakPaaVentSchema = z.object({ ...base, grunn, til: dato });
export const henleggSchema = z.object({ ...base, grunn });
export const trekkSchema = z.object({
  ...base,
  av: z.enum(TRUKKET_AV, { error: feil('paakrevd') }),
  dato,
  merknad: z.string().trim().max(1000, feil('forLang')),
});
export const forelopigSvarSchema = z.object({ ...base, grunn, forventet: dato });

export type SakInn = z.output<typeof sakSchema>;
export type Tildel = z.output<typeof tildelSchema>;
export type SakPaaVent = z.output<typeof sakPaaVentSchema>;
export type Henlegg = z.output<typeof henleggSchema>;
export type Trekk = z.output<typeof trekkSchema>;
export type ForelopigSvar = z.output<typeof forelopigSvarSchema>;
