'use server';
import { handling } from '@/lib/platform/action';
import { kasser, leggPaaLager, registrerUtstyr } from './commands';
import { kasserSchema, paaLagerSchema, registrerSchema } from './schema';

export const registrerHandling = handling(registrerSchema, registrerUtstyr);
export const kasserHandling = handling(kasserSchema, kasser);
export const leggPaaLagerHandling = handling(paaLagerSchema, leggPaaLager);
