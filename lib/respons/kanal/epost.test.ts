import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, it, vi } from 'vitest';
import { env } from '@/lib/platform/env';
import { kobling, sendEpost } from './epost';
import { fraStatus } from './typer';

vi.mock('@/lib/platform/env', async (ekte) => ({ ...(await ekte<object>()), env: vi.fn() }));

it('mail leaves the machine encrypted or not at all', () => {
  expect(kobling('smtp://relay.kommune.no:587')).toMatchObject({ requireTLS: true });
  expect(kobling('smtps://relay.kommune.no')).toMatchObject({ requireTLS: true });
  expect(kobling('smtp://127.0.0.1:25')).toMatchObject({ requireTLS: false });
});

it('a server that says no of one receiver has answered; one that is not there has not', async () => {
  const server = createServer((s) => {
    s.write('220 x\r\n');
    s.on('error', () => {});
    s.on('data', (d) => s.write(/^rcpt/i.test(d.toString()) ? '450 kom igjen\r\n' : '250 ok\r\n'));
  });
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  const { port } = server.address() as AddressInfo;
  vi.mocked(env).mockReturnValue({ RESPONS_SMTP_URL: `smtp://127.0.0.1:${port}`, RESPONS_SMTP_FRA: 'h@x.no', NEXTAUTH_URL: 'http://x.no' } as never);
  const send = () => sendEpost({ adresse: 'a@b.no', tekst: 'x', nokkel: 'n' });
  expect(await send()).toEqual({ ok: false, feil: 'SMTP 450', varig: false, svarte: true });
  vi.mocked(env).mockReturnValue({ RESPONS_SMTP_URL: 'smtp://127.0.0.1:1', RESPONS_SMTP_FRA: 'h@x.no', NEXTAUTH_URL: 'http://x.no' } as never);
  expect(await send()).toMatchObject({ ok: false, varig: false });
  expect(await send()).not.toHaveProperty('svarte');
  server.close();
});

it.each([429, 503])('so has a gateway that answers %i', (status) => expect(fraStatus(status, false)).toMatchObject({ varig: false, svarte: true }));
