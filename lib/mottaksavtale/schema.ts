import { z } from '@/lib/platform/zod';

export const avtalevalgSchema = z.object({ nokkel: z.uuid(), id: z.uuid(), versjon: z.int().positive() });
export type Avtalevalg = z.output<typeof avtalevalgSchema>;
export const sporIgjenSchema = avtalevalgSchema.omit({ versjon: true });
