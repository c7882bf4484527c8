import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { krev } from '@/lib/platform/policy';
import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { erId } from '@/lib/platform/verdi/id';
import { hvemEr } from '@/lib/tjenestemottaker/queries-hvem';

/** So many of a look-up are named on a page. */
const NAVNGIS = 200;

/**
 * Whom one look-up of an employee here showed, by name. Null when there is no such look-up of theirs. FORBUDT. Looking here is
 * itself written down, about each.
 */
export async function hentViste(actor: Actor, ansattId: string, oppslag: string) {
  krev(actor, 'innsyn.les');
  return withActor(actor, async (tx) => {
    const { virksomhetId } = actor;
    if (!erId(ansattId) || !/^\d{1,18}$/.test(oppslag)) return null;
    const [i] = await tx.$queryRaw<{ hva: string; tidspunkt: Date; personIder: string[] }[]>`
      select hva, tidspunkt, "personIder" from "Innsyn" where id = ${oppslag}::bigint and "virksomhetId" = ${virksomhetId}::uuid and "ansattId" = ${ansattId}::uuid`;
    if (!i) return null;
    const personer = await hvemEr(tx, i.personIder.slice(0, NAVNGIS));
    await skrivInnsyn(tx, actor, personer, 'innsynslogg', 'kontroll');
    return {
      hva: i.hva,
      tidspunkt: i.tidspunkt,
      flere: i.personIder.length - personer.length,
      personer: personer.map((p) => ({ id: p.id, navn: `${p.fornavn} ${p.etternavn}` })).sort((a, b) => a.navn.localeCompare(b.navn, GRUNNSPRAK)),
    };
  });
}
