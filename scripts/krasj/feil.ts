import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as vent } from 'node:timers/promises';
import { Forbindelser, type Svar } from '@/lib/respons/simulering/forbindelse';
import { drep, helse, lukkAlt, type Prove, serie, startMotor, ventTil } from './oppsett.ts';
import { sommertid } from './sommertid.ts';

type Valg = { utenDatabaseSekunder: number };
/** One thing that may go wrong: does it, and throws when what must hold does not. Gives what it saw. */
type Tilfelle = [hva: string, fn: (p: Prove, v: Valg) => Promise<string>];

function maa(ok: boolean, hva: string): asserts ok {
  if (!ok) throw new Error(hva);
}

async function medMotor<T>(p: Prove, fn: (m: ChildProcess) => Promise<T>): Promise<T> {
  const m = startMotor(p);
  try {
    await ventTil('mottaket svarer', async () => (await helse(p)) === 200);
    return await fn(m);
  } finally {
    await drep(m);
    await lukkAlt(p);
  }
}

const ett = (mer: object = {}) =>
  JSON.stringify({ eksternId: randomUUID(), type: 'trygghetsalarm', enhet: serie(10), tidspunkt: new Date().toISOString(), ...mer });
const idAv = (s: Svar): string => (JSON.parse(s.kropp) as { id: string }).id;

async function send(p: Prove, kropp: string): Promise<string> {
  const f = new Forbindelser(1, p.port, p.base.token);
  const s = await f.post('/respons/v1/varsler', kropp);
  f.lukk();
  maa(s.status === 201, `svarte ${s.status}`);
  return idAv(s);
}

type Rad = { status: string; merker: string[]; slag: number; forsinket: number; mottatt: number };
const rad = async (p: Prove, id: string): Promise<Rad> => {
  const [r] = await p.sql<Rad>(
    `select status, merker, slag, extract(epoch from now() - mottatt)::float mottatt, extract(epoch from coalesce("nesteForfall", 'infinity') - now())::float forsinket
     from respons.varsel where id = $1`,
    [id],
  );
  maa(r !== undefined, 'varselet finnes ikke');
  return r;
};
const typer = async (p: Prove, id: string): Promise<string[]> =>
  (await p.sql<{ type: string }>(`select type from respons.hendelse where "varselId" = $1 order by id`, [id])).map((r) => r.type);
const harSkjedd = (p: Prove, id: string, type: string, ms?: number) =>
  ventTil(`${type} kom ikke`, async () => (await typer(p, id)).includes(type), ms);

const hundre: Tilfelle = [
  'den samme alarmen hundre ganger samtidig er én',
  (p) =>
    medMotor(p, async () => {
      const f = new Forbindelser(100, p.port, p.base.token);
      const kropp = ett();
      const svar = await Promise.all(Array.from({ length: 100 }, () => f.post('/respons/v1/varsler', kropp)));
      f.lukk();
      const nye = svar.filter((s) => s.status === 201).length;
      maa(nye === 1 && svar.every((s) => s.status === 201 || s.status === 200), `${nye} ganger 201`);
      maa(new Set(svar.map(idAv)).size === 1, 'flere id-er');
      return '1 × 201, 99 × 200, én id';
    }),
];

const klokke: Tilfelle = [
  'enhetens klokke et døgn feil flytter ingen frist',
  (p) =>
    medMotor(p, async () => {
      for (const dogn of [-1, 1]) {
        const id = await send(p, ett({ tidspunkt: new Date(Date.now() + dogn * 86_400_000).toISOString() }));
        await harSkjedd(p, id, 'VARSLET', 5000);
        const r = await rad(p, id);
        maa(r.merker.includes('KLOKKE_FEIL'), 'ikke merket');
        maa(r.mottatt < 10 && r.forsinket < 5, 'fristen følger enhetens klokke');
      }
      return 'merket, varslet med en gang, frist etter databasens klokke';
    }),
];

const tause: Tilfelle = [
  '10 000 enheter blir tause samtidig, og en person trykker på knappen',
  (p) =>
    medMotor(p, async () => {
      await p.sql(`update respons.felles set verdi = jsonb_build_object('siden', now() - interval '1 day') where navn = 'livstegn'`);
      const [n] = await p.sql<{ n: number }>(
        `with t as (update respons.enhet set mangler = false, "sistLivstegn" = now() - interval '1 hour' where serie < $1 and serie like 'E%' and installert returning 1) select count(*)::int n from t`,
        [serie(10_000)],
      );
      await ventTil(
        'de tause ble ikke meldt',
        async () =>
          ((await p.sql<{ n: number }>(`select count(*)::int n from respons.varsel where verdi = 'livstegn_mangler' and status <> 'LUKKET'`))[0]?.n ??
            0) >= 1000,
        60_000,
      );
      const t0 = Date.now();
      const id = await send(p, ett({ enhet: serie(11_000) }));
      await harSkjedd(p, id, 'VARSLET', 10_000);
      const ms = Date.now() - t0;
      await ventTil(
        'ikke alle de tause ble tatt',
        async () =>
          (await p.sql<{ n: number }>(`select count(*)::int n from respons.varsel where verdi = 'livstegn_mangler' and status = 'VENTER'`))[0]?.n ===
          n?.n,
        90_000,
      );
      const [s] = await p.sql<{ samlinger: number; fortalt: number }>(
        `select (select count(*)::int from respons.samling where aapen) samlinger,
           (select count(distinct u."varselId")::int from respons.utsending u join respons.varsel v on v.id = u."varselId" where v.verdi = 'livstegn_mangler' and v.status <> 'LUKKET') fortalt`,
      );
      maa((s?.samlinger ?? 0) > 0 && (s?.samlinger ?? 0) <= 200, `${s?.samlinger} samlinger`);
      maa((s?.fortalt ?? 0) <= (s?.samlinger ?? 0), 'medlemmer ble fortalt hver for seg');
      maa(ms < 2000, `personens alarm ventet ${ms} ms`);
      await p.sql(`update respons.enhet set "sistLivstegn" = now(), mangler = false`);
      return `${n?.n} enheter i ${s?.samlinger} samlinger; personen varslet etter ${ms} ms`;
    }),
];

const stanset: Tilfelle = [
  'motoren stanser: vakten utenfor hører det',
  (p) =>
    medMotor(p, async (m) => {
      await ventTil('ingen puls', async () => p.mottaker.sistPuls() !== undefined && (p.mottaker.sistPuls() ?? 0) > Date.now() - 16_000, 40_000);
      await drep(m);
      const sist = p.mottaker.sistPuls();
      await vent(20_000);
      maa(p.mottaker.sistPuls() === sist, 'pulsen gikk uten motor');
      maa((await helse(p)) === 0, 'helse svarte uten motor');
      return 'pulsen stanset, helse svarer ikke';
    }),
];

const ingenVakt: Tilfelle = [
  'ingen er på vakt: det sies, og den første som kommer får vite det',
  async (p) => {
    const vakter = await p.sql<{ id: string }>('update respons.vakt set til = now() where til is null returning id');
    try {
      return await medMotor(p, async () => {
        await p.sql(`update respons.modell set binding = '{}', versjon = versjon + 1`);
        const id = await send(p, ett());
        await harSkjedd(p, id, 'UTEN_VAKT', 5000);
        maa((await rad(p, id)).merker.includes('UTEN_VAKT'), 'ikke merket');
        await p.sql('update respons.vakt set til = null where id = any($1)', [vakter.map((v) => v.id)]);
        await harSkjedd(p, id, 'VARSLET', 35_000);
        maa(!(await rad(p, id)).merker.includes('UTEN_VAKT'), 'fortsatt merket');
        return 'merket UTEN_VAKT, varslet da noen kom';
      });
    } finally {
      await p.sql('update respons.vakt set til = null where id = any($1)', [vakter.map((v) => v.id)]);
      await p.sql(`update respons.modell set binding = $1, versjon = versjon + 1`, [JSON.stringify(p.binding)]);
    }
  },
];

const gaarFra: Tilfelle = [
  'den første tar varselet og går fra det',
  (p) =>
    medMotor(p, async () => {
      const id = await send(p, ett());
      await harSkjedd(p, id, 'VARSLET', 5000);
      await p.sql(
        `update respons.varsel set status = 'TATT', "tattAvId" = gen_random_uuid(), "tattAvNavn" = 'Kari', tatt = now(), "forsteSvar" = now(),
           "nesteForfall" = now() + interval '1 second', versjon = versjon + 1 where id = $1`,
        [id],
      );
      await harSkjedd(p, id, 'GITT_TILBAKE', 8000);
      const t = await typer(p, id);
      maa(t.indexOf('PAAMINNET') > 0 && t.indexOf('PAAMINNET') < t.indexOf('GITT_TILBAKE'), 'ikke påminnet først');
      await ventTil('ikke varslet på nytt', async () => (await typer(p, id)).lastIndexOf('VARSLET') > (await typer(p, id)).indexOf('GITT_TILBAKE'));
      maa((await rad(p, id)).status === 'VENTER', 'ikke tilbake i køen');
      return 'påminnet, gitt tilbake, varslet på nytt';
    }),
];

const henger: Tilfelle = [
  'en webhook som henger forsinker ingen andre',
  async (p) => {
    await p.sql(`update respons.modell set innhold = $1, versjon = versjon + 1`, [JSON.stringify(p.modell('Taus'))]);
    try {
      return await medMotor(p, async () => {
        const ider = await Promise.all(Array.from({ length: 10 }, (_, i) => send(p, ett({ enhet: serie(10 * i) }))));
        await ventTil('webhooken ble ikke prøvd', async () => p.mottaker.spurt(), 10_000);
        const t0 = Date.now();
        const ny = await send(p, ett({ enhet: serie(500) }));
        await harSkjedd(p, ny, 'VARSLET', 5000);
        const ms = Date.now() - t0;
        maa(ms < 1500, `den neste ventet ${ms} ms`);
        for (const id of ider) await ventTil('planen stanset', async () => (await rad(p, id)).slag >= 4, 15_000);
        return `den neste varslet etter ${ms} ms; de ti gikk videre til neste slag`;
      });
    } finally {
      await p.sql(`update respons.modell set innhold = $1, versjon = versjon + 1`, [JSON.stringify(p.modell())]);
      await p.sql(`update respons.utsending set status = 'FEILET' where status = 'KOE'`);
    }
  },
];

const utenDatabase: Tilfelle = [
  'databasen er borte',
  (p, v) =>
    medMotor(p, async () => {
      const foer = await send(p, ett());
      await p.db.drep();
      const f = new Forbindelser(1, p.port, p.base.token);
      const kropp = ett({ enhet: serie(70) });
      const uten = await f.post('/respons/v1/varsler', kropp);
      const frisk = await helse(p);
      await vent(v.utenDatabaseSekunder * 1000);
      await p.db.start();
      maa(uten.status === 503 || uten.status === 429, `svarte ${uten.status} uten database`);
      maa(frisk === 503, `helse svarte ${frisk} uten database`);
      await ventTil('mottaket kom ikke igjen', async () => (await f.post('/respons/v1/varsler', kropp)).status < 300, 30_000);
      f.lukk();
      await ventTil('planen gikk ikke videre', async () => (await rad(p, foer)).slag >= 3, 30_000);
      return `${v.utenDatabaseSekunder} s: 503 til kilden, helse 503, alt gikk videre etterpå`;
    }),
];

const TILFELLER: Tilfelle[] = [
  hundre,
  klokke,
  tause,
  stanset,
  ingenVakt,
  gaarFra,
  henger,
  utenDatabase,
  ['natten klokken stilles', async () => sommertid()],
];

/** The list of failures to try. Prints a line for each; gives those that did not go as they must. */
export async function feilliste(p: Prove, v: Valg): Promise<string[]> {
  const brudd: string[] = [];
  for (const [hva, fn] of TILFELLER) {
    try {
      console.log(`✓ ${hva}: ${await fn(p, v)}`);
    } catch (e) {
      console.log(`✗ ${hva}: ${(e as Error).message}`);
      brudd.push(`${hva}: ${(e as Error).message}`);
      if (!(await p.db.svarer())) await p.db.start();
    }
  }
  return brudd;
}
