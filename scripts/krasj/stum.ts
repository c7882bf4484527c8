import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { sendEn } from './last.ts';
import { drep, helse, type Prove, startMotor, ventTil } from './oppsett.ts';
import { tilEnde } from './runde.ts';

/** A way to the database whose open connections can go dumb: nothing comes through, and nobody is told. New ones are as they should be. */
async function mellomledd(til: number): Promise<{ port: number; stum: () => void; lukk: () => void }> {
  const sokler = new Set<Socket>();
  const s = createServer((inn) => {
    const ut = connect(til, '127.0.0.1');
    for (const [a, b] of [
      [inn, ut],
      [ut, inn],
    ] as const) {
      sokler.add(a);
      a.on('error', () => {});
      a.once('close', () => {
        sokler.delete(a);
        b.destroy();
      });
      a.pipe(b);
    }
  });
  await new Promise<void>((ok) => s.listen(0, '127.0.0.1', ok));
  const stum = () => {
    for (const x of sokler) x.unpipe().pause();
  };
  const lukk = () => {
    for (const x of sokler) x.destroy();
    s.close();
  };
  return { port: (s.address() as AddressInfo).port, stum, lukk };
}

/** The database has moved, or the net has forgotten us: the engine must give up what never answers, and connect again. */
export async function stumForbindelse(p: Prove): Promise<string> {
  const url = new URL(p.base.miljo.DATABASE_MOTOR_URL ?? '');
  const m = await mellomledd(Number(url.port));
  url.port = String(m.port);
  const motor = startMotor(p, { DATABASE_MOTOR_URL: url.toString() });
  try {
    await ventTil('mottaket svarer', async () => (await helse(p)) === 200);
    const foer = await sendEn(p);
    const fra = Date.now();
    m.stum();
    const etter = await sendEn(p);
    await ventTil('motoren kom ikke i gang igjen', async () => [foer, etter].every(([, s]) => p.mottaker.om(s.id as string).length > 0), 60_000);
    await ventTil('helse', async () => (await helse(p)) === 200);
    const til = Date.now();
    await tilEnde(p, { sendt: new Map([foer, etter]), tatt: [], nede: { fra, til }, doede: 1 });
    return `i gang igjen etter ${((til - fra) / 1000).toFixed(0)} s på nye forbindelser`;
  } finally {
    await drep(motor);
    m.lukk();
  }
}
