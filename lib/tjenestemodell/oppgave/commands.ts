import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { friskOppStatus } from '../commands-status';
import { egenKode, egenTekst } from '../modell/rules';
import { finnModell, finnOppgave } from '../queries-finn';
import type { Notat, NyOppgave, OppgaveIkkeRelevant, Oppgavetekst, PaaOppgave } from './schema';

/** Adds an own task, last in its area. */
export const leggTilOppgave = (actor: Actor, d: NyOppgave) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const modell = await finnModell(k, d.modellId);
    const omraader = modell.omraader as { id: string }[];
    if (!omraader.some((o) => o.id === d.omraade)) throw regel('ugyldig', { omraade: 'paakrevd' });
    const sist = await k.tx.modelloppgave.aggregate({ where: { modellId: modell.id, omraade: d.omraade }, _max: { nr: true } });
    const { id } = await k.tx.modelloppgave.create({
      data: {
        virksomhetId: actor.virksomhetId,
        modellId: modell.id,
        kode: egenKode(randomUUID()),
        eget: true,
        omraade: d.omraade,
        nr: (sist._max.nr ?? 0) + 1,
        egenTittel: d.tittel,
        egenIngress: d.ingress,
        opprettet: k.naa,
      },
      select: { id: true },
    });
    await friskOppStatus(k, modell.id, id);
    await k.hendelse('MODELLOPPGAVE_LAGT_TIL', { type: 'Modelloppgave', id }, { tittel: d.tittel });
    return { id };
  });

/** Rewords a task's title and lead. The template's words are kept beside, for the next upgrade to compare with. */
export const endreOppgavetekst = (actor: Actor, d: Oppgavetekst) =>
  endre(actor, d, 'MODELLOPPGAVE_ENDRET', (o) => ({
    data: { egenTittel: o.eget ? d.tittel : egenTekst(o.malTittel, d.tittel), egenIngress: o.eget ? d.ingress : egenTekst(o.malIngress, d.ingress) },
    vis: { tittel: d.tittel },
  }));

/** Says that a task is not for this virksomhet, and why. It leaves the numbers, not the model. */
export const settOppgaveIkkeRelevant = (actor: Actor, d: OppgaveIkkeRelevant) =>
  endre(actor, d, 'MODELLOPPGAVE_IKKE_RELEVANT', () => ({ data: { ikkeRelevantGrunn: d.grunn }, vis: { grunn: d.grunn } }));

/** Takes a task in again. */
export const settOppgaveRelevant = (actor: Actor, d: PaaOppgave) =>
  endre(actor, d, 'MODELLOPPGAVE_RELEVANT', () => ({ data: { ikkeRelevantGrunn: null } }));

/** Keeps the virksomhet's own notes on a task. */
export const lagreNotat = (actor: Actor, d: Notat) =>
  endre(actor, d, 'MODELLOPPGAVE_NOTAT', () => ({ data: { notat: d.notat as Prisma.InputJsonObject } }));

/** Confirms a task that an upgrade has changed the meaning of. */
export const bekreftOppgave = (actor: Actor, d: PaaOppgave) => endre(actor, d, 'MODELLOPPGAVE_BEKREFTET', () => ({ data: { maaBekreftes: false } }));

/** Retires an own task. It stays in the history; only what came from the template is marked not relevant instead. */
export const trekkOppgave = (actor: Actor, d: PaaOppgave) =>
  endre(actor, d, 'MODELLOPPGAVE_UTGAATT', (o, k) => {
    if (!o.eget) throw regel('bareEgetKanTasUt');
    return { data: { utgaatt: k.naa } };
  });

type Oppgave = Awaited<ReturnType<typeof finnOppgave>>;
type Endring = { data: Prisma.ModelloppgaveUpdateManyMutationInput; vis?: Prisma.InputJsonObject };

/** One change of one task: found, guarded by its version, counted anew and told. */
const endre = (actor: Actor, d: PaaOppgave, type: Hendelsetype, hva: (o: Oppgave, k: Kommando) => Endring) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const o = await finnOppgave(k, d.oppgaveId, d.versjon);
    const { data, vis } = hva(o, k);
    maaVaereEn(
      await k.tx.modelloppgave.updateMany({
        where: { id: o.id, virksomhetId: actor.virksomhetId, versjon: d.versjon, utgaatt: null },
        data: { ...data, versjon: { increment: 1 } },
      }),
      o.id,
    );
    await friskOppStatus(k, o.modellId, o.id);
    await k.hendelse(type, { type: 'Modelloppgave', id: o.id }, vis);
    return { id: o.id, modellId: o.modellId };
  });
