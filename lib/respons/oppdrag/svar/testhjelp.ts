import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool } from '@/lib/platform/db';
import type { Testdb } from '@/lib/platform/testdb';
import { lagSender } from '../../kanal/sender';
import type { Kilde } from '../../mottak/kilder';
import type { Mottaker } from '../../schema';
import { MODELL, nyKilde, settModell, settPaaVakt } from '../../testhjelp';
import { installert, rader, rutet } from '../testhjelp';
import { svar } from './commands';
import type { SvarInn } from './schema';

type Melding = { to?: string; message?: string; lenke?: string; hendelse?: string };
export const NINA: Mottaker = { art: 'paarorende', nr: 1 };
export const NABO: Mottaker = { art: 'ekstern', navn: 'Naboen' };
export const STEG = (til: Mottaker[], ventSekunder = 600) => ({ til, ventSekunder, gjenta: 0 });

/** What the tests of the answers have: a gateway that hears everything, and Olga, whose daughter Nina is told first and a neighbour next. */
export type Prove = { fikk: Melding[]; kilde: Kilde; v: string; operator: Actor; personId: string; tjenesteId: string };

/** Sets it up for a test file, afresh before each test; what it gives is filled when the first test begins. */
export function svarprove(db: Testdb): Prove {
  const p = { fikk: [] } as unknown as Prove;
  let server: Server;
  beforeAll(async () => {
    server = createServer((req, res) => {
      let kropp = '';
      req.on('data', (d) => {
        kropp += d;
      });
      req.on('end', () => {
        p.fikk.push(JSON.parse(kropp));
        res.writeHead(200).end();
      });
    });
    await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env.RESPONS_KANAL_LOKAL = '1';
    process.env.RESPONS_SMS_URL = `${base}/sms`;
    p.operator = await db.actor('responsoperator');
    p.v = p.operator.virksomhetId;
    p.kilde = (await nyKilde(p.v)).kilde;
    const [sone] = await db.admin.enhet.findMany({ where: { virksomhetId: p.v, type: 'HJEMMETJENESTE' }, orderBy: { navn: 'asc' } });
    Object.assign(p, await installert(db, 'S-1', sone?.id ?? ''));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    await motorpool().query('delete from respons.vakt');
    await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null, mottatt = mottatt - interval '60 days'`);
    await motorpool().query(`update respons.utsending set status = 'AVLYST' where status = 'KOE'`);
    await settPaaVakt(p.v, 'mottaksvakt', p.operator);
    await modell(p, [STEG([NINA]), STEG([NABO])]);
  });
  return p;
}

let base = '';

/** The steps of the model, for all that is not technical. */
export const modell = (p: Prove, steg: ReturnType<typeof STEG>[], innstillinger: object = {}, nabo = '90000002') =>
  settModell(
    p.v,
    { ...MODELL, regler: MODELL.regler.map((r) => (r.id === 'alle' ? { ...r, steg } : r)) },
    { Naboen: { kanal: 'sms', adresse: nabo }, Sentralen: { kanal: 'webhook', adresse: `${base}/hook` } },
    innstillinger,
  );

/** Sends what is due, and gives the codes of the messages in the order they came. */
export async function koder(p: Prove): Promise<string[]> {
  await rader(`update respons.utsending set "nesteForsok" = now() - interval '1 second' where status = 'KOE'`);
  p.fikk = [];
  const s = lagSender();
  while ((await s.enRunde()) > 0);
  return p.fikk.map((m) => /\/svar\/([\w-]+)/.exec(m.message ?? m.lenke ?? '')?.[1] ?? '');
}

/** A new varsel, and the code that its first receiver got. */
export async function nytt(p: Prove): Promise<{ id: string; kode: string }> {
  const id = await rutet(p.kilde, { enhet: 'S-1', type: 'fall' });
  const [kode = ''] = await koder(p);
  return { id, kode };
}

export const si = (kode: string, s: SvarInn['svar'], merknad = '') => svar(kode, { svar: s, merknad });

/** Whether the next beat is due by the database's clock. */
export const naa = async (id: string) =>
  (
    await rader<{ forfalt: boolean }>(`select "nesteForfall" <= clock_timestamp() + interval '1 second' forfalt from respons.varsel where id = $1`, [
      id,
    ])
  )[0]?.forfalt;
