import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { z } from '@/lib/platform/zod';
import { type Responsmodell, responsmodellSchema } from '../schema';

const ROT = join(process.cwd(), 'content/responsmodeller');
const SPORSMAAL = 'sporsmaal.json';

const sporsmaalSchema = z.object({
  kilde: z.string().min(8),
  sporsmaal: z.array(z.object({ id: z.string().min(2), tekst: z.string().min(5), hvorfor: z.string().min(5), kilde: z.string().min(8) })),
});
type Sporsmaal = z.infer<typeof sporsmaalSchema>;

const les = (fil: string): unknown => JSON.parse(readFileSync(join(ROT, fil), 'utf8'));
let modeller: Responsmodell[] | undefined;
let sporsmaal: Sporsmaal | undefined;

/** The response models that ship with the product, by name; read and checked once. */
export function presets(): Responsmodell[] {
  modeller ??= readdirSync(ROT)
    .filter((f) => f.endsWith('.json') && f !== SPORSMAAL)
    .map((f) => responsmodellSchema.parse(les(f)))
    .sort((a, b) => a.navn.localeCompare(b.navn, GRUNNSPRAK));
  return modeller;
}

/** What the source asks a virksomhet to settle before it chooses. */
export function presetsporsmaal(): Sporsmaal {
  sporsmaal ??= sporsmaalSchema.parse(les(SPORSMAAL));
  return sporsmaal;
}
