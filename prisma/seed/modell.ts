import { randomUUID } from 'node:crypto';
import { beslutt, still, svar } from '@/lib/avklaring/commands';
import { lagPlan } from '@/lib/handlingsplan/commands';
import type { Actor } from '@/lib/platform/actor';
import { osloDato, osloTid, plussDager, stillKlokke } from '@/lib/platform/clock';
import type { PrismaClient } from '@/lib/platform/prisma/client';
import { opprettSamarbeid } from '@/lib/region/commands';
import { leggTilKontakt } from '@/lib/region/commands-kontakt';
import { avtaleforslag } from '@/lib/region/forslag';
import { lagFraForslag, publiser } from '@/lib/tjenestekatalog/commands';
import { publiserMal } from '@/lib/tjenestemodell/mal/commands';
import { settCeller } from '@/lib/tjenestemodell/matrise/commands';
import { endreAktor } from '@/lib/tjenestemodell/matrise/commands-aktor';
import { taMalIBruk } from '@/lib/tjenestemodell/modell/commands';
import { lagreSjekkpunkt, settSjekkstatus } from '@/lib/tjenestemodell/oppgave/commands-sjekk';
import { endrePunkttekst } from '@/lib/tjenestemodell/oppgave/commands-tilpass';
import type { finnActor } from './actor';
import { oppdiktet11 } from './malversjon';

type Region = { admin: PrismaClient; actor: ReturnType<typeof finnActor> };

const n = () => ({ nokkel: randomUUID() });
const START = new Date();
/** Sets the clock this many days back, at ten in the morning: also when the demo is made in the first hour of a day. */
const for_ = (dager: number) => {
  const d = osloTid(om(-dager), '10:00');
  stillKlokke(d);
  return d;
};
const om = (dager: number) => osloDato(plussDager(new Date(`${osloDato(START)}T00:00:00Z`), dager));

/** Which account each actor of the templates is, in Fjordvik. */
const HVEM: Record<string, string> = {
  tjenesteeier: 'tjenesteeier',
  forvaltningskontor: 'saksbehandler',
  hjemmetjeneste: 'hjemmetjeneste',
  tjenesten: 'hjemmetjeneste',
  ressurspersoner: 'ressursperson',
  koordinator: 'tjenesteforvalter',
  leder: 'leder',
  responssenter: 'responsoperator',
  'it-avdeling': 'tjenesteforvalter',
  teknikere: 'tekniker',
  hjelpemiddellager: 'hjelpemiddellager',
  personvernombud: 'personvernombud',
  kontaktperson: 'kontaktperson',
};
const UTENFOR: Record<string, [navn: string, kode: string]> = {
  'regional-tms': ['Ingrid Sunde', 'tms'],
  sykehus: ['Henrik Aune', 'sykehus'],
  sekretariat: ['Astri Voll', 'sekretariat'],
};

/** The tjenestemodell of the demo: two kommuner on their way, a region that follows them, and a catalogue for citizens. */
export async function saModell(region: Region): Promise<void> {
  for (const kode of ['fjordvik', 'skogvang']) await samarbeid(region, kode);
  const eier = await region.actor('tjenesteeier');
  for_(150);
  const vft = await taMalIBruk(eier, { ...n(), malId: 'velferdsteknologi', versjon: '2021', navn: 'Velferdsteknologi', medForslag: true });
  await kontakter(region, vft.id);
  await utenAnsvarlig(region, vft.id, ['gevinster', 'budsjett']);
  await sjekklister(region, vft.id, [140, 100, 60, 20], 4);
  for_(70);
  const dho = await taMalIBruk(eier, { ...n(), malId: 'dho-agder', versjon: '1.0', navn: 'Digital hjemmeoppfølging', medForslag: true });
  await kontakter(region, dho.id);
  await sjekklister(region, dho.id, [65, 30, 10], 3);
  await sporsmaal(region, dho.id);
  for_(5);
  const omraader = (await region.admin.modell.findUniqueOrThrow({ where: { id: vft.id } })).omraader as { id: string }[];
  await lagPlan(eier, {
    ...n(),
    modellId: vft.id,
    tittel: 'Plan for velferdsteknologi det neste året',
    kilder: ['MANGLER_A', 'SJEKKPUNKT'],
    omraader: omraader.slice(0, 3).map((o) => o.id),
  });
  await katalog(region, eier);
  for_(4);
  await publiserMal(await region.actor('tjenesteforvalter', 'sekretariat'), { ...n(), innhold: oppdiktet11() });
  for_(40);
  const nabo = await region.actor('tjenesteeier', 'skogvang');
  await taMalIBruk(nabo, { ...n(), malId: 'velferdsteknologi', versjon: '2021', navn: 'Velferdsteknologi', medForslag: false });
  stillKlokke();
}

async function samarbeid({ admin, actor }: Region, kode: string): Promise<void> {
  const eier = await actor('tjenesteeier', kode);
  for_(kode === 'fjordvik' ? 200 : 260);
  for (const [motpart, type] of [
    ['tms', 'TMS'],
    ['sekretariat', 'SEKRETARIAT'],
  ] as const) {
    const v = await admin.virksomhet.findUniqueOrThrow({ where: { kode: motpart } });
    const forslag = avtaleforslag().find((a) => a.motpart === type);
    await opprettSamarbeid(eier, {
      ...n(),
      motpartId: v.id,
      navn: forslag?.navn ?? `Samarbeid med ${v.navn}`,
      gyldigFra: om(-200),
      gyldigTil: '',
      oppfolging: (forslag?.rader ?? []).map(({ id, tema, hvem, tekst }) => ({ id, tema, hvem, tekst })),
      notat: '',
    });
  }
  const kontakt = await actor('kontaktperson', kode);
  if (kode === 'fjordvik') for_(30);
  const felles = { tittel: 'Kontaktperson', telefon: '900 00 000', epost: `kontaktperson@${kode}.demo` };
  await leggTilKontakt(eier, { ...n(), gjelder: 'Digital hjemmeoppfølging', ansattId: kontakt.ansattId, navn: '', ...felles });
}

/** Takes the A from some tasks: somebody must be found. */
async function utenAnsvarlig({ admin, actor }: Region, modellId: string, koder: string[]): Promise<void> {
  const celler = await admin.ansvar.findMany({ where: { modellId, kode: 'A', gyldigTil: null, oppgave: { kode: { in: koder } } } });
  const endringer = celler.map((c) => ({ oppgaveId: c.oppgaveId, aktorId: c.aktorId, fra: { kode: 'A' as const, ansattId: null }, til: null }));
  await settCeller(await actor('tjenesteeier'), { ...n(), modellId, endringer, fraFil: false });
}

/** Puts a name behind the actors. The kommune's supplier has none yet: that is one of the warnings. */
async function kontakter({ admin, actor }: Region, modellId: string): Promise<void> {
  const eier = await actor('tjenesteeier');
  for (const a of await admin.modellaktor.findMany({ where: { modellId } })) {
    const rolle = HVEM[a.kode];
    const utenfor = UTENFOR[a.kode];
    if (!rolle && !utenfor) continue;
    const ansatt = rolle ? await actor(rolle as 'leder') : null;
    const v = utenfor ? await admin.virksomhet.findUniqueOrThrow({ where: { kode: utenfor[1] } }) : null;
    await endreAktor(eier, {
      ...n(),
      id: a.id,
      versjon: a.versjon,
      navn: a.navn,
      ansattId: ansatt?.ansattId ?? null,
      enhetId: ansatt?.enhetId ?? null,
      aktorVirksomhetId: v?.id ?? null,
      kontaktNavn: utenfor?.[0] ?? null,
      kontaktTelefon: utenfor ? '35 00 10 20' : null,
      kontaktEpost: v?.epost ?? null,
    });
  }
}

/** Work on the checklists in rounds, so that the trend has something to show: every n-th item is done in each round. */
async function sjekklister({ admin, actor }: Region, modellId: string, runder: number[], hver: number): Promise<void> {
  const [eier, leder] = [await actor('tjenesteeier'), await actor('leder')];
  const punkter = await admin.modellpunkt.findMany({ where: { modellId, del: 'sjekkliste' }, orderBy: { kode: 'asc' } });
  for (const [runde, dager] of runder.entries()) {
    for_(dager);
    for (const [i, p] of punkter.entries()) {
      if (i % (hver * 2) === runde) await settSjekkstatus(leder, { ...n(), punktId: p.id, versjon: p.versjon, status: 'PAA_PLASS' });
      if (i % (hver * 4) === hver + runde && runde < 2)
        await lagreSjekkpunkt(eier, {
          ...n(),
          punktId: p.id,
          versjon: p.versjon,
          status: 'UNDER_ARBEID',
          grunn: '',
          ansvarligId: runde === 0 ? leder.ansattId : eier.ansattId,
          frist: om(((i * 7) % 60) - 5),
          kommentar: 'Utkast er sendt på høring i enhetene.',
          bevis: [{ art: 'dokument', tittel: 'Utkast til rutine', adresse: 'Kvalitetssystemet, dokument 4.2' }],
        });
    }
  }
  const tips = await admin.modellpunkt.findFirstOrThrow({ where: { modellId, del: 'oppgaver' }, orderBy: { kode: 'asc' } });
  await endrePunkttekst(eier, {
    ...n(),
    punktId: tips.id,
    versjon: tips.versjon,
    tekst: 'Hos oss gjør innkjøp dette sammen med tjenesteforvalteren hver vår.',
  });
}

async function sporsmaal({ admin, actor }: Region, modellId: string): Promise<void> {
  const [eier, kontakt, tms] = [await actor('tjenesteeier'), await actor('kontaktperson'), await actor('tjenesteeier', 'tms')];
  const oppgave = async (kode: string) => (await admin.modelloppgave.findFirstOrThrow({ where: { modellId, kode } })).id;
  for_(12);
  const felles = { ansvarligId: '', aktorId: '', tilVirksomhetId: '', frist: om(10) };
  const a = await still(kontakt, {
    ...n(),
    oppgaveId: await oppgave('respons-utrykning'),
    sporsmaal: 'Hvem rykker ut når dere ikke får tak i en bruker som ikke har hjemmesykepleie?',
    ...felles,
    til: 'VIRKSOMHET',
    tilVirksomhetId: tms.virksomhetId,
  });
  for_(9);
  await svar(tms, { ...n(), avklaringId: a.id, tekst: 'Vi ringer kommunens legevakt. Ønsker dere noe annet, må det stå i samarbeidsavtalen.' });
  for_(8);
  const b = await still(eier, {
    ...n(),
    oppgaveId: await oppgave('opplaering'),
    sporsmaal: 'Skal nye ansatte gjennom ABC-opplæringen før de får utlevere utstyr?',
    ...felles,
    til: 'ANSATT',
    ansvarligId: (await actor('leder')).ansattId,
  });
  for_(2);
  const rad = await admin.avklaring.findUniqueOrThrow({ where: { id: b.id } });
  await beslutt(eier, {
    ...n(),
    avklaringId: b.id,
    versjon: rad.versjon,
    beslutning: 'Ja, og det skal stå i opplæringsplanen.',
    dato: om(-2),
    av: 'Siv Aasen',
  });
}

async function katalog({ admin }: Region, eier: Actor): Promise<void> {
  await lagFraForslag(eier, { ...n(), koder: ['digitalt-tilsyn', 'trygghetsalarm', 'medisineringsstotte', 'lokalisering', 'dho'] });
  const utkast = await admin.tjenestebeskrivelse.findMany({ where: { virksomhetId: eier.virksomhetId, status: 'UTKAST' } });
  for (const u of utkast) if (u.kode !== 'dho') await publiser(eier, { ...n(), id: u.id, versjon: u.versjon, forInnbyggere: true });
}
