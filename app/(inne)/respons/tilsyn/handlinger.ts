'use server';
import { handling } from '@/lib/platform/action';
import { tilsynAvvik, tilsynIOrden } from '@/lib/respons/oppdrag/runde/commands';
import { tilsynAvvikSchema, tilsynIOrdenSchema } from '@/lib/respons/oppdrag/runde/schema';

export const tilsynIOrdenHandling = handling(tilsynIOrdenSchema, tilsynIOrden);
export const tilsynAvvikHandling = handling(tilsynAvvikSchema, tilsynAvvik);
