import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testdb } from '@/lib/platform/testdb';
import { endrePersonvern } from './commands-personvern';
import { hentPersonvern } from './queries-personvern';
import { endrePersonvernSchema } from './schema';

const db = testdb();

it('no map service until the administrator chooses one; the personvernombud sees it, and nobody else sees or changes it', async () => {
  const admin = await db.actor('systemadministrator');
  expect(await hentPersonvern(admin)).toEqual({ oppslagPerDag: 50, kart: null });
  await endrePersonvern(admin, { nokkel: randomUUID(), oppslagPerDag: 20, kart: 'kartverket' });
  expect(await hentPersonvern(admin)).toEqual({ oppslagPerDag: 20, kart: 'kartverket' });
  await endrePersonvern(admin, { nokkel: randomUUID(), oppslagPerDag: 20, kart: '' });
  expect(await hentPersonvern(admin)).toEqual({ oppslagPerDag: 20, kart: null });
  expect(await hentPersonvern(await db.actor('systemadministrator', 'skogvang'))).toEqual({ oppslagPerDag: 50, kart: null });
  const ombud = await db.actor('personvernombud');
  expect(await hentPersonvern(ombud)).toEqual({ oppslagPerDag: 20, kart: null });
  await expect(hentPersonvern(await db.actor('leder'))).rejects.toMatchObject({ kode: 'FORBUDT' });
  for (const a of [ombud, await db.actor('leder')])
    await expect(endrePersonvern(a, { nokkel: randomUUID(), oppslagPerDag: 20, kart: '' })).rejects.toMatchObject({ kode: 'FORBUDT' });
});

it('the number has limits, and an unknown map is refused', () => {
  const d = { nokkel: randomUUID(), oppslagPerDag: 50, kart: '' };
  expect(endrePersonvernSchema.safeParse(d).success).toBe(true);
  for (const feil of [{ oppslagPerDag: 4 }, { oppslagPerDag: 1001 }, { oppslagPerDag: 5.5 }, { kart: 'google' }])
    expect(endrePersonvernSchema.safeParse({ ...d, ...feil }).success).toBe(false);
});
