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
const kjente = new Map<string, { hvem: Promise<Map<string, Hvem>>; til: number }>();
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

/** Adds whom the varsler are about. A list of work: opening one is what writes innsyn. */
export async function medNavn(actor: Actor, varsler: readonly Kovarsel[]): Promise<Varselrad[]> {
  const naa = Date.now();
  if (kjente.size > MAKS) kjente.clear();
  const nokkel = (personId: string) => `${actor.virksomhetId} ${personId}`;
  const mangler = [...new Set(varsler.flatMap((v) => v.personId ?? []))].filter((id) => (kjente.get(nokkel(id))?.til ?? 0) < naa);
  if (mangler.length > 0) {
    const hvem = les(actor, mangler);
    for (const id of mangler) kjente.set(nokkel(id), { hvem, til: naa + HUSKES_MS });
    // Whoever could not be read is not remembered as unknown.
    hvem.then(
      (m) => {
        for (const id of mangler) if (!m.has(id)) kjente.delete(nokkel(id));
      },
      () => {
        for (const id of mangler) kjente.delete(nokkel(id));
      },
    );
  }
  const andre = [...new Set(varsler.map((v) => v.virksomhetId))].filter((id) => id !== actor.virksomhetId && !virksomhetsnavn.has(id));
  if (andre.length > 0) {
    const rader = await withActor(actor, (tx) => tx.virksomhet.findMany({ where: { id: { in: andre } }, select: { id: true, navn: true } }));
    for (const r of rader) virksomhetsnavn.set(r.id, r.navn);
  }
  return Promise.all(
    varsler.map(async (v) => {
      const hvem = v.personId ? (await kjente.get(nokkel(v.personId))?.hvem)?.get(v.personId) : undefined;
      return {
        ...v,
        ...(hvem ?? { navn: null, adresse: null, sone: null }),
        tjeneste: v.tjenesteKode ? (tjenestetype(v.tjenesteKode)?.navn ?? v.tjenesteKode) : null,
        virksomhet: v.virksomhetId === actor.virksomhetId ? null : (virksomhetsnavn.get(v.virksomhetId) ?? null),
      };
    }),
  );
}
