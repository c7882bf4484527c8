import 'server-only';
import { tjenestetype } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import type { Kovarsel } from '@/lib/respons/oppdrag/kovarsel';

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

/** Names are read once a minute for all screens of a virksomhet: the stream would else ask for each again and again. */
const HUSKES_MS = 60_000;
const MAKS = 20_000;
/** Values only: a promise that is kept keeps the whole request that made it. */
const kjente = new Map<string, { hvem: Hvem; til: number }>();
const leses = new Map<string, Promise<Map<string, Hvem>>>();
const virksomhetsnavn = new Map<string, string>();

const adresse = (p: { adresse: string | null; postnummer: string | null; poststed: string | null }): string | null =>
  [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null;

async function les(actor: Actor, ider: string[]): Promise<Map<string, Hvem>> {
  return withActor(actor, async (tx) => {
    const rader = await tx.person.findMany({
      where: { id: { in: ider } },
      select: { id: true, fornavn: true, etternavn: true, adresse: true, postnummer: true, poststed: true, soneId: true },
    });
    const soner = await tx.enhet.findMany({ where: { id: { in: rader.flatMap((r) => r.soneId ?? []) } }, select: { id: true, navn: true } });
    return new Map(
      rader.map((p) => [
        p.id,
        {
          navn: `${p.fornavn} ${p.etternavn}`,
          adresse: adresse(p),
          sone: soner.find((s) => s.id === p.soneId)?.navn ?? null,
        },
      ]),
    );
  });
}

const nokkel = (actor: Actor, personId: string) => `${actor.virksomhetId} ${personId}`;

/** Reads those that are not known, once for all who ask at the same time. Whoever could not be read is asked for again. */
async function lesNavn(actor: Actor, ider: string[]): Promise<void> {
  const naa = Date.now();
  if (kjente.size > MAKS) kjente.clear();
  const ukjente = ider.filter((id) => (kjente.get(nokkel(actor, id))?.til ?? 0) < naa);
  const mangler = ukjente.filter((id) => !leses.has(nokkel(actor, id)));
  if (mangler.length > 0) {
    const lest = les(actor, mangler)
      .then((m) => {
        for (const id of mangler) kjente.delete(nokkel(actor, id));
        for (const [id, hvem] of m) kjente.set(nokkel(actor, id), { hvem, til: naa + HUSKES_MS });
        return m;
      })
      .finally(() => {
        for (const id of mangler) leses.delete(nokkel(actor, id));
      });
    for (const id of mangler) leses.set(nokkel(actor, id), lest);
  }
  await Promise.all(ukjente.flatMap((id) => leses.get(nokkel(actor, id)) ?? []));
}

/** Adds whom the varsler are about. A list of work: opening one is what writes innsyn. */
export async function medNavn(actor: Actor, varsler: readonly Kovarsel[]): Promise<Varselrad[]> {
  await lesNavn(actor, [...new Set(varsler.flatMap((v) => v.personId ?? []))]);
  const andre = [...new Set(varsler.map((v) => v.virksomhetId))].filter((id) => id !== actor.virksomhetId && !virksomhetsnavn.has(id));
  if (andre.length > 0) {
    const rader = await withActor(actor, (tx) => tx.virksomhet.findMany({ where: { id: { in: andre } }, select: { id: true, navn: true } }));
    for (const r of rader) virksomhetsnavn.set(r.id, r.navn);
  }
  return varsler.map((v) => ({
    ...v,
    ...((v.personId && kjente.get(nokkel(actor, v.personId))?.hvem) || { navn: null, adresse: null, sone: null }),
    tjeneste: v.tjenesteKode ? (tjenestetype(v.tjenesteKode)?.navn ?? v.tjenesteKode) : null,
    virksomhet: v.virksomhetId === actor.virksomhetId ? null : (virksomhetsnavn.get(v.virksomhetId) ?? null),
  }));
}
