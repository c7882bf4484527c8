import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import type { Tx } from '@/lib/platform/db';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { SISTE, type Slag } from '../../ruting/plan';
import { somMotoren } from '../queries-motor';
import { lagre, type Paagang, paaVarsel } from './commands-endring';
import { krevPaaListen, laasVarsel, skrivVarselhendelse, stilling } from './queries-laas';
import { lesNyttMonster, type Varselmonster } from './queries-monster';
import { erFeilalarm, erLovligGrunn } from './rules-grunn';
import type { Monster } from './rules-monster';
import { rutbare } from './rules-mottakere';
import type { AvklarInn, RutVidereInn, VarselInn } from './schema';

/**
 * Closes a varsel with a human's documented decision; the main varsel of a samling closes those it carries. Gives the
 * pattern it completes, if any: then the tjeneste is to be evaluated.
 */
export const avklar = (actor: Actor, d: AvklarInn) =>
  paaVarsel(actor, d, 'avklar', async (p): Promise<{ id: string; lukket: number; monster: Varselmonster | null }> => {
    const { tx } = p.k;
    if (!erLovligGrunn(p.v, p.i, d.grunn)) throw regel('ugyldig', { grunn: 'paakrevd' });
    await lagre(tx, p, { lag: null, utrykning: null });
    const feilalarm = erFeilalarm(p.i, d.grunn);
    await tx.$executeRaw`
      update respons.varsel set lukket = now(), "lukketAvNavn" = ${actor.navn}, utfall = ${d.grunn}, feilalarm = ${feilalarm}, merknad = ${d.merknad || null}
      where id = ${p.v.id}::uuid`;
    const data = { grunn: d.grunn, feilalarm, ...(d.merknad ? { merknad: d.merknad } : {}) };
    await skrivVarselhendelse(tx, actor, p.v, 'AVKLART', data);
    const medlemmer = p.v.samlingId ? await somMotoren(tx, () => lukkSamling(tx, actor, p, d, data)) : 0;
    return { id: p.v.id, lukket: 1 + medlemmer, monster: await monster(tx, actor, p) };
  });

/** Closes what the samling has joined, when this varsel carries it. The lock on the samling keeps new ones out meanwhile. */
async function lukkSamling(tx: Tx, actor: Actor, { v }: Paagang, d: AvklarInn, data: { feilalarm: boolean }): Promise<number> {
  const min = await tx.$executeRaw`update respons.samling set aapen = false where id = ${v.samlingId}::uuid and hovedvarsel = ${v.id}::uuid`;
  if (min === 0) return 0;
  return tx.$executeRaw`
    with l as (
      update respons.varsel set status = 'LUKKET', "nesteForfall" = null, lukket = now(), "lukketAvNavn" = ${actor.navn}, utfall = ${d.grunn},
        feilalarm = ${data.feilalarm}, merknad = ${d.merknad || null}, "sistRort" = now(), versjon = versjon + 1
      where "samlingId" = ${v.samlingId}::uuid and id <> ${v.id}::uuid and status <> 'LUKKET'
      returning id, "virksomhetId", "mottakerVirksomhetId", "personId")
    insert into respons.hendelse ("virksomhetId", "mottakerVirksomhetId", "varselId", "personId", type, "ansattId", "aktorVirksomhetId", "aktorNavn", data)
    select "virksomhetId", "mottakerVirksomhetId", id, "personId", 'AVKLART', ${actor.ansattId}::uuid, ${actor.virksomhetId}::uuid, ${actor.navn},
      ${JSON.stringify({ ...data, samling: v.id })}::jsonb from l`;
}

/** The pattern that this varsel completes, noted in its log. */
async function monster(tx: Tx, actor: Actor, { k, v, i }: Paagang): Promise<Varselmonster | null> {
  const m = await lesNyttMonster(tx, v, i, k.naa);
  if (m) await skrivVarselhendelse(tx, actor, v, 'NOTAT', { monster: m.type, antall: m.antall, dager: m.dager });
  return m;
}

/** Gives it to another receiver: a beat of its own, next in the frozen plan, performed at once. */
export const rutVidere = (actor: Actor, d: RutVidereInn) =>
  paaVarsel(actor, d, 'rutVidere', async (p) => {
    const til = rutbare(p.o).find((m) => m.verdi === d.til);
    if (!til) throw regel('mottakerUkjent', { til: 'mottakerUkjent' });
    const plan = [...(p.v.plan ?? [])];
    while (plan.length < p.v.slag) plan.push(SISTE);
    const slag: Slag = { steg: 98, runde: 0, til: [til.mottaker], ventSekunder: p.i.kvitteringSekunder };
    plan.splice(p.v.slag, 0, slag);
    if (p.v.slag === plan.length - 1) plan.push(SISTE);
    await lagre(p.k.tx, p, { holder: p.v.tattAvId ? null : undefined, lag: null, utrykning: null, plan });
    await skrivVarselhendelse(p.k.tx, actor, p.v, 'VIDERERUTET', { til: til.navn, ...(d.merknad ? { merknad: d.merknad } : {}) });
    return { id: p.v.id };
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
