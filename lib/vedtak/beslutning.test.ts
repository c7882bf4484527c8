import { describe, expect, it } from 'vitest';
import { tilQr, type Verdier } from '@/components/skjemavisning/qr';
import { skjema } from '@/lib/innhold/queries';
import { lesBeslutning } from './beslutning';
import { HAR_KOMPETANSE, UTEN_KOMPETANSE } from './testhjelp';

const q = skjema('beslutningskompetanse');
const les = (v: Verdier) => lesBeslutning(q, tilQr(q, v));

describe('lesBeslutning', () => {
  it('er ikke vurdert uten svar', () => expect(lesBeslutning(q, null)).toMatchObject({ vurdert: false, harKompetanse: null }));

  it.each<[string, Verdier, object]>([
    ['har kompetanse og sier ja', HAR_KOMPETANSE, { vurdert: true, harKompetanse: true, sagtJa: true, motsetterSeg: false }],
    ['sier nei', { ...HAR_KOMPETANSE, 'kompetanse.svar': 'nei' }, { vurdert: true, sagtJa: false }],
    ['vil tenke', { ...HAR_KOMPETANSE, 'kompetanse.svar': 'tenker' }, { vurdert: true, sagtJa: false }],
    ['uten dato', { ...HAR_KOMPETANSE, 'vurdering.dato': '' }, { vurdert: false }],
    ['uten begrunnelse', { ...HAR_KOMPETANSE, 'kompetanse.grunn': ' ' }, { vurdert: false }],
    ['uten konklusjon', { ...HAR_KOMPETANSE, 'kompetanse.har': undefined }, { vurdert: false, harKompetanse: null }],
    [
      'mangler kompetanse, alt besvart',
      UTEN_KOMPETANSE,
      { vurdert: true, harKompetanse: false, sagtJa: false, motsetterSeg: false, ubesvart: [], ikkeOppfylt: [], vurdertAv: 'Anne Lund, vernepleier' },
    ],
    ['et vilkår ubesvart', { ...UTEN_KOMPETANSE, 'paragraf46a.interesse': undefined }, { vurdert: true, ubesvart: ['paragraf46a.interesse'] }],
    [
      'et vilkår ikke oppfylt',
      { ...UTEN_KOMPETANSE, 'paragraf46a.minstInngripende': false },
      { vurdert: true, ikkeOppfylt: ['paragraf46a.minstInngripende'] },
    ],
    [
      'motsetter seg',
      { ...UTEN_KOMPETANSE, 'motstand.motsetterSeg': true, 'motstand.hvordan': 'Tar av seg alarmen' },
      { vurdert: true, motsetterSeg: true },
    ],
    ['ikke lagt fram', { ...UTEN_KOMPETANSE, 'lagtFram.person': undefined }, { vurdert: false }],
  ])('%s', (_, v, ut) => expect(les(v)).toMatchObject(ut));

  it('krever vilkårene også når skjemaet sier at tiltaket ikke er inngripende', () => {
    const b = les({ ...UTEN_KOMPETANSE, 'inngripende.aktuelt': false });
    expect(b.vurdert).toBe(true);
    expect(b.ubesvart).toContain('paragraf46a.nodvendig');
  });
});
