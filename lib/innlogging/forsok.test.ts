import { describe, expect, it } from 'vitest';
import { lukk, pool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { GRENSER, glemForsok, tellForsok } from './forsok';

testdb();
const mange = async (n: number, ip: string, konto: string) => {
  const ut: (number | null)[] = [];
  for (let i = 0; i < n; i++) ut.push(await tellForsok(ip, konto));
  return ut;
};

describe('login attempts', () => {
  it('lets five through for one account at one address, then tells how long to wait', async () => {
    const svar = await mange(6, '10.0.0.1', 'a@b.no');
    expect(svar.slice(0, 5)).toEqual([null, null, null, null, null]);
    expect(svar[5]).toBeGreaterThan(14 * 60);
    expect(await tellForsok('10.0.0.2', 'a@b.no')).toBeNull();
    expect(await tellForsok('10.0.0.1', 'c@d.no')).toBeNull();
  });

  it('counts also when they come at once', async () => {
    const svar = await Promise.all(Array.from({ length: 20 }, () => tellForsok('10.0.1.1', 'samtidig@b.no')));
    expect(svar.filter((s) => s === null)).toHaveLength(GRENSER.kontoOgIp);
  });

  it('stops an address that tries many accounts', async () => {
    for (let i = 0; i < GRENSER.ip; i++) expect(await tellForsok('10.0.2.1', `k${i}@b.no`)).toBeNull();
    expect(await tellForsok('10.0.2.1', 'ny@b.no')).not.toBeNull();
  });

  it('stops guessing at one account from many addresses', async () => {
    for (let i = 0; i < GRENSER.konto; i++) expect(await tellForsok(`10.0.3.${i}`, 'offer@b.no')).toBeNull();
    expect(await tellForsok('10.0.3.200', 'offer@b.no')).not.toBeNull();
  });

  it('a login that succeeds costs nothing', async () => {
    for (let i = 0; i < 2 * GRENSER.ip; i++) {
      expect(await tellForsok('10.0.4.1', 'flittig@b.no')).toBeNull();
      await glemForsok('10.0.4.1', 'flittig@b.no');
    }
  });

  it('survives a restart, and names nobody', async () => {
    await mange(5, '10.0.5.1', 'restart@b.no');
    await lukk();
    expect(await tellForsok('10.0.5.1', 'restart@b.no')).not.toBeNull();
    const { rows } = await pool().query<{ key: string }>('select key from forsok');
    expect(rows.some((r) => r.key.includes('restart') || r.key.includes('10.0'))).toBe(false);
  });
});
