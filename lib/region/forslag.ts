import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '@/lib/platform/zod';
import { MOTPARTTYPER, OPPFOLGERE } from './rules';

const tekst = z.string().min(3).max(700);
const forslagSchema = z.array(
  z.object({
    id: z.string(),
    motpart: z.enum(MOTPARTTYPER),
    navn: tekst,
    rader: z.array(z.object({ id: z.string(), tema: tekst, hvem: z.enum(OPPFOLGERE), tekst, kilde: z.string().min(8) })).min(1),
  }),
);
export type Avtaleforslag = z.output<typeof forslagSchema>[number];

let lest: Avtaleforslag[] | undefined;

/** Agreements to start from: who follows up what, as the tjenestemodell divides it. Read and checked once. */
export function avtaleforslag(): Avtaleforslag[] {
  lest ??= forslagSchema.parse(JSON.parse(readFileSync(join(process.cwd(), 'content/tjenestemodell/samarbeid.json'), 'utf8')));
  return lest;
}
