import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { ROT } from '../felles/miljo.ts';
import { be, flere } from './kall.ts';
import { lovForSide } from './lov.ts';
import { ANGRIPER, avtrykk, kjennetegn, OFFER, type Verden } from './oppsett.ts';
import { noter, nyProtokoll } from './protokoll.ts';

/** Pages and routes that are open to everybody. */
export const AAPNE = [
  /^\/$/,
  /^\/(logg-inn|invitasjon)/,
  /^\/tjenestetilbud/,
  /^\/svar\//,
  /^\/api\/(auth|helse)/,
  /^\/tilgjengelighet/,
  /^\/api\/varsling\/levert/,
];

/** Every address of the app, with `[x]` where something is to be put. */
export function adresser(): { sti: string; side: boolean }[] {
  const ut: { sti: string; side: boolean }[] = [];
  const gaa = (mappe: string, sti: string): void => {
    for (const d of readdirSync(mappe, { withFileTypes: true })) {
      if (d.isDirectory()) gaa(join(mappe, d.name), /^[(@]/.test(d.name) ? sti : `${sti}/${d.name}`);
      else if (/^(page|route)\.tsx?$/.test(d.name)) ut.push({ sti: sti || '/', side: d.name.startsWith('page') });
    }
  };
  gaa(join(ROT, 'app'), '');
  return ut;
}

const med = (sti: string, x: string): string => sti.replace(/\[\[?(\.\.\.)?[^\]]+\]\]?/g, x);

/** What an address that names a record names. */
const TABELL: [adresse: RegExp, tabell: string][] = [
  [/^\/respons\/modell\/velg/, 'respons.modell'],
  [/^\/respons\/teknisk\/samling/, 'respons.samling'],
  [/^\/(api\/)?respons/, 'respons.varsel'],
  [/^\/(innsyn|organisasjon\/ansatte)/, 'Ansatt'],
  [/^\/personer/, 'Person'],
  [/^\/saker/, 'Sak'],
  [/^\/brev/, 'Brev'],
  [/^\/tjenester/, 'Tjeneste'],
  [/^\/utstyr/, 'Utstyr'],
  [/^\/samarbeid/, 'Samarbeid'],
  [/^\/api\/handlingsplan/, 'Handlingsplan'],
  [/^\/tjenestemodell\/sporsmaal/, 'Avklaring'],
  [/^\/(api\/)?tjenestemodell/, 'Modell'],
];
const UNDER: Record<string, string> = {
  oppgaveId: 'Modelloppgave',
  planId: 'Handlingsplan',
  tiltakId: 'Tiltak',
  avklaringId: 'Avklaring',
  evalueringId: 'Evaluering',
  oppgraderingId: 'Oppgradering',
};

/** The address with records of one's own kommune in it; other places get what such a place can hold. */
function egen(v: Verden, sti: string): string {
  const id = (t = '') => v.id(t.includes('.') ? t : `public."${t}"`, ANGRIPER);
  return sti.replace(/\[(?:\.\.\.)?([^\]]+)\]/g, (_, navn: string) =>
    navn === 'format' ? 'csv' : navn === 'kode' ? 'dho' : id(UNDER[navn] ?? TABELL.find(([m]) => m.test(sti))?.[1]) || '1',
  );
}

/** Every page and route in every role that it is not for, with records that are there. */
async function provRoller(v: Verden): Promise<void> {
  const p = nyProtokoll('sider og ruter i feil rolle');
  await flere(
    adresser().filter((a) => !AAPNE.some((m) => m.test(a.sti))),
    async ({ sti, side }) => {
      const roller = lovForSide(sti);
      if (!roller) return noter(p, false, `${sti} står ikke i lov.ts`);
      const url = `${v.adresse}${egen(v, sti)}`;
      for (const [rolle, kake] of v.kaker) {
        if (roller.includes(rolle)) continue;
        for (const method of side ? ['GET'] : METODER) {
          const r = await be(url, { kake, method, headers: { origin: v.adresse } });
          noter(p, [303, 307, 308, 400, 401, 403, 404, 405, 411, 415].includes(r.status), `${method} ${sti} som ${rolle}: ${r.status}`);
        }
      }
    },
  );
}
const SOPPEL = [
  '%00',
  '%FF',
  '%ED%A0%BD',
  "'",
  '..%2F..%2Fetc',
  'x'.repeat(3000),
  '-1',
  '00000000-0000-7000-8000-000000000000',
  '%F0%9F%98%80',
  '__proto__',
  'null',
];
const SPORSMAAL = [
  'side=-1',
  'side=1e309',
  'side=99999999999',
  'q=%00',
  'q=%ED%A0%BD',
  'status=x&status=y',
  'etter=%00',
  'fra=0000-00-00&til=99999-01-01',
  'sorter=__proto__',
  'dato=2026-02-31',
];
const KROPPER = [
  '',
  'null',
  '[]',
  '{',
  '"\\u0000"',
  '{"q":"\\u0000"}',
  '{"q":"\\ud83d"}',
  '{"q":null}',
  '['.repeat(50_000),
  '{"a":'.repeat(20_000),
  'x'.repeat(4_000_000),
  // As many fields as there is room for, and as deep.
  Array.from({ length: 600_000 }, (_, n) => n.toString(36)).join('=&'),
  `{"q":${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}}`,
  `{"q":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
];
const METODER = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

/** Every page and route: without login, with another kommune's ids, in every role, and with rubbish in addresses and bodies. */
export async function provRuter(v: Verden): Promise<void> {
  const merker = await kjennetegn(v);
  const alle = adresser();
  const lukkede = alle.filter((a) => !AAPNE.some((m) => m.test(a.sti)));

  const uten = nyProtokoll('sider og ruter uten innlogging');
  await flere(lukkede, async ({ sti, side }) => {
    for (const metode of side ? ['GET'] : METODER) {
      const r = await be(`${v.adresse}${med(sti, '00000000-0000-7000-8000-000000000000')}`, { method: metode, headers: { origin: v.adresse } });
      noter(uten, [303, 307, 308, 401, 403, 404, 405].includes(r.status), `${metode} ${sti}: ${r.status}`);
    }
  });

  const annen = nyProtokoll('sider og ruter med en annen kommunes id');
  const foer = await avtrykk(v);
  const roller: Rolle[] = ['leder', 'saksbehandler', 'tjenesteforvalter', 'systemadministrator', 'responsoperator', 'personvernombud'];
  const forsok = alle
    .filter((a) => a.sti.includes('['))
    .flatMap((a) =>
      v.tabeller.filter((t) => v.id(t, OFFER)).map((t, i) => ({ ...a, id: v.id(t, OFFER), rolle: roller[i % roller.length] as Rolle })),
    );
  const oppslag = ['Person', 'Sak', 'Tjeneste', 'Vedtak', 'Brev', 'Evaluering', 'Utstyr', 'Modell', 'Handlingsplan', 'Gjoremaal', 'Avklaring'];
  const viktige = alle
    .filter((a) => a.sti.includes('['))
    .flatMap((a) => oppslag.flatMap((t) => roller.map((rolle) => ({ ...a, id: v.id(`public."${t}"`, OFFER), rolle }))))
    .filter((f) => f.id);
  await flere([...forsok, ...viktige], async ({ sti, id, rolle }) => {
    const r = await be(`${v.adresse}${med(sti, id)}`, { kake: v.kaker.get(rolle) });
    const lekk = merker.find((m) => r.tekst.includes(m));
    // What is open to all answers all alike, or that there have been too many.
    const aapen = AAPNE.some((m) => m.test(sti)) && [200, 429].includes(r.status);
    noter(
      annen,
      !lekk && (aapen || [303, 307, 308, 400, 401, 403, 404, 405].includes(r.status)),
      `${sti} som ${rolle}: ${lekk ? 'viste en annens opplysninger' : r.status}`,
    );
  });
  const fil = () => {
    const f = new FormData();
    f.set('fil', new Blob(['Oppgave;Tjenesteeier\nHenvise;A\n'], { type: 'text/csv' }), 'matrise.csv');
    return f;
  };
  const ruter = viktige.filter((f) => !f.side);
  await flere(ruter, async ({ sti, id, rolle }) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const body of [fil(), JSON.stringify({ id, personId: id })]) {
        const r = await be(`${v.adresse}${med(sti, id)}`, { kake: v.kaker.get(rolle), method, body, headers: { origin: v.adresse } });
        noter(
          annen,
          AAPNE.some((m) => m.test(sti)) ? r.status < 500 : r.status >= 300 && r.status < 500,
          `${method} ${sti} som ${rolle}: ${r.status}`,
        );
      }
  });
  const etter = await avtrykk(v);
  for (const [t, sum] of foer) noter(annen, etter.get(t) === sum, `${t}: ${OFFER} er endret`);
  await provRoller(v);

  const soppel = nyProtokoll('søppel i adresser og kropper');
  await flere(alle, async ({ sti, side }) => {
    const proev = async (hva: string, url: string, init: RequestInit = {}) => {
      const r = await be(url, { kake: v.kaker.get('leder'), ...init, headers: { origin: v.adresse, ...init.headers } });
      noter(soppel, r.status < 500, `${init.method ?? 'GET'} ${sti} ${hva}: ${r.status}`);
    };
    const url = `${v.adresse}${med(sti, '00000000-0000-7000-8000-000000000000')}`;
    if (sti.includes('[')) for (const x of SOPPEL) await proev(x.slice(0, 20), `${v.adresse}${med(sti, x)}`);
    for (const q of SPORSMAAL) await proev(`?${q}`, `${url}?${q}`);
    for (const metode of side ? ['POST'] : ['POST', 'PUT'])
      for (const [i, kropp] of KROPPER.entries())
        for (const type of ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
          await proev(`kropp ${i}`, url, { method: metode, body: kropp, headers: { 'content-type': type } });
  });
  // What is sent to an address that is no page is judged as at any other.
  for (const sti of ['/favicon.ico', '/favicon.ico/x', '/faviconXico', '/_next/static/x', '/_next/staticX', '/_next/image', '/finnes/ikke']) {
    const headers = { 'next-action': 'a'.repeat(42), 'content-type': 'text/plain;charset=UTF-8', origin: v.adresse };
    const r = await be(`${v.adresse}${sti}`, { method: 'POST', headers, body: 'x'.repeat(6_000_000) });
    noter(soppel, r.status === 413, `6 MB til ${sti}: ${r.status}`);
  }
}
