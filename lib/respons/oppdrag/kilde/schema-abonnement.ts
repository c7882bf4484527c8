import { z } from '@/lib/platform/zod';

/** What a browser gives for web push; only the push services that browsers use. */
const PUSHTJENESTER = /^https:\/\/([\w-]+\.)*(googleapis\.com|mozilla\.com|windows\.com|apple\.com)\//;
export const abonnerSchema = z.object({
  nokkel: z.uuid(),
  endpoint: z.string().max(1000).regex(PUSHTJENESTER),
  p256dh: z.string().regex(/^[\w-]{80,100}={0,2}$/),
  auth: z.string().regex(/^[\w-]{16,40}={0,2}$/),
});
export type AbonnerInn = z.output<typeof abonnerSchema>;
export const hvemSchema = z.object({ endpoint: z.string().max(1000) });
export const fornySchema = abonnerSchema.omit({ nokkel: true }).extend({ gammel: z.string().max(1000) });
export type FornyInn = z.output<typeof fornySchema>;
export const minSchema = z.object({ id: z.string().regex(/^\d{1,18}$/), endpoint: z.string().max(1000) });
export const avmeldSchema = z.object({ nokkel: z.uuid(), endpoint: z.string().max(1000) });
export type AvmeldInn = z.output<typeof avmeldSchema>;

/** What a browser tells when it has shown a message: the message's number. */
export const kvitteringSchema = z.object({ id: z.string().regex(/^\d{1,18}$/) });
