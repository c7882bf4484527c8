'use server';
import { handling } from '@/lib/platform/action';
import { henvisAnnenTjeneste, lagreUtkast, returner, sendTilKontroll, tilbakeTilKartlegging } from './commands';
import { godkjenn } from './godkjenn';
import { godkjennSchema, henvisSchema, lagreUtkastSchema, returnerSchema, sendTilKontrollSchema, tilbakeTilKartleggingSchema } from './schema';

export const lagreUtkastHandling = handling(lagreUtkastSchema, lagreUtkast);
export const sendTilKontrollHandling = handling(sendTilKontrollSchema, sendTilKontroll);
export const returnerHandling = handling(returnerSchema, returner);
export const godkjennHandling = handling(godkjennSchema, godkjenn);
export const tilbakeTilKartleggingHandling = handling(tilbakeTilKartleggingSchema, tilbakeTilKartlegging);
export const henvisHandling = handling(henvisSchema, henvisAnnenTjeneste);
