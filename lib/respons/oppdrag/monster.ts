import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { type Tx, withActor } from '@/lib/platform/db';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Innstillinger } from '../eskalering/modeller';
import { krevPaaListen } from './endring';
import { finnMonster, type Monster, type Tidligere } from './rules-monster';
import type { VarselInn } from './schema';
import { innstillingerI, type Laastvarsel, laasVarsel, oppsettFor, skrivVarselhendelse, somMotoren, stilling } from './tilgang';

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

/** What became of asking: raised here, proposed to the owner, or there was one already. */
export type Utfall = 'utlost' | 'foreslaatt' | 'notert';

/** Notes in the log of the varsel that an evaluation has been asked for. */
export const noterEvaluering = (actor: Actor, d: VarselInn, m: Monster, evaluering: Utfall) =>
  utfor(actor, d.nokkel, async ({ tx }) => {
    krev(actor, 'respons.ta');
    const v = await laasVarsel(tx, d.varselId);
    await krevPaaListen(tx, actor, v, await stilling(tx, actor, v));
    await skrivVarselhendelse(tx, actor, v, 'NOTAT', { monster: m.type, antall: m.antall, dager: m.dager, evaluering });
    return { evaluering };
  });
