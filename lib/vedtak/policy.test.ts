import { describe, expect, it } from 'vitest';
import { kanGodkjenne, modus } from './policy';

const jeg = { rolle: 'godkjenner', ansattId: 'a', kontoId: 'k' } as const;
const av = (saksbehandlerId: string | null, saksbehandlerKontoId: string | null = null, status = 'TIL_KONTROLL') => ({
  saksbehandlerId,
  saksbehandlerKontoId,
  status,
});
const oppgave = (steg: string, rolle = 'godkjenner', ansattId: string | null = null, status = 'AAPEN') => ({ steg, rolle, ansattId, status });

it.each([
  ['en annen', av('b', 'l'), true],
  ['seg selv', av('a', 'k'), false],
  ['seg selv med annen ansettelse', av('b', 'k'), false],
  ['ingen', av(null), false],
])('kan godkjenne det %s har skrevet: %s', (_, v, ut) => expect(kanGodkjenne(jeg, v)).toBe(ut));

describe('modus', () => {
  it.each<[string, ReturnType<typeof av> | null, ReturnType<typeof oppgave> | null, string]>([
    ['ledig vurdering', null, oppgave('VURDERE'), 'SKRIV'],
    ['min vurdering', av(null, null, 'UTKAST'), oppgave('VURDERE', 'godkjenner', 'a'), 'SKRIV'],
    ['en annens vurdering', null, oppgave('VURDERE', 'godkjenner', 'b'), 'LES'],
    ['en annen rolles vurdering', null, oppgave('VURDERE', 'saksbehandler'), 'LES'],
    ['vurdering på vent', null, oppgave('VURDERE', 'godkjenner', null, 'PAA_VENT'), 'LES'],
    ['kontroll av en annens', av('b', 'l'), oppgave('KONTROLLERE'), 'KONTROLLER'],
    ['kontroll av mitt eget', av('a', 'k'), oppgave('KONTROLLERE'), 'EGEN'],
    ['kontroll hos en annen godkjenner', av('b', 'l'), oppgave('KONTROLLERE', 'godkjenner', 'c'), 'VENTER'],
    ['kontroll hos en annen rolle', av('b', 'l'), oppgave('KONTROLLERE', 'leder'), 'VENTER'],
    ['fattet', av('b', 'l', 'GODKJENT'), null, 'VEDTATT'],
    ['avsluttet', av('b', 'l', 'AVSLUTTET'), null, 'VEDTATT'],
    ['ikke kartlagt', null, null, 'LES'],
  ])('%s: %s', (_, v, o, ut) => expect(modus(jeg, v, o)).toBe(ut));
});
