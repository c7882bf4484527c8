/**
 * What keeps the demo alive: started by `npm start` on its own database, and gone when it is. A few varsler an hour, more
 * while somebody on duty has the screen open; signs of life from every device; and robots that leave a varsel to whoever
 * looks for a while before they take it. Some 200 varsler on a day that nobody looks, about two megabytes.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import { lukk, motorpool } from '@/lib/platform/db';
import { PrismaClient } from '@/lib/platform/prisma/client';
import { SIMULERING } from '@/lib/respons/simulering/enheter';
import { type Simulering, startSimulering } from '@/lib/respons/simulering/simuler';
import { roboter } from '../prisma/seed/roboter.ts';

const KODE = 'fjordvik';
const PER_DAG = 200;
const ROBOTER = 4;
/** While somebody looks: one in so many seconds at least. */
const SETT_SEKUNDER = 75;
/** While somebody looks, four of ten are taken within a minute and the others lie for five, for whoever wants them. */
const TAALMOD = { sett: { kort: 45, lang: 300, kortProsent: 40 }, usett: { kort: 5, lang: 90, kortProsent: 95 } };
/** Fewer than these waiting, and whoever comes gets a couple at once. */
const FAA = 3;
/** So many varsler are enough for any demo: then only signs of life come, until it is made anew. */
const MAKS = 10_000;
const SE_MS = 15_000;

let simulering: Simulering | undefined;
let slutter = false;
let robotider: string[] = [];
const avVakt = () => motorpool().query(`update respons.vakt set til = now() where til is null and "ansattId" = any($1::uuid[])`, [robotider]);
async function slutt(): Promise<void> {
  if (slutter) return;
  slutter = true;
  setTimeout(() => process.exit(), 4000).unref();
  await simulering?.stopp().catch(() => {});
  await avVakt().catch(() => {});
  await lukk().catch(() => {});
  process.exit();
}
for (const hendelse of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(hendelse, () => void slutt());

const admin = new PrismaClient({ adapter: new PrismaPg(process.env.ADMIN_URL ?? '') });
const operatorer = await roboter(admin, KODE, ROBOTER);
await admin.$disconnect();
robotider = operatorer.map((r) => r.ansattId);
const virksomhetId = operatorer[0]?.virksomhetId ?? '';

/** Whether somebody of flesh and blood is on duty with the screen open, and whether there is room for more. */
let sett = false;
let fullt = false;
let nyttBesok = false;
async function se(): Promise<void> {
  const { rows } = await motorpool().query<{ ser: boolean; venter: number; antall: number }>(
    `select exists (select 1 from respons.vakt where til is null and "ansattVirksomhetId" = $1 and not "ansattId" = any($2::uuid[])
         and "sistSett" > now() - interval '90 seconds') ser,
       (select count(*)::int from respons.varsel where "virksomhetId" = $1 and status = 'VENTER' and type <> 'teknisk') venter,
       (select count(*)::int from respons.varsel v join respons.kilde k on k.id = v."kildeId" where k."virksomhetId" = $1 and k.navn = $3) antall`,
    [virksomhetId, robotider, SIMULERING],
  );
  fullt = (rows[0]?.antall ?? 0) >= MAKS;
  const ser = rows[0]?.ser ?? false;
  nyttBesok ||= ser && !sett && (rows[0]?.venter ?? 0) < FAA;
  sett = ser;
}
/** Whoever has just come is not to wait long for the first ones. */
function minst(): number {
  const forst = nyttBesok;
  nyttBesok = false;
  return forst ? 2 : sett ? 1 / SETT_SEKUNDER : 0;
}
await se();
simulering = await startSimulering({
  virksomhetId,
  port: Number(process.env.RESPONS_PORT || 3100),
  enheter: 'egne',
  varslerPerDag: PER_DAG,
  operatorer,
  operatorfart: 2,
  taalmod: () => (sett ? TAALMOD.sett : TAALMOD.usett),
  tilsyn: true,
  straks: 3,
  minst,
  pause: () => fullt,
});
setInterval(() => void se().catch(() => {}), SE_MS);
