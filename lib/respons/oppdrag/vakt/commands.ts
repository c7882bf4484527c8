import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, regel } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import { AVLOGGET, avslutt } from '../../eskalering/tilgang-slutt';
import { somKlient, somMotoren } from '../queries-motor';
import { lesMineVakter, lesVaktlag } from './queries';
import { maaGisVidere } from './rules';
import type { AvVaktInn, PaaVaktInn } from './schema';

/** Logs on to a vaktlag: one of the own virksomhet's that the actor's enhet mans, or another's that this one mans. Again moves to another sone. */
export const gaaPaaVakt = (actor: Actor, d: PaaVaktInn) =>
  utfor(actor, d.nokkel, async ({ tx }) => {
    krev(actor, 'respons.vakt');
    const lag = (await lesVaktlag(tx, actor)).find((l) => l.virksomhetId === d.virksomhetId && l.lag === d.lag);
    if (!lag) throw regel('vaktlagUkjent', { lag: 'vaktlagUkjent' });
    if (!lag.bemanner) throw regel('vaktlagAndres', { lag: 'vaktlagAndres' });
    const [ansatt] = await tx.$queryRaw<{ telefon: string | null }[]>`select telefon from "Ansatt" where id = ${actor.ansattId}::uuid`;
    const sone = lag.perSone && d.soneId ? d.soneId : null;
    const [r] = await somMotoren(tx, async () => {
      const ny = await tx.$queryRaw<{ id: string }[]>`
        insert into respons.vakt (id, "virksomhetId", lag, "soneId", "ansattId", "ansattVirksomhetId", navn, telefon, "enhetId")
        values (${uuid()}::uuid, ${lag.virksomhetId}::uuid, ${lag.lag}, ${sone}::uuid, ${actor.ansattId}::uuid, ${actor.virksomhetId}::uuid, ${actor.navn}, ${ansatt?.telefon ?? null}, ${actor.enhetId}::uuid)
        on conflict ("virksomhetId", lag, "ansattId") where til is null do update set "soneId" = excluded."soneId", "sistSett" = now(), telefon = excluded.telefon, "enhetId" = excluded."enhetId"
        returning id`;
      // What nobody was there for is told now, not at its next turn: of this virksomhet, and of those it answers for.
      await tx.$executeRaw`
        update respons.varsel set "nesteForfall" = now() where status = 'VENTER' and 'UTEN_VAKT' = any(merker) and "virksomhetId" in (
          select ${lag.virksomhetId}::uuid union select "virksomhetId" from respons.mottaksavtale where "mottakerId" = ${lag.virksomhetId}::uuid and godtatt is not null and avsluttet is null)`;
      return ny;
    });
    return { id: r?.id ?? '' };
  });

/**
 * Logs off. Who holds varsler hands them over first; a leader or an operator may log off somebody who forgot, and then
 * what that person holds goes back to the queue at once.
 */
export const gaaAvVakt = (actor: Actor, d: AvVaktInn) =>
  utfor(actor, d.nokkel, async ({ tx }) => {
    krev(actor, 'respons.vakt');
    const [v] = await tx.$queryRaw<{ ansattId: string }[]>`
      select "ansattId" from respons.vakt where id = ${d.vaktId}::uuid for update`;
    if (!v) throw ikkeFunnet();
    const egen = v.ansattId === actor.ansattId;
    if (!egen && !kan(actor, 'respons.vaktliste')) throw forbudt();
    if (egen) {
      const holdt = await tx.$queryRaw<{ status: string; tattAvId: string }[]>`
        select status, "tattAvId" from respons.varsel where status <> 'LUKKET' and "tattAvId" = ${actor.ansattId}::uuid
          and ("virksomhetId" = ${actor.virksomhetId}::uuid or "mottakerVirksomhetId" = ${actor.virksomhetId}::uuid)`;
      const andre = (await lesMineVakter(tx, actor)).filter((x) => x.id !== d.vaktId);
      if (maaGisVidere(holdt, actor.ansattId, andre.length + 1).length > 0) throw regel('overforForst');
    }
    if (egen) await tx.$executeRaw`update respons.vakt set til = now() where id = ${d.vaktId}::uuid and til is null`;
    else await somMotoren(tx, () => avslutt(somKlient(tx), { vakter: [{ id: d.vaktId, grunn: AVLOGGET }], personer: [] }, actor.navn));
    return { id: d.vaktId };
  });
