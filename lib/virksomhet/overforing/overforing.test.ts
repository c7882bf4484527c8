import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { SLAG } from '@/lib/folk/beholdning';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, plussDager, tilDato } from '@/lib/platform/clock';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { gaaPaaVakt } from '@/lib/respons/oppdrag/vakt/commands';
import { MODELL, settModell, settPaaVakt } from '@/lib/respons/testhjelp';
import { settSluttet } from '../commands';
import { sperrKonto } from '../commands-konto';
import { hentAnsatt } from '../queries';
import { giAlt, nyAnsatt } from '../testhjelp';
import { avsluttRolle } from '../tilgang/commands-rolle';
import { overfor } from './commands-overforing';
import { hentOverforing } from './queries-overforing';

const db = testdb();
const n = () => ({ nokkel: randomUUID() });
const kode = (k: string) => expect.objectContaining({ kode: k });
const tekst = (k: string) => expect.objectContaining({ kode: 'REGEL', tekst: k });
const iDagTekst = () => fraDato(iDag(naa()));
let admin: Actor;
let leder: Actor;
beforeEach(async () => {
  [admin, leder] = [await db.actor('systemadministrator'), await db.actor('leder')];
});

const ny = (roller: Rolle[], harSvart = true) => nyAnsatt(db, roller, harSvart);
const alt = (ansattId: string) => giAlt(db, ansattId);
/** What has no role to go back to. */
const VENTER = ['ANSVAR', 'AKTOR', 'SJEKKPUNKT', 'TILTAK', 'SPORSMAAL', 'KONTAKTPUNKT', 'RESPONSMOTTAKER'];
const slag = async (id: string) => (await hentOverforing(admin, id))?.ting.map((t) => t.slag) ?? [];
const rest = (id: string) => db.admin.gjoremaal.findFirst({ where: { type: 'OVERLEVERING', objektId: id, status: 'AAPENT' } });
const sluttNaa = async (id: string, hvem = admin) =>
  settSluttet(hvem, { ...n(), id, versjon: (await hentAnsatt(admin, id))?.versjon ?? 0, sluttet: iDagTekst() });

describe('somebody who leaves', () => {
  it('is shown with every kind of thing they hold, and it is given on in one go', async () => {
    const [id, til] = [await ny(['saksbehandler', 'tjenesteeier']), await ny(['saksbehandler', 'ressursperson'])];
    await alt(id);
    const side = await hentOverforing(leder, id);
    expect(new Set(side?.ting.map((t) => t.slag))).toEqual(new Set(SLAG));
    const valg = (side?.ting ?? []).map((t) => ({ slag: t.slag, id: t.id, til }));
    const d = { ...n(), ansattId: id, valg };
    expect(await overfor(leder, d)).toEqual({ igjen: 0 });
    expect(await overfor(leder, d)).toEqual({ igjen: 0 });
    expect(await slag(id)).toEqual([]);
    expect(new Set(await slag(til))).toEqual(new Set(SLAG));
    await expect(overfor(leder, { ...d, ...n() })).rejects.toEqual(kode('KONFLIKT'));
    expect(await db.admin.gjoremaal.count({ where: { ansattId: til, type: { in: ['TILTAK', 'SVAR_SPORSMAAL'] }, status: 'AAPENT' } })).toBe(2);
    expect(await sluttNaa(id)).toMatchObject({ frigjort: 0, igjen: 0 });
    expect(await rest(id)).toBeNull();
  });

  it('loses access at once with nothing given on: the rest is a duty for the leder until somebody has taken it over', async () => {
    const [id, til] = [await ny(['saksbehandler']), await ny(['saksbehandler'])];
    await alt(id);
    expect(await sluttNaa(id, leder)).toMatchObject({ frigjort: 4, igjen: 7 });
    expect(await slag(id)).toEqual(VENTER);
    expect(await db.admin.oppgave.count({ where: { ansattId: id } })).toBe(0);
    expect(await rest(id)).toMatchObject({ rolle: 'leder', lenke: `/organisasjon/ansatte/${id}/overforing?bare=rest` });
    const ting = (await hentOverforing(leder, id))?.ting ?? [];
    const [forste, ...andre] = ting.map((t) => ({ slag: t.slag, id: t.id, til }));
    expect(await overfor(leder, { ...n(), ansattId: id, valg: forste ? [forste] : [] })).toEqual({ igjen: 6 });
    expect(await rest(id)).not.toBeNull();
    expect(await overfor(leder, { ...n(), ansattId: id, valg: andre })).toEqual({ igjen: 0 });
    expect(await rest(id)).toBeNull();
  });

  it('gives nothing to whoever lacks the role, has left, is blocked, has not said yes, or is the same', async () => {
    const [id, feil, borte, sperret, invitert] = [
      await ny(['saksbehandler']),
      await ny(['tjenesteeier']),
      await ny(['saksbehandler']),
      await ny(['saksbehandler']),
      await ny(['saksbehandler'], false),
    ];
    await alt(id);
    await sluttNaa(borte);
    await sperrKonto(admin, { ...n(), ansattId: sperret, sperr: true });
    const tilbys = (await hentOverforing(leder, id))?.folk.map((f) => f.id);
    expect([sperret, invitert, borte].filter((x) => tilbys?.includes(x))).toEqual([]);
    const oppgave = (await hentOverforing(leder, id))?.ting.find((t) => t.slag === 'OPPGAVE');
    const gi = (til: string) => overfor(leder, { ...n(), ansattId: id, valg: [{ slag: 'OPPGAVE', id: oppgave?.id ?? '', til }] });
    await expect(gi(feil)).rejects.toEqual(tekst('kollegaManglerRolle'));
    await expect(gi(borte)).rejects.toEqual(tekst('kanIkkeTaOver'));
    for (const til of [id, sperret, invitert]) await expect(gi(til)).rejects.toEqual(tekst('kanIkkeTaOver'));
    await expect(gi((await db.actor('saksbehandler', 'skogvang')).ansattId)).rejects.toEqual(kode('IKKE_FUNNET'));
    expect(await slag(id)).toContain('OPPGAVE');
  });

  it('is handled by the administrator and their leder, and nobody else', async () => {
    const id = await ny(['saksbehandler']);
    const annen = { ...leder, enhetId: (await db.actor('hjelpemiddellager')).enhetId, enhetstype: 'HJELPEMIDDELLAGER' as const };
    for (const a of [annen, await db.actor('saksbehandler'), await db.actor('tjenesteeier')]) {
      await expect(hentOverforing(a, id)).rejects.toEqual(kode('FORBUDT'));
      await expect(overfor(a, { ...n(), ansattId: id, valg: [] })).rejects.toEqual(kode('FORBUDT'));
      await expect(sluttNaa(id, a)).rejects.toEqual(kode('FORBUDT'));
    }
    const fremmed = await db.actor('leder', 'skogvang');
    expect(await hentOverforing(fremmed, id)).toBeNull();
    await expect(overfor(fremmed, { ...n(), ansattId: id, valg: [] })).rejects.toEqual(kode('IKKE_FUNNET'));
  });

  it('comes back without the roles', async () => {
    const id = await ny(['saksbehandler']);
    await sluttNaa(id);
    await settSluttet(admin, { ...n(), id, versjon: 2, sluttet: null });
    expect((await hentAnsatt(admin, id))?.roller.map((r) => r.tid)).toEqual(['over']);
  });
});

describe('a role that ends at once', () => {
  it('gives back what only it may do, and everything when it was the last', async () => {
    const id = await ny(['saksbehandler', 'tjenesteeier']);
    await alt(id);
    const roller = (await hentAnsatt(admin, id))?.roller ?? [];
    const rolleId = (r: Rolle) => roller.find((x) => x.rolle === r)?.id ?? '';
    await avsluttRolle(admin, { ...n(), id: rolleId('saksbehandler'), gyldigTil: null });
    expect(await slag(id)).toEqual(['KARTLEGGING', 'GJOREMAAL', ...VENTER]);
    await avsluttRolle(admin, { ...n(), id: rolleId('tjenesteeier'), gyldigTil: null });
    expect(await slag(id)).toEqual(VENTER);
    expect(await rest(id)).not.toBeNull();
  });
});

describe('the page of a role that ends', () => {
  it('tells what they hold and whether it is their last, and what is given on there leaves the rest with them', async () => {
    const [id, til] = [await ny(['saksbehandler', 'tjenesteeier']), await ny(['saksbehandler'])];
    await alt(id);
    const rolleId = async (r: Rolle) => (await hentAnsatt(leder, id))?.roller.find((x) => x.rolle === r)?.id ?? '';
    const side = await hentOverforing(leder, id, await rolleId('saksbehandler'));
    expect(side?.rolle).toMatchObject({ rolle: 'saksbehandler', siste: false });
    expect(new Set(side?.ting.map((t) => t.slag))).toEqual(new Set(SLAG));
    const hva = (s: typeof side, etter: string) => new Set(s?.ting.filter((t) => t.etter === etter).map((t) => t.slag));
    expect([hva(side, 'rollen'), hva(side, 'ingen')], 'they stay').toEqual([new Set(['SAK', 'OPPGAVE']), new Set()]);
    const hele = await hentOverforing(leder, id);
    expect([hva(hele, 'rollen'), hva(hele, 'ingen')], 'they leave').toEqual([
      new Set(['SAK', 'OPPGAVE', 'KARTLEGGING', 'GJOREMAAL']),
      new Set(VENTER),
    ]);
    const oppgave = side?.ting.find((t) => t.slag === 'OPPGAVE')?.id ?? '';
    await overfor(leder, { ...n(), ansattId: id, valg: [{ slag: 'OPPGAVE', id: oppgave, til }] });
    expect(await rest(id), 'they go on working here').toBeNull();
    await avsluttRolle(leder, { ...n(), id: await rolleId('saksbehandler'), gyldigTil: null });
    expect((await hentOverforing(leder, id, await rolleId('tjenesteeier')))?.rolle).toMatchObject({ siste: true });
    expect(await hentOverforing(leder, id, await rolleId('saksbehandler')), 'it is over').toBeNull();
    expect(await hentOverforing(leder, id, randomUUID())).toBeNull();
    const annen = { ...leder, enhetId: (await db.actor('hjelpemiddellager')).enhetId, enhetstype: 'HJELPEMIDDELLAGER' as const };
    await expect(hentOverforing(annen, id, await rolleId('tjenesteeier'))).rejects.toEqual(kode('FORBUDT'));
  });
});

describe('somebody who is blocked', () => {
  const sperr = (ansattId: string, sperr = true) => sperrKonto(admin, { ...n(), ansattId, sperr });
  const fortalt = (id: string) => db.admin.gjoremaal.findFirst({ where: { type: 'TILGANG_SLUTT', objektId: id, status: 'AAPENT' } });

  it('gives back at once what has a role; the rest, and that it happened, is told the leder', async () => {
    const id = await ny(['saksbehandler']);
    await alt(id);
    const d = { ...n(), ansattId: id, sperr: true };
    const svar = await sperrKonto(admin, d);
    expect(svar).toEqual({ frigjort: 4, igjen: 7 });
    expect(await sperrKonto(admin, d)).toEqual(svar);
    expect(await slag(id)).toEqual(VENTER);
    expect(await rest(id)).toMatchObject({ rolle: 'leder', ansattId: leder.ansattId, lenke: `/organisasjon/ansatte/${id}/overforing?bare=rest` });
    expect(await fortalt(id)).toMatchObject({ rolle: 'leder', ansattId: leder.ansattId, data: { hva: 'Slutter Snart', antall: 4 } });
    expect((await hentAnsatt(admin, id))?.hendelser[0]).toMatchObject({ type: 'KONTO_SPERRET', data: svar });
  });

  it('is told of when there is nothing to give back too, until it is opened again', async () => {
    const id = await ny(['saksbehandler']);
    await sperr(id);
    expect([await rest(id), (await fortalt(id))?.data]).toEqual([null, { hva: 'Slutter Snart', antall: 0 }]);
    await sperr(id, false);
    expect(await fortalt(id)).toBeNull();
  });

  it('opened again while they are about to leave: what nobody has taken over is still a duty', async () => {
    const id = await ny(['saksbehandler']);
    await alt(id);
    await settSluttet(admin, { ...n(), id, versjon: 1, sluttet: fraDato(plussDager(iDag(naa()), 5)) });
    await sperr(id);
    await sperr(id, false);
    expect(await rest(id)).not.toBeNull();
  });

  it('is a duty of the leder of their own enhet where there is one, and of the role where there are several', async () => {
    const id = await ny(['saksbehandler']);
    const { enhetId, virksomhetId } = await db.actor('saksbehandler');
    const lederI = async () => {
      const epost = `${randomUUID()}@fjordvik.no`;
      const konto = await db.admin.konto.create({ data: { epost } });
      const a = await db.admin.ansatt.create({ data: { virksomhetId, kontoId: konto.id, epost, navn: 'Nær Leder' } });
      return db.admin.rolletildeling.create({
        data: { virksomhetId, ansattId: a.id, kontoId: konto.id, enhetId, rolle: 'leder', gyldigFra: tilDato('2025-01-01') },
      });
    };
    const naer = await lederI();
    await sperr(id);
    expect((await fortalt(id))?.ansattId).toBe(naer.ansattId);
    await sperr(id, false);
    const annet = await ny(['saksbehandler']);
    await alt(annet);
    await sluttNaa(annet, leder);
    expect((await fortalt(annet))?.ansattId, 'another leder ended it').toBe(naer.ansattId);
    const annen = await lederI();
    await sperr(id);
    expect(await fortalt(id)).toMatchObject({ rolle: 'leder', ansattId: null });
    await db.admin.rolletildeling.deleteMany({ where: { id: { in: [naer.id, annen.id] } } });
  });
});

describe('what one has in the real-time module', () => {
  it('is shown: where one is on duty, what one has taken, and where the model names one', async () => {
    const v = await db.actor('hjemmetjeneste');
    const stegmedNavn = { ...MODELL.regler[1], steg: [{ til: [{ art: 'ekstern' as const, navn: v.navn }], ventSekunder: 60, gjenta: 0 }] };
    await settModell(v.virksomhetId, { ...MODELL, regler: [MODELL.regler[0], stegmedNavn] } as typeof MODELL);
    await gaaPaaVakt(v, { ...n(), virksomhetId: v.virksomhetId, lag: 'hjemme', soneId: '' });
    const side = await hentOverforing(admin, v.ansattId);
    expect(side?.respons).toMatchObject({
      vakter: [{ lag: 'Hjemmetjenesten', alene: true }],
      varsler: [],
      runder: 0,
      maskiner: 0,
      navngitt: [v.navn],
    });
    await gaaPaaVakt(leder, { ...n(), virksomhetId: v.virksomhetId, lag: 'hjemme', soneId: '' });
    expect((await hentOverforing(admin, v.ansattId))?.respons.vakter).toMatchObject([{ alene: false }]);
    await settModell(v.virksomhetId, MODELL);
    expect((await hentOverforing(admin, v.ansattId))?.respons.navngitt).toEqual([]);
  });

  it('shows, before one role ends, what ends with it and nothing else; and that is what ends', async () => {
    const id = await ny(['hjemmetjeneste', 'saksbehandler', 'tjenesteeier']);
    const a = await db.admin.ansatt.findUniqueOrThrow({ where: { id }, include: { roller: true } });
    const rolle = (r: Rolle) => a.roller.find((x) => x.rolle === r)?.id ?? '';
    await settModell(leder.virksomhetId);
    await settPaaVakt(leder.virksomhetId, 'hjemme', { ansattId: id, navn: a.navn });
    const slutter = async (r: Rolle) => (await hentOverforing(admin, id, rolle(r)))?.respons.vakter.map((v) => v.lag);
    expect(await slutter('tjenesteeier')).toEqual([]);
    expect(await slutter('hjemmetjeneste')).toEqual(['Hjemmetjenesten']);
    const paaVakt = () => db.admin.$queryRaw<{ lag: string }[]>`select lag from respons.vakt where til is null and "ansattId" = ${id}::uuid`;
    await avsluttRolle(admin, { ...n(), id: rolle('tjenesteeier'), gyldigTil: '' });
    expect(await paaVakt()).toEqual([{ lag: 'hjemme' }]);
    await avsluttRolle(admin, { ...n(), id: rolle('hjemmetjeneste'), gyldigTil: '' });
    expect(await paaVakt()).toEqual([]);
  });

  it('a number in the model is given on to another’s, in every place, and never to one without', async () => {
    const { virksomhetId } = leder;
    const [fra, til, uten] = [await ny(['leder']), await ny(['leder']), await ny(['leder'])];
    const telefon = '+47 41 22 33 44';
    await db.admin.ansatt.update({ where: { id: fra }, data: { telefon: '41223344' } });
    const { epost } = await db.admin.ansatt.findUniqueOrThrow({ where: { id: fra } });
    await db.admin.ansatt.update({ where: { id: til }, data: { telefon: '98765432' } });
    await db.admin.ansatt.update({ where: { id: uten }, data: { telefon: null } });
    await settModell(virksomhetId, MODELL, {
      senter: { kanal: 'sms', adresse: telefon, reserve: { kanal: 'epost', adresse: epost.toUpperCase() } },
      Naboen: { kanal: 'sms', adresse: '40000000' },
      mottaksvakt: { kanal: 'sms', adresse: '40404040' },
    });
    const sett = () =>
      db.admin.$queryRaw<{ binding: unknown; i: { vakttelefon: string; driftsansvarlig: unknown } }[]>`
        select binding, innstillinger i from respons.modell where "virksomhetId" = ${virksomhetId}::uuid`;
    await db.admin
      .$executeRaw`update respons.modell set innstillinger = innstillinger || ${JSON.stringify({ vakttelefon: telefon, driftsansvarlig: { kanal: 'sms', adresse: telefon } })}::jsonb where "virksomhetId" = ${virksomhetId}::uuid`;
    await db.admin.ansatt.update({ where: { id: fra }, data: { telefon: '40404040' } });
    await db.admin.ansatt.update({ where: { id: uten }, data: { telefon: '40 40 40 40' } });
    expect(
      (await hentOverforing(leder, fra))?.ting.map((t) => t.hva),
      'a phone that several have is nobody’s',
    ).toEqual(['Responssenteret']);
    await db.admin.ansatt.update({ where: { id: fra }, data: { telefon: '41223344' } });
    await db.admin.ansatt.update({ where: { id: uten }, data: { telefon: null } });
    const ting = (await hentOverforing(leder, fra))?.ting ?? [];
    expect(ting.map((t) => t.hva)).toEqual(['Responssenteret', 'Responssenteret', 'driftsansvarlig', 'vakttelefon']);
    const gi = (hvem: string) => overfor(leder, { ...n(), ansattId: fra, valg: ting.map(({ slag, id }) => ({ slag, id, til: hvem })) });
    await expect(gi(uten)).rejects.toEqual(tekst('mottakerUtenTelefon'));
    expect(await gi(til)).toEqual({ igjen: 0 });
    const { epost: nyEpost } = await db.admin.ansatt.findUniqueOrThrow({ where: { id: til } });
    expect((await sett())[0]).toMatchObject({
      binding: {
        senter: { kanal: 'sms', adresse: '98765432', reserve: { kanal: 'epost', adresse: nyEpost } },
        Naboen: { kanal: 'sms', adresse: '40000000' },
      },
      i: { vakttelefon: '98765432', driftsansvarlig: { kanal: 'sms', adresse: '98765432' } },
    });
  });
});
