import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hentAvslutning } from '@/lib/avslutning/queries';
import { hentBenk } from '@/lib/benk/queries';
import { hentEvalueringer } from '@/lib/evaluering/queries';
import { hentInformasjonsskriv, hentInstallasjon } from '@/lib/installasjon/queries';
import { hentPerson } from '@/lib/personoversikt/queries';
import type { Actor } from '@/lib/platform/actor';
import { motorpool } from '@/lib/platform/db';
import { kan } from '@/lib/platform/policy';
import { FELTGRUPPER, type Feltgruppe, feltFor, type Grunn, serAlltid } from '@/lib/platform/policy-felt';
import { Rolle } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import type { Kilde } from '@/lib/respons/mottak/kilder';
import { rutet } from '@/lib/respons/oppdrag/testhjelp';
import { ta } from '@/lib/respons/oppdrag/varsel/commands';
import { paaListen } from '@/lib/respons/oppdrag/varsel/policy';
import { hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import type { Kovarsel } from '@/lib/respons/oppdrag/varsel/queries-kovarsel';
import { nyKilde, settModell, settPaaVakt } from '@/lib/respons/testhjelp';
import { hentTjeneste } from '@/lib/tjeneste/queries';
import { hentIverksetting } from '@/lib/tjeneste/queries-iverksetting';
import { hentTjenester } from '@/lib/tjeneste/queries-liste';
import { type Tildelt, tilDrift } from '@/lib/tjeneste/testhjelp';
import { hentVarselkort } from '@/lib/varsel/queries-kort';
import { medNavn } from '@/lib/varsel/queries-navn';

const db = testdb();
/** One word that stands nowhere else, for each group that a page of the tjeneste or the person shows. */
const MERKE = {
  navn: 'Merkenavn',
  fodselsdato: '1931-03-17',
  ident: '17033199999',
  adresse: 'Merkeveien 7',
  telefon: '22999111',
  spraak: 'merkespråk',
  opplysninger: 'merke@fastlege.test',
  nokkelinfo: 'MERKE-NOKKELINFO',
  paarorende: 'Merke Paarorende',
  tilgang: 'MERKE-ADKOMST',
  utstyr: 'MERKE-SERIE',
  innstillinger: 'MERKE-INNSTILLING',
  jobb: 'MERKE-MERKNAD',
  opplaering: 'MERKE-EPJ',
  plan: 'MERKE-PLAN',
  nullpunkt: 'MERKE-NULLPUNKT',
  evaluering: 'MERKE-EVALUERING',
  vedtak: 'MERKE-VEDTAK',
  historikk: 'MERKE-HENDELSE',
} satisfies Partial<Record<Feltgruppe, string>>;
type Merket = keyof typeof MERKE;
let t: Tildelt;

/** Everything that the pages of a tjeneste and of its person send to the browser. */
async function sider(actor: Actor): Promise<string> {
  const les = [
    () => hentTjeneste(actor, t.id),
    () => hentIverksetting(actor, t.id),
    () => hentInstallasjon(actor, t.id),
    () => hentInformasjonsskriv(actor, t.id),
    () => hentEvalueringer(actor, t.id),
    () => hentAvslutning(actor, t.id),
    () => hentPerson(actor, t.personId),
    () => hentTjenester(actor, {}),
    () => hentBenk(actor, {}),
  ];
  const svar: unknown[] = [];
  for (const fn of les) svar.push(await fn().catch((e: { kode?: string }) => (e.kode === 'FORBUDT' ? null : Promise.reject(e))));
  return JSON.stringify(svar, (_, v) => (typeof v === 'bigint' ? String(v) : v));
}
const sett = (alt: string): Merket[] => (Object.keys(MERKE) as Merket[]).filter((g) => alt.includes(MERKE[g]));
const ventet = (rolle: Rolle, grunner: Grunn[]) => (Object.keys(MERKE) as Merket[]).filter((g) => feltFor(rolle, grunner).has(g));

async function giOppgave(actor: Actor, steg: string): Promise<void> {
  await db.admin.oppgave.deleteMany({ where: { tjenesteId: t.id } });
  const { virksomhetId } = actor;
  await db.admin.oppgave.create({
    data: {
      virksomhetId,
      utforerVirksomhetId: virksomhetId,
      tjenesteId: t.id,
      personId: t.personId,
      steg,
      rolle: actor.rolle,
      enhetId: actor.enhetId,
      frist: new Date('2026-12-01'),
      venterSiden: new Date(),
      opprettet: new Date(),
    },
  });
}

beforeAll(async () => {
  t = await tilDrift(db);
  const { virksomhetId } = await db.actor('leder');
  await db.admin.person.update({
    where: { id: t.personId },
    data: {
      identtype: 'FNR',
      ident: MERKE.ident,
      etternavn: MERKE.navn,
      fodselsdato: new Date(MERKE.fodselsdato),
      adresse: MERKE.adresse,
      telefon: MERKE.telefon,
      spraak: MERKE.spraak,
      trengerTolk: true,
      fastlege: MERKE.opplysninger,
      nokkelinfo: MERKE.nokkelinfo,
    },
  });
  await db.admin.paarorende.updateMany({ where: { personId: t.personId }, data: { navn: MERKE.paarorende } });
  await db.admin.bestilling.updateMany({ where: { tjenesteId: t.id }, data: { adkomst: MERKE.tilgang, merknad: MERKE.jobb } });
  await db.admin.utstyr.updateMany({ where: { tjenesteId: t.id }, data: { serienummer: MERKE.utstyr } });
  await db.admin.installasjon.updateMany({ where: { tjenesteId: t.id }, data: { epjNotat: MERKE.opplaering } });
  await db.admin.tjeneste.update({
    where: { id: t.id },
    data: { tiltaksplan: { tekst: MERKE.plan }, nullpunkt: { tekst: MERKE.nullpunkt }, innstillinger: { merke: MERKE.innstillinger } },
  });
  await db.admin.evaluering.updateMany({ where: { tjenesteId: t.id }, data: { navn: MERKE.evaluering } });
  const { vedtakId } = await db.admin.tjeneste.findUniqueOrThrow({ where: { id: t.id } });
  await db.admin.$transaction([
    db.admin.$executeRawUnsafe('set local session_replication_role = replica'),
    db.admin.$executeRawUnsafe(`update "Vedtak" set omfang = '${MERKE.vedtak}' where id = '${vedtakId}'`),
  ]);
  await db.admin.hendelse.create({
    data: {
      virksomhetId,
      aktorVirksomhetId: virksomhetId,
      type: 'TJENESTE_TILDELT',
      aktorNavn: 'x',
      rolle: 'x',
      objektType: 'Tjeneste',
      objektId: t.id,
      personId: t.personId,
      tjenesteId: t.id,
      data: { grunn: MERKE.historikk },
    },
  });
});

/** The roles of the kommune itself: what a shared tjeneste opens is tested with Deling. */
const HER = Object.values(Rolle).filter((r) => r !== 'oppfolger' && r !== 'oppfolgingsansvarlig');

describe('what the pages send is what the table says', () => {
  it.each(HER)('%s, without a task', async (rolle) => {
    const actor = await db.actor(rolle);
    await db.admin.oppgave.deleteMany({ where: { tjenesteId: t.id } });
    expect(sett(await sider(actor))).toEqual(ventet(rolle, ['rolle']));
  });

  it.each(
    HER.filter((r) => feltFor(r, ['oppgave']).size > 0).flatMap(
      (r) =>
        [
          [r, 'NULLSTILLE', ['rolle', 'retur']],
          [r, 'LAGERFORE', ['rolle', 'retur']],
          [r, 'HENTE_UTSTYR', ['rolle', 'henting']],
          [r, 'INSTALLERE', ['rolle', 'oppgave']],
          [r, 'OPPLAERE', ['rolle', 'oppgave', 'opplaering']],
        ] as [Rolle, string, Grunn[]][],
    ),
  )('%s, with %s open', async (rolle, steg, grunner) => {
    const actor = await db.actor(rolle);
    await giOppgave(actor, steg);
    const alt = await sider(actor);
    for (const g of sett(alt)) expect(ventet(rolle, grunner), `${rolle} ser ${g}`).toContain(g);
    if (rolle === 'tekniker' || rolle === 'hjelpemiddellager') expect(sett(alt)).toEqual(ventet(rolle, grunner));
  });

  it('a task that a colleague has taken, or that is done, opens nothing', async () => {
    const actor = await db.actor('tekniker');
    await giOppgave(actor, 'INSTALLERE');
    await db.admin.oppgave.updateMany({ where: { tjenesteId: t.id }, data: { ansattId: (await db.actor('leder')).ansattId } });
    expect(sett(await sider(actor))).toEqual([]);
    await db.admin.oppgave.updateMany({ where: { tjenesteId: t.id }, data: { ansattId: actor.ansattId } });
    expect(sett(await sider(actor))).toContain('adresse');
    await db.admin.oppgave.updateMany({ where: { tjenesteId: t.id }, data: { status: 'UTFORT' } });
    expect(sett(await sider(actor))).toEqual([]);
    await expect(hentPerson(actor, t.personId)).rejects.toMatchObject({ kode: 'FORBUDT' });
    await expect(hentTjeneste(actor, t.id)).rejects.toMatchObject({ kode: 'FORBUDT' });
  });

  it('every group has a mark, or is shown elsewhere', () => {
    expect(FELTGRUPPER.filter((g) => !(g in MERKE))).toEqual(['varsler', 'brev']);
    expect(serAlltid('tekniker', 'varsler')).toBe(false);
  });
});

describe('what a varsel opens is what the table says', () => {
  const KORT = [
    ...['navn', 'fodselsdato', 'adresse', 'telefon', 'spraak', 'nokkelinfo'],
    ...['paarorende', 'tilgang', 'innstillinger', 'plan'],
  ] as Merket[];
  const av = (grupper: Merket[]) => KORT.filter((g) => grupper.includes(g));
  const roller = HER.filter((r) => kan({ rolle: r }, 'respons.les'));
  let kilde: Kilde;
  let operator: Actor;
  const paa = (varselId: string) => ({ nokkel: randomUUID(), varselId });
  const fall = () => rutet(kilde, { enhet: MERKE.utstyr, type: 'fall' });
  /** The varselkort and the line of the list, with the sone of each. */
  async function apne(actor: Actor, id: string) {
    const ko = await hentKo(actor);
    const mine = ko.varsler.filter((v) => paaListen(actor, v, ko.vakter));
    const [kort, rader] = [await hentVarselkort(actor, id), await medNavn(actor, mine)];
    const rad = rader.find((r) => r.id === id);
    return { kort: sett(JSON.stringify(kort)), rad: rad && sett(JSON.stringify(rad)), soner: [kort?.person?.sone, rad?.sone].filter(Boolean).length };
  }

  beforeAll(async () => {
    operator = await db.actor('responsoperator');
    const { virksomhetId } = operator;
    const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId, type: 'HJEMMETJENESTE' } });
    await db.admin.person.update({ where: { id: t.personId }, data: { soneId: sone.id } });
    kilde = (await nyKilde(virksomhetId)).kilde;
    await settModell(virksomhetId);
  });
  beforeEach(async () => {
    await motorpool().query('delete from respons.vakt');
    await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null, mottatt = mottatt - interval '60 days'`);
    await settPaaVakt(operator.virksomhetId, 'hjemme', operator);
  });

  it.each(roller)('%s: it waits for them, and then is theirs', async (rolle) => {
    const actor = await db.actor(rolle);
    if (rolle !== 'responsoperator') await settPaaVakt(actor.virksomhetId, 'hjemme', actor);
    const id = await fall();
    const sone = feltFor(rolle, ['rolle', 'varsel']).has('opplysninger');
    const venter = await apne(actor, id);
    expect(av(venter.kort)).toEqual(av(ventet(rolle, ['rolle', 'varsel'])));
    expect(venter.rad).toEqual(expect.arrayContaining(['navn', 'adresse']));
    expect(venter.soner).toBe(sone ? 2 : 0);
    await ta(actor, paa(id));
    await motorpool().query('delete from respons.vakt');
    expect(av((await apne(actor, id)).kort)).toEqual(av(ventet(rolle, ['rolle', 'varsel'])));
  });

  it.each(roller)('%s: another has it, and it is not on their list', async (rolle) => {
    const actor = await db.actor(rolle);
    const id = await fall();
    await ta(await db.actor(rolle === 'responsoperator' ? 'leder' : 'responsoperator'), paa(id));
    const { kort, rad } = await apne(actor, id);
    expect(av(kort)).toEqual(av(ventet(rolle, ['rolle'])));
    expect(rad !== undefined).toBe(kan(actor, 'respons.alle'));
  });

  it('the list asks the table too: what is closed gives only what the role gives', async () => {
    const tekniker = await db.actor('tekniker');
    await settPaaVakt(tekniker.virksomhetId, 'hjemme', tekniker);
    const id = await fall();
    const [v] = (await hentKo(tekniker)).varsler.filter((x) => x.id === id);
    const innsyn = () => db.admin.innsyn.count({ where: { ansattId: tekniker.ansattId } });
    const foer = await innsyn();
    expect(await medNavn(tekniker, [{ ...v, status: 'LUKKET' } as Kovarsel])).toMatchObject([{ navn: null, adresse: null, sone: null }]);
    expect(await innsyn()).toBe(foer);
  });
});
