import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { motorpool, withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { vaakOverLivstegn } from '../livstegn/vakt';
import { iTransaksjon } from './transaksjon';
import { minTur, ventPaaTur } from './tur';

const db = testdb();

describe('whose turn it is', () => {
  it('one has it at a time, and it is free when the transaction has ended', async () => {
    for (let i = 0; i < 2; i++) expect(await iTransaksjon((c) => minTur(c, 'x'))).toBe(true);
    await iTransaksjon(async (c) => {
      expect(await minTur(c, 'x')).toBe(true);
      expect(await iTransaksjon((c2) => minTur(c2, 'x'))).toBe(false);
      expect(await iTransaksjon((c2) => minTur(c2, 'y'))).toBe(true);
    });
    expect(await iTransaksjon((c) => minTur(c, 'x'))).toBe(true);
  });

  it('who waits gets it when the other is done, the first time too', async () => {
    const rekke: string[] = [];
    for (const runde of ['ny', 'igjen']) {
      let andre: Promise<unknown> = Promise.resolve();
      await iTransaksjon(async (c) => {
        await ventPaaTur(c, 'z');
        andre = iTransaksjon(async (c2) => {
          await ventPaaTur(c2, 'z');
          rekke.push(`${runde} andre`);
        });
        await vi.waitFor(async () => {
          const { rows } = await motorpool().query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
          expect(rows).toHaveLength(1);
        });
        rekke.push(`${runde} første`);
      });
      await andre;
    }
    expect(rekke).toEqual(['ny første', 'ny andre', 'igjen første', 'igjen andre']);
  });

  it('the app’s role has no turn to take: the watch goes on whatever it locks', async () => {
    const actor = await db.actor('saksbehandler', 'skogvang');
    await vaakOverLivstegn();
    await motorpool().query(`update respons.felles set tid = now() - interval '1 day' where navn = 'livstegn'`);
    await withActor(actor, async (tx) => {
      for (let n = 4_715_301; n < 4_715_310; n++) await tx.$executeRawUnsafe(`select pg_advisory_xact_lock(${n})`);
      await vaakOverLivstegn();
      const { rows } = await motorpool().query(`select 1 from respons.felles where navn = 'livstegn' and tid > now() - interval '1 minute'`);
      expect(rows).toHaveLength(1);
    });
    for (const sql of [`select 1 from respons.felles where navn = 'tur:livstegn' for update`, 'lock table respons.felles'])
      await expect(
        withActor(actor, (tx) => tx.$executeRawUnsafe(sql)),
        sql,
      ).rejects.toThrow(/permission denied/);
  });

  it('the engine takes no lock that the app’s role could hold', () => {
    const filer = readdirSync('lib/respons', { recursive: true, encoding: 'utf8' }).filter((f) => /(?<!\.test)\.ts$/.test(f));
    expect(filer.length).toBeGreaterThan(50);
    expect(filer.filter((f) => /pg_(try_)?advisory/.test(readFileSync(join('lib/respons', f), 'utf8')))).toEqual([]);
  });
});
