import 'server-only';
import type { Tx } from '@/lib/platform/db';
import type { Modell } from '@/lib/platform/prisma/client';
import type { Kopi } from './rules-kopi';

/** The whole model as rows; of the cells those that hold now. */
export async function lesKopi(tx: Tx, modell: Modell): Promise<Kopi> {
  const where = { modellId: modell.id, virksomhetId: modell.virksomhetId };
  const aktorer = await tx.modellaktor.findMany({ where, orderBy: [{ rekkefolge: 'asc' }, { id: 'asc' }] });
  const oppgaver = await tx.modelloppgave.findMany({ where, orderBy: [{ nr: 'asc' }, { id: 'asc' }] });
  const punkter = await tx.modellpunkt.findMany({ where, orderBy: [{ rekkefolge: 'asc' }, { id: 'asc' }] });
  const ansvar = await tx.ansvar.findMany({ where: { ...where, gyldigTil: null }, orderBy: { id: 'asc' } });
  return { modell, aktorer, oppgaver, punkter, ansvar };
}
