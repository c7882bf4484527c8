import { SPRAK } from '@/lib/platform/sprak';
import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

/** The e-mail and password form; only accounts of the demo have passwords. */
export const innloggingSchema = z.object({
  epost: z.email(feil('ugyldigEpost')),
  passord: z.string().min(1, feil('paakrevd')).max(1000),
});

export const byttRolleSchema = z.object({ rolletildelingId: z.uuid() });
export const velgSprakSchema = z.object({ nokkel: z.uuid(), sprak: z.enum(SPRAK) });
export type VelgSprak = z.output<typeof velgSprakSchema>;
export const loggUtSchema = z.object({ nokkel: z.uuid(), avVakt: z.boolean().optional() });

export const svarInvitasjonSchema = z.object({ nokkel: z.uuid(), id: z.uuid(), ja: z.boolean() });
export type SvarInvitasjon = z.output<typeof svarInvitasjonSchema>;
