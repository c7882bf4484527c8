import 'server-only';
import { apneOppgave } from '@/lib/oppgave/commands';
import type { Kommando } from '@/lib/platform/command';
import { maaVaereEn } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import type { Prisma, Tjeneste } from '@/lib/platform/prisma/client';
import { etter, lovligOvergang, type Tjenestehendelse } from './rules';

/** What an event about a tjeneste names. */
export const objekt = (t: Pick<Tjeneste, 'id' | 'personId' | 'sakId' | 'virksomhetId'>) => ({
  type: 'Tjeneste',
  id: t.id,
  virksomhetId: t.virksomhetId,
  tjenesteId: t.id,
  sakId: t.sakId,
  personId: t.personId,
});

/** The tjeneste, locked for the rest of the command. IKKE_FUNNET when it is not this virksomhet's. */
export async function laasTjeneste(k: Kommando, id: string, versjon?: number): Promise<Tjeneste> {
  await k.tx.$queryRaw`select 1 from "Tjeneste" where id = ${id}::uuid and "virksomhetId" = ${k.actor.virksomhetId}::uuid for update`;
  const t = await k.tx.tjeneste.findFirst({ where: { id, virksomhetId: k.actor.virksomhetId } });
  if (!t) throw ikkeFunnet();
  if (versjon !== undefined && t.versjon !== versjon) throw konflikt(id);
  return t;
}

/**
 * Moves a tjeneste by one event of its machine, in the running command. Who may is checked by the caller. `versjon` is
 * what the user had on screen; KONFLIKT when the tjeneste has moved since. Gives the tjeneste as it became.
 */
export async function flyttTjeneste(
  k: Kommando,
  tjenesteId: string,
  h: Tjenestehendelse,
  mer: { versjon?: number; data?: Prisma.TjenesteUncheckedUpdateManyInput } = {},
): Promise<Tjeneste> {
  const t = await k.tx.tjeneste.findFirst({ where: { id: tjenesteId, virksomhetId: k.actor.virksomhetId } });
  if (!t) throw ikkeFunnet();
  if (mer.versjon !== undefined && mer.versjon !== t.versjon) throw konflikt(tjenesteId);
  if (!lovligOvergang(t.status, h)) throw regel('ulovligOvergang');
  const data = { ...mer.data, status: etter(t.status, h), versjon: t.versjon + 1 };
  maaVaereEn(await k.tx.tjeneste.updateMany({ where: { id: tjenesteId, versjon: t.versjon, status: t.status }, data }), tjenesteId);
  return k.tx.tjeneste.findFirstOrThrow({ where: { id: tjenesteId } });
}

/** What an approved vedtak starts: the tjeneste, TILDELT, with its first two oppgaver. */
export async function opprettTjeneste(
  k: Kommando,
  fra: { vedtakId: string; sakId: string; personId: string; kode: string; enhetId: string; erstatterId?: string | null },
): Promise<{ id: string }> {
  const t = await k.tx.tjeneste.create({ data: { virksomhetId: k.actor.virksomhetId, opprettet: k.naa, ...fra }, select: { id: true } });
  await k.hendelse(
    'TJENESTE_TILDELT',
    { type: 'Tjeneste', id: t.id, tjenesteId: t.id, sakId: fra.sakId, personId: fra.personId },
    { kode: fra.kode },
  );
  const ref = { tjenesteId: t.id };
  await apneOppgave(k, { steg: 'TILTAKSPLAN', ref, personId: fra.personId });
  await apneOppgave(k, { steg: 'NULLPUNKT', ref, personId: fra.personId });
  return t;
}
