'use server';
import { handling } from '@/lib/platform/action';
import { endreAnsatt, leggTilAnsatt, settSluttet } from './commands';
import { endreEnhet, opprettEnhet, settEnhetAktiv } from './commands-enhet';
import { avsluttSesjoner, sperrKonto } from './commands-konto';
import { avsluttRolle, giRolle } from './commands-rolle';
import { hentAnsatte } from './queries';
import * as s from './schema';

export const opprettEnhetHandling = handling(s.nyEnhetSchema, opprettEnhet);
export const endreEnhetHandling = handling(s.endreEnhetSchema, endreEnhet);
export const settEnhetAktivHandling = handling(s.enhetAktivSchema, settEnhetAktiv);
export const leggTilAnsattHandling = handling(s.nyAnsattSchema, leggTilAnsatt);
export const endreAnsattHandling = handling(s.endreAnsattSchema, endreAnsatt);
export const settSluttetHandling = handling(s.sluttetSchema, settSluttet);
export const giRolleHandling = handling(s.giRolleSchema, giRolle);
export const avsluttRolleHandling = handling(s.avsluttRolleSchema, avsluttRolle);
export const sperrKontoHandling = handling(s.sperrSchema, sperrKonto);
export const avsluttSesjonerHandling = handling(s.avsluttSesjonerSchema, avsluttSesjoner);
/** A search is a POST: names do not belong in addresses. */
export const sokAnsatteHandling = handling(s.ansattsokSchema, hentAnsatte);
