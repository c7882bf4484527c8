'use server';
import { handling } from '@/lib/platform/action';
import { publiserMal } from './commands';
import { publiserMalSchema } from './schema-publiser';

export const publiserMalHandling = handling(publiserMalSchema, publiserMal);
