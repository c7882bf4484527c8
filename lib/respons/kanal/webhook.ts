import { createHmac, hkdfSync } from 'node:crypto';
import { nokler } from '@/lib/platform/nokler';
import { sendJson } from './http';
import { feilet, fraStatus, type Sending, type Utfall } from './typer';

/**
 * What a virksomhet's receivers check the signature with: the key in use, then the previous one while it is accepted.
 * A virksomhet's own share of the webhook key, so that every node has it.
 */
export const signeringsnokler = (virksomhetId: string): string[] =>
  nokler('webhook').map((n) => `whsec_${Buffer.from(hkdfSync('sha256', n.verdi, virksomhetId, 'helhet respons webhook', 32)).toString('base64url')}`);

/**
 * `t=<seconds>,v1=<hex>`: HMAC-SHA256 of «seconds.body», and one more `v1` with the previous key while the key is being
 * changed: the receiver takes the message when one of them is right. It refuses what is older than five minutes.
 */
export const signer = (virksomhetId: string, kropp: string, sekunder: number): string =>
  [`t=${sekunder}`, ...signeringsnokler(virksomhetId).map((n) => `v1=${createHmac('sha256', n).update(`${sekunder}.${kropp}`).digest('hex')}`)].join(
    ',',
  );

/** Sends one message to a receiver's own system. Its 2xx means that it has it. */
export async function sendWebhook(s: Sending): Promise<Utfall> {
  const kropp = JSON.stringify({
    hendelse: s.paaminnelse ? 'paaminnelse' : 'varsel',
    nokkel: s.nokkel,
    varselId: s.varselId,
    type: s.type,
    prioritet: s.prioritet,
    tekst: s.tekst,
    lenke: s.lenke,
  });
  try {
    const signatur = signer(s.virksomhetId, kropp, Math.floor(Date.now() / 1000));
    return fraStatus(await sendJson(s.adresse, kropp, { hoder: { 'idempotency-key': s.nokkel, 'helhet-signature': signatur } }), true);
  } catch (e) {
    return feilet(e);
  }
}
