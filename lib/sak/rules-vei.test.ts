import { describe, expect, it } from 'vitest';
import { tilDato } from '@/lib/platform/clock';
import { saksvei, svarvarsel, type Veigrunnlag } from './rules-vei';

const sak = (v: Partial<Veigrunnlag>): Veigrunnlag => ({
  status: 'MOTTATT',
  forrigeStatus: null,
  tattImot: true,
  kartlegging: null,
  utfall: null,
  tjeneste: null,
  ...v,
});
/** One letter a step: f(erdig), a(ktiv), v(enter), h(oppet). */
const kort = (v: Partial<Veigrunnlag>) =>
  saksvei(sak(v))
    .map((x) => x.status[0])
    .join('');

describe('saksvei', () => {
  it.each<[string, Partial<Veigrunnlag>, string]>([
    ['registered by another role', { tattImot: false }, 'avvvvvv'],
    ['accepted', {}, 'favvvvv'],
    ['under kartlegging', { status: 'UNDER_KARTLEGGING' }, 'favvvvv'],
    ['to be assessed', { status: 'TIL_VURDERING' }, 'ffavvvv'],
    ['in control', { status: 'TIL_KONTROLL' }, 'fffavvv'],
    ['on hold', { status: 'PAA_VENT', forrigeStatus: 'TIL_VURDERING' }, 'ffavvvv'],
    ['granted', { status: 'VEDTATT', utfall: 'INNVILGET', tjeneste: 'BESTILT' }, 'fffffav'],
    ['in use', { status: 'VEDTATT', utfall: 'INNVILGET', tjeneste: 'I_DRIFT' }, 'ffffffa'],
    ['closed', { status: 'VEDTATT', utfall: 'INNVILGET', tjeneste: 'AVSLUTTET' }, 'fffffff'],
    ['refused', { status: 'VEDTATT', utfall: 'AVSLAG' }, 'fffffhh'],
    ['withdrawn after the kartlegging', { status: 'TRUKKET', kartlegging: 'FULLFORT' }, 'ffhhhhh'],
    ['dismissed at once', { status: 'HENLAGT' }, 'fhhhhhh'],
  ])('%s', (_, v, ventet) => expect(kort(v)).toBe(ventet));
});

describe('svarvarsel (fvl § 11 a)', () => {
  const dag = tilDato('2026-03-20');
  const s = { aapen: true, svarfrist: tilDato('2026-04-10'), forelopigSvarSendt: null, forventetSvar: null };
  it.each([
    ['2026-03-28', null],
    ['2026-03-27', 'NAER'],
    ['2026-03-20', 'NAER'],
    ['2026-03-19', 'OVER'],
  ])('deadline %s: %s', (frist, ut) => expect(svarvarsel({ ...s, svarfrist: tilDato(frist) }, dag)).toBe(ut));
  it('a sent foreløpig svar holds until its own date', () => {
    const sendt = { ...s, svarfrist: tilDato('2026-03-01'), forelopigSvarSendt: new Date('2026-02-28T10:00:00Z') };
    expect(svarvarsel({ ...sendt, forventetSvar: tilDato('2026-03-20') }, dag)).toBeNull();
    expect(svarvarsel({ ...sendt, forventetSvar: tilDato('2026-03-19') }, dag)).toBe('FORSINKET');
  });
  it('a decided sak owes no answer', () => expect(svarvarsel({ ...s, aapen: false, svarfrist: tilDato('2026-01-01') }, dag)).toBeNull());
});
