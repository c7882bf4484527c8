import { describe, expect, it } from 'vitest';
import { Rolle } from '@/lib/platform/prisma/enums';
import type { Steg } from '@/lib/forlop/rules';
import { etter, LEVENDE, lovligOvergang, OVERGANGER, rolleKan, TJENESTEHENDELSER, TJENESTESTATUSER, type Tjenestehendelse } from './rules';

/** Every lawful move; what is not here is refused. */
const LOVLIG: Partial<Record<Tjenestehendelse, string[]>> = {
  ferdigstillTiltaksplan: ['TILDELT>TILDELT'],
  ferdigstillNullpunkt: ['TILDELT>TILDELT'],
  bestill: ['TILDELT>BESTILT'],
  startInstallasjon: ['BESTILT>UNDER_INSTALLASJON'],
  fullforInstallasjon: ['UNDER_INSTALLASJON>UNDER_INSTALLASJON'],
  fullforOpplaering: ['UNDER_INSTALLASJON>UNDER_INSTALLASJON'],
  startTjeneste: ['UNDER_INSTALLASJON>I_DRIFT'],
  startAvslutning: ['TILDELT>UNDER_AVSLUTNING', 'BESTILT>UNDER_AVSLUTNING', 'UNDER_INSTALLASJON>UNDER_AVSLUTNING', 'I_DRIFT>UNDER_AVSLUTNING'],
};

const stegrolle = (s: Steg): Rolle => (s === 'INSTALLERE' ? 'tekniker' : s === 'OPPLAERE' ? 'hjemmetjeneste' : 'ressursperson');

describe('tjenestens maskin fram til drift', () => {
  for (const [h, lovlige] of Object.entries(LOVLIG) as [Tjenestehendelse, string[]][]) {
    it(h, () => {
      const fant = TJENESTESTATUSER.filter((s) => lovligOvergang(s, h)).map((s) => `${s}>${etter(s, h)}`);
      expect(fant).toEqual(lovlige);
      for (const s of TJENESTESTATUSER.filter((x) => !lovligOvergang(x, h))) expect(() => etter(s, h)).toThrow();
    });
  }

  it('hver hendelse gjøres av stegets rolle og ingen andre', () => {
    for (const h of TJENESTEHENDELSER) {
      const { hvem } = OVERGANGER[h];
      if (!('steg' in hvem)) continue;
      expect(Object.values(Rolle).filter((r) => rolleKan(r, h, stegrolle, [])), h).toEqual([stegrolle(hvem.steg)]);
    }
  });

  it('bare AVSLUTTET er over', () => expect(TJENESTESTATUSER.filter((s) => !LEVENDE.includes(s))).toEqual(['AVSLUTTET']));
});
