import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import type { Rolle, TjenesteStatus, UtstyrStatus } from '@/lib/platform/prisma/enums';
import type { Testdb } from '@/lib/platform/testdb';

type Valg = { kode?: string; virksomhet?: string; status?: TjenesteStatus; utstyr?: UtstyrStatus[]; startet?: Date; nullpunkt?: object };
export type Provetjeneste = {
  id: string;
  personId: string;
  vedtakId: string;
  sakId: string;
  virksomhetId: string;
  utstyr: { id: string; serienummer: string }[];
};

/** A tjeneste with its person, sak, approved vedtak and devices, as they stand after the start. */
export async function lagTjeneste(
  db: Testdb,
  { kode = 'digitalt-tilsyn', virksomhet = 'fjordvik', status = 'I_DRIFT', utstyr = ['I_BRUK'], startet = new Date(), nullpunkt }: Valg = {},
): Promise<Provetjeneste> {
  const saksbehandler = await db.actor('saksbehandler', virksomhet);
  const godkjenner = await db.actor('godkjenner', virksomhet);
  const { virksomhetId, enhetId } = saksbehandler;
  const person = await db.admin.person.create({
    data: { virksomhetId, identtype: 'UKJENT', fornavn: 'Astrid', etternavn: `Prøve ${randomUUID().slice(0, 4)}` },
  });
  const sak = await db.admin.sak.create({
    data: {
      virksomhetId,
      nummer: randomUUID(),
      personId: person.id,
      status: 'VEDTATT',
      enhetId,
      kilde: 'BRUKER',
      behov: 'Trygghet om natten',
      mottatt: iDag(startet),
      svarfrist: iDag(startet),
    },
  });
  const vedtak = await db.admin.vedtak.create({
    data: {
      virksomhetId,
      sakId: sak.id,
      personId: person.id,
      status: status === 'AVSLUTTET' ? 'AVSLUTTET' : 'GODKJENT',
      utfall: 'INNVILGET',
      tjenesteKode: kode,
      frosset: {},
      saksbehandlerId: saksbehandler.ansattId,
      godkjennerId: godkjenner.ansattId,
    },
  });
  const t = await db.admin.tjeneste.create({
    data: {
      virksomhetId,
      personId: person.id,
      sakId: sak.id,
      vedtakId: vedtak.id,
      kode,
      status,
      enhetId,
      startet,
      ...(nullpunkt ? { nullpunkt } : {}),
    },
  });
  const enheter = [];
  for (const s of utstyr) {
    const serienummer = `RM-${randomUUID().slice(0, 8)}`;
    enheter.push(
      await db.admin.utstyr.create({
        data: { virksomhetId, serienummer, teknologiKode: 'roommate', modell: 'RoomMate', status: s, tjenesteId: t.id },
        select: { id: true, serienummer: true },
      }),
    );
  }
  return { id: t.id, personId: person.id, vedtakId: vedtak.id, sakId: sak.id, virksomhetId, utstyr: enheter };
}

/** The actor who is to do the tjeneste's one open oppgave, and its step; undefined when there is none. */
export async function hvemErNeste(db: Testdb, tjenesteId: string, kode = 'fjordvik'): Promise<{ steg: string; actor: Actor } | undefined> {
  const o = await db.admin.oppgave.findFirst({ where: { tjenesteId, status: 'AAPEN' }, orderBy: { opprettet: 'desc' } });
  return o ? { steg: o.steg, actor: await db.actor(o.rolle as Rolle, kode) } : undefined;
}

export const versjonAv = async (db: Testdb, id: string): Promise<number> =>
  (await db.admin.tjeneste.findUniqueOrThrow({ where: { id }, select: { versjon: true } })).versjon;
