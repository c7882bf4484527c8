import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { erFeil } from '@/lib/platform/errors';
import { logg } from '@/lib/platform/log';
import { innstillingerI, oppsettFor } from '../oppdrag/queries-motor';
import { tilsynIOrden } from '../oppdrag/runde/commands';
import { gaaPaaVakt } from '../oppdrag/vakt/commands';
import { settPaaVakt } from '../oppdrag/vakt/queries';
import { MOTTAKSVAKT } from '../oppdrag/vakt/rules';
import { ta } from '../oppdrag/varsel/commands';
import { avklar } from '../oppdrag/varsel/commands-lukk';
import { ferdig, kvitter, sendUtrykning } from '../oppdrag/varsel/commands-utrykning';
import { erTeknisk } from '../oppdrag/varsel/rules-ko';
import { normal } from './profil';

/** Median seconds until an operator takes a varsel, and until it is closed; and how many of a hundred need somebody there. */
const SVAR = 22;
const SAMTALE = 150;
const UTRYKNING = 14;

/** How long a robot lets a varsel lie for somebody else to take: so many of a hundred only for `kort` seconds, the rest `lang`. */
export type Taalmod = { kort: number; lang: number; kortProsent: number };
export type Operatorvalg = { actor: Actor; fart: number; taalmod?: () => Taalmod; tilsyn?: boolean; tilfeldig: () => number; stoppet: () => boolean };
export type Operatortall = { tatt: number; lukket: number; utrykninger: number; feil: number };

/** After an error that is nobody's doing (the database is gone); milliseconds. */
const IGJEN_MS = 5_000;

const nokkel = () => randomUUID();
const sov = (sekunder: number, v: Operatorvalg) =>
  new Promise<void>((ok) => setTimeout(ok, Math.max(20, Math.min(600_000, (sekunder * 1000) / v.fart))));
/** About `median` seconds; now and then much more, as with people. */
const omtrent = (median: number, v: Operatorvalg): number => median * Math.exp(0.6 * normal(v.tilfeldig));

type Valgt = { id: string; type: string; personId: string | null; lag: string[] };

/** One of the most urgent that nobody has taken, at random, so that two robots seldom reach for the same. */
const neste = (v: Operatorvalg) =>
  withActor(v.actor, async (tx) => {
    const { kort, lang, kortProsent } = v.taalmod?.() ?? { kort: 0, lang: 0, kortProsent: 100 };
    const rader = await tx.$queryRaw<Valgt[]>`
      select v.id, v.type, v."personId", array(select distinct k.lag from respons.vakt k where k."virksomhetId" = v."virksomhetId" and k.til is null) lag
      from respons.varsel v left join respons.samling s on s.id = v."samlingId"
      where v.status = 'VENTER' and (s.id is null or s.hovedvarsel = v.id or not s.aapen)
        and v.mottatt <= now() - make_interval(secs => case when abs(hashtext(v.id::text)) % 100 < ${kortProsent}::int then ${kort}::int else ${lang}::int end)
      order by v.prioritet, v.mottatt limit 10`;
    return rader[Math.floor(v.tilfeldig() * rader.length)];
  });

/** Does one planned supervision that has waited some minutes, and would soon become a varsel. */
async function gjorTilsyn(v: Operatorvalg): Promise<void> {
  const [runde] = await withActor(
    v.actor,
    (tx) => tx.$queryRaw<{ id: string; versjon: number }[]>`
      select id, versjon from respons.runde where "virksomhetId" = ${v.actor.virksomhetId}::uuid and art = 'TILSYN' and utfort is null and "varselId" is null
        and planlagt between now() - interval '14 minutes' and now() - interval '8 minutes' order by planlagt limit 1`,
  );
  if (runde) await tilsynIOrden(v.actor, { nokkel: nokkel(), id: runde.id, versjon: runde.versjon });
}

/** Does it, or leaves it: somebody was first, or it was closed meanwhile. */
async function prov(tall: Operatortall, fn: () => Promise<void>): Promise<void> {
  try {
    await fn();
  } catch (e) {
    if (erFeil(e)) return;
    tall.feil++;
    logg('advarsel', 'respons.simulering', { feil: (e as Error).name });
    await new Promise((ok) => setTimeout(ok, IGJEN_MS));
  }
}

/** A robot that does an operator's work by the same commands: takes, talks, sends somebody, and closes with a reason. */
export async function operator(v: Operatorvalg, tall: Operatortall): Promise<void> {
  await gaaPaaVakt(v.actor, { nokkel: nokkel(), virksomhetId: v.actor.virksomhetId, lag: MOTTAKSVAKT, soneId: '' });
  while (!v.stoppet()) {
    await sov(omtrent(SVAR, v) * 0.5, v);
    await prov(tall, async () => {
      await settPaaVakt(v.actor);
      if (v.tilsyn) await gjorTilsyn(v);
      const varsel = await neste(v);
      if (!varsel || v.stoppet()) return;
      await ta(v.actor, { nokkel: nokkel(), varselId: varsel.id });
      tall.tatt++;
      await behandle(v, varsel, tall);
    });
  }
}

/** Talks with whoever it is; closes it, or sends somebody and goes on with the next while they are out. */
async function behandle(v: Operatorvalg, varsel: Valgt, tall: Operatortall): Promise<void> {
  await sov(omtrent(SAMTALE, v), v);
  const lag = varsel.lag.filter((l) => l !== MOTTAKSVAKT);
  if (!varsel.personId || lag.length === 0 || v.tilfeldig() * 100 >= UTRYKNING) return lukk(v, varsel, tall, false);
  await sendUtrykning(v.actor, { nokkel: nokkel(), varselId: varsel.id, lag: lag[Math.floor(v.tilfeldig() * lag.length)] ?? '', melding: '' });
  tall.utrykninger++;
  void prov(tall, () => rykkUt(v, varsel, tall));
}

async function rykkUt(v: Operatorvalg, varsel: Valgt, tall: Operatortall): Promise<void> {
  const felles = () => ({ nokkel: nokkel(), varselId: varsel.id });
  for (const hva of ['paaVei', 'framme'] as const) {
    await sov(omtrent(hva === 'paaVei' ? 90 : 600, v), v);
    if (v.stoppet()) return;
    await kvitter(v.actor, { ...felles(), hva });
  }
  await sov(omtrent(900, v), v);
  if (v.stoppet()) return;
  await ferdig(v.actor, { ...felles(), merknad: '' });
  await lukk(v, varsel, tall, true);
}

async function lukk(v: Operatorvalg, varsel: Valgt, tall: Operatortall, hjulpet: boolean): Promise<void> {
  const grunner = await withActor(v.actor, async (tx) => innstillingerI(await oppsettFor(tx, v.actor.virksomhetId)).avklaringsgrunner);
  const standard = erTeknisk(varsel) ? 'teknisk' : hjulpet ? 'hjulpet' : v.tilfeldig() < 0.15 ? 'feilalarm' : 'samtale';
  const grunn = (erTeknisk(varsel) ? undefined : grunner[Math.floor(v.tilfeldig() * grunner.length)]) ?? standard;
  await avklar(v.actor, { nokkel: nokkel(), varselId: varsel.id, grunn, merknad: '' });
  tall.lukket++;
}
