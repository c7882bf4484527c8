import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as vent } from 'node:timers/promises';
import { ta } from '@/lib/respons/oppdrag/varsel/commands';
import { Forbindelser, type Svar } from '@/lib/respons/simulering/forbindelse';
import { velgTilfeller } from '../felles/valg.ts';
import { drapMellom, motorHenger } from './drap.ts';
import { kilde, type Sendt, sendEn } from './last.ts';
import { DODMANN_MS, drep, helse, lukkAlt, type Prove, serie, startMotor, VENT, ventTil } from './oppsett.ts';
import { tilEnde } from './runde.ts';
import { sjekk } from './sjekk.ts';
import { sommertid } from './sommertid.ts';
import { stumForbindelse } from './stum.ts';

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

/** Nobody dies: everything is done to its time, and heard once outside. */
const rolig = (p: Prove, sendt: [string, Sendt][], tatt: string[] = []) =>
  tilEnde(p, { sendt: new Map(sendt), tatt, nede: { fra: 0, til: 0 }, doede: 0 });

const rad = async (p: Prove, id: string): Promise<{ merker: string[] }> => {
  const [r] = await p.sql<{ merker: string[] }>('select merker from respons.varsel where id = $1', [id]);
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
      const tid = Date.now();
      const svar = await Promise.all(Array.from({ length: 100 }, () => f.post('/respons/v1/varsler', kropp)));
      f.lukk();
      const nye = svar.filter((s) => s.status === 201).length;
      maa(nye === 1 && svar.every((s) => s.status === 201 || s.status === 200), `${nye} ganger 201`);
      maa(new Set(svar.map(idAv)).size === 1, 'flere id-er');
      await rolig(p, [[JSON.parse(kropp).eksternId, { tid, art: 'person', id: idAv(svar[0] as Svar) }]]);
      return '1 × 201, 99 × 200, én id, hvert slag fortalt én gang';
    }),
];

const klokke: Tilfelle = [
  'enhetens klokke et døgn feil flytter ingen frist',
  (p) =>
    medMotor(p, async () => {
      const sendt = await Promise.all([-1, 1].map((dogn) => sendEn(p, { tidspunkt: new Date(Date.now() + dogn * 86_400_000).toISOString() })));
      await rolig(p, sendt);
      for (const [, s] of sendt) maa((await rad(p, s.id as string)).merker.includes('KLOKKE_FEIL'), 'ikke merket');
      return 'merket; hvert slag til sin tid etter databasens klokke';
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
      const [, person] = await sendEn(p, { enhet: serie(11_000) });
      await ventTil('personen ble ikke hørt', async () => p.mottaker.om(person.id as string).length > 0, 10_000);
      const ms = Date.now() - person.tid;
      await ventTil(
        'ikke alle de tause ble tatt',
        async () =>
          (await p.sql<{ n: number }>(`select count(*)::int n from respons.varsel where verdi = 'livstegn_mangler' and status = 'VENTER'`))[0]?.n ===
          n?.n,
        90_000,
      );
      const [s] = await p.sql<{ samlinger: number; medlemmer: number; fortalt: number }>(
        `select (select count(*)::int from respons.samling where aapen) samlinger, (select sum(antall)::int from respons.samling where aapen) medlemmer,
           (select count(distinct u."varselId")::int from respons.utsending u join respons.varsel v on v.id = u."varselId" where v.verdi = 'livstegn_mangler' and v.status <> 'LUKKET') fortalt`,
      );
      maa((s?.samlinger ?? 0) > 0 && (s?.samlinger ?? 0) <= 200, `${s?.samlinger} samlinger`);
      maa(s?.medlemmer === n?.n, `${s?.medlemmer} i samlingene`);
      maa(s?.fortalt === s?.samlinger, `${s?.fortalt} fortalt`);
      maa(ms < 2000, `personens alarm ventet ${ms} ms`);
      await p.sql(`update respons.enhet set "sistLivstegn" = now(), mangler = false`);
      return `${n?.n} enheter i ${s?.samlinger} samlinger; personen hørt utenfor etter ${ms} ms`;
    }),
];

const stanset: Tilfelle = [
  'motoren stanser: vakten utenfor hører det',
  (p) =>
    medMotor(p, async (m) => {
      await ventTil('ingen puls', async () => p.mottaker.stille() < 1000, DODMANN_MS);
      await vent(DODMANN_MS / 2 + 2000);
      maa(p.mottaker.stille() < DODMANN_MS / 2 + 1000, 'pulsen er ujevn');
      await drep(m);
      await ventTil('vakten utenfor slo ikke alarm', async () => p.mottaker.stille() > DODMANN_MS, DODMANN_MS + 5000);
      maa((await helse(p)) === 0, 'helse svarte uten motor');
      return `vakten utenfor slo alarm etter ${DODMANN_MS / 1000} s uten puls; helse svarer ikke`;
    }),
];

const ingenVakt: Tilfelle = [
  'ingen er på vakt: det sies, og den første som kommer får vite det',
  async (p) => {
    const vakter = await p.sql<{ id: string }>('update respons.vakt set til = now() where til is null returning id');
    try {
      return await medMotor(p, async () => {
        await p.sql(`update respons.modell set binding = '{}', versjon = versjon + 1`);
        const id = (await sendEn(p))[1].id as string;
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
      const [e, s] = await sendEn(p, { enhet: serie(30) });
      const id = s.id as string;
      await harSkjedd(p, id, 'VARSLET', 5000);
      await ta(p.operator, { nokkel: randomUUID(), varselId: id });
      await harSkjedd(p, id, 'GITT_TILBAKE', 8000);
      await rolig(p, [[e, s]], [id]);
      return 'påminnet, gitt tilbake, varslet på nytt';
    }),
];

const henger: Tilfelle = [
  'en webhook som henger forsinker ingen andre',
  async (p) => {
    await p.sql(`update respons.modell set innhold = $1, versjon = versjon + 1`, [JSON.stringify(p.modell(['Taus', 'Legevakten']))]);
    try {
      return await medMotor(p, async () => {
        const ti = await Promise.all(Array.from({ length: 10 }, (_, i) => sendEn(p, { enhet: serie(10 * i) })));
        await ventTil('webhooken ble ikke prøvd', async () => p.mottaker.hengt() > 0, 10_000);
        const alle = [...ti, await sendEn(p, { enhet: serie(500) })];
        const hort = (id: string) => p.mottaker.om(id).find((n) => n.includes('Legevakten'));
        await ventTil('Legevakten hørte ikke', async () => alle.every(([, s]) => hort(s.id as string)), 10_000);
        const sen = Math.max(...alle.map(([, s]) => (p.mottaker.kom.get(hort(s.id as string) ?? '')?.[0] ?? 0) - s.tid - 2000 * VENT));
        maa(sen < 1500, `Legevakten hørte det ${sen} ms for sent`);
        const [u] = await p.sql<{ n: number }>(`select count(*)::int n from respons.utsending where navn = 'Taus' and status = 'KOE'`);
        maa(u?.n === alle.length, 'den som henger, ble gitt opp for tidlig');
        maa(!(await sjekk(p, { sendt: new Map(alle), tatt: [], nede: { fra: 0, til: 0 }, doede: 0 })).brudd.length, 'planen stanset');
        return `den andre mottakeren hørte alle elleve, høyst ${Math.max(0, sen)} ms for sent; den tause prøves fortsatt`;
      });
    } finally {
      await p.sql(`update respons.modell set innhold = $1, versjon = versjon + 1`, [JSON.stringify(p.modell())]);
    }
  },
];

const utenDatabase: Tilfelle = [
  'databasen er borte',
  (p, v) =>
    medMotor(p, async (m) => {
      let ferdig = false;
      const sendt = kilde(p, () => ferdig, 20, Math.random);
      await vent(1500);
      const fra = Date.now();
      await p.db.drep();
      const f = new Forbindelser(1, p.port, p.base.token);
      const uten = await f.post('/respons/v1/varsler', ett());
      f.lukk();
      maa(uten.status === 503 || uten.status === 429, `svarte ${uten.status} uten database`);
      maa((await helse(p)) === 503, 'helse sa ikke fra');
      await vent(v.utenDatabaseSekunder * 1000);
      await p.db.start();
      await ventTil('mottaket kom ikke igjen', async () => (await helse(p)) === 200);
      const til = Date.now();
      ferdig = true;
      const r = await tilEnde(p, { sendt: await sendt, tatt: [], nede: { fra, til }, doede: 1 });
      maa(m.exitCode === null, 'motoren stanset');
      return `${v.utenDatabaseSekunder} s: 503 til kilden, helse 503; ${r.slag} hendelser i rett rekkefølge etterpå`;
    }),
];

const ryddig = (fn: (p: Prove) => Promise<string>) => async (p: Prove) => {
  try {
    return await fn(p);
  } finally {
    await lukkAlt(p);
  }
};

const TILFELLER: Tilfelle[] = [
  ['kill -9 mellom insert, commit og sending', ryddig(drapMellom)],
  ['en motor henger midt i en transaksjon uten å dø', ryddig(motorHenger)],
  hundre,
  klokke,
  tause,
  stanset,
  ingenVakt,
  gaarFra,
  henger,
  utenDatabase,
  ['forbindelsene til databasen blir stumme', ryddig(stumForbindelse)],
  ['natten klokken stilles', async () => sommertid()],
];

/** Those whose name has this in it. */
export const tilfeller = (navn: string): Tilfelle[] => velgTilfeller(navn, TILFELLER);

/** Tries them. Prints a line for each; gives those that did not go as they must. */
export async function feilliste(p: Prove, valgte: Tilfelle[], v: Valg): Promise<string[]> {
  const brudd: string[] = [];
  for (const [hva, fn] of valgte) {
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
