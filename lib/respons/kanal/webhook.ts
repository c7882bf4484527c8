import { createHmac, hkdfSync } from 'node:crypto';
import { env } from '@/lib/platform/env';
import { sendJson } from './http';
import { feilet, fraStatus, type Sending, type Utfall } from './typer';

/** What a virksomhet's receivers check the signature with. Made from the house's secret, so that every node has it. */
export const signeringsnokkel = (virksomhetId: string): string =>
  `whsec_${Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, virksomhetId, 'helhet respons webhook', 32)).toString('base64url')}`;

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of «seconds.body». The receiver refuses what is older than five minutes. */
export const signer = (hemmelighet: string, kropp: string, sekunder: number): string =>
  `t=${sekunder},v1=${createHmac('sha256', hemmelighet).update(`${sekunder}.${kropp}`).digest('hex')}`;

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
    const signatur = signer(signeringsnokkel(s.virksomhetId), kropp, Math.floor(Date.now() / 1000));
    return fraStatus(await sendJson(s.adresse, kropp, { hoder: { 'idempotency-key': s.nokkel, 'helhet-signature': signatur } }), true);
  } catch (e) {
    return feilet(e);
  }
}
