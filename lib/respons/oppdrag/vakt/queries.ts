import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { kan, krev } from '@/lib/platform/policy';
import { hentOppsett, type Oppsett } from '../../eskalering/modeller';
import { hentVakter, naas } from '../../eskalering/slag';
import { sattOpp } from '../../kanal/satt-opp';
import { egneAnsatte } from '../queries-ansatte';
import { innstillingerI, somKlient, somMotoren } from '../queries-motor';
import { bemannes, lagnavn, MOTTAKSVAKT, type Tomtlag, tommeLag } from './rules';

export type Vaktlag = {
  virksomhetId: string;
  lag: string;
  navn: string;
  type: string;
  perSone: boolean;
  egen: boolean;
  /** Whether this one’s enhet mans it; a leader may step in (ADR 019). */
  bemanner: boolean;
};
export type Vakthavende = {
  id: string;
  virksomhetId: string;
  lag: string;
  soneId: string | null;
  ansattId: string;
  navn: string;
  telefon: string | null;
  /** ISO. */
  fra: string;
  sistSett: string;
  /** Seen of late, or found by push or SMS. */
  naas: boolean;
};

/** The set-ups of other virksomheter that have this one man some of their vaktlag. */
async function bemannet(tx: Tx, virksomhetId: string): Promise<Map<string, Oppsett>> {
  return somMotoren(tx, async () => {
    const rader = await tx.$queryRaw<{ virksomhetId: string }[]>`
      select "virksomhetId" from respons.modell
      where "virksomhetId" <> ${virksomhetId}::uuid and jsonb_path_exists(binding, '$.*.virksomhetId ? (@ == $v)', jsonb_build_object('v', ${virksomhetId}::text))`;
    return hentOppsett(
      somKlient(tx),
      rader.map((r) => r.virksomhetId),
    );
  });
}

const egetOppsett = async (tx: Tx, actor: Actor): Promise<Oppsett | undefined> =>
  (await hentOppsett(somKlient(tx), [actor.virksomhetId])).get(actor.virksomhetId);

/** The vaktlag one may log on to: the own model's, the mottaksvakt, and those of others that this virksomhet mans. */
export async function lesVaktlag(tx: Tx, actor: Actor): Promise<Vaktlag[]> {
  const eget = await egetOppsett(tx, actor);
  const egne = (eget?.modell.vaktlag ?? []).filter((l) => !eget?.binding[l.id]?.virksomhetId);
  const mannes = (enheter: readonly string[] = []) => actor.rolle === 'leder' || bemannes(enheter, [actor]);
  const bemanner = (lag: string) => mannes(eget?.binding[lag]?.enheter);
  const ut: Vaktlag[] = [
    {
      virksomhetId: actor.virksomhetId,
      lag: MOTTAKSVAKT,
      navn: MOTTAKSVAKT,
      type: MOTTAKSVAKT,
      perSone: false,
      egen: true,
      bemanner: bemanner(MOTTAKSVAKT),
    },
    ...egne.map((l) => ({
      virksomhetId: actor.virksomhetId,
      lag: l.id,
      navn: l.navn,
      type: l.type,
      perSone: l.perSone,
      egen: true,
      bemanner: bemanner(l.id),
    })),
  ];
  for (const o of (await bemannet(tx, actor.virksomhetId)).values())
    for (const l of o.modell.vaktlag)
      if (o.binding[l.id]?.virksomhetId === actor.virksomhetId)
        ut.push({ virksomhetId: o.virksomhetId, lag: l.id, navn: l.navn, type: l.type, perSone: false, egen: false, bemanner: mannes() });
  return ut;
}

/** The vaktlag with who is on duty, and where a step would reach nobody now. `soner` are those of the virksomhet. */
export const hentVaktside = (actor: Actor, soner: readonly string[]) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.les');
    const lag = await lesVaktlag(tx, actor);
    const virksomheter = [...new Set(lag.map((l) => l.virksomhetId))];
    const rader = await somMotoren(
      tx,
      () => tx.$queryRaw<Omit<Vakthavende, 'naas'>[]>`
        select id, "virksomhetId", lag, "soneId", "ansattId", navn, telefon, respons.iso(fra) fra, respons.iso("sistSett") "sistSett" from respons.vakt
        where til is null and "virksomhetId" = any(${virksomheter}::uuid[]) order by navn, id`,
    );
    const tilstede = await somMotoren(tx, () => hentVakter(somKlient(tx), virksomheter));
    const oppsett = await somMotoren(tx, () => hentOppsett(somKlient(tx), virksomheter));
    const alle = rader.map((r): Vakthavende => {
      const v = tilstede.find((x) => x.virksomhetId === r.virksomhetId && x.lag === r.lag && x.ansattId === r.ansattId);
      return { ...r, naas: v !== undefined && naas(v, innstillingerI(oppsett.get(r.virksomhetId) ?? null)) };
    });
    // Of another virksomhet only those lag that this one mans.
    const vakter = alle.filter((v) => lag.some((l) => l.virksomhetId === v.virksomhetId && l.lag === v.lag) || v.virksomhetId === actor.virksomhetId);
    const eget = await egetOppsett(tx, actor);
    const navn = await tx.virksomhet.findMany({ where: { id: { in: virksomheter } }, select: { id: true, navn: true } });
    return {
      lag: lag.map((l) => ({ ...l, virksomhet: l.egen ? null : (navn.find((n) => n.id === l.virksomhetId)?.navn ?? null) })),
      /** Manned by others: shown, not chosen. */
      andres: (eget?.modell.vaktlag ?? []).filter((l) => eget?.binding[l.id]?.virksomhetId).map((l) => ({ lag: l.id, navn: l.navn })),
      vakter,
      kolleger: await lesKolleger(tx, actor),
      tomme: tommeNaa(eget ?? null, soner, alle, actor.virksomhetId),
      harModell: eget !== undefined,
      kanGaaPaa: kan(actor, 'respons.vakt'),
      kanLoggeAvAndre: kan(actor, 'respons.vaktliste'),
    };
  });
export type Vaktside = Awaited<ReturnType<typeof hentVaktside>>;

function tommeNaa(o: Oppsett | null, soner: readonly string[], vakter: Vakthavende[], virksomhetId: string): Tomtlag[] {
  const satt = sattOpp();
  const utenfra = (lag: string) => {
    const b = o?.binding[lag];
    return Boolean(b?.kanal && b.adresse && (satt[b.kanal] || (b.reserve && satt[b.reserve.kanal])));
  };
  return tommeLag(
    o?.modell ?? null,
    soner,
    vakter.filter((v) => v.virksomhetId === virksomhetId && v.naas),
    utenfra,
    naa(),
  );
}

/** Where the actor is on duty now. */
export const lesMineVakter = (tx: Tx, actor: Actor) =>
  tx.$queryRaw<{ id: string; virksomhetId: string; lag: string; soneId: string | null }[]>`
    select id, "virksomhetId", lag, "soneId" from respons.vakt where til is null and "ansattId" = ${actor.ansattId}::uuid order by lag, id`;

/** Where the actor's login is on duty, in whichever role or virksomhet: the names of the vaktlag, once each. */
export const hentEgneVakter = (actor: Actor): Promise<string[]> =>
  withActor(actor, async (tx) => {
    const egne = await egneAnsatte(tx, actor.kontoId);
    return somMotoren(tx, async () => {
      const rader = await tx.$queryRaw<{ virksomhetId: string; lag: string }[]>`
        select distinct "virksomhetId", lag from respons.vakt where til is null and "ansattId" = any(${egne}::uuid[])`;
      const oppsett = await hentOppsett(
        somKlient(tx),
        rader.map((r) => r.virksomhetId),
      );
      return [...new Set(rader.map((r) => lagnavn(oppsett.get(r.virksomhetId) ?? null, r.lag) ?? r.lag))];
    });
  });

/** The duties of the actor's colleagues now. `bareTeknisk`: all that this one has are in a vaktlag of teknikere. */
export async function lesKollegavakter(tx: Tx, actor: Actor) {
  const rader = await tx.$queryRaw<{ id: string; virksomhetId: string; ansattId: string; navn: string; lag: string }[]>`
    select id, "virksomhetId", "ansattId", navn, lag from respons.vakt
    where til is null and "ansattVirksomhetId" = ${actor.virksomhetId}::uuid and "ansattId" <> ${actor.ansattId}::uuid order by "ansattId", fra`;
  const tekniske = (await lesVaktlag(tx, actor)).filter((l) => l.type === 'tekniker');
  const teknisk = (r: (typeof rader)[number]) => tekniske.some((l) => l.virksomhetId === r.virksomhetId && l.lag === r.lag);
  return rader.map((r) => ({ ...r, bareTeknisk: rader.every((x) => x.ansattId !== r.ansattId || teknisk(x)) }));
}

/** Those of the actor's virksomhet who are on duty, to hand a varsel to; `kanFaa` says which. */
export async function lesKolleger(tx: Tx, actor: Actor) {
  const vakter = await lesKollegavakter(tx, actor);
  const forste = vakter.filter((v, i) => v.ansattId !== vakter[i - 1]?.ansattId);
  return forste.map(({ id, navn, bareTeknisk }) => ({ id, navn, bareTeknisk }));
}

/** Notes that the actor's page is open, at most once a minute; gives where they are on duty. */
export const settPaaVakt = (actor: Actor) =>
  withActor(actor, async (tx) => {
    await tx.$executeRaw`
      update respons.vakt set "sistSett" = now() where til is null and "ansattId" = ${actor.ansattId}::uuid and "sistSett" < now() - interval '50 seconds'`;
    return lesMineVakter(tx, actor);
  });
