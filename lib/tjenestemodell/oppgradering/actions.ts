'use server';
import { handling } from '@/lib/platform/action';
import { forkastOppgradering, friskOppOppgradering, startOppgradering, svarPaaEndring, svarPaaFlere } from './commands';
import { angreOppgradering, oppdaterFormuleringer, taOppgraderingIBruk } from './commands-bruk';
import { angreSchema, paaOppgraderingSchema, svarFlereSchema, svarSchema, taIBrukSchema, velgVersjonSchema } from './schema';

export const startOppgraderingHandling = handling(velgVersjonSchema, startOppgradering);
export const oppdaterFormuleringerHandling = handling(velgVersjonSchema, oppdaterFormuleringer);
export const svarHandling = handling(svarSchema, svarPaaEndring);
export const svarFlereHandling = handling(svarFlereSchema, svarPaaFlere);
export const friskOppHandling = handling(paaOppgraderingSchema, friskOppOppgradering);
export const forkastHandling = handling(paaOppgraderingSchema, forkastOppgradering);
export const taIBrukHandling = handling(taIBrukSchema, taOppgraderingIBruk);
export const angreHandling = handling(angreSchema, angreOppgradering);
