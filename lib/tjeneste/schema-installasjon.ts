import { z } from '@/lib/platform/zod';

// What the JSON columns of an installasjon hold.
export const kryssSchema = z.record(z.string(), z.object({ tid: z.string(), navn: z.string() }));
export type Kryss = z.infer<typeof kryssSchema>;
const verdi = z.union([z.string(), z.number(), z.boolean()]);
export const avvikSchema = z.array(z.object({ id: z.string(), standard: verdi.nullable(), valgt: verdi, grunn: z.string() }));
/** `hvem`: BRUKER or a paarorende's id, with the name as it was. */
export const rundeSchema = z.object({
  runde: z.number(),
  dato: z.string(),
  hvem: z.array(z.object({ id: z.string(), navn: z.string() })),
  mestrer: z.array(z.string()),
  merknad: z.string(),
  navn: z.string(),
});
export type Runde = z.infer<typeof rundeSchema>;
export const avtaleSchema = z.array(z.object({ paarorendeId: z.string(), navn: z.string(), avtale: z.string() }));
export type Avtale = z.infer<typeof avtaleSchema>[number];
export const hindringSchema = z.object({
  id: z.string(),
  tekst: z.string(),
  tid: z.string(),
  navn: z.string(),
  lost: z.string().optional(),
  lostAv: z.string().optional(),
  losning: z.string().optional(),
});
export type Hindring = z.infer<typeof hindringSchema>;
