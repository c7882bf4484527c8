import type { PoolClient } from 'pg';
import { logg } from '@/lib/platform/log';
import { z } from '@/lib/platform/zod';
import type { Internvarsel } from '../mottak/intern';
import { type Responsmodell, responsmodellSchema } from '../schema';

const adresseSchema = z.object({ kanal: z.enum(['sms', 'epost', 'webhook']), adresse: z.string().min(3) });

/** Who mans a receiver of the model in this virksomhet. */
const bindingSchema = z.record(
  z.string(),
  z.object({
    enheter: z.array(z.string()).optional(),
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
  /** Who is on duty and has not been seen for so long is not counted on, without web push or SMS. */
  usettSekunder: z.int().min(60).max(7200).default(300),
  /** A device in use that has not been heard so long after it was installed. Hours. */
  aldriHoertTimer: z.int().min(1).max(720).default(24),
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

/** What stands where a virksomhet has set nothing. */
export const STANDARD = innstillingerSchema.parse({});
/** What is stored, or what stands unset when it cannot be read: no page and no message is without them for that. */
export const lesInnstillinger = (lagret: unknown): Innstillinger => innstillingerSchema.safeParse(lagret ?? {}).data ?? STANDARD;
type Helt = 'smsEtterSekunder' | 'usettSekunder' | 'aldriHoertTimer' | 'tilsynsfristMinutter';
/** SQL for a whole number among the settings of `m` (respons.modell): what is no such number is what stands unset, and stops nobody else. */
export const innstilling = (felt: Helt): string =>
  `case when m.innstillinger->>'${felt}' ~ '^[0-9]{1,6}$' then (m.innstillinger->>'${felt}')::int else ${STANDARD[felt]} end`;

type Kjent = { versjon: number; oppsett: Oppsett | null; uleselig: boolean };
const kjente = new Map<string, Kjent>();

/** Whether what stands for this virksomhet could not be read: what went before is used, else nothing; nobody is taken off for it. */
export const erUleselig = (virksomhetId: string): boolean => kjente.get(virksomhetId)?.uleselig ?? false;

/** Those of them whose set-up could not be read: told of once per version, by its eksternId. */
export const nyeUleselige = (virksomheter: string[]): Internvarsel[] =>
  virksomheter.flatMap((virksomhetId) => {
    const k = kjente.get(virksomhetId);
    return k?.uleselig ? [{ virksomhetId, eksternId: `oppsett:${k.versjon}`, type: 'teknisk' as const, verdi: 'oppsett_uleselig' }] : [];
  });

const medAvtaler = (o: Oppsett, avtalt: string[]): Oppsett => ({ ...o, binding: bareAvtalte(o.binding, avtalt) });

/** Whom these receivers lead to: another virksomhet only when it has accepted. */
export const bareAvtalte = <T extends Record<string, { virksomhetId?: string }>>(binding: T, avtalt: readonly string[]): T =>
  Object.fromEntries(
    Object.entries(binding).map(([navn, b]) => {
      const { virksomhetId, ...uten } = b;
      return [navn, virksomhetId && !avtalt.includes(virksomhetId) ? uten : b];
    }),
  ) as T;

/**
 * The set-up of these virksomheter; one without a model is not in the answer. Fetched and parsed once per version. Who has
 * accepted to be a receiver is read each time: it ends at once.
 */
export async function hentOppsett(c: Pick<PoolClient, 'query'>, virksomheter: string[]): Promise<Map<string, Oppsett>> {
  const husket = new Map(virksomheter.map((v) => [v, kjente.get(v)]));
  const { rows } = await c.query<Rad & { avtalt: string[] }>({
    name: 'respons-oppsett',
    text: `select m."virksomhetId", m.versjon, array(select a."mottakerId" from respons.mottaksavtale a
        where a."virksomhetId" = m."virksomhetId" and a.godtatt is not null and a.avsluttet is null)::text[] avtalt, n.* from unnest($1::uuid[], $2::int[]) x (id, versjon) join respons.modell m on m."virksomhetId" = x.id
      left join lateral (select m.innhold, m.binding, m.innstillinger where m.versjon is distinct from x.versjon) n on true`,
    values: [virksomheter, virksomheter.map((v) => husket.get(v)?.versjon ?? null)],
  });
  const ut = new Map<string, Oppsett>();
  for (const r of rows) {
    const husk = husket.get(r.virksomhetId);
    const kjent = husk?.versjon === r.versjon ? husk : lesOppsett(r, husk?.oppsett);
    if (kjent !== husk) kjente.set(r.virksomhetId, kjent);
    if (kjent.oppsett) ut.set(r.virksomhetId, medAvtaler(kjent.oppsett, r.avtalt));
  }
  return ut;
}

type Rad = { virksomhetId: string; versjon: number; innhold: unknown; binding: unknown; innstillinger: unknown };

/** One virksomhet's, as far as it can be read: a fault in it is its own, and no other's varsler wait for it. */
function lesOppsett(r: Rad, forrige: Oppsett | null | undefined): Kjent {
  const [modell, binding, innstillinger] = [
    responsmodellSchema.safeParse(r.innhold),
    bindingSchema.safeParse(r.binding),
    innstillingerSchema.safeParse(r.innstillinger),
  ];
  const uleselig = !modell.success || !binding.success || !innstillinger.success;
  if (uleselig) logg('feil', 'respons.oppsett uleselig', { virksomhet: r.virksomhetId, versjon: r.versjon });
  const [m, b] = [modell.data ?? forrige?.modell, binding.data ?? forrige?.binding];
  const oppsett =
    m && b ? { virksomhetId: r.virksomhetId, modell: m, binding: b, innstillinger: innstillinger.data ?? forrige?.innstillinger ?? STANDARD } : null;
  return { versjon: r.versjon, oppsett, uleselig };
}
