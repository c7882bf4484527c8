import 'server-only';
import { gi, hvaHolder, type Ting } from '@/lib/folk/beholdning';
import { bortfallGjoremaal, fullforGjoremaal, opprettGjoremaal } from '@/lib/gjoremaal/commands';
import { standardfrist } from '@/lib/gjoremaal/rules';
import { hentKolleger } from '@/lib/oppgave/kolleger';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag } from '@/lib/platform/clock';
import { type Kommando, utfor } from '@/lib/platform/command';
import { forbudt, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { ikkeOver } from '@/lib/platform/verdi/gyldig';
import type { Slutt } from '@/lib/respons/eskalering/tilgang-slutt';
import { kanOverfore } from '../policy';
import type { Overfor } from '../schema';
import { lederFor } from '../tilgang/bestiller';
import { BEHOLDERE, gaarTilbake } from './beholdere';
import { finnAnsatt } from './grunnlag';

const beholdning = (k: Kommando, ansattId: string) => hvaHolder(BEHOLDERE, k.tx, k.actor.virksomhetId, ansattId);

/** Gives on what somebody holds: each thing to the one chosen for it. Throws KONFLIKT when it is not theirs any more. */
export const overfor = (actor: Actor, d: Overfor) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.ansatt');
    const fra = await finnAnsatt(k, d.ansattId);
    const roller = await k.tx.rolletildeling.findMany({
      where: { ansattId: fra.id, virksomhetId: actor.virksomhetId },
      select: { enhetId: true, gyldigTil: true },
    });
    if (!kanOverfore(actor, roller, iDag(k.naa))) throw forbudt();
    const alle = await beholdning(k, fra.id);
    for (const til of new Set(d.valg.map((v) => v.til))) {
      const ting = d.valg.filter((v) => v.til === til).map((v) => alle.find((t) => t.slag === v.slag && t.id === v.id));
      if (ting.some((t) => t === undefined)) throw konflikt(fra.id);
      await krevMottaker(k, ting as Ting[], fra.id, til);
      await gi(BEHOLDERE, k, ting as Ting[], fra.id, til);
      await fortellMottaker(k, fra, til, ting as Ting[]);
    }
    const igjen = await telIgjen(k, fra);
    await k.hendelse('ANSVAR_OVERFORT', { type: 'Ansatt', id: fra.id }, { antall: d.valg.length, igjen });
    return { igjen };
  });

/** Steps, cases and duties stand on the desk of whoever gets them; the rest is told of. */
const PAA_PULTEN: readonly Ting['slag'][] = ['OPPGAVE', 'SAK', 'KARTLEGGING', 'GJOREMAAL'];

async function fortellMottaker(k: Kommando, fra: { navn: string }, til: string, ting: readonly Ting[]): Promise<void> {
  const antall = ting.filter((t) => !PAA_PULTEN.includes(t.slag)).length;
  if (antall === 0) return;
  await opprettGjoremaal(k, {
    type: 'OVERTA_ANSVAR',
    objektType: 'Ansatt',
    objektId: til,
    ansattId: til,
    lenke: '/tjenestemodell',
    data: { hva: fra.navn, antall },
    frist: standardfrist('OVERTA_ANSVAR', iDag(k.naa)),
  });
}

/** Of somebody who goes on working here, what they keep is nobody's duty to give on. */
async function telIgjen(k: Kommando, a: Awaited<ReturnType<typeof finnAnsatt>>): Promise<number> {
  const ting = await beholdning(k, a.id);
  const slutter = a.sluttet || a.sperret || a.konto?.sperret || !(await harRolle(k, a.id));
  return ting.length > 0 && !slutter ? ting.length : meldRest(k, a, { ting });
}

/** Whether somebody has a role here that is not over, also one to come. */
export const harRolle = async (k: Kommando, ansattId: string): Promise<boolean> =>
  Boolean(
    await k.tx.rolletildeling.findFirst({
      where: { virksomhetId: k.actor.virksomhetId, ansattId, ...ikkeOver(iDag(k.naa)) },
      select: { id: true },
    }),
  );

/** Whoever takes over works here, has said yes, is not blocked nor the one who leaves, and has the role where one is needed. */
async function krevMottaker(k: Kommando, ting: readonly Ting[], fra: string, til: string): Promise<void> {
  const a = await finnAnsatt(k, til);
  if (a.id === fra || !a.kontoId || (a.sluttet && a.sluttet <= iDag(k.naa)) || a.sperret || a.konto?.sperret) throw regel('kanIkkeTaOver');
  for (const rolle of new Set(ting.flatMap((t) => t.rolle ?? [])))
    if ((await hentKolleger(k.tx, k.actor.virksomhetId, [rolle], iDag(k.naa), til)).length === 0) throw regel('kollegaManglerRolle');
}

/** What ended in the real-time module with the access. */
type Vaktslutt = Pick<Slutt, 'varsler' | 'runder'> & { vakter: readonly unknown[] };
const INGEN: Vaktslutt = { vakter: [], varsler: 0, runder: 0 };

/**
 * When access ends: what has a role to go back to goes there, the rest stays with its name and is a duty for the leder, who
 * is told what went back and what ended; `fortell` also when nothing did. Gives how much of each. Part of the caller's command.
 */
export async function slipp(
  k: Kommando,
  ansatt: { id: string; navn: string },
  vakt: Vaktslutt = INGEN,
  fortell = false,
): Promise<{ frigjort: number; igjen: number }> {
  const ledig = gaarTilbake(await beholdning(k, ansatt.id));
  await gi(BEHOLDERE, k, ledig, ansatt.id, null);
  await fortellLeder(k, 'TILGANG_SLUTT', ansatt, ledig, vakt, fortell);
  return { frigjort: ledig.length, igjen: await meldRest(k, ansatt) };
}

/** The one leder who did it themselves knows, but where nobody else has the role that it goes back to. A duty or an alarm that somebody had is told of the same day. */
async function fortellLeder(
  k: Kommando,
  type: 'TILGANG_SLUTT' | 'ROLLE_SLUTT',
  { id, navn }: { id: string; navn: string },
  ting: readonly Ting[],
  vakt: Vaktslutt,
  fortell = false,
): Promise<void> {
  const antall = ting.length;
  const slutt = { vakter: vakt.vakter.length, varsler: vakt.varsler, runder: vakt.runder };
  const haster = Object.values(slutt).some((n) => n > 0);
  if (!fortell && !haster && antall === 0) return;
  const leder = await lederFor(k, id);
  const selv = k.actor.rolle === 'leder' && (leder ?? k.actor.ansattId) === k.actor.ansattId;
  const roller = selv ? [...new Set(ting.flatMap((t) => t.rolle ?? []))] : [];
  const kolleger = roller.length > 0 ? await hentKolleger(k.tx, k.actor.virksomhetId, roller, iDag(k.naa)) : [];
  const uten = roller.some((r) => !kolleger.some((x) => x.rolle === r && x.id !== id));
  if (selv && !uten) return;
  await opprettGjoremaal(k, {
    type,
    objektType: 'Ansatt',
    objektId: id,
    rolle: 'leder',
    ansattId: leder ?? undefined,
    lenke: `/organisasjon/ansatte/${id}`,
    data: { hva: navn, antall, ...(haster ? slutt : {}) },
    frist: haster ? iDag(k.naa) : standardfrist(type, iDag(k.naa)),
  });
}

/** When one role is over: what only that role may do goes back to it. Without any role left, everything does. Gives how much. */
export async function slippRolle(k: Kommando, ansattId: string, rolle: Rolle, vakt: Vaktslutt = INGEN): Promise<{ frigjort: number; igjen: number }> {
  const dag = iDag(k.naa);
  const igjen = await k.tx.rolletildeling.findMany({
    where: { virksomhetId: k.actor.virksomhetId, ansattId, ...ikkeOver(dag) },
    select: { rolle: true },
  });
  const a = await finnAnsatt(k, ansattId);
  if (igjen.length === 0) return slipp(k, a, vakt);
  const ting = gaarTilbake(await beholdning(k, ansattId), { rolle, harEnnaa: igjen.some((r) => r.rolle === rolle) });
  await gi(BEHOLDERE, k, ting, ansattId, null);
  await fortellLeder(k, 'ROLLE_SLUTT', a, ting, vakt);
  return { frigjort: ting.length, igjen: 0 };
}

/** The person is told of a role that ends, and of its last day; null is at once. Once for each role. Part of the caller's command. */
export async function fortellRolleslutt(
  k: Kommando,
  r: { id: string; ansattId: string; rolle: Rolle; enhet: { navn: string } },
  siste: Date | null,
): Promise<void> {
  if (r.ansattId === k.actor.ansattId) return;
  await opprettGjoremaal(k, {
    type: 'MISTET_ROLLE',
    objektType: 'Rolletildeling',
    objektId: r.id,
    ansattId: r.ansattId,
    lenke: '/min-side',
    data: { hva: r.enhet.navn, rolle: r.rolle, ...(siste ? { dag: fraDato(siste) } : {}) },
    frist: standardfrist('MISTET_ROLLE', iDag(k.naa)),
  });
}

/** Keeps the leder's duty in step with what nobody has taken over yet. Gives how much that is. */
export async function meldRest(
  k: Kommando,
  { id, navn }: { id: string; navn: string },
  { slutter, ting }: { slutter?: Date; ting?: readonly Ting[] } = {},
): Promise<number> {
  const senest = standardfrist('OVERLEVERING', iDag(k.naa));
  const igjen = (ting ?? (await beholdning(k, id))).length;
  if (igjen === 0) await fullforGjoremaal(k, 'OVERLEVERING', id);
  else
    await opprettGjoremaal(k, {
      type: 'OVERLEVERING',
      objektType: 'Ansatt',
      objektId: id,
      rolle: 'leder',
      ansattId: (await lederFor(k, id)) ?? undefined,
      lenke: `/organisasjon/ansatte/${id}/overforing?bare=rest`,
      data: { hva: navn },
      frist: slutter && slutter < senest ? slutter : senest,
    });
  return igjen;
}

/** When somebody stays after all, nobody needs to take over or be told. Part of the caller's command. */
export async function slippIkke(k: Kommando, ansattId: string): Promise<void> {
  for (const type of ['OVERLEVERING', 'TILGANG_SLUTT'] as const) await bortfallGjoremaal(k, type, ansattId);
}
