import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Innstillinger } from '../../eskalering/modeller';
import { innstillingerI, oppsettFor, somMotoren } from '../queries-motor';
import { krevPaaListen, type Laastvarsel, laasVarsel, stilling } from './queries-laas';
import { finnMonster, type Monster, type Tidligere } from './rules-monster';

/** The pattern that asks for an evaluation of the tjeneste, and whose tjeneste it is. */
export type Varselmonster = Monster & { tjenesteId: string; virksomhetId: string };
type Om = Pick<Laastvarsel, 'virksomhetId' | 'personId' | 'tjenesteId' | 'type'>;

/** The pattern of the person's varsler of this type; `siden` counts only those after the last time that it was said. */
async function les(tx: Tx, v: Om, i: Innstillinger, tid: Date, siden: boolean): Promise<Varselmonster | null> {
  if (!v.personId || !v.tjenesteId || v.type === 'teknisk' || v.type === 'test') return null;
  const tidligere = await somMotoren(
    tx,
    () => tx.$queryRaw<Tidligere[]>`
      select type, respons.iso(mottatt) mottatt from respons.varsel
      where "virksomhetId" = ${v.virksomhetId}::uuid and "personId" = ${v.personId}::uuid and type = ${v.type}
        and mottatt > now() - make_interval(days => ${i.evaluering.dager}::int)
        and (${!siden} or mottatt > coalesce((select max(h.tid) from respons.hendelse h where h."virksomhetId" = ${v.virksomhetId}::uuid and h."personId" = ${v.personId}::uuid
          and h.tid > now() - make_interval(days => ${i.evaluering.dager}::int) and h.type = 'NOTAT' and h.data->>'monster' = ${v.type}), '-infinity'))`,
  );
  const m = finnMonster(tidligere, v.type, i.evaluering, tid);
  return m && { ...m, tjenesteId: v.tjenesteId, virksomhetId: v.virksomhetId };
}

/** The pattern that is complete since the last time it was said. */
export const lesNyttMonster = (tx: Tx, v: Om, i: Innstillinger, tid: Date) => les(tx, v, i, tid, true);

/** The pattern that a varsel which the actor may handle shows now. Throws when there is none: then nothing is to be asked for. */
export const hentMonster = (actor: Actor, varselId: string): Promise<Varselmonster> =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.ta');
    const v = await laasVarsel(tx, varselId);
    await krevPaaListen(tx, actor, v, await stilling(tx, actor, v));
    const m = await les(tx, v, innstillingerI(await oppsettFor(tx, v.virksomhetId)), naa(), false);
    if (!m) throw regel('monsterIkkeNaadd');
    return m;
  });
