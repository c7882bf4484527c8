'use server';
import { handling } from '@/lib/platform/action';
import { abonner, avmeld } from '@/lib/respons/oppdrag/kilde-abonnement';
import { abonnerSchema, avmeldSchema } from '@/lib/respons/oppdrag/schema-teknisk';

export const abonnerHandling = handling(abonnerSchema, abonner);
export const avmeldHandling = handling(avmeldSchema, avmeld);
