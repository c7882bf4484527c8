import { randomUUID } from 'node:crypto';
import { fraTekst } from '@/components/riktekst/riktekst';
import { avsluttVedtak, hentUtstyr, nullstillUtstyr, slettHosLeverandor, startAvslutning } from '@/lib/avslutning/commands';
import { delTjeneste } from '@/lib/deling/commands';
import { fullforEvaluering, lagreEvalueringSvar } from '@/lib/evaluering/commands';
import { gjeldendeHjemler, skjema, tjenestetype } from '@/lib/innhold/queries';
import { avtalTid, registrerHosLeverandor, settInnstilling, settSjekkpunkt, testForbindelse } from '@/lib/installasjon/commands';
import { giOpplaering, giSkriv } from '@/lib/installasjon/commands-opplaering';
import { fullforInstallasjon, fullforOpplaering, startTjeneste } from '@/lib/installasjon/commands-steg';
import { velgUtstyr } from '@/lib/installasjon/commands-utstyr';
import { fullfor, lagreAnbefalinger, lagreBeslutning, lagreSammenfatning, lagreSvar, planlegg } from '@/lib/kartlegging/commands';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager, stillKlokke } from '@/lib/platform/clock';
import type { PrismaClient } from '@/lib/platform/prisma/client';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { settSakPaaVent, trekk } from '@/lib/sak/commands';
import { registrerHenvendelse } from '@/lib/sak/henvendelse';
import { tildelSak } from '@/lib/sak/tildel';
import { bestill, ferdigstillNullpunkt, lagreNullpunktSvar, lagreTiltaksplan } from '@/lib/tjeneste/commands';
import { lagreUtkast, returner, sendTilKontroll } from '@/lib/vedtak/commands';
import { godkjenn } from '@/lib/vedtak/godkjenn';
import type { Demoperson } from './personer';
import { syntetiskIdent } from './personer';
import { fyllSkjema } from './svar';

export type Region = { admin: PrismaClient; actor: (rolle: Rolle, kode: string) => Promise<Actor> };

const nokkel = () => randomUUID();
const KLOKKE = { time: 9 };

/** Carries one person's service through the real commands, day by day, as far as the demo wants it. */
export async function kjorLop(r: Region, kode: string, p: Demoperson): Promise<void> {
  const til = (dagerSiden: number) => stillKlokke(new Date(Date.now() - dagerSiden * 86_400_000 + (KLOKKE.time - new Date().getHours()) * 3_600_000));
  const dag = () => fraDato(iDag(naa()));
  const frem = (n: number) => fraDato(plussDager(iDag(naa()), n));
  const som = (rolle: Rolle) => r.actor(rolle, kode);
  /** The one whose turn it is, by the oppgave that is open. */
  const hvem = async (steg: string, om: { sakId: string } | { tjenesteId: string }) => {
    const o = await r.admin.oppgave.findFirst({ where: { ...om, steg, status: { in: ['AAPEN', 'PAA_VENT'] } } });
    if (!o) throw new Error(`${p.etternavn}: ${steg} er ikke åpent`);
    const v = await r.admin.virksomhet.findUniqueOrThrow({ where: { id: o.utforerVirksomhetId } });
    return r.actor(o.rolle, v.kode);
  };
  const sakNaa = () => r.admin.sak.findUniqueOrThrow({ where: { id: sakId } });
  const saksbehandler = await som('saksbehandler');
  const sone = (
    await r.admin.enhet.findMany({ where: { virksomhetId: saksbehandler.virksomhetId, type: 'HJEMMETJENESTE' }, orderBy: { navn: 'asc' } })
  )[0];

  // ---- henvendelse
  til(p.dager);
  const { sakId } = await registrerHenvendelse(saksbehandler, {
    nokkel: nokkel(),
    kilde: p.dager % 3 ? 'PAARORENDE' : 'BRUKER',
    henviserNavn: p.dager % 3 ? `Nina ${p.etternavn}` : null,
    henviserTelefon: p.dager % 3 ? '911 22 333' : null,
    personId: null,
    nyPerson: {
      ukjent: false,
      ident: syntetiskIdent(p.fodt, Boolean(p.kvinne)),
      ukjentGrunn: null,
      fodselsdato: null,
      fornavn: p.fornavn,
      etternavn: p.etternavn,
      adresse: p.adresse,
      postnummer: kode === 'fjordvik' ? '4800' : '4870',
      poststed: kode === 'fjordvik' ? 'Fjordvik' : 'Skogvang',
      telefon: `4${p.fodt}0`,
      epost: null,
      spraak: null,
      trengerTolk: false,
      fastlege: 'Fjordvik legesenter',
      nokkelinfo: p.nokkelinfo ?? null,
      soneId: sone?.id ?? null,
    },
    paarorende: [{ navn: `Nina ${p.etternavn}`, relasjon: 'BARN', telefon: '911 22 333', epost: null, naermeste: true, verge: false }],
    behov: p.behov,
    onsketTjeneste: p.tjeneste,
    mottatt: dag(),
    enhetId: saksbehandler.enhetId,
    registrerLikevel: false,
    likevelGrunn: null,
    kvitteringTil: 'BRUKER',
    henviserAdresse: null,
  });
  // Every other sak has a saksbehandler of its own; the rest lie free in the enhet.
  if (p.dager % 2 === 0)
    await tildelSak(saksbehandler, {
      nokkel: nokkel(),
      sakId,
      versjon: (await sakNaa()).versjon,
      ansvarligId: saksbehandler.ansattId,
      enhetId: saksbehandler.enhetId,
    });
  if (p.maal === 'MOTTATT') return;
  if (p.maal === 'TRUKKET') {
    til(p.dager - 5);
    await trekk(saksbehandler, {
      nokkel: nokkel(),
      sakId,
      versjon: (await sakNaa()).versjon,
      av: 'BRUKER',
      dato: dag(),
      merknad: 'Vil vente til høsten.',
    });
    return;
  }

  // ---- kartlegging
  til(p.dager - 1);
  const planlegger = await hvem('PLANLEGGE_KARTLEGGING', { sakId });
  const sak0 = await sakNaa();
  const { id: kartleggingId } = await planlegg(planlegger, {
    nokkel: nokkel(),
    sakId,
    sakVersjon: sak0.versjon,
    dato: frem(3),
    klokkeslett: '10:30',
    sted: `${p.adresse}, hjemme`,
    ansvarligId: '',
    deltakere: [
      { navn: `${p.fornavn} ${p.etternavn}`, rolle: 'bruker' },
      { navn: `Nina ${p.etternavn}`, rolle: 'datter' },
    ],
  });
  if (p.maal === 'TIL_KARTLEGGING') return;
  if (p.maal === 'PAA_VENT') {
    await settSakPaaVent(saksbehandler, {
      nokkel: nokkel(),
      sakId,
      versjon: (await sakNaa()).versjon,
      grunn: 'Innlagt på sykehus. Venter på utskriving.',
      til: fraDato(plussDager(iDag(new Date()), 9)),
    });
    return;
  }
  til(p.dager - 4);
  const kartlegger = await hvem('KARTLEGGE', { sakId });
  await lagreSvar(kartlegger, { nokkel: nokkel(), kartleggingId, svar: fyllSkjema(skjema('kartlegging'), dag()) as never });
  await lagreBeslutning(kartlegger, { nokkel: nokkel(), kartleggingId, svar: fyllSkjema(skjema('beslutningskompetanse'), dag()) as never });
  const type = tjenestetype(p.tjeneste);
  const v = async () => (await r.admin.kartlegging.findUniqueOrThrow({ where: { id: kartleggingId } })).versjon;
  await lagreAnbefalinger(kartlegger, {
    nokkel: nokkel(),
    kartleggingId,
    versjon: await v(),
    anbefalinger: [
      {
        tjenesteKode: p.tjeneste,
        anbefales: p.maal === 'AVSLAG' ? 'nei' : 'ja',
        grunn:
          p.maal === 'AVSLAG'
            ? 'Bor sammen med ektefelle som følger på tur. Behovet er dekket i dag.'
            : `${type.navn} svarer på behovet og gir ${p.fornavn} trygghet hjemme.`,
      },
    ],
  });
  await lagreSammenfatning(kartlegger, {
    nokkel: nokkel(),
    kartleggingId,
    versjon: await v(),
    sammenfatning: fraTekst(
      `${p.fornavn} bor alene i ${p.adresse} og vil bli boende hjemme.\nKlarer stell og måltider selv. Er utrygg, særlig når ingen er i nærheten.\nMobildekningen er god, og det er trådløst nett i boligen.`,
    ),
  });
  await fullfor(kartlegger, { nokkel: nokkel(), kartleggingId, versjon: await v(), sakVersjon: (await sakNaa()).versjon });
  if (p.maal === 'TIL_VURDERING') return;

  // ---- vedtak
  til(p.dager - 7);
  const avslag = p.maal === 'AVSLAG';
  const felles = {
    hjemmelIds: gjeldendeHjemler(naa(), p.tjeneste).map((h) => h.id),
    fakta: fraTekst(`${p.fornavn} ${p.etternavn} har søkt om ${type.navn.toLowerCase()}. Kartlegging er gjort hjemme. ${p.behov}`),
    regler: fraTekst(
      'Den som har behov for helse- og omsorgstjenester, har rett til dem, og kommunen har plikt til å gi dem. Tjenesten skal være forsvarlig og tilpasset behovet.',
    ),
    hensyn: fraTekst(
      avslag
        ? 'Behovet er dekket av ektefellen. Andre tiltak er vurdert som bedre egnet nå.'
        : 'Vi har lagt vekt på ønsket om å bo hjemme, risikoen for fall og at tiltaket griper lite inn.',
    ),
  };
  const utkast = avslag
    ? {
        nytteAvTeknologi: false,
        utfall: 'AVSLAG' as const,
        tjenesteKode: p.tjeneste,
        innhold: null,
        omfang: null,
        gjelderFra: null,
        gjelderTil: null,
        inntilVidere: false,
        egenandelKr: null,
        egenandelGrunn: null,
        ...felles,
      }
    : {
        nytteAvTeknologi: true,
        utfall: 'INNVILGET' as const,
        tjenesteKode: p.tjeneste,
        innhold: type.innholdForslag[0]?.tekst ?? type.ingress,
        omfang: type.omfangForslag[0]?.tekst ?? 'Hele døgnet',
        gjelderFra: dag(),
        gjelderTil: null,
        inntilVidere: true,
        egenandelKr: 0,
        egenandelGrunn: 'Tjenesten er helsehjelp og er gratis.',
        ...felles,
      };
  const skriver = await hvem('VURDERE', { sakId });
  const vedtakversjon = async () => (await r.admin.vedtak.findUnique({ where: { sakId } }))?.versjon ?? 0;
  await lagreUtkast(skriver, { nokkel: nokkel(), sakId, versjon: 0, utkast });
  await sendTilKontroll(skriver, { nokkel: nokkel(), sakId, versjon: await vedtakversjon() });
  if (p.maal === 'TIL_KONTROLL') return;
  til(p.dager - 8);
  const godkjenner = await hvem('KONTROLLERE', { sakId });
  if (p.maal === 'RETURNERT') {
    await returner(godkjenner, {
      nokkel: nokkel(),
      sakId,
      versjon: await vedtakversjon(),
      grunn: 'Skriv mer om hvorfor dispenser er bedre enn daglige besøk.',
    });
    return;
  }
  const { tjenesteId } = await godkjenn(godkjenner, { nokkel: nokkel(), sakId, versjon: await vedtakversjon() });
  if (!tjenesteId || p.maal === 'TILDELT') return;

  // ---- iverksetting
  til(p.dager - 9);
  const t = async () => (await r.admin.tjeneste.findUniqueOrThrow({ where: { id: tjenesteId } })).versjon;
  const paa = { tjenesteId };
  const standard = Object.fromEntries(
    type.innstillinger.map((i) => [
      i.id,
      i.standard !== null && i.standard !== ''
        ? i.standard
        : i.type === 'tall'
          ? (i.min ?? 1)
          : i.type === 'jaNei'
            ? true
            : i.type === 'klokkeslett'
              ? '08:00'
              : i.type === 'valg'
                ? i.valg?.[0]?.verdi
                : 'Etter avtale',
    ]),
  );
  await lagreTiltaksplan(await hvem('TILTAKSPLAN', paa), {
    nokkel: nokkel(),
    ...paa,
    versjon: await t(),
    innstillinger: standard as never,
    tiltaksplan: fraTekst('Mål: trygg natt uten unødige besøk.\nTiltak: tilsyn etter avtalte tider, respons fra hjemmetjenesten.'),
    ferdig: true,
  });
  const maaler = await hvem('NULLPUNKT', paa);
  await lagreNullpunktSvar(maaler, { nokkel: nokkel(), ...paa, svar: fyllSkjema(skjema('nullpunkt'), dag()) as never });
  await ferdigstillNullpunkt(maaler, { nokkel: nokkel(), ...paa, versjon: await t() });
  await bestill(await hvem('BESTILLE', paa), {
    nokkel: nokkel(),
    ...paa,
    versjon: await t(),
    teknologiKode: type.teknologier[0]?.kode ?? '',
    onsketDato: frem(5),
    nokkelavtale: 'NOKKELBOKS',
    adkomst: 'Inngang fra gårdsplassen.',
    merknad: '',
  });
  if (p.maal === 'BESTILT') return;

  // ---- installasjon
  til(p.dager - 14);
  const iv = async () => (await r.admin.installasjon.findUnique({ where: { tjenesteId } }))?.versjon ?? 0;
  const montor = await hvem('INSTALLERE', paa);
  await avtalTid(montor, { nokkel: nokkel(), ...paa, versjon: await iv(), dato: dag(), klokkeslett: '12:00' });
  const enhet = await r.admin.utstyr.findFirst({
    where: { virksomhetId: montor.virksomhetId, teknologiKode: type.teknologier[0]?.kode, status: 'PAA_LAGER' },
    orderBy: { serienummer: 'asc' },
  });
  await velgUtstyr(montor, { nokkel: nokkel(), ...paa, versjon: await iv(), serienummer: enhet?.serienummer ?? '' });
  if (p.maal === 'UNDER_INSTALLASJON') return;
  await registrerHosLeverandor(montor, { nokkel: nokkel(), ...paa, versjon: await iv(), registrert: true });
  const klokke = type.innstillinger.find((i) => i.type === 'klokkeslett');
  if (klokke)
    await settInnstilling(montor, { nokkel: nokkel(), ...paa, versjon: await iv(), id: klokke.id, verdi: '06:30', grunn: 'Står opp tidlig.' });
  for (const s of type.installasjon) await settSjekkpunkt(montor, { nokkel: nokkel(), ...paa, punktId: s.id, paa: true }).catch(() => {});
  await testForbindelse(montor, { nokkel: nokkel(), ...paa, versjon: await iv(), virker: true, merknad: 'Varsel kom fram etter 12 sekunder.' });
  await fullforInstallasjon(montor, { nokkel: nokkel(), ...paa, versjon: await t() });
  const laerer = await hvem('OPPLAERE', paa);
  for (const s of type.installasjon) await settSjekkpunkt(laerer, { nokkel: nokkel(), ...paa, punktId: s.id, paa: true }).catch(() => {});
  await giOpplaering(laerer, {
    nokkel: nokkel(),
    ...paa,
    dato: dag(),
    hvem: ['BRUKER'],
    mestrer: type.opplaering.mestringspunkter.map((m) => m.id),
    merknad: 'Trygg på bruken.',
  });
  await giSkriv(laerer, { nokkel: nokkel(), ...paa, versjon: await iv(), gitt: true });
  await fullforOpplaering(laerer, { nokkel: nokkel(), ...paa, versjon: await t() });
  const starter = await hvem('STARTE', paa);
  for (const s of type.installasjon) await settSjekkpunkt(starter, { nokkel: nokkel(), ...paa, punktId: s.id, paa: true }).catch(() => {});
  await startTjeneste(starter, { nokkel: nokkel(), ...paa, versjon: await t() });
  if (p.delt) {
    const mottaker = await r.admin.virksomhet.findUniqueOrThrow({ where: { kode: p.delt } });
    await delTjeneste(saksbehandler, { nokkel: nokkel(), ...paa, tilVirksomhetId: mottaker.id, grunnlag: 'Samarbeidsavtale 2026', til: '' });
  }
  if (p.maal === 'I_DRIFT') return;

  // ---- evaluering
  til(Math.max(1, p.dager - 24));
  const evaluer = async (beslutning: 'VIDEREFORES' | 'ENDRES') => {
    const e = await r.admin.evaluering.findFirstOrThrow({ where: { ...paa, status: 'PLANLAGT' }, orderBy: { planlagt: 'asc' } });
    const evaluator = await hvem('EVALUERE', paa);
    await lagreEvalueringSvar(evaluator, { nokkel: nokkel(), evalueringId: e.id, versjon: e.versjon, svar: fyllSkjema(skjema('evaluering'), dag()) });
    const naaVersjon = (await r.admin.evaluering.findUniqueOrThrow({ where: { id: e.id } })).versjon;
    await fullforEvaluering(evaluator, {
      nokkel: nokkel(),
      evalueringId: e.id,
      versjon: naaVersjon,
      hort: [
        { navn: `${p.fornavn} ${p.etternavn}`, rolle: 'bruker' },
        { navn: `Nina ${p.etternavn}`, rolle: 'datter' },
      ],
      beslutning,
      begrunnelse:
        beslutning === 'VIDEREFORES' ? 'Tjenesten virker som avtalt, og bruker er tryggere.' : 'Behovet har økt. Trenger tilsyn også om natten.',
      avslutningsgrunn: '',
    });
  };
  await evaluer(p.maal === 'ENDRES' ? 'ENDRES' : 'VIDEREFORES');
  if (p.maal === 'EVALUERT' || p.maal === 'ENDRES') return;

  // ---- avslutning
  til(p.maal === 'AVSLUTTET' ? 30 : 6);
  await startAvslutning(saksbehandler, { nokkel: nokkel(), ...paa, versjon: await t(), grunn: p.grunn ?? 'BEHOV_OPPHORT' });
  await hentUtstyr(await hvem('HENTE_UTSTYR', paa), {
    nokkel: nokkel(),
    ...paa,
    versjon: await t(),
    serienummer: enhet?.serienummer ?? '',
    merknad: '',
  });
  if (p.maal === 'UNDER_AVSLUTNING') return;
  await nullstillUtstyr(await hvem('NULLSTILLE', paa), {
    nokkel: nokkel(),
    ...paa,
    versjon: await t(),
    utstyrId: enhet?.id ?? '',
    slettet: true,
    nullstilt: true,
    hva: 'Fabrikkinnstilt og fjernet fra konto.',
  });
  await slettHosLeverandor(await hvem('SLETTE_HOS_LEVERANDOR', paa), {
    nokkel: nokkel(),
    ...paa,
    versjon: await t(),
    slettet: true,
    referanse: 'Sak hos leverandør',
  });
  await avsluttVedtak(await hvem('AVSLUTTE_VEDTAK', paa), { nokkel: nokkel(), ...paa, versjon: await t(), merknad: '' });
}
