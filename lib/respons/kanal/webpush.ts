import { createHash } from 'node:crypto';
import { motorpool } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { melding } from './tekst';
import { feilet, fraStatus, type Sending, TIDSFRIST_MS, type Utfall } from './typer';

type Noekler = { offentlig: string; privat: string };
let husket: Noekler | undefined;

/** The library, when it is first needed: it brings a good deal with it. */
const bibliotek = () => import('web-push').then((m) => m.default ?? m);

/** The keys of this house's web push: from the environment, else made once and shared through the database. */
export async function vapid(): Promise<Noekler> {
  const { RESPONS_VAPID_OFFENTLIG, RESPONS_VAPID_PRIVAT } = env();
  if (RESPONS_VAPID_OFFENTLIG && RESPONS_VAPID_PRIVAT) return { offentlig: RESPONS_VAPID_OFFENTLIG, privat: RESPONS_VAPID_PRIVAT };
  if (husket) return husket;
  const { publicKey, privateKey } = (await bibliotek()).generateVAPIDKeys();
  await motorpool().query(`insert into respons.felles (navn, verdi) values ('vapid', $1) on conflict (navn) do nothing`, [
    JSON.stringify({ offentlig: publicKey, privat: privateKey }),
  ]);
  const { rows } = await motorpool().query<{ verdi: Noekler }>(`select verdi from respons.felles where navn = 'vapid'`);
  husket = rows[0]?.verdi as Noekler;
  return husket;
}

type Abonnement = { id: string; endpoint: string; noekler: { p256dh: string; auth: string } };

/**
 * Sends to every browser and phone of one employee; one that takes it is enough. A subscription that the push service
 * says is gone is removed.
 */
export async function sendWebpush(s: Sending): Promise<Utfall> {
  const { rows } = await motorpool().query<Abonnement>(`select id, endpoint, noekler from respons.abonnement where "ansattId" = $1`, [s.adresse]);
  if (rows.length === 0) return { ok: false, feil: 'INGEN_ABONNEMENT', varig: true };
  const innhold = JSON.stringify({ tittel: melding('tittel'), tekst: s.tekst, lenke: new URL(s.lenke).pathname, merke: s.merke, utsending: s.id });
  const utfall = await Promise.all(rows.map((a) => sendEtt(a, innhold, s)));
  return utfall.find((u) => u.ok) ?? utfall.find((u) => !u.ok && !u.varig) ?? (utfall[0] as Utfall);
}

async function sendEtt(a: Abonnement, innhold: string, s: Sending): Promise<Utfall> {
  try {
    const n = await vapid();
    const webpush = await bibliotek();
    const emne = createHash('sha256').update(s.merke).digest('base64url').slice(0, 32);
    const r = await webpush.sendNotification({ endpoint: a.endpoint, keys: a.noekler }, innhold, {
      vapidDetails: { subject: env().RESPONS_VAPID_KONTAKT, publicKey: n.offentlig, privateKey: n.privat },
      TTL: 600,
      urgency: 'high',
      topic: emne,
      timeout: TIDSFRIST_MS,
      headers: { 'Idempotency-Key': s.nokkel },
    });
    return fraStatus(r.statusCode, false);
  } catch (e) {
    const status = (e as { statusCode?: number }).statusCode;
    if (status === 404 || status === 410) await motorpool().query('delete from respons.abonnement where id = $1', [a.id]);
    return status ? fraStatus(status, false) : feilet(e);
  }
}
