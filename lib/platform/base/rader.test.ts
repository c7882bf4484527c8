import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { avtal } from '@/lib/respons/testhjelp';
import type { Actor } from '../actor';
import { visKontoMedEpost, withActor } from '../db';
import { testdb } from '../testdb';

/* Rows that open something, made or moved by whoever would see more by it: Skogvang wants what is Fjordvik's. */
const db = testdb();
let eier: Actor;
let annen: Actor;
const p = { id: randomUUID(), nabo: randomUUID() };
const varsel = randomUUID();
beforeAll(async () => {
  eier = await db.actor('saksbehandler');
  annen = await db.actor('saksbehandler', 'skogvang');
  for (const id of Object.values(p))
    await db.admin
      .$executeRaw`insert into "Person" (id, "virksomhetId", identtype, fornavn, etternavn) values (${id}::uuid, ${eier.virksomhetId}::uuid, 'UKJENT', 'A', 'B')`;
  // One varsel of the first person's has been given to Skogvang, as the two have agreed.
  await avtal(eier.virksomhetId, annen.virksomhetId);
  await db.admin.$executeRaw`
    insert into respons.varsel (id, "virksomhetId", "kildeId", "eksternId", type, prioritet, tidspunkt, status, "personId", "mottakerVirksomhetId")
    values (${varsel}::uuid, ${eier.virksomhetId}::uuid, gen_random_uuid(), '1', 'fall', 1, now(), 'VENTER', ${p.id}::uuid, ${annen.virksomhetId}::uuid)`;
});

const som = (hvem: Actor, sql: string) => withActor(hvem, (tx) => tx.$executeRawUnsafe(sql));
const ser = (hvem: Actor, id: string) => withActor(hvem, (tx) => tx.person.count({ where: { id } }));
const nekt = /42501|23503|row-level security|foreign key/;

describe('who profits does not make it', () => {
  it('a varsel that was given opens no row of persons, and cannot be moved to another person or given on', async () => {
    for (const id of Object.values(p)) expect(await ser(annen, id)).toBe(0);
    for (const felt of [
      `"personId" = '${p.nabo}'`,
      `"tjenesteId" = gen_random_uuid()`,
      `serie = 'X'`,
      `tekst = 'X'`,
      `"virksomhetId" = '${annen.virksomhetId}'`,
    ])
      await expect(som(annen, `update respons.varsel set ${felt} where id = '${varsel}'`), felt).rejects.toThrow(nekt);
    const tredje = (await db.actor('oppfolger', 'tms')).virksomhetId;
    await expect(som(annen, `update respons.varsel set "mottakerVirksomhetId" = '${tredje}' where id = '${varsel}'`)).rejects.toThrow(nekt);
    expect(await som(annen, `update respons.varsel set merknad = 'sett' where id = '${varsel}'`)).toBe(1);
  });

  it('a varsel or a sharing in one’s own name opens nobody else’s person', async () => {
    await som(
      annen,
      `insert into respons.kilde (id, "virksomhetId", navn, "tokenHash") values (gen_random_uuid(), '${annen.virksomhetId}', 'Helhet', 'intern:${annen.virksomhetId}')`,
    );
    await som(
      annen,
      `insert into respons.varsel (id, "virksomhetId", "kildeId", "eksternId", type, prioritet, tidspunkt, "personId", "mottakerVirksomhetId")
       select gen_random_uuid(), '${annen.virksomhetId}', id, '2', 'fall', 1, now(), '${p.nabo}', '${annen.virksomhetId}' from respons.kilde where "tokenHash" like 'intern:%'`,
    );
    expect(await ser(annen, p.nabo)).toBe(0);
    for (const v of [annen, eier])
      await expect(
        som(
          annen,
          `insert into "Deling" (id, "virksomhetId", "tilVirksomhetId", "tjenesteId", "personId", grunnlag)
           values (gen_random_uuid(), '${v.virksomhetId}', '${annen.virksomhetId}', gen_random_uuid(), '${p.nabo}', 'x')`,
        ),
      ).rejects.toThrow(nekt);
    expect(await ser(annen, p.nabo)).toBe(0);
  });

  it('a login is taken by nobody but itself, not even by naming its e-mail; its secrets stay its own', async () => {
    const ny = (id: string) =>
      `insert into "Ansatt" (id, "virksomhetId", "kontoId", epost, navn) values (gen_random_uuid(), '${annen.virksomhetId}', '${id}', gen_random_uuid(), 'X')`;
    await expect(som(annen, ny(eier.kontoId))).rejects.toThrow(nekt);
    await expect(som(annen, ny(randomUUID()))).rejects.toThrow(nekt);
    const { epost } = await db.admin.konto.findUniqueOrThrow({ where: { id: eier.kontoId }, select: { epost: true } });
    await expect(
      withActor(annen, async (tx) => {
        await visKontoMedEpost(tx, epost);
        await tx.$executeRawUnsafe(ny(eier.kontoId));
      }),
    ).rejects.toThrow(nekt);
    for (const felt of [`"passordHash" = 'x'`, `epost = 'x@x'`, `"oidcSubjekt" = 'x'`])
      expect(await som(annen, `update "Konto" set ${felt} where id = '${eier.kontoId}'`), felt).toBe(0);
    await expect(
      som(
        annen,
        `update "Ansatt" set "kontoId" = '${eier.kontoId}' where "virksomhetId" = '${annen.virksomhetId}' and "kontoId" = '${annen.kontoId}'`,
      ),
    ).rejects.toThrow(nekt);
    await som(
      annen,
      `update "Rolletildeling" set "kontoId" = '${eier.kontoId}' where "virksomhetId" = '${annen.virksomhetId}' and "kontoId" = '${annen.kontoId}'`,
    );
    expect(await db.admin.rolletildeling.count({ where: { virksomhetId: annen.virksomhetId, kontoId: eier.kontoId } })).toBe(0);
  });

  it('events and look-ups are written in one’s own name, on what is one’s own or open to one, with the transaction’s own number', async () => {
    const hendelse = (eiers: string, aktor: string, person: string, mer = '') =>
      `insert into "Hendelse" ("virksomhetId", type, "aktorVirksomhetId", "aktorNavn", rolle, "objektType", "objektId", "personId"${mer ? ', xid' : ''})
       values ('${eiers}', 'X', '${aktor}', 'X', 'x', 'X', gen_random_uuid(), '${person}'${mer})`;
    const [A, B] = [eier.virksomhetId, annen.virksomhetId];
    for (const sql of [hendelse(A, B, p.id), hendelse(A, A, p.id), hendelse(B, B, p.id), hendelse(B, A, p.id)])
      await expect(som(annen, sql), sql).rejects.toThrow(nekt);
    await expect(som(eier, hendelse(A, A, p.id, `, '3'::xid8`))).rejects.toThrow(nekt);
    expect(await som(eier, hendelse(A, A, p.id))).toBe(1);
  });

  it('nobody puts another’s people on vakt, sends in the engine’s stead, or writes in the log of a varsel that was never theirs', async () => {
    const vakt = (v: string, a: Actor) =>
      `insert into respons.vakt (id, "virksomhetId", lag, "ansattId", "ansattVirksomhetId", navn) values (gen_random_uuid(), '${v}', 'x', '${a.ansattId}', '${a.virksomhetId}', 'X')`;
    await expect(som(annen, vakt(annen.virksomhetId, eier))).rejects.toThrow(nekt);
    await expect(som(annen, vakt(eier.virksomhetId, annen))).rejects.toThrow(nekt);
    await expect(
      som(
        annen,
        `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse) values ('${annen.virksomhetId}', '${varsel}', 'x', 1, 'ekstern:x', 'x', 'sms', '90000000')`,
      ),
    ).rejects.toThrow(nekt);
    const logg = (v: string, mottaker: Actor) =>
      `insert into respons.hendelse ("virksomhetId", "mottakerVirksomhetId", "varselId", type, "aktorVirksomhetId") values ('${eier.virksomhetId}', '${mottaker.virksomhetId}', '${v}', 'X', '${mottaker.virksomhetId}')`;
    expect(await som(annen, logg(varsel, annen))).toBe(1);
    await expect(som(annen, logg(randomUUID(), annen))).rejects.toThrow(nekt);
    const tredje = await db.actor('oppfolger', 'tms');
    await expect(som(tredje, logg(varsel, tredje))).rejects.toThrow(nekt);
  });

  it('who is asked answers, and changes nothing of the question', async () => {
    const ny = `insert into "Avklaring" (id, "virksomhetId", "modellId", "oppgaveId", "oppgaveTittel", "fraVirksomhet", "tilVirksomhetId", sporsmaal, "opprettetAvNavn", opprettet)
      select gen_random_uuid(), '${eier.virksomhetId}', gen_random_uuid(), gen_random_uuid(), 'x', 'x', '${annen.virksomhetId}', 'x', 'x', now()`;
    await expect(som(annen, ny)).rejects.toThrow(/row-level security/);
    const [rett] = await db.admin.$queryRaw<
      { med: string }[]
    >`select pg_get_expr(polwithcheck, polrelid) med from pg_policy where polrelid = '"Avklaring"'::regclass and polname = 'ny'`;
    expect(rett?.med).not.toContain('tilVirksomhetId');
  });

  it('a virksomhet does not make itself another kind, nor moves the mark of its log past what is not sealed', async () => {
    const A = eier.virksomhetId;
    for (const felt of [`type = 'LEVERANDOR'`, `kode = 'x'`, `"vertId" = '${annen.virksomhetId}'`])
      await expect(som(eier, `update "Virksomhet" set ${felt} where id = '${A}'`), felt).rejects.toThrow(nekt);
    await som(eier, `insert into "Seglmerke" ("virksomhetId") values ('${A}') on conflict do nothing`);
    for (const felt of ['merke', '"innsynMerke"']) {
      await expect(som(eier, `update "Seglmerke" set ${felt} = '9999999999'`), felt).rejects.toThrow(nekt);
    }
    await som(
      eier,
      `insert into "Hendelse" ("virksomhetId", type, "aktorVirksomhetId", "aktorNavn", rolle, "objektType", "objektId") values ('${A}', 'X', '${A}', 'X', 'x', 'X', gen_random_uuid())`,
    );
    const [h] = await db.admin.$queryRaw<
      { xid: string }[]
    >`select max(xid::text::bigint)::text xid from "Hendelse" where "virksomhetId" = ${A}::uuid`;
    // Not before all who were at work when it was written are done.
    const forbiAlle = () => db.admin.$queryRaw`select pg_snapshot_xmin(pg_current_snapshot()) > ${h?.xid}::xid8 ja`;
    await expect.poll(forbiAlle, { timeout: 30_000 }).toEqual([{ ja: true }]);
    const forbi = `update "Seglmerke" set merke = pg_snapshot_xmin(pg_current_snapshot())`;
    await expect(som(eier, forbi)).rejects.toThrow(nekt);
    await som(eier, `select forsegl('${A}')`);
    expect(await som(eier, forbi)).toBe(1);
    // Restored into a cluster whose counter is behind: the marks are set back, and what is new is sealed at once.
    await db.admin.$executeRaw`alter table "Seglmerke" disable trigger seglmerke`;
    await db.admin.$executeRaw`update "Seglmerke" set merke = '99999999999', "innsynMerke" = '99999999999' where "virksomhetId" = ${A}::uuid`;
    await db.admin.$executeRaw`alter table "Seglmerke" enable trigger seglmerke`;
    expect(await som(eier, `update "Seglmerke" set "innsynMerke" = '1'`)).toBe(1);
    await som(eier, `select forsegl('${A}')`);
    const [m] = await db.admin.$queryRaw<{ merke: string }[]>`select merke::text from "Seglmerke" where "virksomhetId" = ${A}::uuid`;
    expect(Number(m?.merke)).toBeLessThan(99999999999);
  });
});
