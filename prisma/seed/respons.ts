import { randomUUID } from 'node:crypto';
import { motorpool } from '@/lib/platform/db';
import type { PrismaClient } from '@/lib/platform/prisma/client';
import { rutNye } from '@/lib/respons/eskalering/ruter';
import { registrerKilde } from '@/lib/respons/mottak/kilder';
import { taImot } from '@/lib/respons/mottak/ko';
import type { Innvarsel } from '@/lib/respons/mottak/skjema';
import { ta } from '@/lib/respons/oppdrag/commands';
import { gaaPaaVakt } from '@/lib/respons/oppdrag/commands-vakt';
import { velgModell } from '@/lib/respons/oppdrag/modell-commands';
import { STANDARDGRUNNER } from '@/lib/respons/oppdrag/rules';
import { PRIORITET, type Varseltype } from '@/lib/respons/schema';
import type { finnActor } from './actor';

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

/** The real-time module of the demo: a model with people on duty, two months of answered varsler, and some that wait now. */
export async function saRespons(region: Region): Promise<void> {
  const { admin, actor } = region;
  for (const [kode, preset] of [
    ['fjordvik', 'fredrikstad'],
    ['skogvang', 'elverum'],
  ] as const)
    await velgModell(await actor('tjenesteeier', kode), { ...n(), versjon: 0, preset });
  const operator = await actor('responsoperator');
  const ute = await actor('hjemmetjeneste');
  const v = operator.virksomhetId;
  const vakt = { ...n(), virksomhetId: v, soneId: '' };
  for (const lag of ['responssenter', 'mottaksvakt']) await gaaPaaVakt(operator, { ...vakt, ...n(), lag });
  const soner = await admin.enhet.findMany({ where: { virksomhetId: v, type: 'HJEMMETJENESTE' }, orderBy: { navn: 'asc' } });
  await gaaPaaVakt(ute, { ...vakt, ...n(), lag: 'hjemmetjenesten', soneId: soner[0]?.id ?? '' });
  await gaaPaaVakt(await actor('tekniker'), { ...vakt, ...n(), lag: 'teknikere' });
  const { id } = await registrerKilde(v, 'Alarmplattformen');
  const enheter = await admin.utstyr.findMany({
    where: { virksomhetId: v, status: 'I_BRUK' },
    orderBy: { serienummer: 'asc' },
    include: { tjeneste: true },
  });
  await historikk(v, id, enheter, operator.navn);
  await naa(
    { id, virksomhetId: v, felles: false },
    enheter.map((e) => e.serienummer),
  );
  const [forst] = (
    await motorpool().query<{ id: string }>(
      `select id from respons.varsel where "virksomhetId" = $1 and status = 'VENTER' and type = 'medisin' limit 1`,
      [v],
    )
  ).rows;
  if (forst) await ta(operator, { ...n(), varselId: forst.id });
}

type Enhet = { serienummer: string; id: string; tjenesteId: string | null; tjeneste: { personId: string; kode: string; enhetId: string } | null };

/** Answered varsler of the last two months, more by day than by night, with how long each waited. */
async function historikk(v: string, kildeId: string, enheter: Enhet[], navn: string): Promise<void> {
  const rader = Array.from({ length: DAGER * 3 }, (_, i) => {
    const e = enheter[(i * 7) % enheter.length];
    const type = FORDELING[(i * 5) % FORDELING.length] ?? 'trygghetsalarm';
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
       "personId", "soneId", status, tatt, "forsteSvar", lukket, "lukketAvNavn", "tattAvNavn", utfall)
       select id, v, "kildeId", "eksternId", type, prioritet, serie, mottatt, mottatt, verdi, "utstyrId", "tjenesteId", kode, "personId", "soneId", 'LUKKET', tatt, tatt, lukket, navn, navn, utfall from x)
     insert into respons.hendelse ("virksomhetId", "varselId", "personId", type, tid, "aktorNavn", data)
       select v, id, "personId", 'MOTTATT', mottatt, 'Helhet', json_build_object('type', type) from x
       union all select v, id, "personId", 'TATT', tatt, navn, '{}' from x
       union all select v, id, "personId", 'UTRYKNING_SENDT', tatt + interval '40 seconds', navn, '{}' from x where rykket
       union all select v, id, "personId", 'AVKLART', lukket, navn, json_build_object('grunn', utfall) from x`,
    [JSON.stringify(rader)],
  );
}

/** What waits when the demo is opened. */
async function naa(kilde: { id: string; virksomhetId: string; felles: boolean }, serier: string[]): Promise<void> {
  const siden = (minutter: number) => new Date(Date.now() - minutter * 60_000).toISOString();
  const varsel = (i: number, mer: Omit<Innvarsel, 'eksternId' | 'tidspunkt' | 'enhet'>): Innvarsel => ({
    eksternId: `naa-${i}`,
    tidspunkt: siden(0),
    enhet: serier[i % Math.max(serier.length, 1)] ?? 'ukjent',
    ...mer,
  });
  await taImot(kilde, [
    varsel(0, { type: 'trygghetsalarm' }),
    varsel(1, { type: 'medisin', verdi: 'ikke_tatt' }),
    { ...varsel(2, { type: 'gps', tekst: 'Utenfor området siden 10 minutter' }), tidspunkt: siden(25) },
    ...serier.slice(0, 3).map((enhet, i) => ({ ...varsel(10 + i, { type: 'teknisk' as const, verdi: 'nett' }), enhet })),
    { ...varsel(20, { type: 'trygghetsalarm' }), enhet: 'FUKJENT-77' },
  ]);
  while ((await rutNye()) > 0);
}
