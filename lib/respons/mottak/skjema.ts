import { z } from 'zod';
import { tekst, tidspunkt } from '@/lib/platform/verdi/tegn';
import { varseltypeSchema } from '../schema';

/** What a technical varsel from a source is about; missing signs of life are found here. */
const TEKNISK = ['batteri', 'stromm', 'nett', 'sabotasje'];

/** The longest that is kept of each text. */
export const MAKS = { eksternId: 120, enhet: 80, verdi: 120, tekst: 1000 } as const;

export const posisjonSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  noyaktighetM: z.number().min(0).max(100_000).optional(),
});

/** One varsel as a source sends it. `tidspunkt` is the device's clock and is only shown. */
export const innvarselSchema = z
  .strictObject({
    eksternId: tekst().min(1).max(MAKS.eksternId),
    type: varseltypeSchema,
    /** The device's serial number. */
    enhet: tekst().min(1).max(MAKS.enhet),
    tidspunkt: tidspunkt(),
    /** For `teknisk` one of batteri, stromm, nett, sabotasje; for `medisin` ikke_tatt, feil or tom; else free. */
    verdi: tekst().max(MAKS.verdi).optional(),
    posisjon: posisjonSchema.optional(),
    tekst: tekst().max(MAKS.tekst).optional(),
  })
  .refine((v) => v.type !== 'teknisk' || TEKNISK.includes(v.verdi ?? ''), { path: ['verdi'], message: `må være en av ${TEKNISK.join(', ')}` })
  .meta({ id: 'Varsel' });
export type Innvarsel = z.infer<typeof innvarselSchema>;

export const MAKS_TEGN = 5000;
export const livstegnSchema = z.strictObject({ enheter: z.array(tekst().min(1).max(MAKS.enhet)).min(1).max(MAKS_TEGN) }).meta({ id: 'Livstegn' });

/** The fields that are published: only these are named in what we show. */
export const MELDINGSFELT: readonly string[] = [...Object.keys(innvarselSchema.shape), ...Object.keys(livstegnSchema.shape)];
/** Where a field of none of these is counted. */
export const UKJENT_FELT = 'annet';

export const MAKS_ARRAY = 500;
