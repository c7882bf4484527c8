import 'server-only';
import { listBrev } from '@/lib/brev/queries';
import { stegplan } from '@/lib/forlop/queries';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { forbudt } from '@/lib/platform/errors';
import { skrivInnsyn } from '@/lib/platform/events';
import { kan, krev } from '@/lib/platform/policy';
import { bareFelt, serAlltid } from '@/lib/platform/policy-felt';
import type { Prisma } from '@/lib/platform/prisma/client';
import { kanLeseSak } from '@/lib/sak/policy';
import { UTE } from '@/lib/tjeneste/rules';
import { lesFelt, mineOppgaver } from '@/lib/tjenestemottaker/felt';
import { hentKjerne } from '@/lib/tjenestemottaker/queries';

/** How much of the past one page shows before «vis flere» asks for more. */
const TIDSLINJE = 100;

/**
 * Everything about one tjenestemottaker that this actor's role may see; for a person shared by another virksomhet only
 * the shared tjeneste and what belongs to it. The timeline is that before `forHendelse`, else the newest. Null when there
 * is no such person here. Writes innsyn.
 */
export const hentPerson = (actor: Actor, id: string, forHendelse?: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'person.les');
    const hele = await hentKjerne(tx, id);
    if (!hele) return null;
    const felt = await lesFelt(tx, actor, { personId: id });
    if (!felt.has('navn')) throw forbudt();
    const person = { ...bareFelt(hele, felt), paarorende: felt.has('paarorende') ? hele.paarorende : [] };
    await skrivInnsyn(tx, actor, person, 'person', 'oppfolging');
    const egen = person.virksomhetId === actor.virksomhetId;
    const lesSak = egen && kanLeseSak(actor, await stegplan(tx, actor.virksomhetId));
    const tjenester = kan(actor, 'tjeneste.les')
      ? await tx.tjeneste.findMany({
          // Whoever sees the person for the sake of an open oppgave sees the tjenester of those.
          where: { personId: id, ...(serAlltid(actor.rolle, 'navn') ? {} : { oppgaver: { some: mineOppgaver(actor) } }) },
          orderBy: { opprettet: 'desc' },
          select: { id: true, kode: true, status: true, startet: true, avsluttet: true, opprettet: true },
        })
      : [];
    const saker = lesSak
      ? await tx.sak.findMany({
          where: { virksomhetId: actor.virksomhetId, personId: id },
          orderBy: { mottatt: 'desc' },
          select: { id: true, nummer: true, status: true, mottatt: true, svarfrist: true, onsketTjeneste: true },
        })
      : [];
    const [neste, utstyr, brev, hendelser] = [
      await aapneOppgaver(
        tx,
        person.virksomhetId,
        saker.map((s) => s.id),
        tjenester.map((t) => t.id),
      ),
      await tx.utstyr.findMany({
        where: { tjenesteId: { in: tjenester.map((t) => t.id) }, status: { in: [...UTE] } },
        orderBy: { serienummer: 'asc' },
        select: { id: true, serienummer: true, modell: true, status: true, tjenesteId: true },
      }),
      egen && felt.has('brev') ? await listBrev(tx, actor, { personId: id }) : [],
      felt.has('historikk') ? await tidslinje(tx, person, lesSak, forHendelse) : [],
    ];
    return { ...person, felt: [...felt], egen, lesSak, tjenester, saker, neste, utstyr, brev, hendelser, eldre: hendelser.length === TIDSLINJE };
  });

/**
 * The open oppgaver of the person's saker and tjenester, by the indexes of those. `hos` is the enhet that has one, or
 * the other virksomhet when it is to be done there; an enhet of another virksomhet is not visible.
 */
async function aapneOppgaver(tx: Tx, virksomhetId: string, sakId: string[], tjenesteId: string[]) {
  const rader = await tx.oppgave.findMany({
    where: { virksomhetId, status: { in: ['AAPEN', 'PAA_VENT'] }, OR: [{ sakId: { in: sakId } }, { tjenesteId: { in: tjenesteId } }] },
    orderBy: [{ frist: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      steg: true,
      status: true,
      frist: true,
      rolle: true,
      sakId: true,
      tjenesteId: true,
      paaVentTil: true,
      enhetId: true,
      utforerVirksomhetId: true,
      ansatt: { select: { id: true, navn: true } },
    },
  });
  const enheter = await tx.enhet.findMany({ where: { id: { in: rader.map((o) => o.enhetId) } }, select: { id: true, navn: true } });
  const virksomheter = await tx.virksomhet.findMany({
    where: { id: { in: rader.map((o) => o.utforerVirksomhetId) } },
    select: { id: true, navn: true },
  });
  return rader.map(({ enhetId, utforerVirksomhetId, ...o }) => {
    const enhet = utforerVirksomhetId === virksomhetId && enheter.find((e) => e.id === enhetId);
    return { ...o, hos: (enhet || virksomheter.find((v) => v.id === utforerVirksomhetId))?.navn ?? '' };
  });
}

/** What has happened, newest first. Without access to saker only what concerns the person and the tjenester. */
function tidslinje(tx: Tx, person: { id: string; virksomhetId: string }, lesSak: boolean, forHendelse?: string) {
  const synlig: Prisma.HendelseWhereInput = lesSak
    ? {}
    : { OR: [{ sakId: null }, { tjenesteId: { not: null } }], objektType: { notIn: ['Vedtak', 'Kartlegging'] } };
  return tx.hendelse.findMany({
    where: {
      virksomhetId: person.virksomhetId,
      personId: person.id,
      ...synlig,
      ...(forHendelse && /^\d{1,18}$/.test(forHendelse) ? { id: { lt: BigInt(forHendelse) } } : {}),
    },
    orderBy: { id: 'desc' },
    take: TIDSLINJE,
    select: { id: true, type: true, tidspunkt: true, aktorNavn: true, rolle: true, data: true, sakId: true, tjenesteId: true },
  });
}
