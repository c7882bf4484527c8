import { randomUUID } from 'node:crypto';
import { motorpool } from '@/lib/platform/db';
import type { Testdb } from '@/lib/platform/testdb';
import { utforForfalte } from '../eskalering/forfall';
import { rutNye } from '../eskalering/ruter';
import type { Kilde } from '../mottak/kilder';
import { taImot } from '../mottak/ko';
import { varsel } from '../testhjelp';

type Avvik = { kode?: string; teknologiKode?: string; leverandor?: string; innstillinger?: Record<string, string> };

/** A person with a device in use. Gives the ids. */
export async function installert(db: Testdb, serie: string, soneId: string, { kode = 'trygghetsalarm', innstillinger = {}, ...utstyr }: Avvik = {}) {
  const a = await db.actor('saksbehandler');
  const { virksomhetId } = a;
  const person = await db.admin.person.create({
    data: {
      virksomhetId,
      identtype: 'UKJENT',
      fornavn: 'Olga',
      etternavn: 'Nes',
      soneId,
      telefon: '33000000',
      nokkelinfo: 'Bruker rullator',
      adresse: 'Bakken 1',
    },
  });
  const felles = { virksomhetId, personId: person.id };
  const sak = await db.admin.sak.create({
    data: {
      ...felles,
      nummer: serie,
      status: 'VEDTATT',
      enhetId: a.enhetId,
      kilde: 'BRUKER',
      behov: '-',
      mottatt: new Date(),
      svarfrist: new Date(),
    },
  });
  const vedtak = await db.admin.vedtak.create({ data: { ...felles, sakId: sak.id, saksbehandlerId: a.ansattId } });
  const tjeneste = await db.admin.tjeneste.create({
    data: { ...felles, sakId: sak.id, vedtakId: vedtak.id, kode, innstillinger, status: 'I_DRIFT', startet: new Date(), enhetId: soneId },
  });
  await db.admin.paarorende.create({ data: { ...felles, navn: 'Nina Nes', relasjon: 'datter', telefon: '90000000' } });
  await db.admin.utstyr.create({
    data: {
      virksomhetId,
      serienummer: serie,
      teknologiKode: 'alarm',
      modell: 'X',
      status: 'I_BRUK',
      tjenesteId: tjeneste.id,
      leverandor: 'tryggnett',
      ...utstyr,
    },
  });
  return { personId: person.id, tjenesteId: tjeneste.id };
}

export const rader = async <T>(sql: string, v: unknown[] = []) => (await motorpool().query(sql, v)).rows as T[];
export const ett = async (id: string) =>
  (
    await rader<Record<string, never>>(
      'select *, extract(epoch from "nesteForfall" - "sistRort")::int om, "nesteForfall" <= clock_timestamp() forfalt from respons.varsel where id = $1',
      [id],
    )
  )[0] as Record<string, unknown>;
export const typer = async (id: string) =>
  (await rader<{ type: string }>('select type from respons.hendelse where "varselId" = $1 order by id', [id])).map((r) => r.type);

/** Sends one varsel through the whole way in, and gives its id. */
export async function rutet(kilde: Kilde, mer: Parameters<typeof varsel>[0] = {}): Promise<string> {
  const [r] = await taImot(kilde, [varsel(mer)]);
  while ((await rutNye()) > 0);
  return r?.id ?? '';
}

export const forfall = async () => {
  while ((await utforForfalte()) > 0);
};
export const nokkel = () => randomUUID();
