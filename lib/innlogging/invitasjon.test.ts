import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Sesjonstoken } from '@/lib/platform/auth';
import { naa, osloDato, stillKlokke } from '@/lib/platform/clock';
import { withActor, withKonto } from '@/lib/platform/db';
import { slaaOppInvitert, slaaOppSesjon } from '@/lib/platform/session';
import { testdb } from '@/lib/platform/testdb';
import { leggTilAnsatt, settSluttet } from '@/lib/virksomhet/commands';
import { avsluttSesjoner, sperrKonto } from '@/lib/virksomhet/commands-konto';
import { hentAnsatt } from '@/lib/virksomhet/queries';
import { nyAnsattSchema } from '@/lib/virksomhet/schema';
import { giRolle } from '@/lib/virksomhet/tilgang/testhjelp';
import { svarInvitasjon } from './commands-invitasjon';
import { huskSted, kontoForIdentitet, kontoMedPassord, startSesjon } from './konto';
import { hentInvitasjoner } from './queries-invitasjon';

const db = testdb();
const n = () => ({ nokkel: randomUUID() });
const kode = (k: string) => expect.objectContaining({ kode: k });
afterEach(() => stillKlokke());

const inviter = async (epost: string, hvem = 'fjordvik') => {
  const a = await db.actor('systemadministrator', hvem);
  const { id } = await leggTilAnsatt(a, nyAnsattSchema.parse({ ...n(), navn: 'Invitert Person', epost }));
  await giRolle(db, { ansattId: id, rolle: 'tjenesteeier', gyldigFra: osloDato(naa()), gyldigTil: null }, hvem);
  return id;
};
const inn = async (epost: string): Promise<Sesjonstoken> => {
  const id = await kontoMedPassord(epost, 'demo-helhet');
  const token = id && (await startSesjon(id));
  if (!token) throw new Error(epost);
  return token;
};
const virksomheter = async (t: Sesjonstoken) => [...new Set((await slaaOppSesjon(t))?.roller.map((r) => r.virksomhetNavn))];
/** Logs in, says yes, and logs in again. */
async function godta(epost: string, id: string): Promise<Sesjonstoken> {
  const t = await inn(epost);
  await svarInvitasjon({ kontoId: t.kontoId, epost }, { ...n(), id, ja: true });
  return inn(epost);
}

describe('an invitation', () => {
  it('looks the same to who invites, whether or not the e-mail has a login, and opens nothing', async () => {
    const a = await db.actor('systemadministrator');
    const [kjent, ukjent] = [await inviter('tekniker@skogvang.demo'), await inviter('ingen@nysted.no')];
    const [k, u] = [await hentAnsatt(a, kjent), await hentAnsatt(a, ukjent)];
    const like = (x: typeof k) => ({ ...x, id: '', epost: '', roller: [], hendelser: [] });
    expect(like(k)).toEqual(like(u));
    expect(k).toMatchObject({ status: 'invitert', sisteInnlogging: null });
    const { kontoId } = await db.actor('tekniker', 'skogvang');
    expect(await withActor(a, (tx) => tx.konto.findMany({ where: { OR: [{ id: kontoId }, { epost: 'tekniker@skogvang.demo' }] } }))).toEqual([]);
    expect(await virksomheter(await inn('tekniker@skogvang.demo'))).toEqual(['Skogvang kommune']);
  });

  it('is seen by its own e-mail alone, and a yes opens the virksomhet beside the first', async () => {
    const id = await inviter('hjelpemiddellager@skogvang.demo');
    const t = await inn('hjelpemiddellager@skogvang.demo');
    const hvem = await slaaOppInvitert(t);
    expect(hvem).toMatchObject({ kontoId: t.kontoId });
    expect(await hentInvitasjoner(hvem as never)).toEqual([{ id, navn: 'Invitert Person', virksomhet: 'Fjordvik kommune' }]);
    const annen = await inn('leder@skogvang.demo');
    expect(await slaaOppInvitert(annen)).toBeNull();
    const fremmed = { kontoId: annen.kontoId, epost: 'leder@skogvang.demo' };
    await expect(svarInvitasjon(fremmed, { ...n(), id, ja: true })).rejects.toEqual(kode('IKKE_FUNNET'));

    const d = { ...n(), id, ja: true };
    expect(await svarInvitasjon(hvem as never, d)).toEqual({ ja: true });
    expect(await svarInvitasjon(hvem as never, d)).toEqual({ ja: true });
    await expect(svarInvitasjon(hvem as never, { ...d, ...n(), ja: false })).rejects.toEqual(kode('KONFLIKT'));
    expect(await slaaOppInvitert(t)).toBeNull();
    expect(await virksomheter(t)).toEqual(['Skogvang kommune', 'Fjordvik kommune']);
    expect(await db.admin.hendelse.count({ where: { objektId: id, type: 'INVITASJON_GODTATT' } })).toBe(1);
  });

  it('is refused without a trace of the login', async () => {
    const id = await inviter('godkjenner@skogvang.demo');
    const t = await inn('godkjenner@skogvang.demo');
    await svarInvitasjon({ kontoId: t.kontoId, epost: 'godkjenner@skogvang.demo' }, { ...n(), id, ja: false });
    expect(await slaaOppInvitert(t)).toBeNull();
    expect(await hentAnsatt(await db.actor('systemadministrator'), id)).toMatchObject({ status: 'avslaatt', sisteInnlogging: null });
    expect((await db.admin.ansatt.findUniqueOrThrow({ where: { id } })).kontoId).toBeNull();
  });

  it('is what lets a new login in, by an e-mail that the provider vouches for', async () => {
    const ukjent = { subjekt: 'sub-ny', epost: 'ny.person@fjordvik.no' };
    expect(await kontoForIdentitet(ukjent)).toEqual({ feil: 'ukjentKonto' });
    const id = await inviter(ukjent.epost);
    const konto = await kontoForIdentitet(ukjent);
    expect(await kontoForIdentitet(ukjent)).toEqual(konto);
    const kontoId = 'id' in konto ? konto.id : '';
    const t = (await startSesjon(kontoId)) as Sesjonstoken;
    expect(await slaaOppSesjon(t)).toBeNull();
    await svarInvitasjon({ kontoId, epost: ukjent.epost }, { ...n(), id, ja: true });
    expect(await virksomheter(t)).toEqual(['Fjordvik kommune']);
    const fjordvik = await db.actor('leder');
    expect((await db.admin.konto.findUniqueOrThrow({ where: { id: kontoId } })).hjemvirksomhetId).toBe(fjordvik.virksomhetId);
  });

  it('the database ties no login to an employment but by the login itself', async () => {
    const id = await inviter('leder@skogvang.demo');
    const [a, offer] = [await db.actor('systemadministrator'), await db.actor('leder', 'skogvang')];
    await expect(withActor(a, (tx) => tx.ansatt.update({ where: { id }, data: { kontoId: offer.kontoId } }))).rejects.toThrow('knyttes bare');
    await expect(
      withActor(a, (tx) => tx.ansatt.create({ data: { virksomhetId: a.virksomhetId, kontoId: offer.kontoId, epost: 'x@y.no', navn: 'X' } })),
    ).rejects.toThrow('knyttes bare');
    const { count } = await withActor(a, (tx) => tx.konto.updateMany({ where: { id: offer.kontoId }, data: { sperret: new Date() } }));
    expect(count).toBe(0);
  });
});

describe('a login in two virksomheter', () => {
  it('lands where one last was, and goes on in the other when that is over', async () => {
    const epost = 'ressursperson@skogvang.demo';
    const t = await godta(epost, await inviter(epost));
    const hos = async (navn: string) => (await slaaOppSesjon(t))?.roller.find((r) => r.virksomhetNavn === navn);
    expect((await slaaOppSesjon(t))?.actor.virksomhetNavn).toBe('Skogvang kommune');
    const fjordvik = await hos('Fjordvik kommune');
    await huskSted(t.kontoId, fjordvik?.id ?? '', fjordvik?.virksomhetId ?? '');
    expect((await slaaOppSesjon(await inn(epost)))?.actor.virksomhetNavn).toBe('Fjordvik kommune');
    await db.admin.rolletildeling.update({ where: { id: fjordvik?.id }, data: { gyldigTil: new Date('2025-01-01') } });
    expect((await slaaOppSesjon(await inn(epost)))?.actor.virksomhetNavn).toBe('Skogvang kommune');
  });

  it.each(['avsluttSesjoner', 'sperrKonto', 'settSluttet'] as const)('%s in one leaves the session of the other alone', async (hva) => {
    const epost = { avsluttSesjoner: 'saksbehandler', sperrKonto: 'hjemmetjeneste', settSluttet: 'tjenesteforvalter' }[hva];
    const id = await inviter(`${epost}@skogvang.demo`);
    const t = await godta(`${epost}@skogvang.demo`, id);
    expect(await virksomheter(t)).toEqual(['Skogvang kommune', 'Fjordvik kommune']);
    stillKlokke(new Date(naa().getTime() + 2000));
    const a = await db.actor('systemadministrator');
    const versjon = (await hentAnsatt(a, id))?.versjon ?? 0;
    if (hva === 'avsluttSesjoner') await avsluttSesjoner(a, { ...n(), ansattId: id });
    if (hva === 'sperrKonto') await sperrKonto(a, { ...n(), ansattId: id, sperr: true });
    if (hva === 'settSluttet') await settSluttet(a, { ...n(), id, versjon, sluttet: '2026-01-01' });
    expect(await virksomheter(t)).toEqual(['Skogvang kommune']);
    stillKlokke(new Date(naa().getTime() + 4000));
    const ny = hva === 'avsluttSesjoner' ? ['Skogvang kommune', 'Fjordvik kommune'] : ['Skogvang kommune'];
    expect(await virksomheter(await inn(`${epost}@skogvang.demo`))).toEqual(ny);
  });

  it('is blocked altogether by its home, and opened again there alone', async () => {
    const epost = 'responsoperator@skogvang.demo';
    const id = await inviter(epost);
    const t = await godta(epost, id);
    const [hjem, gjest] = [await db.actor('systemadministrator', 'skogvang'), await db.actor('systemadministrator')];
    const { ansattId } = await db.actor('responsoperator', 'skogvang');
    await sperrKonto(hjem, { ...n(), ansattId, sperr: true });
    expect(await slaaOppSesjon(t)).toBeNull();
    expect(await kontoMedPassord(epost, 'demo-helhet')).toBeNull();
    await sperrKonto(gjest, { ...n(), ansattId: id, sperr: false });
    expect(await kontoMedPassord(epost, 'demo-helhet')).toBeNull();
    await sperrKonto(hjem, { ...n(), ansattId, sperr: false });
    stillKlokke(new Date(naa().getTime() + 2000));
    expect(await virksomheter(await inn(epost))).toEqual(['Skogvang kommune', 'Fjordvik kommune']);
  });

  it('a login that is good with no role and no invitation has no session', async () => {
    const { kontoId } = await db.actor('systemadministrator', 'skogvang');
    await db.admin.rolletildeling.updateMany({ where: { kontoId }, data: { gyldigTil: new Date('2025-01-01') } });
    expect(await startSesjon(kontoId)).toBeNull();
    expect(await withKonto(kontoId, (tx) => tx.ansatt.count({ where: { kontoId: null } }))).toBe(0);
  });
});
