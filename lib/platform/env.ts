import { isIP } from 'node:net';
import { z } from 'zod';
import { feilVedNokler } from './nokler';

const tom = (v: unknown) => (v === '' ? undefined : v);

/** An address, or a range of them: 10.20.0.0/16. */
const erAdresseomraade = (s: string): boolean => {
  const [ip = '', bits, ...mer] = s.split('/');
  const v = isIP(ip);
  return v !== 0 && !ip.includes('%') && mer.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (v === 6 ? 128 : 32)));
};
const adresser = z
  .string()
  .default('')
  .transform((s) =>
    s
      .split(',')
      .map((x) => x.trim())
      .filter(Boolean),
  )
  .refine((l) => l.every(erAdresseomraade));

/** Whether a host is this machine itself: what is said to it passes over no network. */
export const erDenneMaskinen = (vert: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(vert);

/** An address on the network: over https, but for this machine itself. */
const sikker = z.url({ protocol: /^https?$/ }).refine((u) => u.startsWith('https:') || erDenneMaskinen(new URL(u).hostname));

/** Whether a database is on this machine, or is asked for TLS with a certificate that is checked. */
export function tryggDatabase(adresse: string): boolean {
  if (!URL.canParse(adresse)) return false;
  const { hostname, searchParams } = new URL(adresse);
  const vert = searchParams.get('host') ?? hostname;
  const her = vert === '' || vert.startsWith('/') || erDenneMaskinen(vert);
  return her || /^(require|verify-ca|verify-full)$/.test(searchParams.get('sslmode') ?? '');
}
const database = z.url().refine(tryggDatabase);

const skjema = z.object({
  /** The database, reached as the app role. */
  DATABASE_APP_URL: database,
  /** The same, reached as the real-time engine's role. */
  DATABASE_MOTOR_URL: database,
  NEXTAUTH_URL: z.preprocess(tom, sikker.default('http://127.0.0.1:3000')),
  /** Demo accounts: only ever set by the starter on the embedded database. */
  HELHET_DEMO: z.preprocess(tom, z.enum(['1']).optional()),
  DATABASE_POOL: z.preprocess(tom, z.coerce.number().int().min(2).max(200).default(20)),
  /** Where the real-time module runs: a process that the start script keeps running, the web server, or one that others run. */
  RESPONS: z.preprocess(tom, z.enum(['egen', 'innebygd', 'ekstern']).default('egen')),
  RESPONS_PORT: z.preprocess(tom, z.coerce.number().int().min(1).max(65_535).default(3100)),
  RESPONS_VERT: z.preprocess(tom, z.string().default('127.0.0.1')),
  /** An outside watch that is told after each healthy round; its silence is the alarm. */
  RESPONS_DODMANN: z.preprocess(tom, sikker.optional()),
  /** SMS through any HTTP gateway: the body is this JSON with {til}, {tekst} and {nokkel} filled in. */
  RESPONS_SMS_URL: z.preprocess(tom, sikker.optional()),
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
  /** E-mail: `smtps://user:password@host`, or `smtp://` with STARTTLS. */
  RESPONS_SMTP_URL: z.preprocess(tom, z.url().optional()),
  RESPONS_SMTP_FRA: z.preprocess(tom, z.string().default('Helhet <ikke-svar@localhost>')),
  /** Web push: made once and kept in the database when they are not given. */
  RESPONS_VAPID_OFFENTLIG: z.preprocess(tom, z.string().optional()),
  RESPONS_VAPID_PRIVAT: z.preprocess(tom, z.string().optional()),
  RESPONS_VAPID_KONTAKT: z.preprocess(tom, z.string().default('mailto:drift@helhet.invalid')),
  /** Lets webhooks reach this machine itself: for tests and the demo. */
  RESPONS_KANAL_LOKAL: z.preprocess(tom, z.enum(['1']).optional()),
  /** Addresses and ranges (CIDR) besides the public ones that a virksomhet's webhooks may reach, with commas between. */
  RESPONS_WEBHOOK_TILLATT: adresser,
  /** The proxies in front, the same way: only they are believed about who the caller is. None when nothing is written. */
  HELHET_PROXYER: adresser,
  RESPONS_POOL: z.preprocess(tom, z.coerce.number().int().min(2).max(50).default(8)),
  /** One tenant's own issuer, as it stands in its ID tokens: never one that vouches for anybody's tenant. */
  OIDC_ISSUER: z.preprocess(tom, sikker.refine((u) => !/[{}*]|%7b|\/(common|organizations|consumers)(\/|$)/i.test(u)).optional()),
  /** Entra ID: the tenant that the ID token must be of (`tid`). */
  OIDC_TENANT: z.preprocess(tom, z.string().optional()),
  OIDC_CLIENT_ID: z.preprocess(tom, z.string().optional()),
  OIDC_CLIENT_SECRET: z.preprocess(tom, z.string().optional()),
  OIDC_NAVN: z.preprocess(tom, z.string().default('Jobbkonto')),
  /** Levels of login, with spaces between: asked for, and one of them must stand in the ID token as `acr`. */
  OIDC_ACR: z.preprocess(
    tom,
    z
      .string()
      .transform((s) => s.trim().split(/\s+/))
      .optional(),
  ),
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

/** The validated environment. Throws with every faulty name, the keys' too, on first use. */
export function env(): Env {
  if (lager[NOKKEL]) return lager[NOKKEL];
  const r = skjema.safeParse(process.env);
  const feil = [
    ...(r.success ? [] : [`mangler eller er feil: ${r.error.issues.map((i) => i.path.join('.')).join(', ')}`]),
    ...feilVedNokler(process.env),
  ];
  if (!r.success || feil.length) throw new Error(`Miljøvariabler ${feil.join('; ')}`);
  lager[NOKKEL] = r.data;
  return r.data;
}
