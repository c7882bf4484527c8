import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import { prosentil } from '../../bench/felles.ts';
import { ROT } from '../felles/miljo.ts';
import { avslutt } from '../felles/prosess.ts';
import { be, type Svar } from './kall.ts';
import { ANGRIPER, OFFER, type Verden } from './oppsett.ts';
import { noter, nyProtokoll } from './protokoll.ts';

/** A source of a kommune, with its token, made as an administrator makes it. */
function nyKilde(v: Verden, kode: string, navn: string): string {
  const r = spawnSync(process.execPath, [join(ROT, 'scripts/kjor.mjs'), 'respons-kilde.ts', '--virksomhet', kode, '--navn', navn], {
    cwd: ROT,
    encoding: 'utf8',
    env: { ...process.env, HELHET_DATA: v.mappe },
  });
  const token = r.stdout.trim().split('\n').at(-1) ?? '';
  if (!token.startsWith('hlh_')) throw new Error(`Fikk ingen kilde: ${r.stderr}`);
  return token;
}

const serieTil = async (v: Verden, kode: string): Promise<string> =>
  (
    await v.db.query<{ serie: string }>(
      `select e.serie from respons.enhet e join "Virksomhet" v on v.id = e."virksomhetId" where v.kode = $1 and e.installert order by e.serie limit 1`,
      [kode],
    )
  ).rows[0]?.serie ?? '';

const sendTil = (v: Verden, token: string, kropp: unknown, raa?: string | Buffer): Promise<Svar> =>
  be(`${v.mottak}/varsler`, {
    method: 'POST',
    body: raa ? new Uint8Array(Buffer.from(raa)) : JSON.stringify(kropp),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });

export async function provMottak(v: Verden): Promise<void> {
  const [ond, god] = [nyKilde(v, ANGRIPER, 'Angriper'), nyKilde(v, OFFER, 'Offer')];
  const [egen, annens] = [await serieTil(v, ANGRIPER), await serieTil(v, OFFER)];
  if (!egen || !annens) throw new Error('Ingen enheter i bruk å angripe med');
  const varsel = (mer: object = {}) => ({ eksternId: randomUUID(), type: 'fall', enhet: egen, tidspunkt: new Date().toISOString(), ...mer });
  await innhold(v, ond, god, varsel, annens);
  await dor(v, ond, varsel);
  await flom(v, ond, god, annens);
}

/** Poison in an item is that item's alone; another's device is never spoken for. */
async function innhold(v: Verden, ond: string, god: string, varsel: (mer?: object) => object, annens: string): Promise<void> {
  const p = nyProtokoll('gift i varsler');
  const gift: [string, object][] = [
    ['NUL', { tekst: 'a\u0000b' }],
    ['halvt tegn', { verdi: 'a\ud83d' }],
    ['halvt tegn i id', { eksternId: `x\udc00${randomUUID()}` }],
    ['NUL i serie', { enhet: 'x\u0000y' }],
    ['forskyvning', { tidspunkt: '2026-11-29T10:00:00+99:99' }],
    ['år', { tidspunkt: '0000-01-01T00:00:00Z' }],
    ['posisjon', { posisjon: { lat: Number.MAX_VALUE, lon: 0 } }],
    ['dypt', { tekst: JSON.parse(`${'['.repeat(200)}1${']'.repeat(200)}`) }],
    ['proto', JSON.parse('{"__proto__":{"felles":true},"virksomhetId":"x"}')],
  ];
  for (const [navn, mer] of gift) {
    const alene = await sendTil(v, ond, varsel(mer));
    noter(p, alene.status === 400 || alene.status === 201, `${navn} alene: ${alene.status}`);
    const [foran, bak] = [varsel(), varsel()] as { eksternId: string }[];
    const [liste, andres] = await Promise.all([sendTil(v, ond, [foran, varsel(mer), bak]), sendTil(v, god, { ...varsel(), enhet: annens })]);
    const lagret = await v.db.query('select 1 from respons.varsel where "eksternId" = any($1)', [[foran?.eksternId, bak?.eksternId]]);
    noter(p, liste.status < 500 && lagret.rowCount === 2, `${navn} i en liste: ${liste.status}, ${lagret.rowCount} av 2 naboer lagret`);
    noter(p, andres.status === 201, `${navn}: en annen kilde fikk ${andres.status}`);
  }
  const liv = await be(`${v.mottak}/livstegn`, {
    method: 'POST',
    body: JSON.stringify({ enheter: ['x\u0000y', 'a\ud83d'] }),
    headers: { authorization: `Bearer ${ond}` },
  });
  noter(p, liv.status === 400, `livstegn med NUL: ${liv.status}`);
  const sendt = new Date();
  await be(`${v.mottak}/livstegn`, { method: 'POST', body: JSON.stringify({ enheter: [annens] }), headers: { authorization: `Bearer ${god}` } });
  let skrevet = false;
  for (let i = 0; i < 50 && !skrevet; i++, await vent(100))
    skrevet = ((await v.db.query('select 1 from respons.enhet where serie = $1 and "sistLivstegn" > $2', [annens, sendt])).rowCount ?? 0) > 0;
  noter(p, skrevet, 'livstegn stanset for alle etter ett forgiftet');
  const kapret = await sendTil(v, ond, varsel({ enhet: annens }));
  const hos = await v.db.query(
    `select 1 from respons.varsel x join "Virksomhet" v on v.id = x."virksomhetId" join respons.kilde k on k.id = x."kildeId" where v.kode = $1 and k.navn = 'Angriper'`,
    [OFFER],
  );
  noter(p, hos.rowCount === 0, `varsel i en annen kommune med dens serienummer: ${kapret.status}`);
}

/** What stands at the door: no token, no sense, no end. */
async function dor(v: Verden, ond: string, varsel: () => object): Promise<void> {
  const p = nyProtokoll('mottakets dør');
  for (const [hva, hode] of [
    ['uten token', {}],
    ['feil token', { authorization: `Bearer hlh_${'x'.repeat(43)}` }],
    ['NUL i token', { authorization: 'Bearer a%00' }],
    ['tomt', { authorization: 'Bearer ' }],
    ['langt', { authorization: `Bearer ${'x'.repeat(9000)}` }],
  ] as [string, Record<string, string>][]) {
    const r = await be(`${v.mottak}/varsler`, { method: 'POST', body: JSON.stringify(varsel()), headers: hode });
    noter(p, r.status === 401 || r.status === 431, `${hva}: ${r.status}`);
  }
  for (const kropp of [
    'null',
    '',
    '[]',
    '[null]',
    '17',
    '"x"',
    '{',
    '[[]]',
    '['.repeat(400_000),
    '{"a":'.repeat(100_000),
    `[${'{},'.repeat(600)}{}]`,
    `"${'x'.repeat(2_000_000)}"`,
    Buffer.from([0xff, 0xfe, 0x00]),
  ]) {
    const r = await sendTil(v, ond, null, kropp as string).catch(() => ({ status: 413 }) as Svar);
    noter(p, r.status >= 400 && r.status < 500, `kropp ${String(kropp).slice(0, 12)}: ${r.status}`);
  }
  for (const sti of ['varsler/%00', 'varsler/x', `varsler/${randomUUID()}`, '../../etc', 'ukjent']) {
    const r = await be(`${v.mottak}/${sti}`, { headers: { authorization: `Bearer ${ond}` } });
    noter(p, r.status >= 400 && r.status < 500, `GET ${sti}: ${r.status}`);
  }
  // Fifty who begin and never finish: others must not notice.
  const { port, hostname } = new URL(v.mottak);
  const trege = Array.from({ length: 50 }, () => {
    const s = connect(Number(port), hostname);
    s.on('error', () => {});
    s.write(`POST /respons/v1/varsler HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ond}\r\nContent-Length: 500000\r\n\r\n[`);
    return s;
  });
  const r = await sendTil(v, ond, varsel());
  noter(p, r.status === 201, `mens femti henger: ${r.status}`);
  for (const s of trege) s.destroy();
}

const RUNDER = 120;
/** Varsler stored in a second below which it was no flood: three hundred times what a kommune has in its worst hour. */
const FLOM = 1000;
const MELLOMROM_MS = 100;

/** One varsel each tenth of a second from a quiet source. Gives the answer times in ms, and how many were not taken. */
async function rolig(v: Verden, token: string, serie: string): Promise<{ tider: number[]; tapt: number }> {
  const tider: number[] = [];
  let tapt = 0;
  for (let i = 0; i < RUNDER; i++) {
    const t0 = performance.now();
    const r = await sendTil(v, token, { eksternId: randomUUID(), type: 'trygghetsalarm', enhet: serie, tidspunkt: new Date().toISOString() }).catch(
      () => null,
    );
    if (r?.status === 201) tider.push(performance.now() - t0);
    else tapt++;
    await vent(MELLOMROM_MS);
  }
  return { tider, tapt };
}

/** One source sends all that it can, from a process of its own; another's varsler must come in as before. */
async function flom(v: Verden, ond: string, god: string, serie: string): Promise<void> {
  const p = nyProtokoll('flom fra én kilde mens en annen sender');
  await rolig(v, god, serie);
  const foer = await rolig(v, god, serie);
  const flommen = spawn(process.execPath, [join(ROT, 'scripts/fiendtlig/flom.mjs'), `${v.mottak}/varsler`, ond], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise((ok) => flommen.stdout?.once('data', ok));
    const antall = async () =>
      Number(
        (await v.db.query(`select count(*) n from respons.varsel x join respons.kilde k on k.id = x."kildeId" where k.navn = 'Angriper'`)).rows[0]?.n,
      );
    const [fra, t0] = [await antall(), performance.now()];
    const under = await rolig(v, god, serie);
    const flomfart = ((await antall()) - fra) / ((performance.now() - t0) / 1000);
    const [hvile, p95] = [prosentil(foer.tider, 95), prosentil(under.tider, 95)];
    console.log(
      `flom: p95 ${hvile.toFixed(1)} ms i hvile, ${p95.toFixed(1)} ms under en flom på ${Math.round(flomfart)} varsler/s (${(p95 / hvile).toFixed(2)} ×)`,
    );
    noter(p, foer.tapt + under.tapt === 0, `${under.tapt} varsler fra den andre kilden ble ikke tatt imot`);
    noter(p, flomfart >= FLOM, `flommen var bare ${Math.round(flomfart)} varsler/s`);
    noter(p, p95 <= 2 * hvile, `den andre kilden ventet ${(p95 / hvile).toFixed(2)} × sin hvile`);
  } finally {
    await avslutt(flommen);
  }
  // What follows asks whether anything has been changed: all that was stored is routed first.
  const uferdig = async () => (await v.db.query(`select 1 from respons.varsel where status = 'MOTTATT' limit 1`)).rowCount ?? 0;
  for (let i = 0; i < 600 && (await uferdig()) > 0; i++) await vent(500);
}
