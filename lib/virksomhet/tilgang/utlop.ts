import 'server-only';
import { hvemHolder } from '@/lib/folk/beholdning';
import { ansattPaa } from '@/lib/folk/rules';
import { harHattGjoremaal } from '@/lib/gjoremaal/queries';
import { DOGN_MS, iDag, plussDager } from '@/lib/platform/clock';
import { type Kommando, somHelhet } from '@/lib/platform/command';
import { utenActor } from '@/lib/platform/db';
import { hverVirksomhet, sum } from '@/lib/platform/jobb/hver';
import { logg } from '@/lib/platform/log';
import { kan } from '@/lib/platform/policy';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { ikkeOver } from '@/lib/platform/verdi/gyldig';
import { avsluttUtenTilgang } from '@/lib/respons/oppdrag/vakt/commands-tilgang';
import { sluttedeVakter } from '@/lib/respons/oppdrag/vakt/queries-tilgang';
import { friskOppNavn } from '@/lib/tjenestemodell/commands-status';
import { BEHOLDERE } from '../overforing/beholdere';
import { fortellRolleslutt, slipp, slippRolle } from '../overforing/commands-overforing';

const NOKKEL = Symbol.for('helhet.tilgangsutlop');
const global = globalThis as { [NOKKEL]?: NodeJS.Timeout };

/** Whoever lost a role longer ago than this has found out. Days. */
const FORTELLES = 14;

/**
 * Gives back what is held by whoever has lost access or a role by a date, or past the commands: what has a role goes back to
 * it, the rest is a duty for the leder. Those whose role is over are told, and the tasks they had the A of are without a name. A transaction for each person: one that fails or
 * stops keeps nobody else waiting. Run again, it does no more. Gives how much went back.
 */
export async function ryddUtlopte(virksomhetId: string): Promise<number> {
  const hvem = await somHelhet(virksomhetId, async (k) => {
    // Of two processes at once, one does it.
    const [min] = await k.tx.$queryRaw<unknown[]>`select 1 from "Virksomhet" where id = ${virksomhetId}::uuid for update skip locked`;
    if (!min) return [];
    await friskOppNavn(k);
    await fortellUtlopte(k);
    const vakter = await nyligSluttet(k);
    return [...(await utenTilgang(k, vakter)), ...(await utenRolle(k, vakter))];
  });
  let antall = 0;
  for (const h of hvem)
    antall += await somHelhet(virksomhetId, async (k) => {
      const [fri] = await k.tx.$queryRaw<unknown[]>`select 1 from "Ansatt" where id = ${h.id}::uuid for update skip locked`;
      if (!fri) return 0;
      const naa = await avsluttUtenTilgang(k, [h.id]);
      const vakt = { ...naa, vakter: [...naa.vakter, ...h.vakter] };
      const slutt = 'rolle' in h ? await slippRolle(k, h.id, h.rolle, vakt) : await slipp(k, h, vakt);
      if (slutt.frigjort > 0) await k.hendelse('TILGANG_UTLOPT', { type: 'Ansatt', id: h.id }, slutt);
      return slutt.frigjort;
    }).catch(meldFeil);
  return antall;
}

type Vakter = Map<string, { ansattId: string }[]>;
/** The clocks of the command and the database may differ so much. */
const SAMTIDIG_MS = 60_000;
const NYLIG_MS = 2 * DOGN_MS;

/** The duties that ended of late when a date came, of those whose leder has not been told since. What somebody ends is told then and there. */
async function nyligSluttet(k: Kommando): Promise<Vakter> {
  const { virksomhetId } = k.actor;
  const siden = new Date(k.naa.getTime() - NYLIG_MS);
  const vakter: Vakter = new Map();
  const alle = await sluttedeVakter(k.tx, virksomhetId, siden);
  const avNoen = await k.tx.hendelse.findMany({
    where: {
      virksomhetId,
      type: { in: ['ANSATT_SLUTTET', 'ROLLE_AVSLUTTET'] },
      objektId: { in: alle.map((v) => v.ansattId) },
      tidspunkt: { gt: new Date(siden.getTime() - SAMTIDIG_MS) },
    },
    select: { objektId: true, tidspunkt: true },
  });
  for (const v of alle)
    if (!avNoen.some((h) => h.objektId === v.ansattId && Math.abs(h.tidspunkt.getTime() - v.til.getTime()) < SAMTIDIG_MS))
      vakter.set(v.ansattId, [...(vakter.get(v.ansattId) ?? []), v]);
  const fortalt = await k.tx.gjoremaal.findMany({
    where: { virksomhetId, type: { in: ['TILGANG_SLUTT', 'ROLLE_SLUTT'] }, objektId: { in: [...vakter.keys()] }, opprettet: { gt: siden } },
    select: { objektId: true },
  });
  for (const { objektId } of fortalt) vakter.delete(objektId);
  return vakter;
}

/** Those who hold something, or were on duty, and have left, are blocked here or altogether, or are without any role that is not over. */
async function utenTilgang(k: Kommando, vakter: Vakter): Promise<{ id: string; navn: string; vakter: unknown[] }[]> {
  const { virksomhetId } = k.actor;
  const dag = iDag(k.naa);
  const uten = await k.tx.ansatt.findMany({
    where: {
      virksomhetId,
      OR: [
        { sluttet: { lte: dag } },
        { sperret: { not: null } },
        { konto: { sperret: { not: null } } },
        { roller: { some: {}, none: ikkeOver(dag) } },
      ],
    },
    select: { id: true, navn: true },
  });
  const holder = await hvemHolder(
    BEHOLDERE,
    k.tx,
    virksomhetId,
    uten.map((a) => a.id),
  );
  return uten.filter((a) => holder.has(a.id) || vakter.has(a.id)).map((a) => ({ ...a, vakter: vakter.get(a.id) ?? [] }));
}

/** The same of those who have a role that is over, beside others that go on. */
async function utenRolle(k: Kommando, vakter: Vakter): Promise<{ id: string; rolle: Rolle; vakter: unknown[] }[]> {
  const { virksomhetId } = k.actor;
  const dag = iDag(k.naa);
  const over = await k.tx.rolletildeling.findMany({
    where: { virksomhetId, gyldigTil: { lt: dag }, ansatt: { roller: { some: ikkeOver(dag) } } },
    distinct: ['ansattId', 'rolle'],
    select: { ansattId: true, rolle: true },
  });
  const holder = await hvemHolder(BEHOLDERE, k.tx, virksomhetId, [...new Set(over.map((r) => r.ansattId))]);
  return over
    .filter((r) => holder.has(r.ansattId) || (vakter.has(r.ansattId) && kan(r, 'respons.vakt')))
    .map((r) => ({ id: r.ansattId, rolle: r.rolle, vakter: kan(r, 'respons.vakt') ? (vakter.get(r.ansattId) ?? []) : [] }));
}

/** Whose role had its last day, and who has not been told, nor has it again. */
async function fortellUtlopte(k: Kommando): Promise<void> {
  const { virksomhetId } = k.actor;
  const dag = iDag(k.naa);
  const over = await k.tx.rolletildeling.findMany({
    where: { virksomhetId, gyldigTil: { lt: dag, gte: plussDager(dag, -FORTELLES) }, ansatt: ansattPaa(dag) },
    select: { id: true, ansattId: true, enhetId: true, rolle: true, gyldigTil: true, enhet: { select: { navn: true } } },
  });
  const fortalt = await harHattGjoremaal(
    k.tx,
    virksomhetId,
    'MISTET_ROLLE',
    over.map((r) => r.id),
  );
  for (const r of over.filter((x) => !fortalt.has(x.id))) {
    const { ansattId, enhetId, rolle } = r;
    const igjen = await k.tx.rolletildeling.findFirst({ where: { virksomhetId, ansattId, enhetId, rolle, ...ikkeOver(dag) }, select: { id: true } });
    if (!igjen && r.gyldigTil) await fortellRolleslutt(k, r, r.gyldigTil);
  }
}

/** The same in every virksomhet: one that fails stops no other. */
export async function ryddAlleUtlopte(): Promise<number> {
  const alle = await utenActor((tx) => tx.virksomhet.findMany({ select: { id: true } }));
  return sum(
    await hverVirksomhet(
      'tilgangsutlop',
      alle.map((v) => v.id),
      ryddUtlopte,
    ),
  );
}

function meldFeil(e: unknown): number {
  logg('feil', 'tilgangsutlop', { kode: (e as { code?: string }).code ?? 'ukjent' });
  return 0;
}

/** Starts the watch over roles and access that end by date, once per process. Any number of processes may run it. */
export function startTilgangsutlop(ms = 10 * 60_000): void {
  global[NOKKEL] ??= setInterval(() => void ryddAlleUtlopte().catch(meldFeil), ms).unref();
}
