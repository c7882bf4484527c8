import { feil } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';

const base = { nokkel: z.uuid(), id: z.uuid(), versjon: z.number().int().positive() };
const dato = z.iso.date({ error: feil('datoUgyldig') });

export const taNesteSchema = z.object({ nokkel: z.uuid() });
/** One oppgave as it was on screen: to take, give back or resume. */
export const oppgaveSchema = z.object(base);
export const oppgavePaaVentSchema = z.object({ ...base, grunn: z.string().trim().min(1, feil('paakrevd')).max(500, feil('forLang')), til: dato });
export const fordelSchema = z.object({ ...base, ansattId: z.uuid({ error: feil('paakrevd') }) });

export type TaNeste = z.output<typeof taNesteSchema>;
export type Valgt = z.output<typeof oppgaveSchema>;
export type OppgavePaaVent = z.output<typeof oppgavePaaVentSchema>;
export type Fordel = z.output<typeof fordelSchema>;
