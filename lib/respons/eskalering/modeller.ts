import type { PoolClient } from 'pg';
import { z } from 'zod';
import { type Responsmodell, responsmodellSchema } from '../schema';

const adresseSchema = z.object({ kanal: z.enum(['sms', 'epost', 'webhook']), adresse: z.string().min(3) });

/** Who mans a receiver of the model in this virksomhet. */
const bindingSchema = z.record(
  z.string(),
  z.object({
    virksomhetId: z.uuid().optional(),
    kanal: z.enum(['sms', 'epost', 'webhook']).optional(),
    adresse: z.string().optional(),
    /** Where the message goes when the first address does not answer. */
    reserve: adresseSchema.optional(),
  }),
);

/** What a virksomhet sets itself; seconds and lists. */
export const innstillingerSchema = z.object({
  svarmaalSekunder: z.int().default(60),
  svarmaalAndel: z.number().default(0.95),
  paaminnelseSekunder: z.int().default(300),
  tilbakeSekunder: z.int().default(120),
  kvitteringSekunder: z.int().default(180),
  avklaringsgrunner: z.array(z.string()).default([]),
  evaluering: z.object({ antall: z.int(), dager: z.int() }).default({ antall: 5, dager: 7 }),
  driftsansvarlig: adresseSchema.optional(),
  /** How those on duty are told, besides the app. */
  kanaler: z.array(z.enum(['app', 'webpush', 'sms'])).default(['app', 'webpush']),
  /** When nobody has answered the app or the push for so long. */
  smsEtterSekunder: z.int().min(0).max(3600).default(60),
  /** A planned supervision that is so late becomes a varsel. */
  tilsynsfristMinutter: z.int().min(1).max(240).default(15),
  /** Where the camera is seen, by technology: an https address with {serie}. */
  kameralenker: z.record(z.string(), z.string()).default({}),
  /** Shown beside the virksomhet's own target. */
  svarmaalToSekunder: z.int().default(180),
  /** From a call-out is sent till somebody is on the spot, and the share that is to be. */
  frammeMinutter: z.int().default(45),
  frammeAndel: z.number().default(0.9),
  /** On the spot for so long without a word. */
  ferdigMinutter: z.int().default(60),
  /** Those of the own reasons that say that it was a false alarm. */
  feilalarmgrunner: z.array(z.string()).optional(),
  /** Whether a receiver outside may close what they have taken; else it goes to the vakt with what they say. */
  paarorendeLukker: z.boolean().default(true),
  /** Where a receiver outside reaches the vakt; empty is the sone's own number, or the virksomhet's. */
  vakttelefon: z.string().default(''),
});
export type Innstillinger = z.infer<typeof innstillingerSchema>;

export type Oppsett = { virksomhetId: string; modell: Responsmodell; binding: z.infer<typeof bindingSchema>; innstillinger: Innstillinger };

const kjente = new Map<string, { versjon: number; oppsett: Oppsett }>();

/** The set-up of these virksomheter; one without a model is not in the answer. Fetched and parsed once per version. */
export async function hentOppsett(c: Pick<PoolClient, 'query'>, virksomheter: string[]): Promise<Map<string, Oppsett>> {
  const husket = new Map(virksomheter.map((v) => [v, kjente.get(v)]));
  const { rows } = await c.query<{ virksomhetId: string; versjon: number; innhold: unknown; binding: unknown; innstillinger: unknown }>({
    name: 'respons-oppsett',
    text: `select m."virksomhetId", m.versjon, n.* from unnest($1::uuid[], $2::int[]) x (id, versjon) join respons.modell m on m."virksomhetId" = x.id
      left join lateral (select m.innhold, m.binding, m.innstillinger where m.versjon is distinct from x.versjon) n on true`,
    values: [virksomheter, virksomheter.map((v) => husket.get(v)?.versjon ?? null)],
  });
  const ut = new Map<string, Oppsett>();
  for (const r of rows) {
    const kjent = husket.get(r.virksomhetId);
    if (kjent?.versjon === r.versjon) {
      ut.set(r.virksomhetId, kjent.oppsett);
      continue;
    }
    const oppsett: Oppsett = {
      virksomhetId: r.virksomhetId,
      modell: responsmodellSchema.parse(r.innhold),
      binding: bindingSchema.parse(r.binding),
      innstillinger: innstillingerSchema.parse(r.innstillinger),
    };
    kjente.set(r.virksomhetId, { versjon: r.versjon, oppsett });
    ut.set(r.virksomhetId, oppsett);
  }
  return ut;
}
