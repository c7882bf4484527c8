import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import type { Kommando } from '@/lib/platform/command';
import { maaVaereEn } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import type { Oppgave, Prisma } from '@/lib/platform/prisma/client';
import type { Hendelsetype } from '@/lib/platform/tekst';

/**
 * An open oppgave as the user had it on screen. IKKE_FUNNET when it is not there; FORBUDT to whom it is not for (`maa`),
 * before anything is told of it; KONFLIKT when it has changed or is done.
 */
export async function hentAapen(k: Kommando, d: { id: string; versjon: number }, maa: (actor: Actor, o: Oppgave) => boolean): Promise<Oppgave> {
  const { virksomhetId } = k.actor;
  const o = await k.tx.oppgave.findFirst({ where: { id: d.id, OR: [{ virksomhetId }, { utforerVirksomhetId: virksomhetId }] } });
  if (!o) throw ikkeFunnet();
  if (!maa(k.actor, o)) throw forbudt();
  if (o.versjon !== d.versjon || (o.status !== 'AAPEN' && o.status !== 'PAA_VENT')) throw konflikt(o.id);
  return o;
}

/** Changes an oppgave that nobody else has changed since, and writes the event on the record's owner. */
export async function endreOppgave(
  k: Kommando,
  o: Oppgave,
  data: Prisma.OppgaveUncheckedUpdateManyInput,
  type: Hendelsetype,
  mer: Prisma.InputJsonObject = {},
): Promise<void> {
  maaVaereEn(await k.tx.oppgave.updateMany({ where: { id: o.id, versjon: o.versjon }, data: { ...data, versjon: o.versjon + 1 } }), o.id);
  await k.hendelse(
    type,
    { type: 'Oppgave', id: o.id, virksomhetId: o.virksomhetId, personId: o.personId, sakId: o.sakId, tjenesteId: o.tjenesteId },
    { steg: o.steg, ...mer },
  );
}

/** Four eyes: whoever wrote a vedtak neither takes nor is given its control (kilde: 001 Henvise, kartlegge og tildele). */
export async function krevIkkeEgetVedtak(k: Kommando, o: Oppgave, ansattId: string): Promise<void> {
  if (o.steg !== 'KONTROLLERE' || !o.sakId) return;
  const egen = await k.tx.vedtak.findFirst({ where: { sakId: o.sakId, saksbehandlerId: ansattId }, select: { id: true } });
  if (egen) throw regel('vedtakEgen');
}
