import { expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { kanOverfore } from './policy';

const leder = (enhetId: string, enhetstype = 'HJEMMETJENESTE') => ({ rolle: 'leder', enhetId, enhetstype }) as unknown as Actor;
const dag = (s: string) => new Date(`${s}T00:00:00Z`);
const IDAG = dag('2026-11-30');
const her = { enhetId: 'her', gyldigTil: null };

it.each([
  ['leads where they work', leder('her'), [her], true],
  ['leads elsewhere', leder('der'), [her], false],
  ['leads where they worked years ago, and they work elsewhere', leder('der'), [her, { enhetId: 'der', gyldigTil: dag('2020-12-31') }], false],
  ['leads where they worked last week, and gives on what is left', leder('der'), [her, { enhetId: 'der', gyldigTil: dag('2026-11-23') }], true],
  ['leads where they worked last', leder('der'), [{ enhetId: 'der', gyldigTil: dag('2020-12-31') }], true],
  ['leads all', leder('x', 'LEDELSE'), [her], true],
  ['administers', { ...leder('x'), rolle: 'systemadministrator' } as Actor, [], true],
  ['neither leads nor administers', { ...leder('her'), rolle: 'saksbehandler' } as Actor, [her], false],
])('access is ended by whoever %s: %#', (_, actor, roller, ja) => expect(kanOverfore(actor, roller, IDAG)).toBe(ja));
