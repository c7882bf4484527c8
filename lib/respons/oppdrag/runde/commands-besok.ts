import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import type { Tx } from '@/lib/platform/db';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { somMotoren } from '../queries-motor';
import { krevPaaListen, laasVarsel, skrivVarselhendelse, stilling } from '../varsel/queries-laas';
import type { BesokInn } from '../varsel/schema';
import type { Besok } from './queries-besok';

/** Notes a visit that is planned at the person's. */
export const leggTilBesok = (actor: Actor, d: BesokInn) =>
  utfor(actor, d.nokkel, async ({ tx }) => {
    krev(actor, 'respons.ta');
    const v = await laasVarsel(tx, d.varselId);
    await krevPaaListen(tx, actor, v, await stilling(tx, actor, v));
    // What is planned at a person's is the owner's.
    if (v.virksomhetId !== actor.virksomhetId) throw ikkeFunnet();
    if (!v.personId) throw regel('varselUtenPerson');
    await somMotoren(
      tx,
      () => tx.$executeRaw`
        insert into respons.besok (id, "virksomhetId", "personId", tid, hva, "opprettetAv")
        values (${uuid()}::uuid, ${v.virksomhetId}::uuid, ${v.personId}::uuid, ${new Date(d.tid).toISOString()}::timestamptz, ${d.hva}, ${actor.navn})
        on conflict do nothing`,
    );
    await skrivVarselhendelse(tx, actor, v, 'NOTAT', { besok: d.tid, tekst: d.hva });
    return { id: v.id };
  });

/** Adds visits, takes away those that are not planned any more, and learns whose the ids are. Gives how many of each. */
export async function skrivBesok(
  tx: Tx,
  actor: Actor,
  d: { nye: Besok[]; fjern: string[]; fagider: { fagid: string; personId: string }[] },
): Promise<{ nye: number; fjernet: number }> {
  const nye = await tx.$executeRaw`
    insert into respons.besok (id, "virksomhetId", "personId", tid, hva, "opprettetAv", kilde)
    select gen_random_uuid(), p."virksomhetId", p.id, x.tid, x.hva, ${actor.navn}, 'IMPORT'
    from json_to_recordset(${JSON.stringify(d.nye)}::json) x ("personId" uuid, tid timestamptz, hva text)
    join "Person" p on p.id = x."personId" and p."virksomhetId" = ${actor.virksomhetId}::uuid
    on conflict do nothing`;
  const fjernet = await tx.$executeRaw`
    delete from respons.besok where "virksomhetId" = ${actor.virksomhetId}::uuid and id = any(${d.fjern}::uuid[]) and kilde = 'IMPORT'`;
  await tx.$executeRaw`
    insert into respons.fagid ("virksomhetId", fagid, "personId")
    select distinct on (x.fagid) ${actor.virksomhetId}::uuid, x.fagid, x."personId"
    from json_to_recordset(${JSON.stringify(d.fagider)}::json) x (fagid text, "personId" uuid) order by x.fagid
    on conflict ("virksomhetId", fagid) do update set "personId" = excluded."personId"`;
  return { nye, fjernet };
}
