import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

/** Devices of one technology, a serial number per line. */
export const registrerSchema = z.object({
  nokkel: z.uuid(),
  teknologiKode: z.string().min(1, feil('paakrevd')).max(100),
  serienumre: z.string().trim().min(1, feil('ingenSerienummer')).max(10_000, feil('forLang')),
  anskaffet: z.union([z.iso.date(feil('datoUgyldig')), z.literal('')]),
});
export type RegistrerInn = z.infer<typeof registrerSchema>;

const paaUtstyr = { nokkel: z.uuid(), utstyrId: z.uuid(), versjon: z.number().int().nonnegative() };
export const kasserSchema = z.object({ ...paaUtstyr, grunn: z.string().trim().min(3, feil('paakrevd')).max(300, feil('forLang')) });
export type KasserInn = z.infer<typeof kasserSchema>;
export const paaLagerSchema = z.object(paaUtstyr);
export type PaaLagerInn = z.infer<typeof paaLagerSchema>;
