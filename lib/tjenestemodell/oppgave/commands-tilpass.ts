import 'server-only';
import { randomUUID } from 'node:crypto';
import { bortfallGjoremaal } from '@/lib/gjoremaal/commands';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { konflikt, regel } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import type { Modellpunkt, Prisma } from '@/lib/platform/prisma/client';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { friskOppStatus } from '../commands-status';
import { bytt, egenKode, egenTekst, gjeldende } from '../modell/rules';
import { finnOppgave, finnPunkt } from '../queries-finn';
import type { FlyttPunkt, NyttPunkt, PaaPunkt, PunktIkkeRelevant, Punkttekst } from './schema';

/** Adds an own item to a part of a task, last. */
export const leggTilPunkt = (actor: Actor, d: NyttPunkt) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const o = await finnOppgave(k, d.oppgaveId);
    const sist = await k.tx.modellpunkt.aggregate({ where: { oppgaveId: o.id, del: d.del }, _max: { rekkefolge: true } });
    const { id } = await k.tx.modellpunkt.create({
      data: {
        virksomhetId: actor.virksomhetId,
        modellId: o.modellId,
        oppgaveId: o.id,
        kode: egenKode(randomUUID()),
        eget: true,
        del: d.del,
        rekkefolge: (sist._max.rekkefolge ?? -1) + 1,
        egenTekst: d.tekst,
        kreverBevis: d.del === 'sjekkliste' && d.kreverBevis === true,
        opprettet: k.naa,
      },
      select: { id: true },
    });
    await friskOppStatus(k, o.modellId, o.id);
    await k.hendelse('MODELLPUNKT_LAGT_TIL', { type: 'Modelloppgave', id: o.id }, { punkt: d.tekst });
    return { id };
  });

/** Rewords an item. `malTekst` stays; writing the template's words again makes it the template's. */
export const endrePunkttekst = (actor: Actor, d: Punkttekst) =>
  endre(actor, d, 'MODELLPUNKT_ENDRET', (p) => ({
    data: { egenTekst: p.eget ? d.tekst : egenTekst(p.malTekst, d.tekst) },
    vis: { punkt: d.tekst, fra: gjeldende(p) },
  }));

/** Goes back to the template's words. */
export const brukMalensTekst = (actor: Actor, d: PaaPunkt) =>
  endre(actor, d, 'MODELLPUNKT_ENDRET', (p) => {
    if (p.malTekst === null) throw regel('ulovligOvergang');
    return { data: { egenTekst: null }, vis: { punkt: p.malTekst, fra: gjeldende(p) } };
  });

/** Says that an item is not for this virksomhet, and why. For a sjekkpunkt that is also its status. */
export const settPunktIkkeRelevant = (actor: Actor, d: PunktIkkeRelevant) =>
  endre(actor, d, 'MODELLPUNKT_IKKE_RELEVANT', (p, k) => ({
    data: { ikkeRelevantGrunn: d.grunn, ...(p.del === 'sjekkliste' ? { status: 'IKKE_RELEVANT', statusEndret: k.naa } : {}) },
    vis: { punkt: gjeldende(p), grunn: d.grunn },
    etter: () => bortfallGjoremaal(k, 'SJEKKPUNKT', p.id),
  }));

/** Takes an item in again; a sjekkpunkt starts from the beginning. */
export const settPunktRelevant = (actor: Actor, d: PaaPunkt) =>
  endre(actor, d, 'MODELLPUNKT_RELEVANT', (p, k) => ({
    data: { ikkeRelevantGrunn: null, ...(p.del === 'sjekkliste' ? { status: 'IKKE_STARTET', statusEndret: k.naa } : {}) },
    vis: { punkt: gjeldende(p) },
  }));

/** Retires an own item. */
export const trekkPunkt = (actor: Actor, d: PaaPunkt) =>
  endre(actor, d, 'MODELLPUNKT_UTGAATT', (p, k) => {
    if (!p.eget) throw regel('bareEgetKanTasUt');
    return { data: { utgaatt: k.naa }, vis: { punkt: gjeldende(p) }, etter: () => bortfallGjoremaal(k, 'SJEKKPUNKT', p.id) };
  });

/** Confirms an item that an upgrade has changed the meaning of. A sjekkpunkt may also be confirmed by those who follow its status. */
export const bekreftPunkt = (actor: Actor, d: PaaPunkt) =>
  endre(
    actor,
    d,
    'MODELLPUNKT_BEKREFTET',
    (p) => {
      if (!p.maaBekreftes) throw konflikt(p.oppgaveId);
      return { data: { maaBekreftes: false }, vis: { punkt: gjeldende(p) } };
    },
    (p) => kan(actor, 'modell.endre') || (p.del === 'sjekkliste' && (kan(actor, 'modell.status') || p.ansvarligId === actor.ansattId)),
  );

/** Moves an item one place up or down among its neighbours. At the end already: nothing happens. */
export const flyttPunkt = (actor: Actor, d: FlyttPunkt) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const p = await finnPunkt(k, d.punktId, d.versjon);
    const liste = await k.tx.modellpunkt.findMany({
      where: { oppgaveId: p.oppgaveId, del: p.del, utgaatt: null },
      orderBy: [{ rekkefolge: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const par = bytt(liste, p.id, d.retning);
    if (!par) throw regel('kanIkkeFlyttes');
    const ny = liste.map((x) => (x.id === par[0].id ? par[1].id : x.id === par[1].id ? par[0].id : x.id));
    await k.tx.$executeRaw`
      update "Modellpunkt" p set rekkefolge = n.plass - 1 from unnest(${ny}::uuid[]) with ordinality n(id, plass)
      where p.id = n.id and p."virksomhetId" = ${actor.virksomhetId}::uuid`;
    maaVaereEn(await k.tx.modellpunkt.updateMany({ where: { id: p.id, versjon: d.versjon }, data: { versjon: { increment: 1 } } }), p.oppgaveId);
    await k.hendelse('MODELLPUNKT_FLYTTET', { type: 'Modelloppgave', id: p.oppgaveId }, { punkt: gjeldende(p) });
    return { id: p.id };
  });

type Endring = { data: Prisma.ModellpunktUpdateManyMutationInput; vis: Prisma.InputJsonObject; etter?: () => Promise<void> };

/** One change of one item: found, guarded by its version, counted anew and told on its task. */
const endre = (
  actor: Actor,
  d: PaaPunkt,
  type: Hendelsetype,
  hva: (p: Modellpunkt, k: Kommando) => Endring,
  lov: (p: Modellpunkt) => boolean = () => kan(actor, 'modell.endre'),
) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await finnPunkt(k, d.punktId, d.versjon, lov);
    const { data, vis, etter } = hva(p, k);
    maaVaereEn(
      await k.tx.modellpunkt.updateMany({
        where: { id: p.id, virksomhetId: actor.virksomhetId, versjon: d.versjon, utgaatt: null },
        data: { ...data, versjon: { increment: 1 } },
      }),
      p.oppgaveId,
    );
    await etter?.();
    await friskOppStatus(k, p.modellId, p.oppgaveId);
    await k.hendelse(type, { type: 'Modelloppgave', id: p.oppgaveId }, vis);
    return { id: p.id };
  });
