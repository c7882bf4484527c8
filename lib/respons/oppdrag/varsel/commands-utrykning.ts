import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Tx } from '@/lib/platform/db';
import { regel } from '@/lib/platform/errors';
import { finnMottakere, hentVakter, type Motorvarsel } from '../../eskalering/slag';
import { somKlient, somMotoren } from '../queries-motor';
import { lagnavn, MOTTAKSVAKT } from '../vakt/rules';
import { lagre, type Paagang, paaVarsel, somHolder } from './commands-endring';
import type { Utrykning } from './queries-kovarsel';
import { skrivVarselhendelse } from './queries-laas';
import type { Mottakervalg } from './rules-mottakere';
import type { FerdigInn, KvitterInn, UtrykningInn } from './schema';

/** Calls out a vaktlag: those on duty there are told, and when nobody answers in time it comes back to the queue. */
export const sendUtrykning = (actor: Actor, d: UtrykningInn) =>
  paaVarsel(actor, d, 'sendUtrykning', async (p) => {
    const { tx } = p.k;
    const navn = lagnavn(p.o, d.lag);
    if (!navn) throw regel('vaktlagUkjent', { lag: 'vaktlagUkjent' });
    const til = await tilLag(tx, p, d.lag);
    if (til.length === 0) throw regel('ingenPaaVaktILaget', { lag: 'ingenPaaVaktILaget' });
    await somMotoren(tx, () => varsle(tx, p, til));
    // People of another virksomhet must see what they are called out to.
    const hos = p.v.mottakerVirksomhetId ?? til.find((t) => t.virksomhetId && t.virksomhetId !== p.v.virksomhetId)?.virksomhetId ?? null;
    const utrykning: Utrykning = { lag: d.lag, navn, sendt: p.k.naa.toISOString(), ...(d.melding ? { melding: d.melding } : {}) };
    await lagre(tx, p, { lag: d.lag, utrykning, mottakerVirksomhetId: hos });
    await skrivVarselhendelse(tx, actor, { ...p.v, mottakerVirksomhetId: hos }, 'UTRYKNING_SENDT', {
      lag: navn,
      til: til.map((t) => t.navn),
      ...(d.melding ? { melding: d.melding } : {}),
    });
    return { id: p.v.id, fortalt: til.length };
  });

type Til = Mottakervalg['til'][number];

/** Those who would be told in a vaktlag now, as the engine finds them. */
async function tilLag(tx: Tx, { v, o }: Paagang, lag: string): Promise<Til[]> {
  const vakter = await somMotoren(tx, () => hentVakter(somKlient(tx), [v.virksomhetId]));
  const m = lag === MOTTAKSVAKT ? ({ art: 'mottaksvakt' } as const) : ({ art: 'vaktlag', lag } as const);
  const alle = finnMottakere(m, { ...v, plan: v.plan ?? [] } as Motorvarsel, o ?? undefined, vakter, []);
  return [...new Map(alle.map((t) => [`${t.mottaker} ${t.kanal}`, t])).values()];
}

/** What the operator wrote is read in the app: it may name somebody. */
const varsle = (tx: Tx, { v }: Paagang, til: Til[]) =>
  tx.$executeRaw`
    insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, innhold, status, sendt)
    select coalesce(x."virksomhetId", ${v.virksomhetId}::uuid), ${v.id}::uuid, ${`${v.id}:u${v.versjon}:`} || x.mottaker || ':' || x.kanal, ${v.slag}, x.mottaker, x.navn, x.kanal, x.adresse,
      coalesce(x.innhold, '{}') || '{"utrykning": true}', case when x.kanal = 'app' then 'SENDT' else 'KOE' end, case when x.kanal = 'app' then now() end
    from json_to_recordset(${JSON.stringify(til)}::json) x (mottaker text, navn text, kanal text, adresse text, innhold jsonb, "virksomhetId" uuid)
    on conflict (nokkel) do nothing`;

/** The receipt of whoever goes: on the way, or on the spot. Who goes unasked has taken it. */
export const kvitter = (actor: Actor, d: KvitterInn) =>
  paaVarsel(actor, d, d.hva, async (p) => {
    const naa = p.k.naa.toISOString();
    const fra = p.v.status === 'UTRYKNING' ? p.v.utrykning : null;
    const lag = fra?.lag ?? (await egetLag(p.k.tx, actor, p));
    const utrykning: Utrykning = {
      ...(fra ?? { lag, navn: lagnavn(p.o, lag) ?? lag, sendt: naa }),
      [d.hva]: naa,
      ansattId: actor.ansattId,
      utrykker: actor.navn,
    };
    await lagre(p.k.tx, p, { lag, utrykning, ...(p.v.tattAvId ? {} : { holder: somHolder(actor) }) });
    if (!p.v.tattAvId) await skrivVarselhendelse(p.k.tx, actor, p.v, 'TATT');
    await skrivVarselhendelse(p.k.tx, actor, p.v, d.hva === 'paaVei' ? 'UTRYKNING_PAA_VEI' : 'UTRYKNING_FRAMME', { lag: utrykning.navn });
    return { id: p.v.id };
  });

/** The vaktlag in which the actor is on duty for this varsel: one of its plan, else any. */
async function egetLag(tx: Tx, actor: Actor, { v }: Paagang): Promise<string> {
  const mine = await tx.$queryRaw<{ lag: string }[]>`
    select lag from respons.vakt where til is null and "ansattId" = ${actor.ansattId}::uuid and "virksomhetId" = ${v.virksomhetId}::uuid`;
  const iPlanen = (v.plan ?? []).flatMap((s) => s.til.flatMap((m) => (m.art === 'vaktlag' ? [m.lag] : [])));
  return mine.find((x) => iPlanen.includes(x.lag))?.lag ?? mine[0]?.lag ?? MOTTAKSVAKT;
}

/** The call-out is over: back to the one who holds it, for the decision. */
export const ferdig = (actor: Actor, d: FerdigInn) =>
  paaVarsel(actor, d, 'ferdig', async (p) => {
    await lagre(p.k.tx, p, { lag: null, utrykning: null });
    await skrivVarselhendelse(p.k.tx, actor, p.v, 'UTRYKNING_FERDIG', {
      lag: p.v.utrykning?.navn ?? '',
      ...(d.merknad ? { merknad: d.merknad } : {}),
    });
    return { id: p.v.id };
  });
