import { expect, it } from 'vitest';
import { startsted } from './rules';

it.each([
  ['saksbehandler', [], false, '/oppgaver'],
  ['hjemmetjeneste', [], false, '/oppgaver'],
  ['hjemmetjeneste', ['a'], false, '/respons/felt'],
  ['hjemmetjeneste', [], true, '/respons/felt'],
  ['responsoperator', ['a'], false, '/respons/a'],
  ['responsoperator', ['a', 'b'], false, '/respons'],
  ['leder', [], true, '/respons'],
] as const)('%s with %j, lost %s → %s', (rolle, holdt, mistet, sti) => expect(startsted(rolle, holdt, mistet)).toBe(sti));
