import 'server-only';
import { tjenestetype } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import type { Feltsett } from '@/lib/platform/policy-felt';
import { paaListen, utenPaarorende, varselfelt } from '@/lib/respons/oppdrag/varsel/policy';
import type { hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import type { Kovarsel } from '@/lib/respons/oppdrag/varsel/queries-kovarsel';
import { type Mistet, mistetOm } from '@/lib/respons/oppdrag/varsel/rules-mistet';
import { hvemEr } from '@/lib/tjenestemottaker/queries-hvem';
import { kuttVarsel } from './rules-logg';

/** A varsel of the queue with whom and where it is about, as far as this actor may see. */
export type Varselrad = Kovarsel & {
  navn: string | null;
  adresse: string | null;
  sone: string | null;
  tjeneste: string | null;
  /** The owner, when it is another virksomhet. */
  virksomhet: string | null;
};
type Hvem = Pick<Varselrad, 'navn' | 'adresse' | 'sone'>;
const INGEN: Hvem = { navn: null, adresse: null, sone: null };

const virksomhetsnavn = new Map<string, string>();

const adresse = (p: { adresse: string | null; postnummer: string | null; poststed: string | null }): string | null =>
  [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null;

type Navn = {
  id: string;
  virksomhetId: string;
  fornavn: string;
  etternavn: string;
  adresse: string | null;
  postnummer: string | null;
  poststed: string | null;
};

/** Those of another virksomhet whose open varsler are handed to this one. */
async function overleverte(tx: Tx, ider: string[], egne: readonly { id: string }[]): Promise<(Navn & { sone: string | null })[]> {
  const andre = ider.filter((id) => !egne.some((r) => r.id === id));
  return andre.length > 0 ? tx.$queryRaw`select * from respons.overleverte_navn(${andre}::uuid[])` : [];
}

/**
 * Whom these ids are, of those that may be seen from here now. Those not yet shown on this screen are written down. No person
 * is remembered between two messages: who is moved, or is nobody's here any more, is so at once.
 */
async function lesVist(actor: Actor, ider: string[], vist: Set<string>): Promise<Map<string, Hvem>> {
  if (ider.length === 0) return new Map();
  return withActor(actor, async (tx) => {
    const rader = await hvemEr(tx, ider);
    const soneIder = [...new Set(rader.flatMap((r) => r.soneId ?? []))];
    const soner = soneIder.length > 0 ? await tx.enhet.findMany({ where: { id: { in: soneIder } }, select: { id: true, navn: true } }) : [];
    const alle = [...rader.map((p) => ({ ...p, sone: soner.find((s) => s.id === p.soneId)?.navn ?? null })), ...(await overleverte(tx, ider, rader))];
    const nye = alle.filter((r) => !vist.has(r.id));
    await skrivInnsyn(tx, actor, nye, 'varselko', 'respons');
    for (const r of nye) vist.add(r.id);
    return new Map(alle.map((p) => [p.id, { navn: `${p.fornavn} ${p.etternavn}`, adresse: adresse(p), sone: p.sone }]));
  });
}

/** What the role is given of whom, for this varsel. */
function bare(hvem: Hvem | undefined, felt: Feltsett): Hvem {
  if (!hvem) return INGEN;
  return {
    navn: felt.has('navn') ? hvem.navn : null,
    adresse: felt.has('adresse') ? hvem.adresse : null,
    sone: felt.has('opplysninger') ? hvem.sone : null,
  };
}

/**
 * Adds whom the varsler, which are on the actor's list, are about, as far as they are still to be seen from here. Writes innsyn for those that `vist`,
 * what the same screen has been shown before, does not have, and adds them to it.
 */
export async function medNavn(actor: Actor, varsler: readonly Kovarsel[], vist = new Set<string>()): Promise<Varselrad[]> {
  const felt = (v: Kovarsel) => varselfelt(actor, v, true);
  const ider = [...new Set(varsler.flatMap((v) => (v.personId && felt(v).has('navn') ? v.personId : [])))];
  const hvem = await lesVist(actor, ider, vist);
  const andre = [...new Set(varsler.map((v) => v.virksomhetId))].filter((id) => id !== actor.virksomhetId && !virksomhetsnavn.has(id));
  if (andre.length > 0) {
    const rader = await withActor(actor, (tx) => tx.virksomhet.findMany({ where: { id: { in: andre } }, select: { id: true, navn: true } }));
    for (const r of rader) virksomhetsnavn.set(r.id, r.navn);
  }
  return varsler.map((v) => ({
    ...kuttVarsel(v, felt(v)),
    tattAvNavn: utenPaarorende(v.tattAvNavn, felt(v)),
    ...bare(hvem.get(v.personId ?? ''), felt(v)),
    tjeneste: v.tjenesteKode ? (tjenestetype(v.tjenesteKode)?.navn ?? v.tjenesteKode) : null,
    virksomhet: v.virksomhetId === actor.virksomhetId ? null : (virksomhetsnavn.get(v.virksomhetId) ?? null),
  }));
}

type Ko = Awaited<ReturnType<typeof hentKo>>;

/** Adds whom or what each that was lost is about, of those still on the actor's list; of the others it is not told who has it. */
async function medMistetnavn(actor: Actor, { mistet, vakter }: Pick<Ko, 'mistet' | 'vakter'>, vist: Set<string>): Promise<Mistet[]> {
  const rader = await medNavn(
    actor,
    mistet.map((m) => m.v).filter((v) => paaListen(actor, v, vakter)),
    vist,
  );
  return mistet.map(({ v, ...m }) => {
    const r = rader.find((x) => x.id === v.id);
    if (!r) return { ...m, naa: null, om: null };
    return { ...m, naa: m.naa && { ...m.naa, navn: utenPaarorende(m.naa.navn, varselfelt(actor, v, true)) }, om: mistetOm(r) };
  });
}

/** The queue as this actor is shown it: what is on their list, and what they have lost. Whoever is in both is written down once. */
export async function medBilde(
  actor: Actor,
  ko: Pick<Ko, 'varsler' | 'mistet' | 'vakter'>,
  vist = new Set<string>(),
): Promise<{ varsler: Varselrad[]; mistet: Mistet[] }> {
  const mine = ko.varsler.filter((v) => paaListen(actor, v, ko.vakter));
  return { varsler: await medNavn(actor, mine, vist), mistet: await medMistetnavn(actor, ko, vist) };
}
