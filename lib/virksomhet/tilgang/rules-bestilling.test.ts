import { describe, expect, it } from 'vitest';
import { Bestillingsstatus, Enhetstype, Rolle } from '@/lib/platform/prisma/enums';
import { rollerFor } from '../rules';
import { bestillingsmaate, erSamme, type Forhold, type Handling, lovlig, passerI } from './rules-bestilling';

const HER = 'enhet-her';
const a = (rolle: Rolle, enhetId = HER, enhetstype: Enhetstype = 'HJEMMETJENESTE') => ({ rolle, enhetId, enhetstype });

describe('an order: state × event × role × relation', () => {
  const FORHOLD: Forhold[] = ['bestiller', 'mottaker', 'annen'];
  const HANDLINGER: Handling[] = ['bekreft', 'avslaa', 'trekk'];
  const AVGJOR: Record<'vanlig' | 'midlertidig', Rolle[]> = {
    vanlig: ['leder', 'personvernombud', 'systemadministrator'],
    midlertidig: ['leder', 'personvernombud'],
  };
  const alle = Object.values(Bestillingsstatus).flatMap((s) => HANDLINGER.flatMap((h) => Object.values(Rolle).map((r) => [s, h, r] as const)));
  it.each(alle)('%s %s by %s', (status, h, rolle) => {
    for (const midlertidig of [false, true])
      for (const forhold of FORHOLD) {
        const ventet =
          status === 'BESTILT' &&
          (h === 'trekk' ? forhold === 'bestiller' : forhold === 'annen' && AVGJOR[midlertidig ? 'midlertidig' : 'vanlig'].includes(rolle));
        expect(lovlig(status, h, a(rolle), forhold, { enhetId: HER, midlertidig }), `${forhold} ${midlertidig}`).toBe(ventet);
      }
  });

  it('a leder of another enhet decides nothing here; one in the ledelse does', () => {
    const o = { enhetId: HER, midlertidig: false };
    expect(lovlig('BESTILT', 'bekreft', a('leder', 'annen'), 'annen', o)).toBe(false);
    expect(lovlig('BESTILT', 'bekreft', a('leder', 'annen', 'LEDELSE'), 'annen', o)).toBe(true);
  });
});

describe('who may order', () => {
  it.each(Object.values(Rolle))('%s', (rolle) => {
    const vanlig = rolle === 'leder' ? 'vanlig' : null;
    const ingen = rolle === 'systemadministrator' ? 'midlertidig' : null;
    const ledet = (alle: boolean, ...enheter: string[]) => ({ alle, enheter });
    for (const l of [ledet(true), ledet(false, HER)]) {
      expect(bestillingsmaate(a(rolle), HER, l)).toBe(vanlig);
      expect(bestillingsmaate(a(rolle, 'annen'), HER, l)).toBeNull();
    }
    // Nobody leads here; elsewhere somebody does, or nobody.
    for (const l of [ledet(false), ledet(false, 'annen')]) expect(bestillingsmaate(a(rolle, 'annen'), HER, l)).toBe(ingen);
  });
});

describe('passerI', () => {
  it('every role has somewhere to be, and each of a kommune fits one of its kinds of enhet', () => {
    for (const r of Object.values(Rolle))
      expect(
        Object.values(Enhetstype).some((t) => passerI(r, t)),
        r,
      ).toBe(true);
    for (const r of rollerFor('KOMMUNE'))
      expect(
        (['FORVALTNING', 'HJEMMETJENESTE', 'HJELPEMIDDELLAGER', 'SERVICEDESK', 'LEDELSE'] as const).some((t) => passerI(r, t)),
        r,
      ).toBe(true);
  });
  it.each([
    ['saksbehandler', 'FORVALTNING', true],
    ['saksbehandler', 'HJELPEMIDDELLAGER', false],
    ['responsoperator', 'FORVALTNING', false],
    ['hjemmetjeneste', 'LEDELSE', false],
    ['leder', 'HJELPEMIDDELLAGER', true],
    ['systemadministrator', 'FORVALTNING', true],
  ] as const)('%s in %s: %s', (rolle, type, ut) => expect(passerI(rolle, type)).toBe(ut));
});

describe('erSamme', () => {
  const h = (ansattId: string, kontoId: string | null, epost: string) => ({ ansattId, kontoId, epost });
  it.each([
    [h('1', 'k', 'a@b.no'), h('1', null, 'x@b.no'), true],
    [h('1', 'k', 'a@b.no'), h('2', 'k', 'x@b.no'), true],
    [h('1', 'k', 'a@b.no'), h('2', null, 'A+admin@b.no'), true],
    [h('1', null, 'a@b.no'), h('2', null, 'c@b.no'), false],
    [h('1', 'k', 'a@b.no'), h('2', 'l', 'a@c.no'), false],
  ])('%#', (x, y, ut) => expect([erSamme(x, y), erSamme(y, x)]).toEqual([ut, ut]));
});
