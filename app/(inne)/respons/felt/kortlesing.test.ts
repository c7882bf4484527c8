import { describe, expect, it } from 'vitest';
import { UTEN_KONTAKT } from '@/components/skjema/svar';
import { type Kortendring, type Kortlesing, kortlesing, ULEST } from './kortlesing';

const uten = { ok: false, kode: UTEN_KONTAKT } as const;
const ok = { ok: true, verdi: 'kort' } as const;
const gaa = (e: Kortendring<string>[]) => e.reduce<Kortlesing<string>>((l, x) => kortlesing(l, x), ULEST);

describe('what a phone knows of the card', () => {
  it.each<[string, Kortendring<string>[], Kortlesing<string>]>([
    ['is read once', [{ hva: 'les' }, { hva: 'les' }], { fase: 'leses' }],
    ['is there', [{ hva: 'les' }, { hva: 'svar', svar: ok }], { fase: 'lest', kort: 'kort' }],
    ['stays when the net goes', [{ hva: 'les' }, { hva: 'svar', svar: ok }, { hva: 'igjen' }, { hva: 'les' }], { fase: 'lest', kort: 'kort' }],
    ['could not be read', [{ hva: 'les' }, { hva: 'svar', svar: uten }], { fase: 'feilet', svar: uten }],
    ['is asked for again when the net is back', [{ hva: 'les' }, { hva: 'svar', svar: uten }, { hva: 'igjen' }], ULEST],
    [
      'is there after all',
      [{ hva: 'les' }, { hva: 'svar', svar: uten }, { hva: 'igjen' }, { hva: 'les' }, { hva: 'svar', svar: ok }],
      { fase: 'lest', kort: 'kort' },
    ],
    ['is forgotten when it is somebody else’s', [{ hva: 'les' }, { hva: 'svar', svar: ok }, { hva: 'slipp' }], ULEST],
    ['is not taken in afterwards', [{ hva: 'les' }, { hva: 'slipp' }, { hva: 'svar', svar: ok }], ULEST],
  ])('%s', (_, e, ventet) => expect(gaa(e)).toEqual(ventet));
});
