import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Planstatus, Sjekkstatus, Tiltakstatus } from '@/lib/platform/prisma/enums';
import type { Mangler } from '@/lib/tjenestemodell/modell/queries-mangler';
import {
  forskjell,
  kanFolgesOpp,
  kanRedigeres,
  mangler,
  nesteStatus,
  omraadestatus,
  PLANHENDELSER,
  SOM_SJEKK,
  somDetStaar,
  utvalgFor,
} from './rules';

const STATUSER: Planstatus[] = ['UTKAST', 'TIL_BESLUTNING', 'VEDTATT', 'AVSLUTTET'];

describe('planens vei', () => {
  const tillatt: Record<string, Planstatus> = {
    'UTKAST send': 'TIL_BESLUTNING',
    'UTKAST avslutt': 'AVSLUTTET',
    'TIL_BESLUTNING trekk': 'UTKAST',
    'TIL_BESLUTNING vedta': 'VEDTATT',
    'VEDTATT avslutt': 'AVSLUTTET',
  };
  it.each(STATUSER.flatMap((s) => PLANHENDELSER.map((h) => [s, h] as const)))('%s + %s', (s, h) =>
    expect(nesteStatus(s, h)).toBe(tillatt[`${s} ${h}`]),
  );

  it('innholdet er åpent bare i utkast, oppfølgingen også etter vedtak', () => {
    expect(STATUSER.filter(kanRedigeres)).toEqual(['UTKAST']);
    expect(STATUSER.filter(kanFolgesOpp)).toEqual(['UTKAST', 'VEDTATT']);
  });
});

const modell = {
  id: 'm',
  navn: 'M',
  malId: 'x',
  malVersjon: '1',
  omraader: [
    { id: 'a', navn: 'A' },
    { id: 'b', navn: 'B' },
  ],
};
const vilkaarlig: fc.Arbitrary<Mangler> = fc
  .array(
    fc.record({
      omraade: fc.constantFrom('a', 'b'),
      aktuell: fc.boolean(),
      ansvar: fc.constantFrom('PLASSERT' as const, 'UTEN_NAVN' as const, 'INGEN' as const, 'FLERE' as const),
      ansvarligId: fc.constantFrom(null, 'n1'),
      punkter: fc.array(
        fc.record({ status: fc.constantFrom<Sjekkstatus>('IKKE_STARTET', 'UNDER_ARBEID', 'PAA_PLASS', 'IKKE_RELEVANT'), aktuelt: fc.boolean() }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 8 },
  )
  .map((oppgaver) => ({
    modell,
    oppgaver: oppgaver.map(({ punkter: _, ...o }, i) => ({
      id: `o${i}`,
      nr: i + 1,
      tittel: `T${i}`,
      antallA: { INGEN: 0, FLERE: 2, PLASSERT: 1, UTEN_NAVN: 1 }[o.ansvar],
      ...o,
    })),
    punkter: oppgaver.flatMap((o, i) =>
      o.punkter.map((p, j) => ({
        id: `p${i}.${j}`,
        oppgaveId: `o${i}`,
        tekst: 't',
        status: p.status,
        aktuelt: p.aktuelt && o.aktuell && p.status !== 'IKKE_RELEVANT',
        ansvarligId: null,
        kommentar: null,
        versjon: 1,
        frist: null,
      })),
    ),
  }));
const somTiltak = (m: Mangler, status: Tiltakstatus = 'PLANLAGT') =>
  mangler(m).map((f, i) => ({ id: `t${i}`, kilde: f.kilde, oppgaveId: f.oppgaveId, punktId: f.punktId, status }));

describe('mangler og forskjell', () => {
  it('en plan av alt som mangler er helt ajour', () => {
    fc.assert(
      fc.property(vilkaarlig, (m) => {
        expect(forskjell(somTiltak(m), m)).toEqual({ nye: [], loste: [] });
      }),
    );
  });

  it('når alt er løst, er hvert åpne tiltak løst og intet nytt', () => {
    fc.assert(
      fc.property(vilkaarlig, (m) => {
        const lost: Mangler = {
          ...m,
          oppgaver: m.oppgaver.map((o) => ({ ...o, antallA: 1, ansvar: 'PLASSERT' as const })),
          punkter: m.punkter.map((p) => ({ ...p, status: 'PAA_PLASS' as const })),
        };
        const { nye, loste } = forskjell(somTiltak(m), lost);
        expect(nye).toEqual([]);
        expect(loste).toHaveLength(mangler(m).length);
        expect(forskjell(somTiltak(m, 'UTGAAR'), m)).toEqual({ nye: [], loste: [] });
      }),
    );
  });

  it('utvalget begrenser, og planen husker sitt eget', () => {
    fc.assert(
      fc.property(vilkaarlig, (m) => {
        const bare = mangler(m, { kilder: ['MANGLER_A'], omraader: ['a'] });
        expect(bare.every((f) => f.kilde === 'MANGLER_A' && f.omraade === 'a')).toBe(true);
        const u = utvalgFor(bare, m);
        if (bare.length > 0)
          expect(
            forskjell(
              bare.map((f, i) => ({ ...f, id: `${i}`, status: 'PLANLAGT' as const })),
              m,
              u,
            ).nye,
          ).toEqual([]);
      }),
    );
  });

  it('områdene teller bare det som er aktuelt', () => {
    fc.assert(
      fc.property(vilkaarlig, (m) => {
        const sum = omraadestatus(m).reduce((n, o) => n + o.oppgaver, 0);
        expect(sum).toBe(m.oppgaver.filter((o) => o.aktuell).length);
      }),
    );
  });
});

describe('et tiltak som er et sjekkpunkt', () => {
  const t = { kilde: 'SJEKKPUNKT', status: 'PLANLAGT' as Tiltakstatus, ansvarligId: 'u', frist: null, kommentar: null, versjon: 2 };
  const p = { status: 'PAA_PLASS' as Sjekkstatus, aktuelt: true, ansvarligId: 'p', frist: null, kommentar: 'k', versjon: 3 };
  it.each([
    ['utkast: status fra punktet, ansvarlig fra utkastet', t, 'UTKAST', p, { status: 'FERDIG', ansvarligId: 'u', versjon: 5 }],
    ['vedtatt: alt fra punktet', t, 'VEDTATT', p, { status: 'FERDIG', ansvarligId: 'p', kommentar: 'k', versjon: 5 }],
    ['avsluttet: som det var', t, 'AVSLUTTET', p, t],
    ['tatt ut av planen', { ...t, status: 'UTGAAR' }, 'VEDTATT', p, { status: 'UTGAAR' }],
    ['ikke aktuelt i modellen', t, 'VEDTATT', { ...p, aktuelt: false }, { status: 'UTGAAR' }],
    ['eget tiltak', { ...t, kilde: 'EGET' }, 'VEDTATT', p, { ...t, kilde: 'EGET' }],
  ] as const)('%s', (_, tiltak, plan, punkt, ventet) => expect(somDetStaar(tiltak, plan, punkt)).toMatchObject(ventet));

  it.each(['IKKE_STARTET', 'UNDER_ARBEID', 'PAA_PLASS'] as const)('%s og tilbake', (status) =>
    expect(SOM_SJEKK[somDetStaar(t, 'VEDTATT', { ...p, status }).status]).toBe(status),
  );
});
