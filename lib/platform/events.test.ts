import { describe, expect, it } from 'vitest';
import { stillKlokke } from './clock';
import { withActor } from './db';
import { skrivArbeid, skrivHendelse } from './events';
import { forseglAlle, kontrollerKjeder } from './jobb/sealer';
import { testdb } from './testdb';

const db = testdb();
const id = '019a0000-0000-7000-8000-000000000001';

const skriv = async (antall: number) => {
  const actor = await db.actor('saksbehandler');
  for (let i = 0; i < antall; i++) await withActor(actor, (tx) => skrivHendelse(tx, actor, 'TJENESTE_TILDELT', { type: 'Tjeneste', id }, { nr: i }));
};
const fjordvik = async () => (await kontrollerKjeder()).find((k) => k.navn === 'Fjordvik kommune' && k.kjede === 'hendelser');
/** Seals until this many are sealed: a transaction that is open anywhere in the cluster may hold a batch back a moment. */
const forsegl = async (antall: number, sum = 0) =>
  expect
    .poll(
      async () => {
        sum += await forseglAlle();
        return sum;
      },
      { timeout: 30_000 },
    )
    .toBe(antall);
/** Does what no trigger allows, as someone with the server's keys would. */
const omgaa = (sql: string) =>
  db.admin.$transaction([db.admin.$executeRawUnsafe('set local session_replication_role = replica'), db.admin.$executeRawUnsafe(sql)]);

describe('the hash chain', () => {
  it('seals committed events once, and shows the unsealed tail', async () => {
    await skriv(3);
    expect(await fjordvik()).toMatchObject({ forseglet: 0, uforseglet: 3, brudd: null });
    await forsegl(3);
    expect(await forseglAlle()).toBe(0);
    expect(await fjordvik()).toMatchObject({ forseglet: 3, uforseglet: 0, brudd: null });
  });

  it('does not skip a row whose transaction commits late', async () => {
    const actor = await db.actor('saksbehandler');
    let slipp = () => {};
    const vent = new Promise<void>((los) => {
      slipp = los;
    });
    let skrevet = () => {};
    const harSkrevet = new Promise<void>((los) => {
      skrevet = los;
    });
    const sen = withActor(actor, async (tx) => {
      await skrivHendelse(tx, actor, 'TJENESTE_TILDELT', { type: 'Tjeneste', id }, { sen: true });
      skrevet();
      await vent;
    });
    await harSkrevet;
    await skriv(2);
    expect(await forseglAlle()).toBe(0);
    slipp();
    await sen;
    await forsegl(3);
    expect(await fjordvik()).toMatchObject({ uforseglet: 0, brudd: null });
  });

  it('one virksomhet whose seal is refused stops no other’s', async () => {
    const { virksomhetId } = await db.actor('saksbehandler', 'skogvang');
    await db.admin.$executeRawUnsafe(`create function nekt_segl() returns trigger language plpgsql as $$ begin
      if new."virksomhetId" = '${virksomhetId}' then raise exception 'nei'; end if; return new; end $$`);
    await db.admin.$executeRawUnsafe('create trigger nekt_segl before insert on "HendelseSegl" for each row execute function nekt_segl()');
    const andre = await db.actor('saksbehandler', 'skogvang');
    await withActor(andre, (tx) => skrivHendelse(tx, andre, 'TJENESTE_TILDELT', { type: 'Tjeneste', id }));
    const tms = await db.actor('oppfolger', 'tms');
    await withActor(tms, (tx) => skrivHendelse(tx, tms, 'TJENESTE_TILDELT', { type: 'Tjeneste', id }));
    await skriv(2);
    await forsegl(3);
    await db.admin.$executeRawUnsafe('drop function nekt_segl cascade');
    await forsegl(1);
  });

  it('two sealers at once make one chain', async () => {
    await skriv(5);
    const [a, b] = await Promise.all([forseglAlle(), forseglAlle()]);
    await forsegl(5, a + b);
    expect((await fjordvik())?.brudd).toBeNull();
  });

  it('names the first altered row', async () => {
    const [rad] = await db.admin.hendelse.findMany({ orderBy: { id: 'asc' }, skip: 2, take: 1 });
    await omgaa(`update "Hendelse" set data = '{"nr": 99}' where id = ${rad?.id}`);
    expect((await fjordvik())?.brudd).toMatchObject({ id: rad?.id, grunn: 'innholdet er endret' });
    await omgaa(`update "Hendelse" set data = '{"nr": 2}' where id = ${rad?.id}`);
    expect((await fjordvik())?.brudd).toBeNull();
  });

  it('names a removed row, and a removed seal', async () => {
    const [rad] = await db.admin.hendelse.findMany({ orderBy: { id: 'asc' }, skip: 4, take: 1 });
    await omgaa(`delete from "Hendelse" where id = ${rad?.id}`);
    expect((await fjordvik())?.brudd).toMatchObject({ id: rad?.id, grunn: 'hendelsen er fjernet' });
    await omgaa(`delete from "HendelseSegl" where "hendelseId" = ${rad?.id}`);
    expect((await fjordvik())?.brudd).toMatchObject({ nr: 6n, grunn: 'et segl mangler foran' });
  });
});

describe('work that is saved as one goes', () => {
  it('writes one event per sitting and person', async () => {
    const om = { type: 'Vedtak', id: '019a0000-0000-7000-8000-000000000002' };
    const lagre = async (konto: 'saksbehandler' | 'leder', minutt: number) => {
      stillKlokke(new Date(Date.UTC(2026, 10, 20, 10, minutt)));
      const actor = await db.actor(konto);
      await withActor(actor, (tx) => skrivArbeid(tx, actor, 'VEDTAK_UTKAST_LAGRET', om));
      return db.admin.hendelse.count({ where: { objektId: om.id } });
    };
    expect(await lagre('saksbehandler', 0)).toBe(1);
    expect(await lagre('saksbehandler', 10)).toBe(1);
    expect(await lagre('leder', 11)).toBe(2);
    expect(await lagre('saksbehandler', 12)).toBe(3);
    expect(await lagre('saksbehandler', 43)).toBe(4);
    stillKlokke();
  });
});
