import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { iDag, osloTid, tilDato } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { type Innstillinger, type Innstillingsverdi, verdifeil } from '@/lib/tjeneste/rules-innstillinger';
import { aapneKort, lagreKort, lagreTillegg, lesKolonner, medKryss } from './kort';
import { INSTALLASJONSSTEG, KRYSSES_AV, stegForSjekkpunkt } from './rules';
import type {
  AvtalTidInn,
  LosHindringInn,
  MeldHindringInn,
  RegistrerHosLeverandorInn,
  SettInnstillingInn,
  SettSjekkpunktInn,
  TestForbindelseInn,
} from './schema';

/** The time that is agreed with the user. */
export const avtalTid = (actor: Actor, d: AvtalTidInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, ['INSTALLERE']);
    if (tilDato(d.dato) < iDag(k.naa)) throw regel('datoTilbake', { dato: 'datoTilbake' });
    const tid = osloTid(d.dato, d.klokkeslett);
    await k.tx.bestilling.updateMany({ where: { tjenesteId: c.tjeneste.id }, data: { avtaltTid: tid, versjon: { increment: 1 } } });
    return lagreKort(c, { sjekkliste: medKryss(c, KRYSSES_AV.avtalTid, true) }, 'TID_AVTALT', { tid: tid.toISOString() });
  });

/** The user is registered in the supplier's tool, or is not after all. */
export const registrerHosLeverandor = (actor: Actor, d: RegistrerHosLeverandorInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, ['INSTALLERE']);
    return lagreKort(c, { registrertHosLeverandor: d.registrert ? k.naa : null }, 'REGISTRERT_HOS_LEVERANDOR', { registrert: d.registrert });
  });

/** Another value than the planned one, with the reason; the planned value takes the deviation away. */
export const settInnstilling = (actor: Actor, d: SettInnstillingInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, ['INSTALLERE']);
    const def = c.type.innstillinger.find((i) => i.id === d.id);
    if (!def) throw regel('innstillingUkjent');
    const feil = verdifeil(def, d.verdi);
    if (feil || d.verdi === '') throw regel('ugyldig', { verdi: feil ?? 'paakrevd' });
    const valgt = d.verdi as Innstillingsverdi;
    const standard = (c.tjeneste.innstillinger as Innstillinger)[d.id] ?? null;
    if (standard !== null && valgt !== standard && d.grunn.length < 2) throw regel('innstillingGrunn', { grunn: 'innstillingGrunn' });
    const andre = lesKolonner(c.inst).avvik.filter((a) => a.id !== d.id);
    const avvik = valgt === standard ? andre : [...andre, { id: d.id, standard, valgt, grunn: d.grunn }];
    return lagreKort(c, { avvik }, 'INNSTILLING_ENDRET', { innstilling: def.navn });
  });

/** Ticks a point of the checklist, or takes the tick away. */
export const settSjekkpunkt = (actor: Actor, d: SettSjekkpunktInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, [stegForSjekkpunkt(d.punktId)]);
    if (!c.type.installasjon.some((p) => p.id === d.punktId)) throw regel('sjekkpunktUkjent');
    return lagreTillegg(c, { sjekkliste: medKryss(c, d.punktId, d.paa) }, 'SJEKKPUNKT_ENDRET');
  });

/** The connection is tested. Only a test that works counts; one that does not is written down. */
export const testForbindelse = (actor: Actor, d: TestForbindelseInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, ['INSTALLERE']);
    return lagreKort(c, { forbindelseTestet: d.virker ? k.naa : null, testmerknad: d.merknad || null }, 'FORBINDELSE_TESTET', { virker: d.virker });
  });

/** Something stands in the way. The oppgave stays on the bench with its frist. */
export const meldHindring = (actor: Actor, d: MeldHindringInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, INSTALLASJONSSTEG);
    const ny = { id: d.nokkel, tekst: d.tekst, tid: k.naa.toISOString(), navn: actor.navn };
    return lagreTillegg(c, { hindringer: [...lesKolonner(c.inst).hindringer, ny] }, 'HINDRING_MELDT', { tekst: d.tekst });
  });

/** What stood in the way is solved. */
export const losHindring = (actor: Actor, d: LosHindringInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, INSTALLASJONSSTEG);
    const { hindringer } = lesKolonner(c.inst);
    if (!hindringer.some((h) => h.id === d.hindringId && !h.lost)) throw regel('hindringFinnesIkke');
    const lost = hindringer.map((h) => (h.id === d.hindringId ? { ...h, lost: k.naa.toISOString(), lostAv: actor.navn, losning: d.losning } : h));
    return lagreTillegg(c, { hindringer: lost }, 'HINDRING_LOST', { losning: d.losning });
  });
