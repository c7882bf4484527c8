'use server';
import { handling } from '@/lib/platform/action';
import { fordel, leggTilbake, ta, taNeste } from './commands';
import { gjenopptaOppgave, settOppgavePaaVent } from './commands-vent';
import { fordelSchema, oppgavePaaVentSchema, oppgaveSchema, taNesteSchema } from './schema';

export const taNesteHandling = handling(taNesteSchema, taNeste);
export const taHandling = handling(oppgaveSchema, ta);
export const leggTilbakeHandling = handling(oppgaveSchema, leggTilbake);
export const fordelHandling = handling(fordelSchema, fordel);
export const oppgavePaaVentHandling = handling(oppgavePaaVentSchema, settOppgavePaaVent);
export const gjenopptaOppgaveHandling = handling(oppgaveSchema, gjenopptaOppgave);
