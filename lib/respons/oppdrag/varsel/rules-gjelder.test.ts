import { describe, expect, it } from 'vitest';
import { nb } from '@/content/tekster/nb';
import { medMening, sakI, utenSted } from './rules-gjelder';

const om = { type: 'teknisk', verdi: 'vakt_slutt', serie: null, personId: null, antall: 1 };

describe('a technical varsel', () => {
  it.each([
    ['vakt_slutt', '/respons/vakt'],
    ['kilde_taus', '/respons/kilder'],
    ['samme_serie', '/respons/kilder'],
    ['kanal_svikter', '/respons/modell/bemanning'],
    ['oppsett_uleselig', '/respons/modell'],
    ['varsel_feilet', '/respons'],
    ['batteri', undefined],
    [null, undefined],
  ])('of %s is mended at %s', (verdi, sti) => expect(sakI({ type: 'teknisk', verdi })?.sti).toBe(sti));

  it('a person’s is about the person, whatever it says', () => expect(sakI({ type: 'fall', verdi: 'kilde_taus' })).toBeNull());

  it('has its own words, unless it is of a device or a round', () => {
    const { tittel: _, rettesAv: __, ...egne } = nb.respons.gjelder;
    const avEnhet = ['batteri', 'stromm', 'nett', 'sabotasje', 'livstegn_mangler', 'ikke_tatt', 'feil', 'tom', 'systemtest_feil', 'aldri_hoert'];
    const avRunde = ['tilsyn_ikke_utfort', 'tilsyn_avvik'];
    expect([...Object.keys(egne), ...avEnhet, ...avRunde].sort()).toEqual(Object.keys(nb.respons.verdi).sort());
    for (const verdi of Object.keys(egne)) expect(sakI({ type: 'teknisk', verdi }), verdi).not.toBeNull();
  });

  it('of no device sends nobody anywhere', () => {
    expect(utenSted(om)).toBe(true);
    expect(medMening(om, ['ta', 'nodetat', 'sendUtrykning', 'notat', 'avklar'])).toEqual(['ta', 'notat', 'avklar']);
  });

  it('of several devices is for no one person', () =>
    expect(medMening({ ...om, serie: 'A-1', antall: 2 }, ['ta', 'nodetat', 'avvent', 'sendUtrykning'])).toEqual(['ta', 'sendUtrykning']));

  it.each([{ serie: 'A-1' }, { personId: 'p' }, { type: 'fall' }])('%o has somewhere to go', (mer) => {
    expect(medMening({ ...om, ...mer }, ['ta', 'nodetat', 'sendUtrykning'])).toEqual(['ta', 'nodetat', 'sendUtrykning']);
  });
});
