import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { naa, osloTid } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { bareAvtalte, type Innstillinger, lesInnstillinger } from '../../eskalering/modeller';
import { hentVakter, naas } from '../../eskalering/slag';
import { sattOpp } from '../../kanal/satt-opp';
import type { Omgivelse } from '../../ruting/lint';
import { presets, presetsporsmaal } from '../../ruting/presets';
import { alleVakter, type Simulering, simuler } from '../../ruting/simulering';
import { osloklokke } from '../../ruting/tid';
import { type Responsmodell, responsmodellSchema } from '../../schema';
import { somKlient, somMotoren } from '../queries-motor';
import { type Avtalestatus, avtalestatus } from './rules-bemanning';
import type { SimulerInn } from './schema';

/** Who mans each receiver, by the vaktlag's id or the receiver's name. */
export type Binding = Record<
  string,
  {
    enheter?: string[];
    virksomhetId?: string;
    kanal?: 'sms' | 'epost' | 'webhook';
    adresse?: string;
    reserve?: { kanal: 'sms' | 'epost' | 'webhook'; adresse: string };
  }
>;
type Rad = { innhold: unknown; binding: Binding; innstillinger: unknown; endretAv: string; endret: Date; versjon: number };

export type Lagretmodell = {
  innhold: Responsmodell;
  binding: Binding;
  innstillinger: Innstillinger;
  endretAv: string;
  endret: Date;
  versjon: number;
};

/** The virksomhet's own model; null when it has chosen none, or what it has cannot be read and it must choose again. */
export async function lesModell(tx: Tx, virksomhetId: string): Promise<Lagretmodell | null> {
  const [r] = await tx.$queryRaw<Rad[]>`
    select innhold, binding, innstillinger, "endretAv", endret, versjon from respons.modell where "virksomhetId" = ${virksomhetId}::uuid`;
  const innhold = responsmodellSchema.safeParse(r?.innhold).data;
  return r && innhold ? { ...r, innhold, innstillinger: lesInnstillinger(r.innstillinger) } : null;
}

/** Version of the model, for the guard; 0 when there is none. */
export const hentModellversjon = (actor: Actor): Promise<number> =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.modell');
    const [m] = await tx.$queryRaw<{ versjon: number }[]>`select versjon from respons.modell where "virksomhetId" = ${actor.virksomhetId}::uuid`;
    return m?.versjon ?? 0;
  });

/** The virksomhet's model and everything its pages need; null when it has chosen none. */
export const hentModellside = (actor: Actor) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.modell');
    const m = await lesModell(tx, actor.virksomhetId);
    if (!m) return null;
    const enheter = await tx.enhet.findMany({
      where: { virksomhetId: actor.virksomhetId, aktiv: true },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true, type: true },
    });
    const samarbeid = await tx.samarbeid.findMany({ where: { virksomhetId: actor.virksomhetId }, select: { motpartId: true } });
    const avtaler = await lesAvtaler(tx, actor.virksomhetId);
    const virksomheter = await tx.virksomhet.findMany({
      where: { id: { not: actor.virksomhetId }, type: { not: 'SEKRETARIAT' } },
      orderBy: { navn: 'asc' },
      select: { id: true, navn: true },
    });
    const vakter = await vakterFor(tx, actor, m.binding);
    return {
      ...m,
      avtaler,
      virksomhetId: actor.virksomhetId,
      enheter,
      soner: enheter.filter((e) => e.type === 'HJEMMETJENESTE').map(({ id, navn }) => ({ id, navn })),
      virksomheter: virksomheter.map((v) => ({
        ...v,
        avtale: avtaler[v.id] ?? (samarbeid.some((a) => a.motpartId === v.id) ? ('samarbeid' as const) : ('ingen' as const)),
      })),
      /** Those who are reached: whoever has not been seen and has no other channel is not counted. */
      vakter: vakter.filter((v) => naas(v, m.innstillinger)).map(({ virksomhetId, lag, soneId }) => ({ virksomhetId, lag, soneId })),
      satt: sattOpp(),
      klokke: osloklokke(naa()),
    };
  });
export type Modellside = NonNullable<Awaited<ReturnType<typeof hentModellside>>>;

/** What lint judges the model against. `tjenester` are the codes there are. */
export const omgivelse = (s: Modellside, tjenester: readonly string[]): Omgivelse => ({
  virksomhetId: s.virksomhetId,
  binding: bareAvtalte(s.binding, avtalte(s.avtaler)),
  ikkeGodtatt: Object.fromEntries(
    Object.entries(s.binding).flatMap(([navn, { virksomhetId }]) => {
      const status = (virksomhetId && s.avtaler[virksomhetId]) || 'nei';
      return virksomhetId && status !== 'gjelder' ? [[navn, status]] : [];
    }),
  ),
  vakter: s.vakter,
  soner: s.soner.map((x) => x.id),
  tjenester,
  svarmaalSekunder: s.innstillinger.svarmaalSekunder,
  satt: s.satt,
  smsValgt: s.innstillinger.kanaler.includes('sms'),
  klokke: s.klokke,
});

type Avtaler = Record<string, Avtalestatus>;
/** How it stands with each virksomhet that is or was to take this one's varsler. */
async function lesAvtaler(tx: Tx, virksomhetId: string): Promise<Avtaler> {
  const rader = await tx.$queryRaw<{ id: string; godtatt: boolean; avsluttet: boolean; bedtAvMottaker: boolean }[]>`
    select distinct on ("mottakerId") "mottakerId" id, godtatt is not null godtatt, avsluttet is not null avsluttet, "bedtAvMottaker"
    from respons.mottaksavtale a where "virksomhetId" = ${virksomhetId}::uuid order by "mottakerId", a.avsluttet desc nulls first, a.id desc`;
  return Object.fromEntries(rader.map((r) => [r.id, avtalestatus(r)]));
}

/** Those that have accepted. */
const avtalte = (a: Avtaler): string[] => Object.keys(a).filter((id) => a[id] === 'gjelder');

const vakterFor = (tx: Tx, actor: Actor, binding: Binding) =>
  somMotoren(tx, () => hentVakter(somKlient(tx), [actor.virksomhetId, ...Object.values(binding).flatMap((b) => b.virksomhetId ?? [])]));

/** The models to choose among, and what to settle first. */
export function hentPresets(actor: Actor) {
  krev(actor, 'respons.modell');
  return { presets: presets(), ...presetsporsmaal() };
}

/** The preset of that id. Errors: FORBUDT, IKKE_FUNNET. */
export function hentPreset(actor: Actor, id: string): Responsmodell {
  krev(actor, 'respons.modell');
  const p = presets().find((x) => x.id === id);
  if (!p) throw ikkeFunnet();
  return p;
}

export type Simulert = Omit<Simulering, 'regel'> & { regel: { id: string; navn: string } | null; start: string };

/**
 * Who would be told when, if a varsel came at this time and nobody answered: by the saved model or a draft of it. Of
 * another virksomhet's people only the virksomhet is named.
 */
export const simulerModell = (actor: Actor, d: SimulerInn): Promise<Simulert> =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.modell');
    const lagret = await lesModell(tx, actor.virksomhetId);
    if (!lagret) throw ikkeFunnet();
    const m = { ...lagret, binding: bareAvtalte(lagret.binding, avtalte(await lesAvtaler(tx, actor.virksomhetId))) };
    const modell = d.utkast ?? m.innhold;
    const o = { virksomhetId: actor.virksomhetId, modell, binding: m.binding, innstillinger: m.innstillinger };
    const andre = await tx.virksomhet.findMany({
      where: { id: { in: Object.values(m.binding).flatMap((b) => b.virksomhetId ?? []) } },
      select: { id: true, navn: true },
    });
    const lagnavn = (id: string) => modell.vaktlag.find((l) => l.id === id)?.navn ?? id;
    const hos = (virksomhetId: string) => andre.find((v) => v.id === virksomhetId)?.navn;
    const vakter =
      d.bemanning === 'ingen'
        ? []
        : d.bemanning === 'alle'
          ? alleVakter(o, (lag, virksomhetId) => hos(virksomhetId) ?? lagnavn(lag))
          : (await vakterFor(tx, actor, m.binding)).map((v) => ({ ...v, navn: hos(v.virksomhetId) ?? v.navn }));
    const start = osloTid(d.dato, d.tid);
    const paarorende = Array.from({ length: d.paarorende }, (_, i) => `paarorende ${i + 1}`);
    const s = simuler(o, { type: d.type, tjenesteKode: d.tjeneste || null, sone: d.sone || null, merker: [] }, start, vakter, paarorende);
    const medNavn = (til: Simulering['slutt']['til']) => [
      ...new Map(til.map((t) => [`${t.navn} ${t.kanal}`, { ...t, navn: lagnavn(t.navn) }])).values(),
    ];
    const regel = modell.regler.find((r) => r.id === s.regel);
    return {
      ...s,
      regel: regel ? { id: regel.id, navn: regel.navn } : null,
      slag: s.slag.map((x) => ({ ...x, til: medNavn(x.til) })),
      slutt: { ...s.slutt, til: medNavn(s.slutt.til) },
      start: start.toISOString(),
    };
  });
