import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byttUtstyr, velgUtstyr } from '@/lib/installasjon/commands-utstyr';
import { erFeil } from '@/lib/platform/errors';
import type { Rolle, TjenesteStatus, UtstyrStatus } from '@/lib/platform/prisma/enums';
import { testdb } from '@/lib/platform/testdb';
import { etter, lovligOvergang, nesteAvslutningssteg, TJENESTEHENDELSER, UTE } from '@/lib/tjeneste/rules';
import { kasser } from '@/lib/utstyr/commands';
import { avsluttVedtak, hentUtstyr, lagerfor, meldTapt, nullstillUtstyr, slettHosLeverandor, startAvslutning } from './commands';
import { HENDELSE_FOR_STEG } from './rules';
import { lagTjeneste, type Provetjeneste, versjonAv } from './testhjelp';

const FRO = Number(process.env.PROPERTY_SEED ?? Date.now() % 2_147_483_647);
const KOMMANDOER = [
  'velgUtstyr',
  'velgUtstyr',
  'byttUtstyr',
  'kasser',
  'startAvslutning',
  'hent',
  'nullstill',
  'slett',
  'avsluttVedtak',
  'lagerfor',
  'meldTapt',
] as const;
const ROLLER: Rolle[] = ['saksbehandler', 'ressursperson', 'hjelpemiddellager', 'tekniker', 'leder', 'hjemmetjeneste'];
const KOMMANDO_FOR_STEG: Record<string, (typeof KOMMANDOER)[number]> = {
  INSTALLERE: 'velgUtstyr',
  HENTE_UTSTYR: 'hent',
  NULLSTILLE: 'nullstill',
  SLETTE_HOS_LEVERANDOR: 'slett',
  AVSLUTTE_VEDTAK: 'avsluttVedtak',
  LAGERFORE: 'lagerfor',
};
/** One attempt: a command or whatever step is next, by a role drawn or the one whose turn it is, on one of the devices. */
const forsok = fc.record({
  kommando: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: fc.constantFrom(...KOMMANDOER) }),
  rolle: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...ROLLER) }),
  nr: fc.nat(3),
  gammelVersjon: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
type Forsok = typeof forsok extends fc.Arbitrary<infer T> ? T : never;

describe('et vedtak avsluttes aldri mens utstyr er ute', () => {
  const db = testdb();

  /** Tries one command; an expected refusal is as good as success here, anything else is a fault. */
  async function prov(tjenesteId: string, utstyr: { id: string; serienummer: string }[], f: Forsok): Promise<void> {
    const tur = await db.admin.oppgave.findFirst({ where: { tjenesteId, status: 'AAPEN' }, select: { rolle: true, steg: true } });
    const kommando = f.kommando ?? KOMMANDO_FOR_STEG[tur?.steg ?? ''] ?? 'startAvslutning';
    const egen = kommando === 'meldTapt' ? 'leder' : kommando === 'startAvslutning' ? 'saksbehandler' : tur?.rolle;
    const actor = await db.actor(f.rolle ?? egen ?? 'saksbehandler');
    const u = utstyr[f.nr % utstyr.length];
    const d = { nokkel: randomUUID(), tjenesteId, versjon: (await versjonAv(db, tjenesteId)) - (f.gammelVersjon ? 1 : 0) };
    const utstyrId = u?.id ?? randomUUID();
    const inst = await db.admin.installasjon.findUnique({ where: { tjenesteId }, select: { versjon: true } });
    const gjor: Record<(typeof KOMMANDOER)[number], () => Promise<unknown>> = {
      velgUtstyr: () => velgUtstyr(actor, { ...d, versjon: inst?.versjon ?? 0, serienummer: u?.serienummer ?? 'RM-0' }),
      byttUtstyr: () =>
        byttUtstyr(actor, {
          ...d,
          versjon: inst?.versjon ?? 0,
          utstyrId,
          byttegrunn: 'Virker ikke',
          tilkoblet: f.gammelVersjon,
          nullstilt: f.nr > 1 ? 'Nullstilt' : '',
        }),
      kasser: async () =>
        kasser(actor, {
          nokkel: d.nokkel,
          utstyrId,
          versjon: (await db.admin.utstyr.findUniqueOrThrow({ where: { id: utstyrId } })).versjon,
          grunn: 'Slitt',
        }),
      startAvslutning: () => startAvslutning(actor, { ...d, grunn: 'BEHOV_OPPHORT' }),
      hent: () => hentUtstyr(actor, { ...d, serienummer: u?.serienummer ?? 'RM-0', merknad: '' }),
      nullstill: () => nullstillUtstyr(actor, { ...d, utstyrId, slettet: true, nullstilt: true, hva: 'Nullstilt' }),
      slett: () => slettHosLeverandor(actor, { ...d, slettet: true, referanse: 'SV-1' }),
      avsluttVedtak: () => avsluttVedtak(actor, { ...d, merknad: '' }),
      lagerfor: () => lagerfor(actor, { ...d, utstyrId, til: f.nr === 2 ? 'KASSERT' : 'PAA_LAGER', grunn: 'Slitt' }),
      meldTapt: () => meldTapt(actor, { ...d, utstyrId, grunn: 'Ikke funnet' }),
    };
    await gjor[kommando]().catch((e) => {
      if (!erFeil(e) || e.kode === 'INTERN') throw e;
    });
  }

  async function klarForInstallasjon({ virksomhetId, id, personId }: Provetjeneste): Promise<void> {
    await db.admin.installasjon.create({ data: { virksomhetId, tjenesteId: id } });
    const { enhetId } = await db.actor('ressursperson');
    await db.admin.bestilling.create({
      data: {
        virksomhetId,
        tjenesteId: id,
        enhetId,
        teknologiKode: 'roommate',
        onsketDato: new Date(),
        nokkelavtale: 'NOKKELBOKS',
        bestiltAv: 'Prøve',
      },
    });
    await db.admin.oppgave.create({
      data: {
        virksomhetId,
        utforerVirksomhetId: virksomhetId,
        steg: 'INSTALLERE',
        tjenesteId: id,
        personId,
        rolle: 'ressursperson',
        enhetId,
        frist: new Date(),
      },
    });
  }

  it(`mot Postgres (seed ${FRO})`, { timeout: 180_000 }, async () => {
    const tilstander = new Set<TjenesteStatus>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<TjenesteStatus>('BESTILT', 'UNDER_INSTALLASJON', 'I_DRIFT', 'I_DRIFT'),
        fc.array(fc.constantFrom<UtstyrStatus>('I_BRUK', 'I_BRUK', 'HENTET'), { maxLength: 3 }),
        fc.array(forsok, { minLength: 10, maxLength: 30 }),
        async (status, ute, gang) => {
          const t = await lagTjeneste(db, { status, utstyr: ute });
          if (status !== 'I_DRIFT') await klarForInstallasjon(t);
          const paaLager = await db.admin.utstyr.create({
            data: { virksomhetId: t.virksomhetId, serienummer: randomUUID(), teknologiKode: 'roommate', modell: 'RoomMate' },
            select: { id: true, serienummer: true },
          });
          const utstyr = [...t.utstyr, paaLager];
          for (const f of gang) {
            await prov(t.id, utstyr, f);
            const { vedtak, status: naa } = await db.admin.tjeneste.findUniqueOrThrow({
              where: { id: t.id },
              select: { status: true, vedtak: { select: { status: true } } },
            });
            tilstander.add(naa);
            if (vedtak.status !== 'AVSLUTTET' && naa !== 'AVSLUTTET') continue;
            expect(await db.admin.utstyr.count({ where: { tjenesteId: t.id, status: { in: [...UTE] } } })).toBe(0);
          }
        },
      ),
      { seed: FRO, numRuns: 25, endOnFailure: true },
    );
    expect([...tilstander]).toEqual(expect.arrayContaining(['UNDER_INSTALLASJON', 'UNDER_AVSLUTNING', 'AVSLUTTET']));
  });
});

describe('modellen alene', () => {
  type Modell = { status: TjenesteStatus; gjort: string[]; utstyr: UtstyrStatus[] };
  const flytt = (m: Modell, fra: UtstyrStatus, til: UtstyrStatus): void => {
    const i = m.utstyr.indexOf(fra);
    if (i >= 0) m.utstyr[i] = til;
  };
  /** What the commands do, by the same tables: refused when the machine or the order says no. */
  function steg(m: Modell, h: (typeof TJENESTEHENDELSER)[number] | 'meldTapt'): void {
    if (h === 'meldTapt') {
      if (m.status === 'UNDER_AVSLUTNING') flytt(m, m.utstyr.includes('I_BRUK') ? 'I_BRUK' : 'HENTET', 'TAPT');
      return;
    }
    if (!lovligOvergang(m.status, h)) return;
    const s = Object.entries(HENDELSE_FOR_STEG).find(([, x]) => x === h)?.[0];
    if (s && nesteAvslutningssteg(m.gjort, m.utstyr) !== s) return;
    m.status = etter(m.status, h);
    if (h === 'startInstallasjon' || h === 'fullforInstallasjon') flytt(m, 'PAA_LAGER', 'I_BRUK');
    if (h === 'hentUtstyr') flytt(m, 'I_BRUK', 'HENTET');
    if (h === 'nullstillUtstyr') flytt(m, 'HENTET', 'NULLSTILT');
    if (h === 'lagerfor') flytt(m, 'NULLSTILT', 'PAA_LAGER');
    if (s) m.gjort.push(s);
  }

  it(`når aldri AVSLUTTET med utstyr ute, og kan alltid komme dit (seed ${FRO})`, () => {
    fc.assert(
      fc.property(fc.nat(4), fc.array(fc.constantFrom(...TJENESTEHENDELSER, 'meldTapt' as const), { maxLength: 80 }), (antall, gang) => {
        const m: Modell = { status: 'TILDELT', gjort: [], utstyr: Array.from({ length: antall }, () => 'PAA_LAGER' as const) };
        for (const h of gang) {
          steg(m, h);
          if (m.status === 'AVSLUTTET') expect(m.utstyr.filter((u) => UTE.includes(u))).toEqual([]);
        }
        steg(m, 'startAvslutning');
        for (let s = nesteAvslutningssteg(m.gjort, m.utstyr), n = 0; s && n < 50; s = nesteAvslutningssteg(m.gjort, m.utstyr), n++)
          steg(m, HENDELSE_FOR_STEG[s]);
        expect(m).toMatchObject({ status: 'AVSLUTTET' });
        expect(m.utstyr.every((u) => u === 'PAA_LAGER' || u === 'TAPT')).toBe(true);
      }),
      { seed: FRO, numRuns: 5000 },
    );
  });
});
