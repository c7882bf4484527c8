'use server';
import { handling } from '@/lib/platform/action';
import { fordelSchema, oppgavePaaVentSchema, oppgaveSchema, taNesteSchema } from './schema';
import { fordel, leggTilbake, ta, taNeste } from './ta';
import { gjenopptaOppgave, settOppgavePaaVent } from './vent';

export const taNesteHandling = handling(taNesteSchema, taNeste);
export const taHandling = handling(oppgaveSchema, ta);
export const leggTilbakeHandling = handling(oppgaveSchema, leggTilbake);
export const fordelHandling = handling(fordelSchema, fordel);
export const oppgavePaaVentHandling = handling(oppgavePaaVentSchema, settOppgavePaaVent);
export const gjenopptaOppgaveHandling = handling(oppgaveSchema, gjenopptaOppgave);
