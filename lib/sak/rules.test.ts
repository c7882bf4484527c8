import { describe, expect, it } from 'vitest';
import { alleForlop } from '@/lib/innhold/queries';
import { STEG, type Steg } from '@/lib/innhold/rules';
import { tilDato } from '@/lib/platform/clock';
import { EVNER } from '@/lib/platform/policy';
import { Rolle, SakStatus } from '@/lib/platform/prisma/enums';
import { etter, lovligOvergang, OVERGANGER, rolleKan, SAKHENDELSER, type Sakhendelse, statusNaa } from './rules';

/** The machine as it is drawn in the plan, written here a second time: where each event leads from each state. */
const KART: Record<SakStatus, Partial<Record<Sakhendelse, SakStatus | 'FORRIGE'>>> = {
  MOTTATT: { planleggKartlegging: 'UNDER_KARTLEGGING', settPaaVent: 'PAA_VENT', henlegg: 'HENLAGT', trekk: 'TRUKKET' },
  UNDER_KARTLEGGING: {
    planleggKartlegging: 'UNDER_KARTLEGGING',
    fullforKartlegging: 'TIL_VURDERING',
    settPaaVent: 'PAA_VENT',
    henlegg: 'HENLAGT',
    trekk: 'TRUKKET',
  },
  TIL_VURDERING: {
    tilbakeTilKartlegging: 'UNDER_KARTLEGGING',
    sendTilKontroll: 'TIL_KONTROLL',
    henvisAnnenTjeneste: 'HENLAGT',
    settPaaVent: 'PAA_VENT',
    henlegg: 'HENLAGT',
    trekk: 'TRUKKET',
  },
  TIL_KONTROLL: { returner: 'TIL_VURDERING', godkjenn: 'VEDTATT' },
  VEDTATT: {},
  PAA_VENT: { gjenoppta: 'FORRIGE', henlegg: 'HENLAGT', trekk: 'TRUKKET' },
  HENLAGT: {},
  TRUKKET: {},
};

/** Who may, by the step that the kommune's forløp gives to a role; the rest steer the sak. */
const STEGET: Partial<Record<Sakhendelse, Steg>> = {
  planleggKartlegging: 'PLANLEGGE_KARTLEGGING',
  fullforKartlegging: 'KARTLEGGE',
  tilbakeTilKartlegging: 'VURDERE',
  sendTilKontroll: 'VURDERE',
  henvisAnnenTjeneste: 'VURDERE',
  returner: 'KONTROLLERE',
  godkjenn: 'KONTROLLERE',
};
const STYRERE: Rolle[] = ['saksbehandler', 'leder'];

const STATUSER = Object.values(SakStatus);
const ROLLER = Object.values(Rolle);

describe('every state × event', () => {
  const par = STATUSER.flatMap((s) => SAKHENDELSER.map((h) => [s, h] as const));
  it.each(par)('%s × %s', (status, h) => {
    const til = KART[status][h];
    expect(lovligOvergang(status, h)).toBe(til !== undefined);
    if (til === undefined) expect(() => etter(status, h, null)).toThrow(h);
    else if (til === 'FORRIGE') for (const forrige of STATUSER) expect(etter(status, h, forrige)).toBe(forrige);
    else expect(etter(status, h, null)).toBe(til);
  });

  it('walks to no state outside the map, and every state is reached from MOTTATT', () => {
    const sett = new Set<SakStatus>(['MOTTATT']);
    for (const s of sett) for (const h of SAKHENDELSER) if (lovligOvergang(s, h)) sett.add(etter(s, h, 'TIL_VURDERING'));
    expect([...sett].sort()).toEqual([...STATUSER].sort());
  });

  it('what is decided, dismissed or withdrawn stays so', () => {
    for (const s of ['VEDTATT', 'HENLAGT', 'TRUKKET'] as const) expect(SAKHENDELSER.filter((h) => lovligOvergang(s, h))).toEqual([]);
  });
});

describe('every role × event in every forløp', () => {
  it('the four variants are shipped', () =>
    expect(
      alleForlop()
        .map((f) => f.id)
        .sort(),
    ).toEqual(['alver', 'bodo', 'generell', 'lorenskog']));

  describe.each(alleForlop())('$id', (f) => {
    it.each(STATUSER.flatMap((s) => SAKHENDELSER.map((h) => [s, h] as const)))('%s × %s is open to exactly the roles of the plan', (status, h) => {
      const steg = STEGET[h];
      const ventet = KART[status][h] === undefined ? [] : steg ? [f.steg[steg].rolle] : STYRERE;
      const faktisk = ROLLER.filter((r) => lovligOvergang(status, h) && rolleKan(r, h, (x) => f.steg[x].rolle, EVNER['sak.styr']));
      expect(faktisk.sort()).toEqual([...ventet].sort());
    });
    it('gives every step to one role', () => expect(STEG.every((s) => ROLLER.includes(f.steg[s].rolle))).toBe(true));
  });

  it('a step moved to another role moves its events and nothing else', () => {
    for (const h of SAKHENDELSER) {
      const { hvem } = OVERGANGER[h];
      expect(rolleKan('tekniker', h, () => 'tekniker', STYRERE)).toBe('steg' in hvem);
    }
  });
});

describe('statusNaa', () => {
  const sak = (til: string | null) => ({
    status: 'PAA_VENT' as const,
    forrigeStatus: 'TIL_VURDERING' as const,
    paaVentTil: til ? tilDato(til) : null,
  });
  it.each([
    ['2026-03-03', 'PAA_VENT'],
    ['2026-03-02', 'TIL_VURDERING'],
    ['2026-03-01', 'TIL_VURDERING'],
    [null, 'PAA_VENT'],
  ])('paused until %s is %s on 2 March', (til, ventet) => expect(statusNaa(sak(til), tilDato('2026-03-02'))).toBe(ventet));
  it('leaves other states alone', () => expect(statusNaa({ ...sak('2026-03-01'), status: 'HENLAGT' }, tilDato('2026-03-02'))).toBe('HENLAGT'));
});
