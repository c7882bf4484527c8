import { env } from '@/lib/platform/env';
import { sendJson } from './http';
import { medLenke } from './tekst';
import { feilet, fraStatus, type Sending, type Utfall } from './typer';

/** The gateway's JSON with our values put in; in strings only, so that no text can change its shape. */
export function fyllMal(mal: string, verdier: Record<string, string>): string {
  const fyll = (v: unknown): unknown => {
    if (typeof v === 'string') return v.replaceAll(/\{(\w+)\}/g, (hel, n: string) => verdier[n] ?? hel);
    if (Array.isArray(v)) return v.map(fyll);
    return v && typeof v === 'object' ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, fyll(x)])) : v;
  };
  return JSON.stringify(fyll(JSON.parse(mal)));
}

/** Norwegian numbers get their country code; others keep what they have. */
export const tilE164 = (nr: string): string => {
  const s = nr.replaceAll(/[^\d+]/g, '');
  return s.startsWith('+') ? s : s.startsWith('00') ? `+${s.slice(2)}` : `+47${s}`;
};

/** Sends one SMS through the gateway. That the gateway has taken it is as much as is known. */
export async function sendSms(s: Pick<Sending, 'adresse' | 'tekst' | 'nokkel'> & Partial<Pick<Sending, 'lenke' | 'utenfor'>>): Promise<Utfall> {
  const { RESPONS_SMS_URL, RESPONS_SMS_METODE, RESPONS_SMS_HODE, RESPONS_SMS_MAL } = env();
  if (!RESPONS_SMS_URL) return { ok: false, feil: 'IKKE_SATT_OPP', varig: true };
  const { lenke } = s;
  const tekst = lenke ? medLenke({ ...s, lenke }) : s.tekst;
  const [navn, verdi] = RESPONS_SMS_HODE?.split(/:\s*(.*)/s) ?? [];
  try {
    const kropp = fyllMal(RESPONS_SMS_MAL, { til: tilE164(s.adresse), tekst, nokkel: s.nokkel });
    const hoder = { 'idempotency-key': s.nokkel, ...(navn && verdi ? { [navn]: verdi } : {}) };
    return fraStatus(await sendJson(RESPONS_SMS_URL, kropp, { hoder, metode: RESPONS_SMS_METODE, fremmed: false }), false);
  } catch (e) {
    return feilet(e);
  }
}
