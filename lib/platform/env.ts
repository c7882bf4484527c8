import { z } from 'zod';

const tom = (v: unknown) => (v === '' ? undefined : v);

const skjema = z.object({
  /** The database, reached as the app role. */
  DATABASE_APP_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.preprocess(tom, z.url().default('http://127.0.0.1:3000')),
  /** Demo accounts: only ever set by the starter on the embedded database. */
  HELHET_DEMO: z.preprocess(tom, z.enum(['1']).optional()),
  DATABASE_POOL: z.preprocess(tom, z.coerce.number().int().min(2).max(200).default(20)),
  /** `ekstern`: the real-time module runs in processes of its own (`npm run respons`), not in the web server. */
  RESPONS: z.preprocess(tom, z.enum(['innebygd', 'ekstern']).default('innebygd')),
  RESPONS_PORT: z.preprocess(tom, z.coerce.number().int().min(1).max(65_535).default(3100)),
  RESPONS_VERT: z.preprocess(tom, z.string().default('127.0.0.1')),
  /** An outside watch that is told after each healthy round; its silence is the alarm. */
  RESPONS_DODMANN: z.preprocess(tom, z.url().optional()),
  /** SMS through any HTTP gateway: the body is this JSON with {til}, {tekst} and {nokkel} filled in. */
  RESPONS_SMS_URL: z.preprocess(tom, z.url().optional()),
  RESPONS_SMS_METODE: z.preprocess(tom, z.enum(['POST', 'PUT']).default('POST')),
  /** One header, such as `Authorization: Bearer …`. */
  RESPONS_SMS_HODE: z.preprocess(
    tom,
    z
      .string()
      .regex(/^[\w-]+:\s*\S/)
      .optional(),
  ),
  RESPONS_SMS_MAL: z.preprocess(tom, z.string().default('{"to":"{til}","message":"{tekst}","reference":"{nokkel}"}')),
  /** E-mail: `smtps://user:password@host`. */
  RESPONS_SMTP_URL: z.preprocess(tom, z.url().optional()),
  RESPONS_SMTP_FRA: z.preprocess(tom, z.string().default('Helhet <ikke-svar@localhost>')),
  /** Web push: made once and kept in the database when they are not given. */
  RESPONS_VAPID_OFFENTLIG: z.preprocess(tom, z.string().optional()),
  RESPONS_VAPID_PRIVAT: z.preprocess(tom, z.string().optional()),
  RESPONS_VAPID_KONTAKT: z.preprocess(tom, z.string().default('mailto:drift@helhet.invalid')),
  /** Lets webhooks reach this machine itself: for tests and the demo. */
  RESPONS_KANAL_LOKAL: z.preprocess(tom, z.enum(['1']).optional()),
  RESPONS_POOL: z.preprocess(tom, z.coerce.number().int().min(2).max(50).default(8)),
  OIDC_ISSUER: z.preprocess(tom, z.url().optional()),
  OIDC_CLIENT_ID: z.preprocess(tom, z.string().optional()),
  OIDC_CLIENT_SECRET: z.preprocess(tom, z.string().optional()),
  OIDC_NAVN: z.preprocess(tom, z.string().default('Jobbkonto')),
  /** Which claim names the person in our own table: e-mail or the subject. */
  OIDC_ACR: z.preprocess(tom, z.string().optional()),
  /** Seconds. */
  SESJON_INAKTIV: z.preprocess(
    tom,
    z.coerce
      .number()
      .int()
      .min(10)
      .default(30 * 60),
  ),
  SESJON_LENGDE: z.preprocess(
    tom,
    z.coerce
      .number()
      .int()
      .min(60)
      .default(8 * 60 * 60),
  ),
  /** How long a session may last while its owner is on duty with the screen open: longer than the longest shift. */
  SESJON_VAKT: z.preprocess(
    tom,
    z.coerce
      .number()
      .int()
      .min(60)
      .default(13 * 60 * 60),
  ),
});

export type Env = z.infer<typeof skjema>;

const NOKKEL = Symbol.for('helhet.env');
const lager = globalThis as { [NOKKEL]?: Env };

/** The validated environment. Throws with every faulty name on first use. */
export function env(): Env {
  if (lager[NOKKEL]) return lager[NOKKEL];
  const r = skjema.safeParse(process.env);
  if (!r.success) throw new Error(`Miljøvariabler mangler eller er feil: ${r.error.issues.map((i) => i.path.join('.')).join(', ')}`);
  lager[NOKKEL] = r.data;
  return r.data;
}
