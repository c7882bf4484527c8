import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import type { Kilde } from '../mottak/kilder';
import { ett, forfall, installert, rader, rutet, typer } from '../oppdrag/testhjelp';
import type { Mottaker } from '../schema';
import { MODELL, nyKilde, settModell, settPaaVakt } from '../testhjelp';
import { varsleAnsvarlige } from './ansvarlige';
import { lagSender } from './sender';
import type { Sending, Utfall } from './typer';

const db = testdb();
let v: string;
let kilde: Kilde;
let hjemme: Actor;
let operator: Actor;
let sendt: (Sending & { kanal: string })[] = [];
let svar: Record<string, Utfall> = {};
const OK: Utfall = { ok: true, levert: false };
const NEI: Utfall = { ok: false, feil: 'HTTP 400', varig: true };
const adapter = (kanal: string) => async (s: Sending) => {
  sendt.push({ ...s, kanal });
  return svar[kanal] ?? OK;
};
const sender = () => lagSender({ sms: adapter('sms'), epost: adapter('epost'), webhook: adapter('webhook'), webpush: adapter('webpush') });
const send = async () => {
  sendt = [];
  await rader(`update respons.utsending set "nesteForsok" = now() - interval '1 second' where status = 'KOE'`);
  const s = sender();
  while ((await s.enRunde()) > 0);
};
const steg = (...til: Mottaker[][]) => ({
  ...MODELL,
  regler: MODELL.regler.map((r) => (r.id === 'alle' ? { ...r, steg: til.map((t) => ({ til: t, ventSekunder: 600, gjenta: 0 })) } : r)),
});
const HJEMME: Mottaker = { art: 'vaktlag', lag: 'hjemme' };
const SENTER: Mottaker = { art: 'vaktlag', lag: 'senter' };
const NABO: Mottaker = { art: 'ekstern', navn: 'Naboen' };
const BINDING = { Naboen: { kanal: 'webhook', adresse: 'https://naboen.example/a' } };
const usett = (minutter = 6) => rader(`update respons.vakt set "sistSett" = now() - make_interval(mins => $1)`, [minutter]);

beforeAll(async () => {
  [hjemme, operator] = [await db.actor('hjemmetjeneste'), await db.actor('responsoperator')];
  v = hjemme.virksomhetId;
  kilde = (await nyKilde(v)).kilde;
  const [sone] = await db.admin.enhet.findMany({ where: { virksomhetId: v, type: 'HJEMMETJENESTE' }, orderBy: { navn: 'asc' } });
  await installert(db, 'N-1', sone?.id ?? '');
});
beforeEach(async () => {
  await motorpool().query('delete from respons.vakt; delete from respons.abonnement; delete from respons.felles; delete from respons.utsending');
  await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null; update respons.samling set aapen = false`);
  [sendt, svar] = [[], {}];
});
const varsel = () => rutet(kilde, { enhet: 'N-1' });
const fortalt = async (id: string) =>
  (
    await rader<{ navn: string }>(`select navn from respons.utsending where "varselId" = $1 and mottaker not like 'ansvarlig:%' order by id`, [id])
  ).map((r) => r.navn);

describe('a beat whose every message failed for good', () => {
  it('is passed at once, not waited out', async () => {
    await settModell(v, steg([NABO], [SENTER]), BINDING);
    await settPaaVakt(v, 'senter', operator);
    const id = await varsel();
    expect((await ett(id)).om).toBeGreaterThan(500);
    svar = { webhook: NEI };
    await send();
    expect((await ett(id)).forfalt).toBe(true);
    await forfall();
    expect(await fortalt(id)).toEqual(['Naboen', operator.navn]);
  });

  it('goes on waiting while another message of it is heard, or its next channel is tried', async () => {
    await settModell(v, steg([NABO, SENTER]), BINDING);
    await settPaaVakt(v, 'senter', operator);
    svar = { webhook: NEI };
    const id = await varsel();
    await send();
    expect((await ett(id)).om).toBeGreaterThan(500);

    await settModell(v, steg([NABO], [SENTER]), { Naboen: { ...BINDING.Naboen, reserve: { kanal: 'epost', adresse: 'reserve@naboen.no' } } });
    const to = await varsel();
    const s = sender();
    await rader(`update respons.utsending set "nesteForsok" = now() - interval '1 second' where status = 'KOE'`);
    await s.enRunde();
    expect((await ett(to)).om).toBeGreaterThan(500);
    svar = { webhook: NEI, epost: NEI };
    await send();
    expect((await ett(to)).forfalt).toBe(true);
  });

  it('the last beat says that nobody is reached, and is tried again in half a minute', async () => {
    await settModell(v, steg([SENTER]), { mottaksvakt: { kanal: 'webhook', adresse: 'https://mottak.example' } });
    const id = await varsel();
    svar = { webhook: NEI };
    await send();
    expect(await ett(id)).toMatchObject({ merker: ['UTEN_VAKT'] });
    expect((await ett(id)).om).toBeLessThanOrEqual(30);
    expect((await typer(id)).filter((t) => t === 'UTEN_VAKT')).toHaveLength(1);
  });

  it('an answered one is left alone', async () => {
    await settModell(v, steg([NABO], [SENTER]), BINDING);
    const id = await varsel();
    await rader(`update respons.varsel set status = 'TATT', "nesteForfall" = now() + interval '5 minutes' where id = $1`, [id]);
    svar = { webhook: NEI };
    await send();
    expect(await ett(id)).toMatchObject({ status: 'TATT' });
    expect((await ett(id)).om).toBeGreaterThan(200);
  });
});

describe('those who answer for the virksomhet', () => {
  const ledere = () =>
    rader<{ m: string; melding: string }>(
      `select mottaker m, innhold->>'melding' melding from respons.utsending where mottaker like 'ansvarlig:leder:%'`,
    );
  const merk = (id: string, ...merker: string[]) =>
    rader(`update respons.varsel set merker = $2, mottatt = now() - interval '6 minutes' where id = $1`, [id, merker]);

  it('one who is blocked here is not among them', async () => {
    await settModell(v, steg([SENTER]));
    await merk(await varsel(), 'UTEN_VAKT');
    const leder = await db.actor('leder');
    await db.admin.ansatt.update({ where: { id: leder.ansattId }, data: { sperret: new Date() } });
    await varsleAnsvarlige();
    const uten = (await ledere()).map((l) => l.m);
    await db.admin.ansatt.update({ where: { id: leder.ansattId }, data: { sperret: null } });
    await rader('delete from respons.felles');
    await varsleAnsvarlige();
    const med = (await ledere()).map((l) => l.m);
    expect([uten, med].map((x) => x.includes(`ansvarlig:leder:${leder.ansattId}`))).toEqual([false, true]);
  });

  it('are told of a device that nobody owns, also while another varsel reaches nobody', async () => {
    await settModell(v, steg([SENTER]));
    await merk(await varsel(), 'UTEN_VAKT');
    await merk(await varsel(), 'FRA_LEVERANDOR');
    await varsleAnsvarlige();
    expect(new Set((await ledere()).map((l) => l.melding))).toEqual(new Set(['utenVakt', 'ukjentEnhet']));
  });
});

describe('on duty and not seen', () => {
  const sms = { kanaler: ['app', 'sms'] };
  const abonner = () =>
    rader(`insert into respons.abonnement (id, "virksomhetId", "ansattId", endpoint, noekler) values ($1, $2, $3, $4, '{}')`, [
      randomUUID(),
      v,
      hjemme.ansattId,
      randomUUID(),
    ]);
  it.each<[string, object, () => Promise<unknown>, boolean]>([
    ['seen a moment ago', {}, async () => {}, true],
    ['not seen for six minutes', {}, () => usett(6), false],
    ['not seen for six minutes, the limit is ten', { usettSekunder: 600 }, () => usett(6), true],
    ['not seen, with push', {}, async () => [await usett(), await abonner()], true],
    ['not seen, with push that the virksomhet does not use', { kanaler: ['app'] }, async () => [await usett(), await abonner()], false],
    ['not seen, with a telephone and SMS', sms, async () => [await usett(), await rader(`update respons.vakt set telefon = '41000000'`)], true],
    ['not seen, SMS and no telephone', sms, () => usett(), false],
  ])('%s', async (_, innstillinger, gjor, naas) => {
    process.env.RESPONS_SMS_URL = 'http://127.0.0.1:9/sms';
    await settModell(v, steg([HJEMME], [SENTER]), {}, innstillinger);
    await settPaaVakt(v, 'hjemme', hjemme);
    await gjor();
    await settPaaVakt(v, 'senter', operator);
    const id = await varsel();
    // Told all the same: they may look in the next moment. But the next are told in the same breath.
    expect(await fortalt(id)).toEqual(naas ? [hjemme.navn] : [hjemme.navn, operator.navn]);
    expect((await ett(id)).slag).toBe(naas ? 1 : 2);
  });

  it('nobody reached is «uten vakt», told once, and over when they are back', async () => {
    await settModell(v, steg([HJEMME]));
    await settPaaVakt(v, 'hjemme', hjemme);
    await usett();
    const id = await varsel();
    expect(await ett(id)).toMatchObject({ merker: ['UTEN_VAKT'] });
    expect(await fortalt(id)).toEqual([hjemme.navn]);
    await rader(`update respons.varsel set "nesteForfall" = now() - interval '1 second' where id = $1`, [id]);
    await forfall();
    expect(await fortalt(id), 'not again').toEqual([hjemme.navn]);
    await usett(0);
    await rader(`update respons.varsel set "nesteForfall" = now() - interval '1 second' where id = $1`, [id]);
    await forfall();
    expect(await ett(id)).toMatchObject({ merker: [] });
    expect(await fortalt(id)).toHaveLength(2);
  });

  it('push that the push service has ended is not one', async () => {
    await settModell(v, steg([HJEMME], [SENTER]));
    await settPaaVakt(v, 'hjemme', hjemme);
    await usett();
    await abonner();
    await settPaaVakt(v, 'senter', operator);
    const id = await varsel();
    expect((await ett(id)).slag).toBe(1);
    svar = { webpush: { ok: false, feil: 'HTTP 410', varig: true } };
    await send();
    expect((await ett(id)).forfalt).toBe(true);
  });
});

describe('«uten vakt» outside the app', () => {
  beforeEach(async () => {
    process.env.RESPONS_SMS_URL = 'http://127.0.0.1:9/sms';
    await db.admin.ansatt.updateMany({ where: { virksomhetId: v }, data: { telefon: null } });
    const leder = await db.actor('leder');
    await db.admin.ansatt.update({ where: { id: leder.ansattId }, data: { telefon: '42000000' } });
    await settModell(v, steg([HJEMME]), {}, { driftsansvarlig: { kanal: 'epost', adresse: 'drift@fjordvik.no' } });
  });

  it('the leder gets SMS and the driftsansvarlig e-mail, with a link and no name, once in ten minutes', async () => {
    const id = await varsel();
    expect(await varsleAnsvarlige()).toBe(2);
    await varsel();
    expect(await varsleAnsvarlige()).toBe(0);
    await send();
    expect(sendt.map((s) => [s.kanal, s.adresse]).sort()).toEqual([
      ['epost', 'drift@fjordvik.no'],
      ['sms', '42000000'],
    ]);
    for (const s of sendt) {
      expect(s).toMatchObject({ varselId: id, tekst: expect.stringMatching(/^Et varsel i Helhet når ingen på vakt, prioritet 1/) });
      expect(s.lenke).toContain(`/respons/${id}`);
      expect(JSON.stringify(s)).not.toMatch(/Olga|Nes|Bakken/);
    }
    await rader(`update respons.felles set tid = now() - interval '11 minutes'`);
    await rader(`update respons.utsending set nokkel = 'gammel' || id`);
    expect(await varsleAnsvarlige()).toBe(2);
  });

  it('by e-mail where SMS fails or there is no number; not when somebody has taken it', async () => {
    await varsel();
    await varsleAnsvarlige();
    svar = { sms: NEI };
    await send();
    expect(sendt.filter((s) => s.kanal === 'epost').map((s) => s.adresse)).toEqual(
      expect.arrayContaining(['leder@fjordvik.demo', 'drift@fjordvik.no']),
    );
    await rader('delete from respons.felles; delete from respons.utsending');
    const id = await varsel();
    await varsleAnsvarlige();
    await rader(`update respons.varsel set status = 'TATT'`);
    await send();
    expect(sendt).toEqual([]);
    expect(id).not.toBe('');
  });

  it('a technical one waits four hours, and never holds back a person’s', async () => {
    await rutet(kilde, { enhet: 'N-1', type: 'teknisk', verdi: 'nett' });
    expect(await varsleAnsvarlige()).toBe(2);
    await varsel();
    expect(await varsleAnsvarlige()).toBe(2);
    await rader(`update respons.varsel set status = 'LUKKET' where type <> 'teknisk'`);
    await rader(`update respons.felles set tid = now() - interval '3 hours'`);
    expect(await varsleAnsvarlige()).toBe(0);
  });

  it('a virksomhet with somebody there tells nobody', async () => {
    await settPaaVakt(v, 'mottaksvakt', operator);
    await varsel();
    expect(await varsleAnsvarlige()).toBe(0);
  });
});
