import { logg } from '@/lib/platform/log';
import { iTransaksjon } from '../eskalering/transaksjon';
import { reisVarsler } from './intern';
import type { Kilde } from './kilder';
import { erVarig } from './lagre';
import { HELE } from './lesing';
import { MELDINGSFELT, UKJENT_FELT } from './skjema';

/**
 * Why: TEGN signs that cannot be stored, FORM not the form agreed, JSON not readable, STOR too large, LAGRING the database
 * refused it, LIVSTEGN a serial number of a sign of life; MANGELFULL was stored, with a mark.
 */
const GRUNNER = ['TEGN', 'FORM', 'JSON', 'STOR', 'LAGRING', 'LIVSTEGN', 'MANGELFULL'] as const;
export type Grunn = (typeof GRUNNER)[number];

const SAMLES_MS = 1000;
/** The owner is told at once, and then at most so often. */
const VARSLES_TIMER = 6;
/** Only fields of ours are named: a name from outside may be content. */
const kjent = (felt: string): string => MELDINGSFELT.find((f) => f === felt.split('.')[0]) ?? UKJENT_FELT;
type Linje = { virksomhetId: string; kildeId: string; grunn: Grunn; felt: string; antall: number };
const telt = new Map<string, Linje>();
let planlagt = false;

/** Counts what could not be stored, or was stored with faults. Nothing of what stood there is kept. */
export function tellAvvist(kilde: Kilde, grunn: Grunn, feil: { felt: string }[] = [], antall = 1): void {
  const felt = [...new Set(feil.filter((f) => f.felt !== HELE).map((f) => kjent(f.felt)))].sort().join(', ');
  const n = `${kilde.id} ${grunn} ${felt}`;
  const linje = telt.get(n) ?? { virksomhetId: kilde.virksomhetId, kildeId: kilde.id, grunn, felt, antall: 0 };
  linje.antall += antall;
  telt.set(n, linje);
  planlegg();
}

function planlegg(): void {
  if (planlagt) return;
  planlagt = true;
  setTimeout(() => {
    planlagt = false;
    void skrivAvvist();
  }, SAMLES_MS).unref();
}

/**
 * Writes what has been counted, and tells the owners of the sources. What could not be written now is counted again, and tried
 * again; a source that can never be written (it is gone) takes no other with it.
 */
export async function skrivAvvist(): Promise<void> {
  const linjer = [...telt.values()];
  telt.clear();
  for (const id of new Set(linjer.map((l) => l.kildeId))) await skrivKilde(linjer.filter((l) => l.kildeId === id));
}

async function skrivKilde(linjer: Linje[]): Promise<void> {
  try {
    await iTransaksjon(async (c) => {
      await c.query(
        `insert into respons.avvist ("virksomhetId", "kildeId", time, grunn, felt, antall)
         select "virksomhetId", "kildeId", date_trunc('hour', now()), grunn, felt, antall
         from json_to_recordset($1) x ("virksomhetId" uuid, "kildeId" uuid, grunn text, felt text, antall int)
         on conflict ("kildeId", time, grunn, felt) do update set antall = respons.avvist.antall + excluded.antall, siste = now()`,
        [JSON.stringify(linjer)],
      );
      const tapt = new Map(linjer.filter((l) => l.grunn !== 'MANGELFULL').map((l) => [l.kildeId, l]));
      const { rows } = await c.query<{ id: string; navn: string; bolk: string }>(
        `select id, navn, floor(extract(epoch from now()) / ${VARSLES_TIMER * 3600})::text bolk from respons.kilde where id = any($1::uuid[])`,
        [[...tapt.keys()]],
      );
      await reisVarsler(
        c,
        rows.map((k) => ({
          virksomhetId: tapt.get(k.id)?.virksomhetId as string,
          eksternId: `avvist:${k.id}:${k.bolk}`,
          type: 'teknisk' as const,
          verdi: 'kilde_avvist',
          tekst: k.navn,
        })),
      );
    });
  } catch (e) {
    logg('feil', 'respons.avvist', { feil: (e as Error).name });
    if (erVarig(e)) return;
    for (const l of linjer) {
      const n = `${l.kildeId} ${l.grunn} ${l.felt}`;
      telt.set(n, { ...l, antall: l.antall + (telt.get(n)?.antall ?? 0) });
    }
    planlegg();
  }
}
