import { z } from 'zod';
import { varseltypeSchema } from '../schema';

/** What a technical varsel from a source is about; missing signs of life are found here. */
const TEKNISK = ['batteri', 'stromm', 'nett', 'sabotasje'];

/** One varsel as a source sends it. `tidspunkt` is the device's clock and is only shown. */
export const innvarselSchema = z
  .strictObject({
    eksternId: z.string().min(1).max(120),
    type: varseltypeSchema,
    /** The device's serial number. */
    enhet: z.string().min(1).max(80),
    tidspunkt: z.iso.datetime({ offset: true }),
    /** For `teknisk` one of batteri, stromm, nett, sabotasje; for `medisin` ikke_tatt, feil or tom; else free. */
    verdi: z.string().max(120).optional(),
    posisjon: z
      .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), noyaktighetM: z.number().min(0).max(100_000).optional() })
      .optional(),
    tekst: z.string().max(1000).optional(),
  })
  .refine((v) => v.type !== 'teknisk' || TEKNISK.includes(v.verdi ?? ''), { path: ['verdi'], message: `må være en av ${TEKNISK.join(', ')}` })
  .meta({ id: 'Varsel' });
export type Innvarsel = z.infer<typeof innvarselSchema>;

export const livstegnSchema = z.strictObject({ enheter: z.array(z.string().min(1).max(80)).min(1).max(5000) }).meta({ id: 'Livstegn' });

export const MAKS_ARRAY = 500;
