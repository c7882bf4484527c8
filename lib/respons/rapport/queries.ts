import 'server-only';
import { addDays, format, parseISO } from 'date-fns';
import type { Actor } from '@/lib/platform/actor';
import { naa, osloDato } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { innstillingerI, oppsettFor } from '../oppdrag/queries-motor';
import { andel, BRUKERGRUPPER, dagerI, type Rapportfilter, type Tall } from './rules';
import { PER_BRUKER, TALL, VALG } from './sql';

export type Gruppe = Tall & { nokkel: string; navn: string };
const ARTER = ['kommune', 'type', 'sone', 'maaned', 'time'] as const;
export type Art = (typeof ARTER)[number];
export type Navngitt = { id: string; navn: string };

export type Rapport = {
  avsender: string;
  fra: string;
  til: string;
  filter: Rapportfilter;
  maal: { sekunder: number; prosent: number; to: number; framme: { minutter: number; prosent: number } };
  alle: Tall;
  /** By each kind; the name is empty where the key is not known to us. */
  per: Record<Art, Gruppe[]>;
  perBruker: { fra: number; til: number | null; personer: number }[];
  varslerPerBruker: number | null;
  tekniske: number;
  valg: { kommuner: Navngitt[]; soner: Navngitt[] };
};

const INGEN: Tall = {
  ...{ antall: 0, besvart: 0, innen60: 0, innenMaal: 0, innenTo: 0, median: null, p95: null, lukket: 0, utenUtrykning: 0 },
  ...{ utrykninger: 0, ubesvarteUtrykninger: 0, tilFramme: null, framme: 0, frammeInnen: 0, feilalarmer: 0, brukere: 0 },
};

/** The figures of a period: the virksomhet's own varsler, and those it has handled for others. No person can be known from them. */
export const hentRapport = (actor: Actor, filter: Rapportfilter): Promise<Rapport> => {
  krev(actor, 'respons.rapport');
  return withActor(actor, async (tx) => {
    const { fra, til } = dagerI(filter, osloDato(naa()));
    const etter = format(addDays(parseISO(til), 1), 'yyyy-MM-dd');
    const i = innstillingerI(await oppsettFor(tx, actor.virksomhetId));
    const hva = [fra, etter, filter.kommune ?? null, filter.type ?? null, filter.sone ?? null];
    const rader = await tx.$queryRawUnsafe<({ art: Art | 'alle'; nokkel: string } & Tall)[]>(
      TALL,
      ...hva,
      i.svarmaalSekunder,
      i.svarmaalToSekunder,
      i.frammeMinutter,
    );
    const brukere = await tx.$queryRawUnsafe<{ antall: number; personer: number }[]>(PER_BRUKER, ...hva);
    const finnes = await tx.$queryRawUnsafe<{ kommune: string; sone: string | null; tekniske: number }[]>(VALG, fra, etter, filter.kommune ?? null);
    const valg = await navn(tx, finnes);
    const navnFor = new Map([...valg.kommuner, ...valg.soner].map((x) => [x.id, x.navn]));
    const per = Object.fromEntries(
      ARTER.map((art) => [art, rader.filter((r) => r.art === art).map(({ art: _, ...r }) => ({ ...r, navn: navnFor.get(r.nokkel) ?? '' }))]),
    ) as Record<Art, Gruppe[]>;
    per.time = Array.from({ length: 24 }, (_, t) => per.time.find((r) => r.nokkel === String(t)) ?? { ...INGEN, nokkel: String(t), navn: '' });
    for (const art of ['kommune', 'type', 'sone'] as const) per[art].sort((a, b) => b.antall - a.antall || a.nokkel.localeCompare(b.nokkel));
    const personer = brukere.reduce((n, b) => n + b.personer, 0);
    const medPerson = brukere.reduce((n, b) => n + b.personer * b.antall, 0);
    const { art: _, nokkel: __, ...alle } = rader.find((r) => r.art === 'alle') ?? { ...INGEN, art: 'alle', nokkel: '' };
    return {
      avsender: actor.virksomhetNavn,
      fra,
      til,
      filter,
      maal: {
        sekunder: i.svarmaalSekunder,
        prosent: andel(i.svarmaalAndel, 1) ?? 0,
        to: i.svarmaalToSekunder,
        framme: { minutter: i.frammeMinutter, prosent: andel(i.frammeAndel, 1) ?? 0 },
      },
      alle,
      per,
      perBruker: BRUKERGRUPPER.map((g) => ({
        ...g,
        personer: brukere.filter((b) => b.antall >= g.fra && (g.til === null || b.antall <= g.til)).reduce((n, b) => n + b.personer, 0),
      })),
      varslerPerBruker: personer === 0 ? null : Math.round((10 * medPerson) / personer) / 10,
      tekniske: finnes.reduce((n, x) => n + x.tekniske, 0),
      valg,
    };
  });
};

/** The names of kommuner and soner that have varsler in the period; another kommune's sone is not ours to name. */
async function navn(tx: Tx, finnes: { kommune: string; sone: string | null }[]): Promise<Rapport['valg']> {
  const kommuner = await tx.virksomhet.findMany({
    where: { id: { in: [...new Set(finnes.map((x) => x.kommune))] } },
    select: { id: true, navn: true },
    orderBy: { navn: 'asc' },
  });
  const soner = await tx.enhet.findMany({
    where: { id: { in: [...new Set(finnes.flatMap((x) => x.sone ?? []))] } },
    select: { id: true, navn: true },
    orderBy: { navn: 'asc' },
  });
  return { kommuner, soner };
}
