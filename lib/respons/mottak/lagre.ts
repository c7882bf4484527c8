import { createHash, randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import { motorpool } from '@/lib/platform/db';
import { logg } from '@/lib/platform/log';
import { normalform } from '@/lib/platform/verdi/serie';
import { PRIORITET } from '../schema';
import type { Kilde } from './kilder';
import type { Lestvarsel } from './lesing';

export type Rad = ReturnType<typeof somRad>;
/** What became of a row: its id and whether it is new, or that the database will never hold it. */
export type Utfall = { id: string; ny: boolean; avvist?: boolean };

/** What makes a repeat: the same device, type and time under the same eksternId. 63 bits and a sign, as text. */
function avtrykk(v: Lestvarsel): string {
  const om = [normalform(v.enhet), v.type, v.tidspunkt && Date.parse(v.tidspunkt), v.raa ?? ''].join('\n');
  return createHash('sha256').update(om).digest().readBigInt64BE().toString();
}

const tilfeldig = Buffer.alloc(16 * 256);
let brukt = tilfeldig.length;
let sist = { msecs: 0, seq: 0 };
/** An id, above the one before it; what is random in it is drawn for many at a time: one by one it costs more than all else of a row. */
function nyId(): string {
  if (brukt === tilfeldig.length) {
    randomFillSync(tilfeldig);
    brukt = 0;
  }
  const random = tilfeldig.subarray(brukt, brukt + 16);
  brukt += 16;
  const msecs = Date.now();
  sist = msecs > sist.msecs ? { msecs, seq: random.readUInt32BE() & 0x3f_ff_ff_ff } : { ...sist, seq: sist.seq + 1 };
  return v7({ random, ...sist });
}

/** The row of a varsel, with an id of its own, before it is known whether it was taken before. */
export const somRad = (kilde: Kilde, v: Lestvarsel) => ({
  id: nyId(),
  virksomhetId: kilde.virksomhetId,
  felles: kilde.felles,
  kildeId: kilde.id,
  eksternId: v.eksternId,
  avtrykk: avtrykk(v),
  type: v.type,
  prioritet: PRIORITET[v.type],
  serie: v.enhet,
  norm: normalform(v.enhet),
  tidspunkt: v.tidspunkt || null,
  verdi: v.verdi,
  posisjon: v.posisjon,
  tekst: v.tekst,
  formfeil: v.formfeil,
});

/**
 * Which devices a source speaks for: of its own supplier (or, for a virksomhet's own platform, all of its own), in its own
 * virksomhet, or, for a supplier, in those that have accepted it. `x` is the row, `k` the source, `e` the device.
 */
export const TALER_FOR = `e.norm = x.norm and not e.fraskrevet and case when x.felles
    then e."levNorm" = k."levNorm" and exists (select 1 from respons.kildeavtale a where a."kildeId" = k.id and a."virksomhetId" = e."virksomhetId" and a.status = 'GODTATT')
    else e."virksomhetId" = k."virksomhetId" and (k."levNorm" is null or e."levNorm" = k."levNorm") end`;

/**
 * The device decides whose varsel it is; in use in two virksomheter, it is both's (`kopi`) until a human has said whose.
 * A device nobody knows goes to the source's own virksomhet. Time is the database's.
 */
const LAGRE = `
  insert into respons.varsel (id, "virksomhetId", "kildeId", "eksternId", avtrykk, kopi, type, prioritet, serie, tidspunkt, verdi, posisjon, tekst, formfeil, "utstyrId", "tjenesteId", merker)
  select case when y.kopi = 0 then y.id else gen_random_uuid() end, coalesce(y.eier, y."virksomhetId"), y."kildeId", y."eksternId", y.avtrykk, y.kopi, y.type, y.prioritet,
    coalesce(y.kjent, y.serie), coalesce(y.tidspunkt, now()), y.verdi, y.posisjon, y.tekst, y.formfeil, y."utstyrId", y."tjenesteId",
    array_remove(array[
      case when y.eier is null then 'UKJENT_ENHET' when not y.installert then 'IKKE_INSTALLERT' when y.ibruk > 1 then 'FLERE_EIERE' end,
      case when abs(extract(epoch from now() - y.tidspunkt)) > 3600 then 'KLOKKE_FEIL' when now() - y.tidspunkt > interval '2 minutes' then 'FORSINKET' end,
      case when y.formfeil is not null then 'FEIL_FORM' end], null)
  from (
    select x.*, e."virksomhetId" eier, e.serie kjent, e."utstyrId", e."tjenesteId", e.installert,
      row_number() over (partition by x.id order by e.installert desc nulls last, e."virksomhetId") - 1 kopi, count(*) filter (where e.installert) over (partition by x.id) ibruk
    from json_to_recordset($1) x (id uuid, "virksomhetId" uuid, felles boolean, "kildeId" uuid, "eksternId" text, avtrykk bigint, type text, prioritet smallint,
      serie text, norm text, tidspunkt timestamptz, verdi text, posisjon jsonb, tekst text, formfeil jsonb)
    left join respons.kilde k on k.id = x."kildeId"
    left join lateral (select * from respons.enhet e where ${TALER_FOR} order by e.installert desc limit 10) e on true) y
  where y.installert is null or y.installert or y.ibruk = 0
  on conflict ("kildeId", "eksternId", avtrykk, kopi) do nothing
  returning id, kopi, case when 'FLERE_EIERE' = any(merker) then "kildeId" end "tvistKilde", serie`;

type Lagret = { id: string; kopi: number; tvistKilde: string | null; serie: string };

/** Faults that come back however often the row is sent: its data, a constraint, or a limit. Everything else is ours, and passes. */
const VARIG = /^(22|23|54|P0001)/;
export const erVarig = (e: unknown): boolean => VARIG.test((e as { code?: string }).code ?? '');
/** Two transactions were in each other's way; the same statement again is enough. */
const KOLLISJON = /^40/;
const FORSOK = 3;

const nokler = (rader: Rad[]) => [rader.map((r) => r.id), rader.map((r) => r.kildeId), rader.map((r) => r.eksternId), rader.map((r) => r.avtrykk)];

async function skriv(rader: Rad[]): Promise<Lagret[]> {
  const values = [JSON.stringify(rader)];
  for (let nr = 1; ; nr++)
    try {
      return (await motorpool().query<Lagret>({ name: 'respons-lagre', text: LAGRE, values })).rows;
    } catch (e) {
      if (nr >= FORSOK || !KOLLISJON.test((e as { code?: string }).code ?? '')) throw e;
    }
}

/** The rows in two: by source first, so that the others are free of the one at fault. */
function del(rader: Rad[]): [Rad[], Rad[]] {
  const forste = rader.filter((r) => r.kildeId === rader[0]?.kildeId);
  if (forste.length < rader.length) return [forste, rader.filter((r) => r.kildeId !== rader[0]?.kildeId)];
  const midt = rader.length >> 1;
  return [rader.slice(0, midt), rader.slice(midt)];
}

/** Each is counted with its source; the log is told why now and then, however many there are. */
const LOGG_MS = 10_000;
let sistLogget = 0;
function loggAvvist(e: unknown): void {
  if (Date.now() - sistLogget < LOGG_MS) return;
  sistLogget = Date.now();
  logg('feil', 'respons.avvist', { kode: (e as { code?: string }).code ?? '' });
}

/**
 * Stores rows and says what became of each, by its id. A bunch that the database refuses for good is split until the bad row
 * stands alone; `mistenkt` hears whose it was. Rejects when the fault is one that passes.
 */
export async function lagreRader(rader: Rad[], mistenkt: (kildeId: string) => void): Promise<{ utfall: Map<string, Utfall>; tvister: Lagret[] }> {
  try {
    const lagret = await skriv(rader);
    const nye = new Set(lagret.filter((r) => r.kopi === 0).map((r) => r.id));
    const utfall = new Map<string, Utfall>(rader.filter((r) => nye.has(r.id)).map((r) => [r.id, { id: r.id, ny: true }]));
    const gamle = rader.filter((r) => !nye.has(r.id));
    for (const [id, u] of await tidligere(gamle)) utfall.set(id, u);
    return { utfall, tvister: lagret.filter((r) => r.tvistKilde) };
  } catch (e) {
    if (!erVarig(e)) throw e;
    const [forste] = rader;
    if (rader.length === 1 && forste) {
      mistenkt(forste.kildeId);
      loggAvvist(e);
      return { utfall: new Map([[forste.id, { id: '', ny: false, avvist: true }]]), tvister: [] };
    }
    const [a, b] = del(rader);
    const x = await lagreRader(a, mistenkt);
    const y = await lagreRader(b, mistenkt);
    return { utfall: new Map([...x.utfall, ...y.utfall]), tvister: [...x.tvister, ...y.tvister] };
  }
}

/** The ids that were given the first time. */
async function tidligere(rader: Rad[]): Promise<Map<string, Utfall>> {
  if (rader.length === 0) return new Map();
  const { rows } = await motorpool().query<{ ny: string; id: string }>(
    `select x.id ny, v.id from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[]) x (id, k, e, a)
     join respons.varsel v on v."kildeId" = x.k and v."eksternId" = x.e and v.avtrykk = x.a and v.kopi = 0`,
    nokler(rader),
  );
  return new Map(rows.map((r) => [r.ny, { id: r.id, ny: false }]));
}
