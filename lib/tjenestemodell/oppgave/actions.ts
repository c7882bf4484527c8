'use server';
import { gjoremaalSchema } from '@/lib/gjoremaal/schema';
import { handling } from '@/lib/platform/action';
import {
  bekreftOppgave,
  endreOppgavetekst,
  lagreNotat,
  leggTilOppgave,
  settOppgaveIkkeRelevant,
  settOppgaveRelevant,
  trekkOppgave,
} from './commands';
import { ferdigSjekkpunkt, giSjekkpunkter, lagreSjekkpunkt, settSjekkstatus } from './commands-sjekk';
import {
  bekreftPunkt,
  brukMalensTekst,
  endrePunkttekst,
  flyttPunkt,
  leggTilPunkt,
  settPunktIkkeRelevant,
  settPunktRelevant,
  trekkPunkt,
} from './commands-tilpass';
import { hentPersonvalg } from './queries-sjekk';
import * as s from './schema';

export const leggTilOppgaveHandling = handling(s.nyOppgaveSchema, leggTilOppgave);
export const endreOppgavetekstHandling = handling(s.oppgavetekstSchema, endreOppgavetekst);
export const oppgaveIkkeRelevantHandling = handling(s.oppgaveIkkeRelevantSchema, settOppgaveIkkeRelevant);
export const oppgaveRelevantHandling = handling(s.paaOppgaveSchema, settOppgaveRelevant);
export const notatHandling = handling(s.notatSchema, lagreNotat);
export const bekreftOppgaveHandling = handling(s.paaOppgaveSchema, bekreftOppgave);
export const trekkOppgaveHandling = handling(s.paaOppgaveSchema, trekkOppgave);

export const leggTilPunktHandling = handling(s.nyttPunktSchema, leggTilPunkt);
export const endrePunkttekstHandling = handling(s.punkttekstSchema, endrePunkttekst);
export const brukMalensTekstHandling = handling(s.paaPunktSchema, brukMalensTekst);
export const punktIkkeRelevantHandling = handling(s.punktIkkeRelevantSchema, settPunktIkkeRelevant);
export const punktRelevantHandling = handling(s.paaPunktSchema, settPunktRelevant);
export const trekkPunktHandling = handling(s.paaPunktSchema, trekkPunkt);
export const bekreftPunktHandling = handling(s.paaPunktSchema, bekreftPunkt);
export const flyttPunktHandling = handling(s.flyttPunktSchema, flyttPunkt);

export const sjekkstatusHandling = handling(s.hurtigstatusSchema, settSjekkstatus);
export const ferdigSjekkpunktHandling = handling(gjoremaalSchema, ferdigSjekkpunkt);
export const giSjekkpunkterHandling = handling(s.giSjekkpunkterSchema, giSjekkpunkter);
export const sjekkpunktHandling = handling(s.sjekkpunktSchema, lagreSjekkpunkt);
export const personvalgHandling = handling(s.personvalgSchema, hentPersonvalg);
