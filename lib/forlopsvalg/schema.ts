import { STEG } from '@/lib/innhold/rules';
import { Enhetstype, Rolle } from '@/lib/platform/prisma/enums';
import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const felles = { nokkel: z.uuid(), versjon: z.number().int(), /** Whether open oppgaver go along to the new role. */ flytt: z.boolean() };

export const velgForlopSchema = z.object({ ...felles, forlopId: z.string().regex(/^[a-z-]{1,40}$/) });
export type VelgForlop = z.output<typeof velgForlopSchema>;

export const endreStegSchema = z.object({
  ...felles,
  steg: z.enum(STEG),
  rolle: z.enum(Rolle, feil('paakrevd')),
  enhetstype: z.enum(Enhetstype, feil('paakrevd')),
  fristDager: z
    .number(feil('ugyldigAntallDager'))
    .int(feil('ugyldigAntallDager'))
    .min(0, feil('ugyldigAntallDager'))
    .max(365, feil('ugyldigAntallDager'))
    .nullable(),
});
export type EndreSteg = z.output<typeof endreStegSchema>;
