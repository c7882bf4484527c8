import { expect, it } from 'vitest';
import type { Usendtvarsel } from '@/lib/varsel/queries-usendt';
import { hvorErDet, INGEN_SVAR, iDeler, medSvar } from './tilstand';

const her = { id: 'her', navn: 'Fjordvik kommune' };
const v = (id: string, felt: object = {}) => ({ id, tattAvId: null, tattAvNavn: null, lukketAv: null, ...felt }) as Usendtvarsel;
const ok = (...verdi: Usendtvarsel[]) => ({ ok: true, verdi }) as const;
const feilet = { ok: false, kode: 'UTEN_KONTAKT' } as const;
const om = (hos?: typeof her) => ({ id: 'a', type: 'fall', mottatt: '2026-11-21T14:30:00Z', skjema: 'felt', hos });

it('knows what has been answered, what was not in the answer, and what nobody has answered', () => {
  expect(hvorErDet(om(her), INGEN_SVAR.get('a'), her.id, 'meg')).toEqual({ fase: 'spor' });
  const borte = medSvar(INGEN_SVAR, ['a'], ok());
  expect(hvorErDet(om(her), borte.get('a'), her.id, 'meg')).toEqual({ fase: 'borte' });
  const nei = medSvar(INGEN_SVAR, ['a'], feilet);
  expect(hvorErDet(om(her), nei.get('a'), her.id, 'meg')).toEqual({ fase: 'feilet' });
});

it('an answer that fails says nothing of who has it now, but keeps which it was', () => {
  const svar = medSvar(medSvar(INGEN_SVAR, ['a'], ok(v('a', { tattAvNavn: 'Hege' }))), ['a'], feilet);
  expect(svar.get('a')?.v?.id).toBe('a');
  expect(hvorErDet(om(her), svar.get('a'), her.id, 'meg')).toEqual({ fase: 'feilet' });
  expect(hvorErDet(om(her), medSvar(svar, ['a'], ok()).get('a'), her.id, 'meg')).toEqual({ fase: 'borte' });
});

it.each([
  [{ tattAvId: 'meg', tattAvNavn: 'Meg' }, { fase: 'ditt' }],
  [
    { tattAvId: 'h', tattAvNavn: 'Hege' },
    { fase: 'hos', navn: 'Hege' },
  ],
  [{ lukketAv: 'Hege' }, { fase: 'lukket', navn: 'Hege' }],
  [{}, { fase: 'iKoen' }],
])('%o is %o', (felt, ut) => expect(hvorErDet(om(her), { fase: 'svart', v: v('a', felt) }, her.id, 'meg')).toEqual(ut));

it('what was written for another virksomhet says which, whatever is answered here', () => {
  const annet = om({ id: 'der', navn: 'Skogvang kommune' });
  expect(hvorErDet(annet, medSvar(INGEN_SVAR, ['a'], ok()).get('a'), her.id, 'meg')).toEqual({ fase: 'annen', navn: 'Skogvang kommune' });
});

it('one part that fails leaves the others, and no part is larger than can be asked for', () => {
  const ider = Array.from({ length: 120 }, (_, i) => String(i));
  expect(iDeler(ider).map((d) => d.length)).toEqual([50, 50, 20]);
  expect(iDeler(ider).flat()).toEqual(ider);
  const svar = medSvar(medSvar(INGEN_SVAR, ['a'], ok(v('a'))), ['b'], feilet);
  expect([...svar].map(([id, x]) => [id, x.fase])).toEqual([
    ['a', 'svart'],
    ['b', 'feilet'],
  ]);
});
