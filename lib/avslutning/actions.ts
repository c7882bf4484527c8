'use server';
import { handling } from '@/lib/platform/action';
import { avsluttVedtak, hentUtstyr, lagerfor, meldTapt, nullstillUtstyr, slettHosLeverandor, startAvslutning } from './commands';
import { avsluttVedtakSchema, hentSchema, lagerforSchema, meldTaptSchema, nullstillSchema, slettSchema, startSchema } from './schema';

export const startAvslutningHandling = handling(startSchema, startAvslutning);
export const hentUtstyrHandling = handling(hentSchema, hentUtstyr);
export const nullstillUtstyrHandling = handling(nullstillSchema, nullstillUtstyr);
export const slettHosLeverandorHandling = handling(slettSchema, slettHosLeverandor);
export const avsluttVedtakHandling = handling(avsluttVedtakSchema, avsluttVedtak);
export const lagerforHandling = handling(lagerforSchema, lagerfor);
export const meldTaptHandling = handling(meldTaptSchema, meldTapt);
