import 'server-only';
import { bortfallGjoremaal, fullforGjoremaal, opprettGjoremaal } from '@/lib/gjoremaal/commands';
import { type NyttGjoremaal, skrivGjoremaal } from '@/lib/gjoremaal/opprett';
import { standardfrist } from '@/lib/gjoremaal/rules';
import { iDag } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import type { Modellpunkt, Prisma } from '@/lib/platform/prisma/client';
import { friskOppStatus } from '../commands-status';
import { erAapen, gjeldende, manglerBevis } from '../modell/rules';
import { hentMedA } from '../queries-ansvar';
import { finnModell } from '../queries-finn';

/** A sjekkpunkt of ours, to be changed by the command of another room, and whether it matters here. */
export async function lesPlikt(k: Kommando, id: string): Promise<(Modellpunkt & { aktuelt: boolean }) | undefined> {
  const p = await k.tx.modellpunkt.findFirst({
    where: { id, virksomhetId: k.actor.virksomhetId, del: 'sjekkliste' },
    include: { oppgave: { select: { utgaatt: true, ikkeRelevantGrunn: true } } },
  });
  if (!p) return undefined;
  const { oppgave, ...rad } = p;
  const borte = [rad.utgaatt, rad.ikkeRelevantGrunn, oppgave.utgaatt, oppgave.ikkeRelevantGrunn].some((x) => x !== null);
  return { ...rad, aktuelt: !borte && rad.status !== 'IKKE_RELEVANT' };
}

export type Pliktendring = Partial<Pick<Modellpunkt, 'status' | 'ikkeRelevantGrunn' | 'ansvarligId' | 'frist' | 'kommentar'>> & {
  bevis?: Prisma.InputJsonArray;
};

/**
 * One change of a sjekkpunkt, whichever view it is made in: the task, the plan, or the list of duties. Guarded by the
 * version it was read at; the duty and the overview follow. Who may do it, and the event, are the caller's. What is begun
 * without anybody responsible is taken by the one with A for the task. REGEL when it is set in place without the evidence it asks for.
 */
export async function skrivPlikt(k: Kommando, p: Modellpunkt, d: Pliktendring): Promise<void> {
  await finnModell(k, p.modellId);
  const paabegynt = d.status === 'UNDER_ARBEID' && p.status !== 'UNDER_ARBEID' && d.ansvarligId === undefined && !p.ansvarligId;
  const eier = paabegynt ? (await hentMedA(k.tx, k.actor.virksomhetId, p.modellId, iDag(k.naa))).get(p.oppgaveId) : undefined;
  const endring = { ...d, ...(eier ? { ansvarligId: eier } : {}) };
  const ny = { ...p, ...endring };
  if (ny.status === 'PAA_PLASS' && p.status !== 'PAA_PLASS' && manglerBevis(ny)) throw regel('bevisMangler', { bevis: 'bevisMangler' });
  maaVaereEn(
    await k.tx.modellpunkt.updateMany({
      where: { id: p.id, virksomhetId: k.actor.virksomhetId, versjon: p.versjon, utgaatt: null },
      data: {
        ...endring,
        ...(ny.status === p.status ? {} : { statusEndret: k.naa }),
        ...(ny.status === 'IKKE_RELEVANT' ? {} : { ikkeRelevantGrunn: null }),
        versjon: { increment: 1 },
      },
    }),
    p.oppgaveId,
  );
  await folgPlikt(k, p, ny);
  await friskOppStatus(k, p.modellId, p.oppgaveId);
}

type Eier = Pick<Modellpunkt, 'status' | 'ansvarligId' | 'frist'>;

/** The one who is responsible has it among their own duties, until it is in place, does not matter, or is somebody else's. */
async function folgPlikt(k: Kommando, p: Modellpunkt, ny: Eier): Promise<void> {
  if (ny.status === 'PAA_PLASS') return fullforGjoremaal(k, 'SJEKKPUNKT', p.id);
  if (!erAapen(ny)) return bortfallGjoremaal(k, 'SJEKKPUNKT', p.id);
  if (erAapen(p) && ny.ansvarligId === p.ansvarligId && ny.frist?.getTime() === p.frist?.getTime()) return;
  await bortfallGjoremaal(k, 'SJEKKPUNKT', p.id);
  if (ny.ansvarligId) await opprettGjoremaal(k, somGjoremaal(k, { ...p, ...ny }, ny.ansvarligId));
}

const somGjoremaal = (k: Kommando, p: Modellpunkt, ansattId: string): NyttGjoremaal => ({
  type: 'SJEKKPUNKT',
  objektType: 'Modellpunkt',
  objektId: p.id,
  ansattId,
  lenke: `/tjenestemodell/${p.modellId}/oppgaver/${p.oppgaveId}#punkt-${p.id}`,
  data: { hva: gjeldende(p) },
  frist: p.frist ?? standardfrist('SJEKKPUNKT', iDag(k.naa)),
});

export type Gave = { id: string; ansvarligId: string | null; frist: Date | null; kommentar: string | null; versjon: number };

/**
 * Gives many sjekkpunkter of a model at once to those who are to have them; what is empty is left as it stands. One that
 * was changed meanwhile is left alone. Gives how many were given. Part of the caller's command.
 */
export async function giPlikter(k: Kommando, modellId: string, gaver: Gave[]): Promise<number> {
  if (gaver.length === 0) return 0;
  const { virksomhetId } = k.actor;
  const endret = await k.tx.$queryRaw<{ id: string }[]>`
    update "Modellpunkt" p set "ansvarligId" = coalesce(g."ansvarligId", p."ansvarligId"), frist = coalesce(g.frist, p.frist),
      kommentar = coalesce(p.kommentar, g.kommentar), versjon = p.versjon + 1
    from jsonb_to_recordset(${JSON.stringify(gaver)}::jsonb) g(id uuid, "ansvarligId" uuid, frist date, kommentar text, versjon int)
    where p.id = g.id and p.versjon = g.versjon and p."virksomhetId" = ${virksomhetId}::uuid and p."modellId" = ${modellId}::uuid and p.utgaatt is null
      and (coalesce(g."ansvarligId", p."ansvarligId"), coalesce(g.frist, p.frist)) is distinct from (p."ansvarligId", p.frist)
    returning p.id`;
  const ider = endret.map((p) => p.id);
  await bortfallGjoremaal(k, 'SJEKKPUNKT', ider);
  const alle = await k.tx.modellpunkt.findMany({ where: { id: { in: gaver.map((g) => g.id) }, virksomhetId, utgaatt: null } });
  const nye = alle.flatMap((p) => (p.ansvarligId && erAapen(p) ? [somGjoremaal(k, p, p.ansvarligId)] : []));
  await skrivGjoremaal(k.tx, virksomhetId, k.naa, nye);
  await friskOppStatus(k, modellId);
  return ider.length;
}
