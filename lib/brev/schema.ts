import { z } from '@/lib/platform/zod';

/** A letter's content, complete and frozen: the HTML page and the PDF are both drawn from this and nothing else. */
export const brevmodellSchema = z.object({
  type: z.enum(['KVITTERING', 'FORELOPIG_SVAR', 'VEDTAK']),
  avsender: z.object({ navn: z.string(), adresse: z.string(), telefon: z.string(), epost: z.string() }),
  mottaker: z.object({ navn: z.string(), adresse: z.string() }),
  /** yyyy-MM-dd */
  dato: z.iso.date(),
  saksnummer: z.string(),
  tittel: z.string(),
  /** Plain paragraphs, a list, or a tiptap document. */
  deler: z.array(
    z.object({
      overskrift: z.string().optional(),
      avsnitt: z.array(z.string()).default([]),
      punkter: z.array(z.string()).default([]),
      riktekst: z.unknown().optional(),
    }),
  ),
  hilsen: z.string(),
  /** Names at the bottom: saksbehandler, and who approved. */
  underskrifter: z.array(z.object({ navn: z.string(), rolle: z.string() })),
});
export type Brevmodell = z.infer<typeof brevmodellSchema>;
