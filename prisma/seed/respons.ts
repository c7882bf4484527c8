import { randomUUID } from 'node:crypto';
import { osloDato, osloTid } from '@/lib/platform/clock';
import { motorpool } from '@/lib/platform/db';
import type { PrismaClient } from '@/lib/platform/prisma/client';
import { rutNye } from '@/lib/respons/eskalering/ruter';
import { registrerKilde } from '@/lib/respons/mottak/kilder';
import { taImot } from '@/lib/respons/mottak/ko';
import type { Innvarsel } from '@/lib/respons/mottak/skjema';
import { velgModell } from '@/lib/respons/oppdrag/modell/commands';
import { ta } from '@/lib/respons/oppdrag/varsel/commands';
import { STANDARDGRUNNER } from '@/lib/respons/oppdrag/varsel/rules-grunn';
import { PRIORITET, type Varseltype } from '@/lib/respons/schema';
import { FRA } from '@/lib/respons/simulering/profil';
import type { finnActor } from './actor';
import { bemann, fordelPaaSoner, planlegg } from './respons-drift';

type Region = { admin: PrismaClient; actor: ReturnType<typeof finnActor> };

const n = () => ({ nokkel: randomUUID() });
const FORDELING: Varseltype[] = [
  'trygghetsalarm',
  'trygghetsalarm',
  'trygghetsalarm',
  'digitalt_tilsyn',
  'medisin',
  'gps',
  'fall',
  'dorsensor',
  'teknisk',
];
const DAGER = 60;
const BESOKSDAGER = 4;

/** The real-time module of the demo: a model with people on duty, two months of answered varsler, and some that wait now. */
export async function saRespons(region: Region, { tause = false }: { tause?: boolean } = {}): Promise<void> {
  const { admin, actor } = region;
  for (const [kode, preset] of [
    ['fjordvik', 'fredrikstad'],
    ['skogvang', 'elverum'],
  ] as const)
    await velgModell(await actor('tjenesteeier', kode), { ...n(), versjon: 0, preset });
  const operator = await actor('responsoperator');
  const v = operator.virksomhetId;
  await bemann(region, 'fredrikstad');
  if (tause) await fordelPaaSoner(admin, v);
  const { id } = await registrerKilde(v, 'Alarmplattformen');
  const enheter = await admin.utstyr.findMany({
    where: { virksomhetId: v, status: 'I_BRUK' },
    orderBy: { serienummer: 'asc' },
    include: { tjeneste: true },
  });
  await leverandorkilde(admin, v);
  await historikk(v, id, enheter, operator.navn);
  await planlegg(region, tause);
  await naa({ id, virksomhetId: v, felles: false }, enheter);
  await motorpool().query('update respons.kilde set "sistSett" = now() where id = $1', [id]);
  await besok(
    v,
    enheter.flatMap((e) => e.tjeneste?.personId ?? []),
  );
  const [forst] = (
    await motorpool().query<{ id: string }>(
      `select id from respons.varsel where "virksomhetId" = $1 and status = 'VENTER' and type = 'medisin' limit 1`,
      [v],
    )
  ).rows;
  if (forst) await ta(operator, { ...n(), varselId: forst.id });
}

/** A supplier's own source: Fjordvik has accepted it, Skogvang has not answered yet. */
async function leverandorkilde(admin: PrismaClient, fjordvikId: string): Promise<void> {
  const { id: leverandorId } = await admin.virksomhet.findUniqueOrThrow({ where: { kode: 'tryggnett' }, select: { id: true } });
  const { id: skogvangId } = await admin.virksomhet.findUniqueOrThrow({ where: { kode: 'skogvang' }, select: { id: true } });
  const { id } = await registrerKilde(leverandorId, 'Tryggnett alarmsentral');
  await motorpool().query(
    `insert into respons.kildeavtale ("kildeId", "virksomhetId", "leverandorId", status, "spurtAv", svart, "svartAv")
     values ($1, $2, $4, 'GODTATT', 'Tryggnett AS', now(), 'Silje Dahl'), ($1, $3, $4, 'SPURT', 'Tryggnett AS', null, null)`,
    [id, fjordvikId, skogvangId, leverandorId],
  );
}

type Enhet = {
  serienummer: string;
  id: string;
  teknologiKode: string;
  tjenesteId: string | null;
  tjeneste: { personId: string; kode: string; enhetId: string } | null;
};

/** A device that sends such a varsel, if there is one. */
function fra(enheter: Enhet[], type: Varseltype, nr: number): Enhet | undefined {
  const passer = enheter.filter((e) => FRA[type]?.test(e.teknologiKode) ?? true);
  const valg = passer.length > 0 ? passer : enheter;
  return valg[nr % valg.length];
}

/** Answered varsler of the last two months, more by day than by night, with how long each waited. */
async function historikk(v: string, kildeId: string, enheter: Enhet[], navn: string): Promise<void> {
  const rader = Array.from({ length: DAGER * 3 }, (_, i) => {
    const type = FORDELING[(i * 5) % FORDELING.length] ?? 'trygghetsalarm';
    const e = fra(enheter, type, i * 7);
    const mottatt = new Date(Date.now() - (1 + (i % DAGER)) * 86_400_000);
    mottatt.setUTCHours(i % 3 === 0 ? 7 + (i % 4) : (i * 5) % 24, (i * 13) % 60, (i * 29) % 60, 0);
    const svar = i % 23 === 0 ? 95 + (i % 200) : 8 + ((i * 17) % 50);
    const utfall = STANDARDGRUNNER[(i * 3) % STANDARDGRUNNER.length];
    return {
      id: randomUUID(),
      v,
      kildeId,
      eksternId: `demo-${i}`,
      type,
      prioritet: PRIORITET[type],
      serie: e?.serienummer,
      utstyrId: e?.id,
      tjenesteId: e?.tjenesteId,
      kode: e?.tjeneste?.kode,
      personId: e?.tjeneste?.personId,
      soneId: e?.tjeneste?.enhetId,
      verdi: type === 'teknisk' ? 'batteri' : type === 'medisin' ? 'ikke_tatt' : null,
      mottatt: mottatt.toISOString(),
      tatt: new Date(mottatt.getTime() + svar * 1000).toISOString(),
      lukket: new Date(mottatt.getTime() + (svar + 120 + ((i * 31) % 1500)) * 1000).toISOString(),
      utfall,
      navn,
      rykket: i % 6 === 0,
    };
  });
  await motorpool().query(
    `with x as (select * from json_to_recordset($1) x (id uuid, v uuid, "kildeId" uuid, "eksternId" text, type text, prioritet smallint, serie text, "utstyrId" uuid,
       "tjenesteId" uuid, kode text, "personId" uuid, "soneId" uuid, verdi text, mottatt timestamptz, tatt timestamptz, lukket timestamptz, utfall text, navn text, rykket boolean)),
     ny as (insert into respons.varsel (id, "virksomhetId", "kildeId", "eksternId", type, prioritet, serie, tidspunkt, mottatt, verdi, "utstyrId", "tjenesteId", "tjenesteKode",
       "personId", "soneId", status, tatt, "forsteSvar", lukket, "lukketAvNavn", "tattAvNavn", utfall, feilalarm)
       select id, v, "kildeId", "eksternId", type, prioritet, serie, mottatt, mottatt, verdi, "utstyrId", "tjenesteId", kode, "personId", "soneId", 'LUKKET', tatt, tatt, lukket, navn, navn, utfall, utfall = 'feilalarm' from x)
     insert into respons.hendelse ("virksomhetId", "varselId", "personId", type, tid, "aktorNavn", data)
       select v, id, "personId", 'MOTTATT', mottatt, 'Helhet', json_build_object('type', type) from x
       union all select v, id, "personId", 'TATT', tatt, navn, '{}' from x
       union all select v, id, "personId", 'UTRYKNING_SENDT', tatt + (lukket - tatt) * 0.05, navn, '{}' from x where rykket
       union all select v, id, "personId", 'UTRYKNING_PAA_VEI', tatt + (lukket - tatt) * 0.15, navn, '{}' from x where rykket
       union all select v, id, "personId", 'UTRYKNING_FRAMME', tatt + (lukket - tatt) * 0.6, navn, '{}' from x where rykket
       union all select v, id, "personId", 'AVKLART', lukket, navn, json_build_object('grunn', utfall, 'feilalarm', utfall = 'feilalarm') from x`,
    [JSON.stringify(rader)],
  );
}

/** The visits of the coming days, as the list of the home care has them. */
async function besok(v: string, personer: string[]): Promise<void> {
  const rader = [...new Set(personer)].flatMap((personId, nr) =>
    Array.from({ length: BESOKSDAGER }, (_, dag) => osloDato(new Date(Date.now() + dag * 86_400_000))).flatMap((dato) =>
      [
        { tid: osloTid(dato, `08:${String((nr * 15) % 60).padStart(2, '0')}`), hva: 'Morgenstell' },
        { tid: osloTid(dato, `20:${String((nr * 20) % 60).padStart(2, '0')}`), hva: 'Kveldstilsyn' },
      ].map((x) => ({ personId, hva: x.hva, tid: x.tid.toISOString() })),
    ),
  );
  await motorpool().query(
    `insert into respons.besok (id, "virksomhetId", "personId", tid, hva, "opprettetAv", kilde)
     select gen_random_uuid(), $1, "personId", tid, hva, 'Besøksliste', 'IMPORT' from json_to_recordset($2) x ("personId" uuid, tid timestamptz, hva text)`,
    [v, JSON.stringify(rader)],
  );
}

/** What waits when the demo is opened. */
async function naa(kilde: { id: string; virksomhetId: string; felles: boolean }, enheter: Enhet[]): Promise<void> {
  const siden = (minutter: number) => new Date(Date.now() - minutter * 60_000).toISOString();
  const varsel = (i: number, mer: Omit<Innvarsel, 'eksternId' | 'tidspunkt' | 'enhet'>): Innvarsel => ({
    eksternId: `naa-${i}`,
    tidspunkt: siden(0),
    enhet: fra(enheter, mer.type, i)?.serienummer ?? 'ukjent',
    ...mer,
  });
  await taImot(kilde, [
    varsel(0, { type: 'trygghetsalarm' }),
    varsel(1, { type: 'medisin', verdi: 'ikke_tatt' }),
    { ...varsel(2, { type: 'gps', tekst: 'Utenfor området siden 10 minutter' }), tidspunkt: siden(25) },
    ...enheter.slice(0, 3).map((e, i) => ({ ...varsel(10 + i, { type: 'teknisk' as const, verdi: 'nett' }), enhet: e.serienummer })),
    { ...varsel(20, { type: 'trygghetsalarm' }), enhet: 'FUKJENT-77' },
  ]);
  while ((await rutNye()) > 0);
}
