import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { lesModell } from './queries';
import { gjelder, siffer, steder } from './rules-mottakersted';

/** Numbers that several have: of a duty phone, and nobody's own. */
async function felles(tx: Tx, virksomhetId: string): Promise<Set<string>> {
  const r = await tx.$queryRaw<{ nr: string }[]>`
    select right(regexp_replace(telefon, '[^0-9]', '', 'g'), 8) nr from "Ansatt" where "virksomhetId" = ${virksomhetId}::uuid and telefon is not null
    group by 1 having count(*) > 1`;
  return new Set(r.map((x) => x.nr));
}

/** How one who works here is reached. Throws when there is none. */
export const naabar = (tx: Tx, virksomhetId: string, id: string) =>
  tx.ansatt.findFirstOrThrow({ where: { id, virksomhetId }, select: { navn: true, epost: true, telefon: true } });

/** Where messages of the responsmodell go to this person's own number or e-mail. `hva` is the receiver, or a code. */
export async function mottakerSom(tx: Tx, virksomhetId: string, ansattId: string): Promise<{ id: string; hva: string }[]> {
  const m = await lesModell(tx, virksomhetId);
  if (!m) return [];
  const [p, delte] = [await naabar(tx, virksomhetId, ansattId), await felles(tx, virksomhetId)];
  return steder(m)
    .filter((s) => gjelder(p, s) && !delte.has(siffer(s.adresse)))
    .map(({ id, hva }) => ({ id, hva }));
}

/** Which of these people messages of the responsmodell go to. */
export async function hvemErMottaker(tx: Tx, virksomhetId: string, blant: string[]): Promise<string[]> {
  const m = await lesModell(tx, virksomhetId);
  if (!m) return [];
  const alle = await tx.ansatt.findMany({ where: { virksomhetId, id: { in: blant } }, select: { id: true, epost: true, telefon: true } });
  const delte = await felles(tx, virksomhetId);
  const mulige = steder(m).filter((s) => !delte.has(siffer(s.adresse)));
  return alle.filter((p) => mulige.some((s) => gjelder(p, s))).map((p) => p.id);
}

/** The receivers of the model that are called by this person's name, whatever their address is. */
export async function navngittSom(tx: Tx, virksomhetId: string, navn: string): Promise<string[]> {
  const m = await lesModell(tx, virksomhetId);
  const alle = (m?.innhold.regler ?? []).flatMap((r) => r.steg.flatMap((s) => s.til.flatMap((t) => (t.art === 'ekstern' ? [t.navn] : []))));
  return [...new Set(alle)].filter((n) => n.trim().toLowerCase() === navn.trim().toLowerCase());
}
