import { createHash } from 'node:crypto';
import nodemailer, { type Transporter } from 'nodemailer';
import { env, erDenneMaskinen } from '@/lib/platform/env';
import { melding } from './tekst';
import { feilet, type Sending, TIDSFRIST_MS, type Utfall } from './typer';

let sender: { url: string; transport: Transporter } | undefined;

/** How a mail server is reached: encrypted or not at all, but for one on this machine itself. */
export const kobling = (url: string) => ({ url, requireTLS: !erDenneMaskinen(new URL(url).hostname) });

function transport(url: string): Transporter {
  if (sender?.url !== url) {
    sender?.transport.close();
    const frister = { connectionTimeout: TIDSFRIST_MS, greetingTimeout: TIDSFRIST_MS, socketTimeout: TIDSFRIST_MS };
    sender = { url, transport: nodemailer.createTransport({ ...kobling(url), pool: true, maxConnections: 4, ...frister } as object) };
  }
  return sender.transport;
}

/** Sends one e-mail. The key makes the Message-ID, so that a second copy is seen as the same. */
export async function sendEpost(s: Pick<Sending, 'adresse' | 'tekst' | 'nokkel'> & { lenke?: string }): Promise<Utfall> {
  const { RESPONS_SMTP_URL, RESPONS_SMTP_FRA, NEXTAUTH_URL } = env();
  if (!RESPONS_SMTP_URL) return { ok: false, feil: 'IKKE_SATT_OPP', varig: true };
  try {
    await transport(RESPONS_SMTP_URL).sendMail({
      from: RESPONS_SMTP_FRA,
      to: s.adresse,
      subject: s.lenke ? melding('emne') : s.tekst,
      text: s.lenke ? `${s.tekst}\n\n${s.lenke}\n` : s.tekst,
      messageId: `<${createHash('sha256').update(s.nokkel).digest('hex').slice(0, 32)}@${new URL(NEXTAUTH_URL).hostname}>`,
      headers: { 'Idempotency-Key': s.nokkel },
    });
    return { ok: true, levert: false };
  } catch (e) {
    const svar = (e as { responseCode?: number }).responseCode;
    return svar ? { ok: false, feil: `SMTP ${svar}`, varig: svar >= 500, svarte: true } : feilet(e);
  }
}
