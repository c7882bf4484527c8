import { describe, expect, it } from 'vitest';
import { kan } from '@/lib/platform/policy';
import { Rolle } from '@/lib/platform/prisma/enums';
import { etter, KOMMANDOER, lovlige, nesteBesok, nesteForfall, STATUSER, STILLINGER, type Varselkommando } from './rules';
import { finnMonster, perDag, sisteDager } from './rules-monster';

/** By hand: from each status (MOTTATT, VENTER, TATT, UTRYKNING, AVVENTER, LUKKET) who may: h holder, u utrykker, a andre. */
const TABELL: Record<Varselkommando, [string, string, string, string, string, string]> = {
  //               MOT   VEN    TAT    UTR    AVV    LUK
  ta: ['', 'hua', 'h', 'h', 'hua', ''],
  overta: ['', '', 'ua', 'ua', '', ''],
  overfor: ['', '', 'h', 'h', 'h', ''],
  slipp: ['', '', 'h', 'h', 'h', ''],
  ring: ['', 'hua', 'hua', 'hua', 'hua', ''],
  notat: ['hua', 'hua', 'hua', 'hua', 'hua', 'hua'],
  nodetat: ['', 'hua', 'hua', 'hua', 'hua', ''],
  avvent: ['', '', 'h', '', 'h', ''],
  sendUtrykning: ['', '', 'h', 'h', 'h', ''],
  paaVei: ['', 'hua', 'h', 'hu', '', ''],
  framme: ['', 'hua', 'h', 'hu', '', ''],
  ferdig: ['', '', '', 'hu', '', ''],
  avklar: ['', '', 'h', 'hu', 'h', ''],
  rutVidere: ['', 'hua', 'h', 'h', 'h', ''],
};
const I = { paaminnelseSekunder: 300, kvitteringSekunder: 180, frammeMinutter: 45, ferdigMinutter: 60 };
const UTEN_RETT: Rolle[] = [
  'saksbehandler',
  'godkjenner',
  'hjelpemiddellager',
  'tjenesteeier',
  'tjenesteforvalter',
  'personvernombud',
  'oppfolgingsansvarlig',
  'kontaktperson',
  'systemadministrator',
];

describe('every status, command and standing', () => {
  it.each(KOMMANDOER.flatMap((k) => STATUSER.flatMap((s, nr) => STILLINGER.map((h) => [k, s, h, TABELL[k][nr]?.includes(h.charAt(0))] as const))))(
    '%s from %s by %s: %s',
    (kommando, status, hvem, ja) => {
      const ny = etter(kommando, status, hvem);
      expect(ny !== undefined).toBe(ja);
      if (!ny) return;
      const om = nesteForfall(kommando, ny, hvem, I, false);
      // Closed is never due; whatever is open is due at some time, now or as it was.
      if (ny === 'LUKKET') expect(om).toBeNull();
      else expect(om === undefined || (om !== null && om >= 0 && om <= 3600)).toBe(true);
      // Only one command closes, and only when somebody decides.
      expect(ny === 'LUKKET' && status !== 'LUKKET').toBe(kommando === 'avklar');
      if (ny !== status && ny !== 'LUKKET') expect(om !== undefined || kommando === 'avvent').toBe(true);
    },
  );

  it.each(Object.values(Rolle))('%s may, or may not', (rolle) => expect(kan({ rolle }, 'respons.ta')).toBe(!UTEN_RETT.includes(rolle)));

  it('whoever holds it takes it only when it was handed to them, or it waits', () => {
    expect(lovlige('TATT', 'holder', false)).not.toContain('ta');
    expect(lovlige('TATT', 'holder', true)).toContain('ta');
    expect(lovlige('UTRYKNING', 'holder', true)).toContain('ta');
    expect(lovlige('AVVENTER', 'holder', false)).toContain('ta');
    expect(lovlige('TATT', 'andre', true)).not.toContain('ta');
  });

  it('what the holder does puts off the reminder; what others do does not', () => {
    expect(nesteForfall('ring', 'TATT', 'holder', I, false)).toBe(300);
    expect(nesteForfall('paaVei', 'UTRYKNING', 'utrykker', { ...I, frammeMinutter: 20 }, false)).toBe(20 * 60);
    expect(nesteForfall('framme', 'UTRYKNING', 'utrykker', { ...I, ferdigMinutter: 30 }, false)).toBe(30 * 60);
    expect(nesteForfall('ring', 'TATT', 'andre', I, false)).toBeUndefined();
    expect(nesteForfall('notat', 'AVVENTER', 'holder', I, false)).toBeUndefined();
    expect(nesteForfall('notat', 'AVVENTER', 'holder', I, true)).toBe(300);
  });
});

describe('the pattern', () => {
  const naa = new Date('2026-11-21T12:00:00Z');
  const for_ = (dager: number, type = 'fall') => ({ type, mottatt: new Date(naa.getTime() - dager * 86_400_000).toISOString() });

  it('counts one type within the days', () => {
    expect(finnMonster([for_(0), for_(1), for_(6.9), for_(7.1), for_(1, 'medisin')], 'fall', { antall: 3, dager: 7 }, naa)).toEqual({
      type: 'fall',
      antall: 3,
      dager: 7,
    });
    expect(finnMonster([for_(0), for_(1)], 'fall', { antall: 3, dager: 7 }, naa)).toBeNull();
  });

  it('shows the days without any', () => {
    expect(perDag([{ dag: '2026-11-20' }, { dag: '2026-11-20' }], ['2026-11-19', '2026-11-20'])).toEqual([
      { dag: '2026-11-19', antall: 0 },
      { dag: '2026-11-20', antall: 2 },
    ]);
  });

  it.each([
    ['2026-10-26T22:30:00Z', ['2026-10-24', '2026-10-25', '2026-10-26']],
    ['2027-03-28T22:30:00Z', ['2027-03-27', '2027-03-28', '2027-03-29']],
  ])('counts days, not hours: %s', (naa, dager) => {
    expect(sisteDager(new Date(naa), 3)).toEqual(dager);
  });
});

describe('the next visit', () => {
  const naa = new Date('2026-11-21T12:00:00Z');
  const tider = (...t: string[]) => t.map((x) => ({ tid: `2026-11-${x}:00Z` }));
  it('is the first that is to come, and may be waited for', () => {
    expect(nesteBesok(tider('21T11:30', '21T14:00', '21T18:00'), naa)?.tid).toContain('14:00');
    expect(nesteBesok(tider('22T12:00'), naa)).not.toBeNull();
    expect(nesteBesok(tider('21T12:00', '22T12:01'), naa)).toBeNull();
  });
});
