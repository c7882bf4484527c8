import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { erFeil } from '@/lib/platform/errors';
import { ta } from '../oppdrag/commands';
import { avklar } from '../oppdrag/commands-lukk';
import { ferdig, kvitter, sendUtrykning } from '../oppdrag/commands-utrykning';
import { gaaPaaVakt } from '../oppdrag/commands-vakt';
import { STANDARDGRUNNER } from '../oppdrag/rules';
import { MOTTAKSVAKT } from '../oppdrag/rules-vakt';
import { innstillingerI, oppsettFor } from '../oppdrag/tilgang';
import { normal } from './profil';

/** Median seconds until an operator takes a varsel, and until it is closed; and how many of a hundred need somebody there. */
const SVAR = 22;
const SAMTALE = 150;
const UTRYKNING = 14;

export type Operatorvalg = { actor: Actor; fart: number; tilfeldig: () => number; stoppet: () => boolean };
export type Operatortall = { tatt: number; lukket: number; utrykninger: number };

const nokkel = () => randomUUID();
const sov = (sekunder: number, v: Operatorvalg) =>
  new Promise<void>((ok) => setTimeout(ok, Math.max(20, Math.min(600_000, (sekunder * 1000) / v.fart))));
/** About `median` seconds; now and then much more, as with people. */
const omtrent = (median: number, v: Operatorvalg): number => median * Math.exp(0.6 * normal(v.tilfeldig));

type Valgt = { id: string; type: string; personId: string | null; lag: string[] };

/** One of the most urgent that nobody has taken, at random, so that two robots seldom reach for the same. */
const neste = (v: Operatorvalg) =>
  withActor(v.actor, async (tx) => {
    const rader = await tx.$queryRaw<Valgt[]>`
      select v.id, v.type, v."personId", array(select distinct k.lag from respons.vakt k where k."virksomhetId" = v."virksomhetId" and k.til is null) lag
      from respons.varsel v left join respons.samling s on s.id = v."samlingId"
      where v.status = 'VENTER' and (s.id is null or s.hovedvarsel = v.id or not s.aapen) order by v.prioritet, v.mottatt limit 10`;
    return rader[Math.floor(v.tilfeldig() * rader.length)];
  });

/** A robot that does an operator's work by the same commands: takes, talks, sends somebody, and closes with a reason. */
export async function operator(v: Operatorvalg, tall: Operatortall): Promise<void> {
  await gaaPaaVakt(v.actor, { nokkel: nokkel(), virksomhetId: v.actor.virksomhetId, lag: MOTTAKSVAKT, soneId: '' });
  while (!v.stoppet()) {
    await sov(omtrent(SVAR, v) * 0.5, v);
    try {
      const varsel = await neste(v);
      if (!varsel || v.stoppet()) continue;
      await ta(v.actor, { nokkel: nokkel(), varselId: varsel.id });
      tall.tatt++;
      await behandle(v, varsel, tall);
    } catch (e) {
      // Somebody was first, or it was closed meanwhile: the next one.
      if (!erFeil(e)) throw e;
    }
  }
}

async function behandle(v: Operatorvalg, varsel: Valgt, tall: Operatortall): Promise<void> {
  const felles = () => ({ nokkel: nokkel(), varselId: varsel.id });
  await sov(omtrent(SAMTALE, v), v);
  const lag = varsel.lag.filter((l) => l !== MOTTAKSVAKT);
  let hjulpet = false;
  if (varsel.personId && lag.length > 0 && v.tilfeldig() * 100 < UTRYKNING) {
    await sendUtrykning(v.actor, { ...felles(), lag: lag[Math.floor(v.tilfeldig() * lag.length)] ?? '', melding: '' });
    tall.utrykninger++;
    for (const hva of ['paaVei', 'framme'] as const) {
      await sov(omtrent(hva === 'paaVei' ? 40 : 600, v), v);
      await kvitter(v.actor, { ...felles(), hva });
    }
    await sov(omtrent(900, v), v);
    await ferdig(v.actor, { ...felles(), merknad: '' });
    hjulpet = true;
  }
  const grunner = await withActor(v.actor, async (tx) => innstillingerI(await oppsettFor(tx, v.actor.virksomhetId)).avklaringsgrunner);
  const grunn =
    grunner.length > 0
      ? grunner[Math.floor(v.tilfeldig() * grunner.length)]
      : varsel.type === 'teknisk'
        ? 'teknisk'
        : hjulpet
          ? 'hjulpet'
          : v.tilfeldig() < 0.15
            ? 'feilalarm'
            : 'samtale';
  await avklar(v.actor, { ...felles(), grunn: grunn ?? STANDARDGRUNNER[0], merknad: '' });
  tall.lukket++;
}
