import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool, withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { rutNye } from '../../eskalering/ruter';
import { lagSender } from '../../kanal/sender';
import type { Kilde } from '../../mottak/kilder';
import { taImot } from '../../mottak/ko';
import { lesVarsel } from '../../mottak/lesing';
import { MODELL, nyKilde, settModell, settPaaVakt, varsel } from '../../testhjelp';
import { installert, nokkel, rader, rutet } from '../testhjelp';
import { ta } from './commands';
import { avklar } from './commands-lukk';
import { sendUtrykning } from './commands-utrykning';
import { hentMonster } from './queries-monster';
import { aapneVarsler } from './queries-person';
import { lesVarselkort } from './queries-varselkort';

const db = testdb();
let kilde: Kilde;
let virksomhetId: string;
let operator: Actor;
let senter: Actor;
let sone: string;

const paa = (varselId: string) => ({ nokkel: nokkel(), varselId });
const fall = () => rutet(kilde, { enhet: 'A-1', type: 'fall' });
const fortalt = async (a: Actor, id: string) => (await withActor(a, (tx) => lesVarselkort(tx, a, id)))?.fortalt ?? [];
/** Hjemmetjenesten first, with the centre of Skogvang in the same beat, and a doctor outside. */
const STEG = {
  til: [
    { art: 'vaktlag' as const, lag: 'hjemme' },
    { art: 'virksomhet' as const, navn: 'Senteret' },
    { art: 'ekstern' as const, navn: 'Legen' },
  ],
  ventSekunder: 60,
  gjenta: 0,
};
const modellen = { ...MODELL, regler: [{ ...(MODELL.regler[1] as (typeof MODELL.regler)[1]), steg: [STEG] }] };

beforeAll(async () => {
  operator = await db.actor('responsoperator');
  senter = await db.actor('responsoperator', 'skogvang');
  virksomhetId = operator.virksomhetId;
  sone = (await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId, type: 'HJEMMETJENESTE' } })).id;
  kilde = (await nyKilde(virksomhetId)).kilde;
  await installert(db, 'A-1', sone);
});
beforeEach(async () => {
  await motorpool().query('delete from respons.vakt');
  await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null, mottatt = mottatt - interval '60 days'`);
  await settModell(
    virksomhetId,
    modellen,
    { Senteret: { virksomhetId: senter.virksomhetId }, Legen: { kanal: 'webhook', adresse: 'https://legen.example/inn' } },
    { kanaler: ['app', 'sms'], evaluering: { antall: 2, dager: 7 } },
  );
  await settPaaVakt(virksomhetId, 'hjemme', operator, null);
  await settPaaVakt(senter.virksomhetId, 'mottaksvakt', senter);
});

describe('a varsel with faults of form', () => {
  const kort = (id: string) => withActor(operator, (tx) => lesVarselkort(tx, operator, id));
  it('names the fields that were wrong, and nothing of what stood in them', async () => {
    const inn = { ...varsel({ enhet: 'A-1' }), type: 'panikk_hemmelig', batteri: 'hemmelig', posisjon: { lat: 'hemmelig', lon: 10 } };
    const lest = lesVarsel(inn);
    const [r] = await taImot(kilde, 'varsel' in lest ? [lest.varsel] : []);
    while ((await rutNye()) > 0);
    const k = await kort(r?.id ?? '');
    expect(k?.varsel.merker).toContain('FEIL_FORM');
    expect(k?.varsel.feilfelt).toEqual(['batteri', 'posisjon.lat', 'type']);
    expect(JSON.stringify(k)).not.toMatch(/hemmelig|ukjent felt|formfeil/);
  });

  it('is silent of one without', async () => expect((await kort(await fall()))?.varsel.feilfelt).toEqual([]));
});

describe('who has been told', () => {
  it("names each receiver with channel and status, also another virksomhet's people, for both", async () => {
    const id = await fall();
    const ventet = [
      expect.objectContaining({ navn: operator.navn, hos: null, kanal: 'app', status: 'SENDT', antall: 1 }),
      expect.objectContaining({ navn: senter.navn, hos: senter.virksomhetNavn, kanal: 'app', status: 'SENDT' }),
      expect.objectContaining({ navn: 'Legen', hos: null, kanal: 'webhook', status: 'KOE', feil: null }),
    ];
    for (const a of [operator, senter]) expect(await fortalt(a, id)).toEqual(expect.arrayContaining(ventet));
    const [r] = await rader<{ virksomhetId: string }>(`select "virksomhetId" from respons.utsending where "varselId" = $1 and mottaker = $2`, [
      id,
      `ansatt:${senter.ansattId}`,
    ]);
    expect(r?.virksomhetId).toBe(senter.virksomhetId);
  });

  it('says why one did not get there, when it is tried again, and what goes only if nobody answers', async () => {
    await motorpool().query(`update respons.vakt set telefon = '+4799999999' where "ansattId" = $1`, [operator.ansattId]);
    const id = await fall();
    const feiler = lagSender({ webhook: async () => ({ ok: false, feil: 'HTTP 503', varig: false }) });
    await feiler.enRunde();
    const etter = async () => fortalt(operator, id);
    const legen = (await etter()).find((f) => f.kanal === 'webhook');
    expect(legen).toMatchObject({ status: 'KOE', feil: 'HTTP 503' });
    expect(Date.parse(legen?.sist ?? '')).toBeGreaterThan(Date.now() - 1000);
    expect((await etter()).find((f) => f.kanal === 'sms')).toMatchObject({ status: 'KOE', hvisUbesvart: true });
    await motorpool().query(`update respons.utsending set "nesteForsok" = now() where "varselId" = $1 and kanal = 'webhook'`, [id]);
    await lagSender({ webhook: async () => ({ ok: false, feil: 'HTTP 404', varig: true }) }).enRunde();
    expect((await etter()).find((f) => f.kanal === 'webhook')).toMatchObject({ status: 'FEILET', feil: 'HTTP 404' });
  });

  it("keeps a call-out to another virksomhet's people as theirs", async () => {
    await settPaaVakt(virksomhetId, 'senter', senter, null, senter.virksomhetId);
    const id = await fall();
    await ta(operator, paa(id));
    await sendUtrykning(operator, { ...paa(id), lag: 'senter', melding: '' });
    expect((await fortalt(operator, id)).filter((f) => f.navn === senter.navn).map((f) => [f.hos, f.antall])).toEqual([[senter.virksomhetNavn, 2]]);
  });
});

describe('the page of the person', () => {
  it('shows the open varsler to those who may see them, till they are closed', async () => {
    const id = await fall();
    const [v] = await rader<{ personId: string }>('select "personId" from respons.varsel where id = $1', [id]);
    const sett = async (a: Actor) => (await aapneVarsler(a, v?.personId ?? '')).map((x) => [x.id, x.status]);
    expect(await sett(operator)).toEqual([[id, 'VENTER']]);
    expect(await sett(senter)).toEqual([[id, 'VENTER']]);
    expect(await sett(await db.actor('saksbehandler'))).toEqual([]);
    expect(await sett(await db.actor('oppfolger', 'tms'))).toEqual([]);
    await ta(operator, paa(id));
    await avklar(operator, { ...paa(id), grunn: 'hjulpet', merknad: '' });
    expect(await sett(operator)).toEqual([]);
  });
});

describe('a device in planned maintenance', () => {
  it('is shown as muted till its end', async () => {
    const enhet = async (id: string) => (await withActor(operator, (tx) => lesVarselkort(tx, operator, id)))?.enheter[0];
    const id = await fall();
    expect(await enhet(id)).toMatchObject({ serie: 'A-1', dempetTil: null });
    await motorpool().query(
      `insert into respons.vedlikehold (id, "virksomhetId", tittel, fra, til, serier, "opprettetAv")
       values (gen_random_uuid(), $1, 'Bytte', now() - interval '1 hour', now() + interval '1 hour', '{A-1}', 'Prøve')`,
      [virksomhetId],
    );
    expect((await enhet(id))?.dempetTil).toEqual(expect.any(String));
  });
});

describe('the pattern', () => {
  it('is there to ask for an evaluation with, for the owner and for the centre that answers, until it is not', async () => {
    const forste = await fall();
    await expect(hentMonster(operator, forste)).rejects.toMatchObject({ tekst: 'monsterIkkeNaadd' });
    const andre = await fall();
    for (const a of [operator, senter]) expect(await hentMonster(a, andre)).toMatchObject({ antall: 2, virksomhetId });
    await ta(senter, paa(andre));
    expect(await avklar(senter, { ...paa(andre), grunn: 'feilalarm', merknad: '' })).toMatchObject({ monster: { antall: 2, virksomhetId } });
    const [v] = await rader<{ feilalarm: boolean }>('select feilalarm from respons.varsel where id = $1', [andre]);
    expect(v?.feilalarm).toBe(true);
    await expect(hentMonster(await db.actor('oppfolger', 'tms'), andre)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  });
});
