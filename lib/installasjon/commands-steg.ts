import 'server-only';
import { planleggEvalueringer } from '@/lib/evalueringsplan/commands';
import { apneOppgave, ferdig } from '@/lib/oppgave/commands';
import type { Actor } from '@/lib/platform/actor';
import { utfor } from '@/lib/platform/command';
import { konflikt, regel } from '@/lib/platform/errors';
import { flyttTjeneste, objekt } from '@/lib/tjeneste/transition';
import { aapneKort, type Kort, lesTilstand } from './kort';
import { lagNotat } from './notat';
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
    await k.tx.installasjon.updateMany({
      where: { id: c.inst.id },
      data: { epjNotat: await lagNotat(k.tx, { ...c, tjeneste: t, tid: k.naa, navn: actor.navn }) },
    });
    await k.hendelse('TJENESTE_STARTET', objekt(t), { tjeneste: c.type.navn });
    return { versjon: t.versjon };
  });

async function aapneSteg(k: Kort['k'], d: StegInn, steg: 'INSTALLERE' | 'OPPLAERE' | 'STARTE'): Promise<Kort> {
  const c = await aapneKort(k, { tjenesteId: d.tjenesteId }, [steg]);
  if (c.tjeneste.versjon !== d.versjon) throw konflikt(c.tjeneste.id);
  return c;
}
