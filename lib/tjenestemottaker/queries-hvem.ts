import 'server-only';
import type { Tx } from '@/lib/platform/db';
import { PERSON } from './rules-person';

const HVEM = {
  id: true,
  virksomhetId: true,
  fornavn: true,
  etternavn: true,
  adresse: true,
  postnummer: true,
  poststed: true,
  soneId: true,
} as const;
const PAARORENDE = { id: true, navn: true, relasjon: true, telefon: true, naermeste: true, verge: true } as const;

/** Who these persons are and where they live, of those that can be seen from here. The innsyn is the caller's to write. */
export const hvemEr = (tx: Tx, ider: string[]) => tx.person.findMany({ where: { id: { in: ider } }, select: HVEM });

/** A person with the next of kin in the order they are called. The innsyn is the caller's to write. */
export async function hvemMedPaarorende(tx: Tx, id: string) {
  const p = await tx.person.findFirst({ where: { id }, select: { ...PERSON, soneId: true } });
  if (!p) return null;
  return {
    ...p,
    paarorende: await tx.paarorende.findMany({ where: { personId: p.id }, orderBy: [{ rekkefolge: 'asc' }, { id: 'asc' }], select: PAARORENDE }),
  };
}
