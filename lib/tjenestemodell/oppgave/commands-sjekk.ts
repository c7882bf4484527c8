import 'server-only';
import { randomUUID } from 'node:crypto';
import { bortfallGjoremaal, fullforGjoremaal, opprettGjoremaal } from '@/lib/gjoremaal/commands';
import { standardfrist } from '@/lib/gjoremaal/rules';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, tilDato } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, regel } from '@/lib/platform/errors';
import { kan } from '@/lib/platform/policy';
import type { Modellpunkt, Prisma } from '@/lib/platform/prisma/client';
import type { Sjekkstatus } from '@/lib/platform/prisma/enums';
import { friskOppStatus } from '../commands-status';
import { gjeldende } from '../modell/rules';
import { finnPunkt } from '../queries-finn';
import { kanEndreSjekkpunkt } from './policy';
import type { Hurtigstatus, SjekkpunktInn } from './schema';

/** Changes the status of a sjekkpunkt with one tap. */
export const settSjekkstatus = (actor: Actor, d: Hurtigstatus) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await finnSjekkpunkt(k, d);
    await lagre(k, p, { status: d.status, statusEndret: k.naa, ikkeRelevantGrunn: null });
    await fullforVedPlass(k, p, d.status);
    await friskOppStatus(k, p.modellId, p.oppgaveId);
    await k.hendelse('MODELLSJEKK_STATUS', { type: 'Modelloppgave', id: p.oppgaveId }, { punkt: gjeldende(p), fra: p.status, til: d.status });
    return { id: p.id, versjon: d.versjon + 1 };
  });

/**
 * Saves everything about a sjekkpunkt. The one responsible may change status, comment and evidence of their own; who is
 * responsible, the frist, and that it is not relevant, are for those who follow the status.
 */
export const lagreSjekkpunkt = (actor: Actor, d: SjekkpunktInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await finnSjekkpunkt(k, d);
    const frist = d.frist ? tilDato(d.frist) : null;
    const ansvarligId = d.ansvarligId || null;
    const styrer =
      ansvarligId !== p.ansvarligId || frist?.getTime() !== p.frist?.getTime() || (d.status === 'IKKE_RELEVANT' && d.status !== p.status);
    if (styrer && !kan(actor, 'modell.status')) throw forbudt();
    const ansvarlig = ansvarligId && ansvarligId !== p.ansvarligId ? await finnAnsatt(k, ansvarligId) : null;
    await lagre(k, p, {
      status: d.status,
      ...(d.status === p.status ? {} : { statusEndret: k.naa }),
      ikkeRelevantGrunn: d.status === 'IKKE_RELEVANT' ? d.grunn : null,
      ansvarligId,
      frist,
      kommentar: d.kommentar || null,
      bevis: d.bevis.map((b) => ({ id: randomUUID(), art: b.art, tittel: b.tittel, adresse: b.adresse })),
    });
    await gjoremaal(k, p, { ansvarligId, frist, status: d.status });
    await friskOppStatus(k, p.modellId, p.oppgaveId);
    await k.hendelse(
      'MODELLSJEKK_ENDRET',
      { type: 'Modelloppgave', id: p.oppgaveId },
      {
        punkt: gjeldende(p),
        ...(d.status === p.status ? {} : { fra: p.status, til: d.status }),
        ...(d.status === 'IKKE_RELEVANT' ? { grunn: d.grunn } : {}),
        ...(ansvarlig ? { ansvarlig: ansvarlig.navn } : {}),
        ...(d.frist && d.frist !== (p.frist && fraDato(p.frist)) ? { frist: d.frist } : {}),
      },
    );
    return { id: p.id, versjon: d.versjon + 1 };
  });

async function finnSjekkpunkt(k: Kommando, d: { punktId: string; versjon: number }): Promise<Modellpunkt> {
  const p = await finnPunkt(k, d.punktId, d.versjon, (x) => kanEndreSjekkpunkt(k.actor, x));
  if (p.del !== 'sjekkliste') throw ikkeFunnet();
  return p;
}

async function finnAnsatt(k: Kommando, id: string) {
  const a = await k.tx.ansatt.findFirst({
    where: { id, virksomhetId: k.actor.virksomhetId, OR: [{ sluttet: null }, { sluttet: { gt: iDag(k.naa) } }] },
    select: { navn: true },
  });
  if (!a) throw regel('ukjentAnsatt', { ansvarligId: 'ukjentAnsatt' });
  return a;
}

async function lagre(k: Kommando, p: Modellpunkt, data: Prisma.ModellpunktUpdateManyMutationInput & { ansvarligId?: string | null }) {
  maaVaereEn(
    await k.tx.modellpunkt.updateMany({
      where: { id: p.id, virksomhetId: k.actor.virksomhetId, versjon: p.versjon, utgaatt: null },
      data: { ...data, versjon: { increment: 1 } },
    }),
    p.oppgaveId,
  );
}

const fullforVedPlass = async (k: Kommando, p: { id: string }, status: Sjekkstatus) => {
  if (status === 'PAA_PLASS') await fullforGjoremaal(k, 'SJEKKPUNKT', p.id);
};

/** The one who is made responsible gets it among their own duties, until it is in place or somebody else's. */
async function gjoremaal(k: Kommando, p: Modellpunkt, d: { ansvarligId: string | null; frist: Date | null; status: Sjekkstatus }) {
  await fullforVedPlass(k, p, d.status);
  const aapen = d.status === 'IKKE_STARTET' || d.status === 'UNDER_ARBEID';
  const samme = d.ansvarligId === p.ansvarligId && d.frist?.getTime() === p.frist?.getTime();
  if (!aapen || !samme) await bortfallGjoremaal(k, 'SJEKKPUNKT', p.id);
  if (!aapen || !d.ansvarligId || samme) return;
  await opprettGjoremaal(k, {
    type: 'SJEKKPUNKT',
    objektType: 'Modellpunkt',
    objektId: p.id,
    ansattId: d.ansvarligId,
    lenke: `/tjenestemodell/${p.modellId}/oppgaver/${p.oppgaveId}#punkt-${p.id}`,
    data: { hva: gjeldende(p) },
    frist: d.frist ?? standardfrist('SJEKKPUNKT', iDag(k.naa)),
  });
}
