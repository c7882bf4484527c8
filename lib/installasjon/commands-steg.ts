import 'server-only';
import { planleggEvalueringer } from '@/lib/evaluering/planlegg';
import { apneOppgave, ferdig } from '@/lib/oppgave/commands';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import { konflikt, regel } from '@/lib/platform/errors';
import type { Innstillinger } from '@/lib/tjeneste/rules-innstillinger';
import { flyttTjeneste, objekt } from '@/lib/tjeneste/transition';
import { epjNotat } from './epj';
import { aapneKort, type Kort, lesKolonner, lesTilstand } from './kort';
import { manglerForInstallasjon, manglerForOpplaering, manglerForStart } from './rules';
import type { StegInn } from './schema';

/** Closes INSTALLERE: the device is in place, set up and tested. Opens OPPLAERE. */
export const fullforInstallasjon = (actor: Actor, d: StegInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneSteg(k, d, 'INSTALLERE');
    if (manglerForInstallasjon(c.type, await lesTilstand(k.tx, c.tjeneste, c.inst)).length) throw regel('installasjonMangler');
    // A service without a device has nothing that starts the installation but its end.
    if (!c.type.kreverUtstyr && c.tjeneste.status === 'BESTILT') await flyttTjeneste(k, c.tjeneste.id, 'startInstallasjon');
    const t = await flyttTjeneste(k, c.tjeneste.id, 'fullforInstallasjon');
    await k.tx.installasjon.updateMany({ where: { id: c.inst.id }, data: { fullfort: k.naa, fullfortAv: actor.navn } });
    await ferdig(k, c.oppgave);
    await apneOppgave(k, { steg: 'OPPLAERE', ref: { tjenesteId: t.id }, personId: t.personId });
    await k.hendelse('INSTALLASJON_FULLFORT', objekt(t));
    return { versjon: t.versjon };
  });

/** Closes OPPLAERE: the user is trained and has the information sheet. Opens STARTE. */
export const fullforOpplaering = (actor: Actor, d: StegInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneSteg(k, d, 'OPPLAERE');
    if (manglerForOpplaering(await lesTilstand(k.tx, c.tjeneste, c.inst)).length) throw regel('opplaeringMangler');
    const t = await flyttTjeneste(k, c.tjeneste.id, 'fullforOpplaering');
    await ferdig(k, c.oppgave);
    await apneOppgave(k, { steg: 'STARTE', ref: { tjenesteId: t.id }, personId: t.personId });
    await k.hendelse('OPPLAERING_FULLFORT', objekt(t));
    return { versjon: t.versjon };
  });

/**
 * The tjeneste is in operation from now. Plans its evaluations, and keeps the note for the journal; forvaltningen and
 * hjemmetjenesten see the start on the tjeneste and the sak (kilde: 001 Gjøre tilpasninger og installere).
 */
export const startTjeneste = (actor: Actor, d: StegInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneSteg(k, d, 'STARTE');
    if (manglerForStart(c.type, await lesTilstand(k.tx, c.tjeneste, c.inst)).length) throw regel('startMangler');
    const t = await flyttTjeneste(k, c.tjeneste.id, 'startTjeneste', { data: { startet: k.naa } });
    await ferdig(k, c.oppgave);
    await planleggEvalueringer(k, t);
    await k.tx.installasjon.updateMany({ where: { id: c.inst.id }, data: { epjNotat: await notat(c) } });
    await k.hendelse('TJENESTE_STARTET', objekt(t), { tjeneste: c.type.navn });
    return { versjon: t.versjon };
  });

async function aapneSteg(k: Kort['k'], d: StegInn, steg: 'INSTALLERE' | 'OPPLAERE' | 'STARTE'): Promise<Kort> {
  const c = await aapneKort(k, { tjenesteId: d.tjenesteId }, [steg]);
  if (c.tjeneste.versjon !== d.versjon) throw konflikt(c.tjeneste.id);
  return c;
}

/** The note as it stands, from what is recorded. */
async function notat({ k, tjeneste, inst, type }: Kort): Promise<string> {
  const utstyr = await k.tx.utstyr.findMany({ where: { tjenesteId: tjeneste.id, status: 'I_BRUK' }, orderBy: { serienummer: 'asc' }, select: { serienummer: true, teknologiKode: true } });
  const neste = await k.tx.evaluering.findFirst({ where: { tjenesteId: tjeneste.id, status: 'PLANLAGT' }, orderBy: { planlagt: 'asc' }, select: { planlagt: true } });
  const { avvik, opplaering, paarorendeavtaler } = lesKolonner(inst);
  return epjNotat({
    tjeneste: type.navn,
    tid: k.naa,
    navn: k.actor.navn,
    utstyr: utstyr.map((u) => ({ navn: type.teknologier.find((x) => x.kode === u.teknologiKode)?.navn ?? u.teknologiKode, serienummer: u.serienummer })),
    def: type.innstillinger,
    innstillinger: tjeneste.innstillinger as Innstillinger,
    avvik,
    opplaering,
    antallMestringspunkter: type.opplaering.mestringspunkter.length,
    avtaler: paarorendeavtaler,
    nesteEvaluering: neste?.planlagt ?? null,
  });
}
