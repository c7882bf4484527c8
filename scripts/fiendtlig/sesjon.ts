import { randomBytes, randomUUID } from 'node:crypto';
import { loggInn } from '../../bench/innlogging.ts';
import { be } from './kall.ts';
import { ANGRIPER, type Verden } from './oppsett.ts';
import { noter, nyProtokoll } from './protokoll.ts';

/** Copied and forged sessions, guesses, and more streams than one person needs. */
export async function provSesjon(v: Verden): Promise<void> {
  await gjenspill(v);
  await gjetting(v);
  await strommer(v);
}

const inne = async (v: Verden, kake: string): Promise<boolean> => (await be(`${v.adresse}/oppgaver`, { kake })).status === 200;

async function gjenspill(v: Verden): Promise<void> {
  const p = nyProtokoll('kopierte og falske sesjoner');
  const kake = await loggInn(v.adresse, `kontaktperson@${ANGRIPER}.demo`, 'demo-helhet');
  if (!(await inne(v, kake))) throw new Error('Kom ikke inn med en ekte sesjon');
  const { csrfToken } = JSON.parse((await be(`${v.adresse}/api/auth/csrf`, { kake })).tekst) as { csrfToken: string };
  await be(`${v.adresse}/api/auth/signout`, {
    method: 'POST',
    kake,
    body: new URLSearchParams({ csrfToken, json: 'true' }),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  noter(p, !(await inne(v, kake)), 'en kopiert kake virker etter utlogging');
  const b64 = (o: object) => Buffer.from(JSON.stringify(o)).toString('base64url');
  const krav = {
    kontoId: randomUUID(),
    sesjonsversjon: 1,
    startet: Math.floor(Date.now() / 1000),
    iat: Math.floor(Date.now() / 1000),
    exp: 9_999_999_999,
  };
  const falske = [
    `${b64({ alg: 'none' })}.${b64(krav)}.`,
    `${b64({ alg: 'HS256' })}.${b64(krav)}.${randomBytes(32).toString('base64url')}`,
    `${b64({ alg: 'dir', enc: 'A256GCM' })}..${randomBytes(12).toString('base64url')}.${b64(krav)}.${randomBytes(16).toString('base64url')}`,
    'a.b.c.d.e',
    '',
    'x'.repeat(8000),
  ];
  for (const f of falske)
    for (const navn of ['next-auth.session-token', '__Host-next-auth.session-token'])
      noter(p, !(await inne(v, `${navn}=${f}`)), `falsk sesjon ${f.slice(0, 20)}`);
  const fremmed = await be(`${v.adresse}/api/personsok`, {
    method: 'POST',
    kake: v.kaker.get('saksbehandler'),
    body: '{"q":"berg"}',
    headers: { origin: 'https://ond.no', 'content-type': 'application/json' },
  });
  noter(p, fremmed.status === 403, `personsøk fra et annet nettsted: ${fremmed.status}`);
}

/** The answer to one wrong password, from a caller who says that it comes from this address. */
async function gjett(v: Verden, epost: string, fra: string): Promise<string> {
  const csrf = await fetch(`${v.adresse}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const r = await fetch(`${v.adresse}/api/auth/callback/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': fra,
      cookie: csrf.headers
        .getSetCookie()
        .map((k) => k.split(';')[0])
        .join('; '),
    },
    body: new URLSearchParams({ csrfToken, epost, passord: randomBytes(6).toString('hex'), json: 'true' }),
  });
  return `${r.status} ${(await r.text()).replaceAll(csrfToken, '').slice(0, 300)}`;
}

const erBremset = (s: string): boolean => /forMange|429/.test(s);

async function gjetting(v: Verden): Promise<void> {
  const p = nyProtokoll('gjetting');
  let svar = '';
  for (let i = 0; i < 30; i++) svar = await gjett(v, `kontaktperson@${ANGRIPER}.demo`, `10.0.0.${i}`);
  noter(p, erBremset(svar), `30 passord på én konto, fra stadig nye adresser: ${svar}`);
  for (let i = 0; i < 60; i++) svar = await gjett(v, `ingen${i}@ingen.no`, `10.0.1.${i}`);
  noter(p, erBremset(svar), `60 kontoer fra en som dikter opp adressen sin: ${svar}`);
  let status = 0;
  for (let i = 0; i < 80; i++)
    status = (await be(`${v.adresse}/svar/${randomBytes(12).toString('base64url')}`, { headers: { 'x-forwarded-for': `10.0.2.${i}` } })).status;
  noter(p, status === 429, `80 svarlenker gjettet uten at noen sa stopp: ${status}`);
}

/** So many live streams may one session hold. */
const MAKS_STROMMER = 4;

async function strommer(v: Verden): Promise<void> {
  const p = nyProtokoll('strømmer for én sesjon');
  const kake = v.kaker.get('responsoperator') ?? '';
  const avbryt = new AbortController();
  const aapne = new Set<number>();
  await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      const r = await fetch(`${v.adresse}/api/respons/strom`, { headers: { cookie: kake }, signal: avbryt.signal }).catch(() => null);
      if (r?.status !== 200 || !r.body) return;
      aapne.add(i);
      // One that the server lets go is no longer held.
      void (async () => {
        for await (const _del of r.body as unknown as AsyncIterable<Uint8Array>);
      })().then(
        () => aapne.delete(i),
        () => aapne.delete(i),
      );
    }),
  );
  const slutt = Date.now() + 5000;
  while (aapne.size > MAKS_STROMMER && Date.now() < slutt) await new Promise((ok) => setTimeout(ok, 100));
  noter(p, aapne.size > 0 && aapne.size <= MAKS_STROMMER, `${aapne.size} av 40 strømmer står åpne`);
  avbryt.abort();
}
