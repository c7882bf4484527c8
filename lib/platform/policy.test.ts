import { describe, expect, it } from 'vitest';
import { EVNER, type Evne, kan, krev } from './policy';
import { Rolle } from './prisma/enums';

/** Every role, in the order of the columns below. */
const ROLLER = [
  'saksbehandler',
  'godkjenner',
  'ressursperson',
  'hjemmetjeneste',
  'tekniker',
  'hjelpemiddellager',
  'tjenesteeier',
  'tjenesteforvalter',
  'leder',
  'personvernombud',
  'responsoperator',
  'oppfolger',
  'oppfolgingsansvarlig',
  'kontaktperson',
  'systemadministrator',
] as const satisfies readonly Rolle[];

/** What each role may, written by hand: x is yes. Whoever changes an ability changes it here too, on purpose. */
const MATRISE: Record<Evne, string> = {
  //                       sak god res hje tek lag eie for led pvo ops opf osa kon sys
  'person.sok': '           x   x   x   x   .   .   .   .   x   x   x   .   .   .   .',
  'person.les': '           x   x   x   x   x   x   .   .   x   .   x   x   x   x   .',
  'person.endre': '         x   .   x   x   .   .   .   .   .   .   x   .   .   .   .',
  'innsyn.les': '           .   .   .   .   .   .   .   .   x   x   .   .   .   .   .',
  'sak.registrer': '        x   .   x   x   .   .   .   .   .   .   .   .   .   .   .',
  'sak.les': '              x   x   x   .   .   .   .   .   x   .   .   .   .   .   .',
  'sak.styr': '             x   .   .   .   .   .   .   .   x   .   .   .   .   .   .',
  'kartlegging.les': '      x   x   x   .   .   .   .   .   x   .   .   .   .   .   .',
  'vedtak.les': '           x   x   x   .   .   .   .   .   x   .   .   .   .   .   .',
  'tjeneste.les': '         x   x   x   x   x   x   .   .   x   .   x   x   x   x   .',
  'tjeneste.avslutt': '     x   .   x   .   .   .   .   .   x   .   .   .   .   .   .',
  'tjeneste.del': '         x   .   .   .   .   .   .   .   .   .   .   .   .   x   .',
  'evaluering.utlos': '     x   .   x   x   .   .   .   .   x   .   x   x   x   .   .',
  'utstyr.les': '           x   .   x   .   x   x   x   x   x   .   .   .   .   x   .',
  'utstyr.endre': '         .   .   x   .   x   x   .   .   .   .   .   .   .   .   .',
  'utstyr.avskriv': '       .   .   .   .   .   .   .   .   x   .   .   .   .   .   .',
  'oppgave.fordel': '       x   .   .   .   .   .   .   .   x   .   .   .   .   .   .',
  'oppgave.lesForfalte': '  .   .   .   .   .   .   .   .   x   .   .   .   .   .   .',
  'organisasjon.les': '     .   .   .   .   .   .   x   x   x   x   .   .   .   x   x',
  'organisasjon.endre': '   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x',
  'organisasjon.personvern': '.  .   .   .   .   .   .   .   .   x   .   .   .   .   x',
  'organisasjon.ansatt': '  .   .   .   .   .   .   .   .   x   .   .   .   .   .   x',
  'tilgang.bestill': '      .   .   .   .   .   .   .   .   x   .   .   .   .   .   x',
  'tilgang.les': '          .   .   .   .   .   .   .   .   x   x   .   .   .   .   x',
  'forlop.endre': '         .   .   .   .   .   .   x   x   .   .   .   .   .   .   .',
  'modell.les': '            x   x   x   x   x   x   x   x   x   x   x   x   x   x   x',
  'modell.endre': '          .   .   .   .   .   .   x   x   .   .   .   .   .   .   .',
  'modell.status': '         .   .   .   .   .   .   x   x   x   .   .   .   .   x   .',
  'modell.sporsmaal': '      .   .   x   .   .   .   x   x   x   x   .   x   x   x   .',
  'mal.publiser': '          .   .   .   .   .   .   x   x   .   .   .   .   .   .   .',
  'region.les': '            .   .   .   .   .   .   x   x   x   .   .   x   .   x   .',
  'samarbeid.endre': '       .   .   .   .   .   .   x   x   .   .   .   .   .   x   .',
  'plan.endre': '            .   .   .   .   .   .   x   x   .   .   .   .   .   .   .',
  'katalog.endre': '         .   .   .   .   .   .   x   x   .   .   .   .   .   .   .',
  'katalog.publiser': '      .   .   .   .   .   .   x   .   .   .   .   .   .   .   .',
  'respons.modell': '       .   .   .   .   .   .   x   x   x   .   .   .   .   .   .',
  'respons.les': '          .   .   x   x   x   .   .   .   x   .   x   x   .   .   .',
  'respons.alle': '         .   .   .   .   .   .   .   .   x   .   x   .   .   .   .',
  'respons.ta': '           .   .   x   x   x   .   .   .   x   .   x   x   .   .   .',
  'respons.vakt': '         .   .   x   x   x   .   .   .   x   .   x   x   .   .   .',
  'respons.besok': '        .   .   .   x   .   .   .   .   x   .   x   .   .   .   .',
  'respons.vaktliste': '    .   .   .   .   .   .   .   .   x   .   x   .   .   .   .',
  'respons.teknisk': '     .   .   .   .   x   x   .   x   x   .   x   .   .   .   x',
  'respons.teknisk.endre': '.   .   .   .   x   x   .   x   .   .   .   .   .   .   x',
  'respons.tilsyn': '      .   .   x   x   .   .   .   .   .   .   x   .   .   .   .',
  'respons.rapport': '      .   .   .   .   .   .   x   x   x   .   x   .   .   .   .',
  'respons.kilde': '       .   .   .   .   .   .   .   x   .   .   .   .   .   .   x',
};

const celler = (evne: Evne) => MATRISE[evne].trim().split(/\s+/);

describe('the policy', () => {
  it('the matrix has every role and every ability, once', () => {
    expect([...ROLLER].sort()).toEqual(Object.values(Rolle).sort());
    expect(Object.keys(MATRISE).sort()).toEqual(Object.keys(EVNER).sort());
    for (const e of Object.keys(MATRISE) as Evne[]) expect(celler(e), e).toHaveLength(ROLLER.length);
  });

  describe.each(Object.keys(MATRISE) as Evne[])('%s', (evne) => {
    it.each(ROLLER.map((rolle, i) => [rolle, celler(evne)[i] === 'x'] as const))('%s: %s', (rolle, ja) => {
      expect(kan({ rolle }, evne)).toBe(ja);
      if (ja) expect(() => krev({ rolle }, evne)).not.toThrow();
      else expect(() => krev({ rolle }, evne)).toThrow('FORBUDT');
    });
  });

  it('nobody both writes a decision and may change who does what', () => {
    for (const rolle of ROLLER) expect(kan({ rolle }, 'sak.styr') && kan({ rolle }, 'organisasjon.endre'), rolle).toBe(false);
  });
});
