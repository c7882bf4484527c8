import { describe, expect, it } from 'vitest';
import { oppgaveIkkeRelevantSchema, punktIkkeRelevantSchema, sjekkskjemaSchema } from './schema';

const id = '0199c0de-0000-7000-8000-000000000001';
const felt = { status: 'IKKE_STARTET', grunn: '', ansvarligId: '', frist: '', kommentar: '', bevis: [] };
const bevis = (art: string, adresse: string) => ({ ...felt, bevis: [{ art, tittel: '', adresse }] });

describe('skjemaene', () => {
  it.each([
    ['uten grunn', { ...felt, status: 'IKKE_RELEVANT' }, false],
    ['med grunn', { ...felt, status: 'IKKE_RELEVANT', grunn: 'Gjøres av fylket' }, true],
    ['lenke', bevis('lenke', 'https://a.no'), true],
    ['lenke uten https', bevis('lenke', 'http://a.no'), false],
    ['side i Helhet', bevis('helhet', '/utstyr/1'), true],
    ['annen vert', bevis('helhet', '//a.no/1'), false],
    ['dokument', bevis('dokument', 'Arkiv 24/1234'), true],
    ['ugyldig frist', { ...felt, frist: '31.12.2026' }, false],
  ])('%s: %s', (_, d, ok) => expect(sjekkskjemaSchema.safeParse(d).success).toBe(ok));

  it('ikke relevant krever en grunn', () => {
    expect(oppgaveIkkeRelevantSchema.safeParse({ nokkel: id, oppgaveId: id, versjon: 1, grunn: ' ' }).success).toBe(false);
    expect(punktIkkeRelevantSchema.safeParse({ nokkel: id, punktId: id, versjon: 1, grunn: '' }).success).toBe(false);
  });
});
