import { describe, expect, it } from 'vitest';
import { alleForlop } from '@/lib/innhold/queries';
import type { Steg } from '@/lib/innhold/rules';
import { EVNER } from '@/lib/platform/policy';
import { Rolle, TjenesteStatus } from '@/lib/platform/prisma/enums';
import { etter, LEVENDE, lovligOvergang, rolleKan, TJENESTEHENDELSER, TJENESTESTATUSER, type Tjenestehendelse } from './rules';

/** The machine as it is drawn in the plan, written here a second time: where each event leads from each state. */
const KART: Record<TjenesteStatus, Partial<Record<Tjenestehendelse, TjenesteStatus>>> = {
  TILDELT: { ferdigstillTiltaksplan: 'TILDELT', ferdigstillNullpunkt: 'TILDELT', bestill: 'BESTILT', startAvslutning: 'UNDER_AVSLUTNING' },
  BESTILT: { startInstallasjon: 'UNDER_INSTALLASJON', startAvslutning: 'UNDER_AVSLUTNING' },
  UNDER_INSTALLASJON: {
    fullforInstallasjon: 'UNDER_INSTALLASJON',
    fullforOpplaering: 'UNDER_INSTALLASJON',
    startTjeneste: 'I_DRIFT',
    startAvslutning: 'UNDER_AVSLUTNING',
  },
  I_DRIFT: { startAvslutning: 'UNDER_AVSLUTNING' },
  UNDER_AVSLUTNING: {
    hentUtstyr: 'UNDER_AVSLUTNING',
    nullstillUtstyr: 'UNDER_AVSLUTNING',
    slettHosLeverandor: 'UNDER_AVSLUTNING',
    avsluttVedtak: 'AVSLUTTET',
  },
  AVSLUTTET: { lagerfor: 'AVSLUTTET' },
};

const STEGET: Partial<Record<Tjenestehendelse, Steg>> = {
  ferdigstillTiltaksplan: 'TILTAKSPLAN',
  ferdigstillNullpunkt: 'NULLPUNKT',
  bestill: 'BESTILLE',
  startInstallasjon: 'INSTALLERE',
  fullforInstallasjon: 'INSTALLERE',
  fullforOpplaering: 'OPPLAERE',
  startTjeneste: 'STARTE',
  hentUtstyr: 'HENTE_UTSTYR',
  nullstillUtstyr: 'NULLSTILLE',
  slettHosLeverandor: 'SLETTE_HOS_LEVERANDOR',
  avsluttVedtak: 'AVSLUTTE_VEDTAK',
  lagerfor: 'LAGERFORE',
};
const AVSLUTTERE: Rolle[] = ['saksbehandler', 'ressursperson', 'leder'];

const STATUSER = Object.values(TjenesteStatus);
const ROLLER = Object.values(Rolle);
const PAR = STATUSER.flatMap((s) => TJENESTEHENDELSER.map((h) => [s, h] as const));

describe('every state × event', () => {
  it.each(PAR)('%s × %s', (status, h) => {
    const til = KART[status][h];
    expect(lovligOvergang(status, h)).toBe(til !== undefined);
    if (til === undefined) expect(() => etter(status, h)).toThrow(h);
    else expect(etter(status, h)).toBe(til);
  });

  it('every state is reached from TILDELT, and AVSLUTTET is never left', () => {
    const sett = new Set<TjenesteStatus>(['TILDELT']);
    for (const s of sett) for (const h of TJENESTEHENDELSER) if (lovligOvergang(s, h)) sett.add(etter(s, h));
    expect([...sett].sort()).toEqual([...STATUSER].sort());
    for (const h of TJENESTEHENDELSER) if (lovligOvergang('AVSLUTTET', h)) expect(etter('AVSLUTTET', h)).toBe('AVSLUTTET');
  });

  it('only AVSLUTTET is over', () => expect(TJENESTESTATUSER.filter((s) => !LEVENDE.includes(s))).toEqual(['AVSLUTTET']));

  it('only UNDER_AVSLUTNING leads to AVSLUTTET', () => {
    const fra = PAR.filter(([s, h]) => s !== 'AVSLUTTET' && lovligOvergang(s, h) && etter(s, h) === 'AVSLUTTET');
    expect(fra).toEqual([['UNDER_AVSLUTNING', 'avsluttVedtak']]);
  });
});

describe.each(alleForlop())('every role × event in $id', (f) => {
  it.each(PAR)('%s × %s is open to exactly the roles of the plan', (status, h) => {
    const steg = STEGET[h];
    const ventet = KART[status][h] === undefined ? [] : steg ? [f.steg[steg].rolle] : AVSLUTTERE;
    const faktisk = ROLLER.filter((r) => lovligOvergang(status, h) && rolleKan(r, h, (x) => f.steg[x].rolle, EVNER['tjeneste.avslutt']));
    expect(faktisk.sort()).toEqual([...ventet].sort());
  });
});
