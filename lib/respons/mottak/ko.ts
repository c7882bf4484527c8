import { v7 as uuid } from 'uuid';
import { motorpool } from '@/lib/platform/db';
import { PRIORITET } from '../schema';
import type { Kilde } from './kilder';
import type { Innvarsel } from './skjema';

/** What the source is told of each varsel: `ny` is false when it was taken before. */
export type Kvittert = { id: string; ny: boolean };
type Ventende = { kilde: Kilde; varsler: Innvarsel[]; ok: (svar: Kvittert[]) => void; feil: (e: unknown) => void };

/** Rows in one statement, and varsler that may wait before the source is asked to come back. */
const BUNKE = 1000;
/** Statements at once, and how many varsler must wait before another is begun: one large costs the database far less than many small. */
const SAMTIDIGE = 3;
const EN_TIL = 50;
export const MAKS_KO = 20_000;

const ko: Ventende[] = [];
/** Varsler not yet answered, and those of them that no statement has taken. */
let iKo = 0;
let venter = 0;
let skriver = 0;
let planlagt = false;
let vekkRuter: () => void = () => {};

/** Who is to be told that something new is committed: the router in this process. */
export function vedMottak(fn: () => void): void {
  vekkRuter = fn;
}

/** Varsler stored in half a second above which there is more to take in than the rest of the module should compete with. */
const MYE = 400;
const VINDU_MS = 500;
let vindu = { fra: 0, antall: 0, forrige: 0 };

function tell(antall: number): void {
  const naa = Date.now();
  const alder = naa - vindu.fra;
  if (alder >= VINDU_MS) vindu = { fra: naa, antall: 0, forrige: alder < 2 * VINDU_MS ? vindu.antall : 0 };
  vindu.antall += antall;
}

/** Whether more is coming than any real day brings: a source that empties its store, or a fault. */
export const presset = (): boolean => Date.now() - vindu.fra < 2 * VINDU_MS && Math.max(vindu.antall, vindu.forrige) > MYE;

export const ledigPlass = (antall: number): boolean => iKo + antall <= MAKS_KO;

/**
 * Stores varsler durably and gives their ids in order. Requests that arrive together share one statement and one commit;
 * the promise resolves after the commit, and rejects when nothing of the request was stored.
 */
export function taImot(kilde: Kilde, varsler: Innvarsel[]): Promise<Kvittert[]> {
  return new Promise((ok, feil) => {
    ko.push({ kilde, varsler, ok, feil });
    iKo += varsler.length;
    venter += varsler.length;
    planlegg();
  });
}

/** What has come in over all connections by now goes into the same statement. */
function planlegg(): void {
  if (planlagt) return;
  planlagt = true;
  setImmediate(() => {
    planlagt = false;
    skyv();
  });
}

function skyv(): void {
  while (ko.length > 0 && (skriver === 0 || (skriver < SAMTIDIGE && venter >= EN_TIL))) {
    const bunke: Ventende[] = [];
    let n = 0;
    while (ko[0] && (n === 0 || n + ko[0].varsler.length <= BUNKE)) {
      const neste = ko.shift() as Ventende;
      n += neste.varsler.length;
      bunke.push(neste);
    }
    skriver++;
    venter -= n;
    lagre(bunke)
      .catch((e) => {
        for (const v of bunke) v.feil(e);
      })
      .finally(() => {
        skriver--;
        iKo -= n;
        planlegg();
      });
  }
}

/**
 * The device decides whose varsel it is: of the source's own virksomhet, or, for a supplier, of whoever has the device.
 * A device nobody knows goes to the source's virksomhet. Time is the database's.
 */
const LAGRE = `
  insert into respons.varsel (id, "virksomhetId", "kildeId", "eksternId", type, prioritet, serie, tidspunkt, verdi, posisjon, tekst, "utstyrId", "tjenesteId", merker)
  select x.id, coalesce(e."virksomhetId", x."virksomhetId"), x."kildeId", x."eksternId", x.type, x.prioritet, x.serie, x.tidspunkt, x.verdi, x.posisjon, x.tekst,
    e."utstyrId", e."tjenesteId",
    array_remove(array[
      case when e.serie is null then 'UKJENT_ENHET' when not e.installert then 'IKKE_INSTALLERT' end,
      case when abs(extract(epoch from now() - x.tidspunkt)) > 3600 then 'KLOKKE_FEIL' when now() - x.tidspunkt > interval '2 minutes' then 'FORSINKET' end], null)
  from json_to_recordset($1) x (id uuid, "virksomhetId" uuid, felles boolean, "kildeId" uuid, "eksternId" text, type text, prioritet smallint, serie text, tidspunkt timestamptz, verdi text, posisjon jsonb, tekst text)
  left join lateral (
    select * from respons.enhet e where e.serie = x.serie and (x.felles or e."virksomhetId" = x."virksomhetId") order by e.installert desc limit 1) e on true
  on conflict ("kildeId", "eksternId") do nothing
  returning id`;

async function lagre(bunke: Ventende[]): Promise<void> {
  // The same eksternId twice in one bunch is one varsel.
  const rader = new Map<string, Record<string, unknown> & { id: string }>();
  const nokkel = (k: Kilde, v: Innvarsel) => `${k.id}\n${v.eksternId}`;
  for (const { kilde, varsler } of bunke)
    for (const v of varsler) {
      const n = nokkel(kilde, v);
      if (rader.has(n)) continue;
      rader.set(n, {
        id: uuid(),
        virksomhetId: kilde.virksomhetId,
        felles: kilde.felles,
        kildeId: kilde.id,
        eksternId: v.eksternId,
        type: v.type,
        prioritet: PRIORITET[v.type],
        serie: v.enhet,
        tidspunkt: v.tidspunkt,
        verdi: v.verdi,
        posisjon: v.posisjon,
        tekst: v.tekst,
      });
    }
  const alle = [...rader.values()];
  const { rows } = await motorpool().query<{ id: string }>({ name: 'respons-lagre', text: LAGRE, values: [JSON.stringify(alle)] });
  const nye = new Set(rows.map((r) => r.id));
  tell(alle.length);
  if (nye.size > 0) vekkRuter();
  const gamle = alle.filter((r) => !nye.has(r.id));
  const forrige = new Map<string, string>();
  if (gamle.length > 0) {
    const r = await motorpool().query<{ id: string; kildeId: string; eksternId: string }>(
      `select v.id, v."kildeId", v."eksternId" from respons.varsel v
       join unnest($1::uuid[], $2::text[]) x (k, e) on v."kildeId" = x.k and v."eksternId" = x.e`,
      [gamle.map((g) => g.kildeId), gamle.map((g) => g.eksternId)],
    );
    for (const g of r.rows) forrige.set(`${g.kildeId}\n${g.eksternId}`, g.id);
  }
  const svart = new Set<string>();
  for (const v of bunke)
    v.ok(
      v.varsler.map((x) => {
        const n = nokkel(v.kilde, x);
        const id = forrige.get(n) ?? (rader.get(n)?.id as string);
        const ny = !forrige.has(n) && !svart.has(n);
        svart.add(n);
        return { id, ny };
      }),
    );
}
