import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { tjenestetype } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { lesJobb, lesOppgaver } from '@/lib/tjeneste/les';
import { finnOppfolger } from '@/lib/tjeneste/queries-oppfolger';
import { gjeldendeInnstillinger, type Innstillinger } from '@/lib/tjeneste/rules-innstillinger';
import { lesKolonner, lesTilstand } from './kort';
import { lagNotat } from './notat';
import { INSTALLASJONSSTEG, type Installasjonssteg, manglerForInstallasjon, manglerForOpplaering, manglerForStart, stegForSjekkpunkt } from './rules';

/** Everything the installation's screen shows; null when it is not this virksomhet's, or not ordered yet. Writes innsyn. */
export const hentInstallasjon = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const lest = await lesJobb(tx, actor, id);
    if (!lest?.egen) return null;
    const { tjeneste: t, person, felt } = lest;
    const type = tjenestetype(t.kode);
    const grunn = { id: t.id, navn: type.navn, status: t.status, versjon: t.versjon, person, kreverUtstyr: type.kreverUtstyr, startet: t.startet };
    const inst = await tx.installasjon.findFirst({ where: { tjenesteId: t.id } });
    if (!inst) return { ...grunn, flyt: null };
    const bestilling = await tx.bestilling.findUniqueOrThrow({ where: { tjenesteId: t.id } });
    const plan = await stegplan(tx, actor.virksomhetId);
    const aapne = (await lesOppgaver(tx, actor, t.id)).filter((o) => (INSTALLASJONSSTEG as readonly string[]).includes(o.steg));
    const tilstand = await lesTilstand(tx, t, inst);
    const navnPaa = (kode: string) => type.teknologier.find((x) => x.kode === kode)?.navn ?? kode;
    const kolonner = lesKolonner(inst);
    const erstatter = t.erstatterId
      ? await tx.tjeneste.findFirst({ where: { id: t.erstatterId }, select: { id: true, kode: true, status: true } })
      : null;
    return {
      ...grunn,
      flyt: {
        ...kolonner,
        ...(felt.has('opplaering') ? {} : { opplaering: [], paarorendeavtaler: [] }),
        ...(felt.has('innstillinger') ? {} : { avvik: [] }),
        versjon: inst.versjon,
        registrertHosLeverandor: inst.registrertHosLeverandor,
        forbindelseTestet: inst.forbindelseTestet,
        testmerknad: inst.testmerknad,
        informasjonsskrivGitt: inst.informasjonsskrivGitt,
        fullfort: inst.fullfort,
        fullfortAv: inst.fullfortAv,
        /** As it was kept at the start; before that, as it would be now. */
        epjNotat: felt.has('opplaering')
          ? (inst.epjNotat ??
            (aapne.some((o) => o.steg === 'STARTE') ? await lagNotat(tx, { tjeneste: t, inst, type, tid: naa(), navn: actor.navn }) : null))
          : null,
        bestilling: {
          teknologi: navnPaa(bestilling.teknologiKode),
          onsketDato: bestilling.onsketDato,
          nokkelavtale: felt.has('tilgang') ? bestilling.nokkelavtale : null,
          adkomst: felt.has('tilgang') ? bestilling.adkomst : null,
          merknad: bestilling.merknad,
          avtaltTid: bestilling.avtaltTid,
        },
        utstyr: (
          await tx.utstyr.findMany({
            where: { tjenesteId: t.id, status: 'I_BRUK' },
            orderBy: { serienummer: 'asc' },
            select: { id: true, serienummer: true, teknologiKode: true },
          })
        ).map((u) => ({ ...u, navn: navnPaa(u.teknologiKode) })),
        harFlereTeknologier: type.teknologier.length > 1,
        ...(felt.has('innstillinger')
          ? { def: type.innstillinger, plan: tilstand.plan, gjelder: gjeldendeInnstillinger(t.innstillinger as Innstillinger, kolonner.avvik) }
          : { def: [], plan: {}, gjelder: {} }),
        punkter: type.installasjon.map((p) => ({
          id: p.id,
          tekst: p.tekst,
          hjelp: p.hjelp,
          obligatorisk: p.obligatorisk,
          steg: stegForSjekkpunkt(p.id),
        })),
        antallRunder: type.opplaering.antallRunder,
        mestringspunkter: type.opplaering.mestringspunkter.map((m) => ({ id: m.id, tekst: m.tekst })),
        paarorende: await tx.paarorende.findMany({
          where: { personId: t.personId, ...(felt.has('paarorende') ? {} : { id: { in: [] } }) },
          orderBy: [{ naermeste: 'desc' }, { rekkefolge: 'asc' }],
          select: { id: true, navn: true, relasjon: true, telefon: true },
        }),
        steg: Object.fromEntries(INSTALLASJONSSTEG.map((s) => [s, stegvisning(s)])) as Record<Installasjonssteg, ReturnType<typeof stegvisning>>,
        mangler: {
          INSTALLERE: manglerForInstallasjon(type, tilstand),
          OPPLAERE: manglerForOpplaering(tilstand),
          STARTE: manglerForStart(type, tilstand),
        },
        erstatter: erstatter && { ...erstatter, navn: tjenestetype(erstatter.kode).navn },
      },
    };

    function stegvisning(s: Installasjonssteg) {
      const o = aapne.find((x) => x.steg === s);
      const naa = aapne[0] ? INSTALLASJONSSTEG.indexOf(aapne[0].steg as Installasjonssteg) : t.startet ? INSTALLASJONSSTEG.length : -1;
      return {
        rolle: o?.rolle ?? plan[s].rolle,
        enhet: o?.enhet ?? null,
        min: o?.min ?? false,
        tilstand: o ? ('aapen' as const) : INSTALLASJONSSTEG.indexOf(s) < naa ? ('ferdig' as const) : ('venter' as const),
      };
    }
  });
export type Installasjonsside = NonNullable<Awaited<ReturnType<typeof hentInstallasjon>>>;
export type Flyt = NonNullable<Installasjonsside['flyt']>;

/** The information sheet for this user, as it is handed over. Null when it is not this virksomhet's. Writes innsyn. */
export const hentInformasjonsskriv = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const lest = await lesJobb(tx, actor, id);
    if (!lest?.egen) return null;
    const { tjeneste: t, person } = lest;
    const type = tjenestetype(t.kode);
    const inst = await tx.installasjon.findFirst({ where: { tjenesteId: t.id } });
    const gjelder = gjeldendeInnstillinger(t.innstillinger as Innstillinger, inst ? lesKolonner(inst).avvik : []);
    const valgnavn = (innstilling: string) =>
      type.innstillinger.find((i) => i.id === innstilling)?.valg?.find((v) => v.verdi === gjelder[innstilling])?.navn;
    const enhet = await tx.enhet.findFirst({ where: { id: t.enhetId }, select: { navn: true, telefon: true } });
    const virksomhet = await tx.virksomhet.findUniqueOrThrow({ where: { id: t.virksomhetId }, select: { navn: true, telefon: true } });
    return {
      id: t.id,
      navn: type.navn,
      person,
      skriv: type.informasjonsskriv,
      virksomhet: virksomhet.navn,
      enhet: enhet?.navn ?? virksomhet.navn,
      /** The virksomhet that follows up, when it is shared. */
      oppfolger: (await finnOppfolger(tx, t.id, naa()))?.navn ?? null,
      /** Who hears the alarm: the setting, by whichever name the service has it. */
      varselmottaker: valgnavn('mottaker') ?? valgnavn('hvem-soker') ?? null,
      lagringsdager: typeof gjelder['lagring-dager'] === 'number' ? gjelder['lagring-dager'] : null,
      maaledager: valgnavn('maaledager') ?? null,
      telefon: enhet?.telefon ?? virksomhet.telefon,
    };
  });
