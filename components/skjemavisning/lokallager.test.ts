import { beforeEach, expect, it, vi } from 'vitest';

const hylle = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', async () => (await import('./testhjelp')).somKeyval(hylle));
vi.stubGlobal('fetch', async () => Response.json({ nokler: [{ id: 'n', verdi: btoa('k'.repeat(32)) }] }));
const { alleUsendte, lokallager } = await import('./lokallager');

beforeEach(() => hylle.clear());

it('one tab takes away what it has read or written, and never what another has written since', async () => {
  const [a, b] = [lokallager<string>('x'), lokallager<string>('x')];
  await a.skriv('første');
  expect(await b.les()).toBe('første');
  await a.skriv('første og mer');
  await b.slett();
  expect(await a.les()).toBe('første og mer');
  await a.slett();
  expect(await a.les()).toBeUndefined();
});

it('a tab that found nothing takes nothing away', async () => {
  const [a, b] = [lokallager<string>('x'), lokallager<string>('x')];
  expect(await b.les()).toBeUndefined();
  await a.skriv('nytt');
  await b.slett();
  expect(await a.les()).toBe('nytt');
});

it('what is taken from the list is what stood in it', async () => {
  const a = lokallager<string>('x');
  await a.skriv('gammelt');
  const [vist] = await alleUsendte<string>();
  expect(await vist?.staar()).toBe(true);
  await a.skriv('nyere');
  expect(await vist?.staar()).toBe(false);
  await vist?.slett();
  const [igjen] = await alleUsendte<string>();
  expect(igjen?.verdi).toBe('nyere');
  await igjen?.slett();
  expect(await alleUsendte()).toEqual([]);
});
