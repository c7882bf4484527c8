import 'server-only';
import { iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { ikkeOver } from '@/lib/platform/verdi/gyldig';

/**
 * Refuses to leave the virksomhet without a systemadministrator: when this role, or this person's, is about to go, there
 * must be another whose role has begun and has no end. The row lock makes two who remove each other take turns.
 */
export async function krevAnnenAdministrator(k: Kommando, uten: { rolleId: string } | { ansattId: string }): Promise<void> {
  const v = k.actor.virksomhetId;
  await k.tx.$executeRaw`select 1 from "Virksomhet" where id = ${v}::uuid for update`;
  const gjelder = 'rolleId' in uten ? { id: uten.rolleId } : { ansattId: uten.ansattId };
  const mister = { ...gjelder, rolle: 'systemadministrator' as const, ...ikkeOver(iDag(k.naa)) };
  if (!(await k.tx.rolletildeling.findFirst({ where: mister, select: { id: true } }))) return;
  const annen = await k.tx.rolletildeling.findFirst({
    where: {
      virksomhetId: v,
      rolle: 'systemadministrator',
      gyldigFra: { lte: iDag(k.naa) },
      gyldigTil: null,
      ...('rolleId' in uten ? { id: { not: uten.rolleId } } : { ansattId: { not: uten.ansattId } }),
      ansatt: { sluttet: null, sperret: null, konto: { sperret: null } },
    },
    select: { id: true },
  });
  if (!annen) throw regel('sisteAdministrator');
}
