import type { Sendt } from './last.ts';
import { type Prove, SISTE_VENT, SKAL_HORES, SLAG, VENT } from './oppsett.ts';

export type Funn = { brudd: string[]; slag: number; senestMs: number; paaNytt: number };
/**
 * What was done in a round, as those outside remember it. `nede`: while nobody was there to escalate. `doede`: how many
 * processes may have sent something without noting it.
 */
export type Gjort = { sendt: Map<string, Sendt>; tatt: string[]; nede: { fra: number; til: number }; doede: number };

/** How late a beat may be while an engine and the database are up; milliseconds. */
const SLAKK_MS = 1500;
/** Times are kept to the millisecond. */
const AVRUNDING_MS = 2;
/** Messages that one process has under way at once: to the SMS gateway and to the legevakt, four each. */
const UNDERVEIS = 8;

type Rad = { id: string; eksternId: string; status: string; mottatt: Date; samlingId: string | null; baeres: boolean; naa: Date };
type Hendelse = { varselId: string; type: string; nr: number; tid: Date };

function gruppert<T>(liste: T[], etter: (x: T) => string): Map<string, T[]> {
  const ut = new Map<string, T[]>();
  for (const x of liste) ut.set(etter(x), [...(ut.get(etter(x)) ?? []), x]);
  return ut;
}

/** Seconds after a beat until the next, by the models of the test. */
const ventetid = (art: Sendt['art'], nr: number): number =>
  art === 'person' && nr < SLAG - 1 ? VENT : art === 'teknisk' && nr === 0 ? 600 : SISTE_VENT;

/**
 * What must hold after a round, whatever died in it, held against what the source, the operator and the receivers outside
 * remember, and against the log that cannot be changed. `brudd` names each thing that does not hold, with one example.
 */
export async function sjekk(p: Prove, g: Gjort): Promise<Funn> {
  const feil = new Map<string, string[]>();
  const nei = (hva: string, hvem: string) => feil.set(hva, [...(feil.get(hva) ?? []), hvem]);
  const eksterne = [...g.sendt.keys()];
  const rader = await p.sql<Rad>(
    `select v.id, v."eksternId", v.status, v.mottatt, v."samlingId", coalesce(s.hovedvarsel <> v.id, false) baeres, clock_timestamp() naa
     from respons.varsel v left join respons.samling s on s.id = v."samlingId" where v."eksternId" = any($1)`,
    [eksterne],
  );
  const hendelser = await p.sql<Hendelse>(
    `select "varselId", type, coalesce((data->>'slag')::int, 0) nr, tid from respons.hendelse
     where "varselId" = any($1) and type in ('VARSLET', 'TATT', 'PAAMINNET', 'GITT_TILBAKE') order by id`,
    [rader.map((r) => r.id)],
  );
  const per = gruppert(rader, (r) => r.eksternId);
  const logg = gruppert(hendelser, (h) => h.varselId);
  let senestMs = 0;
  for (const [eksternId, s] of g.sendt) {
    const [v, ...flere] = per.get(eksternId) ?? [];
    if (!v || v.id !== s.id) nei('kvittert, men ikke i databasen', eksternId);
    if (flere.length > 0) nei('er flere av ett varsel', eksternId);
    if (!v) continue;
    if (s.art === 'teknisk' && !v.samlingId) nei('teknisk uten samling', v.id);
    const rekke = logg.get(v.id) ?? [];
    const r = folg(rekke, v, s.art, g.nede);
    for (const hva of r.feil) nei(hva, v.id);
    senestMs = Math.max(senestMs, r.senestMs);
    for (const hva of hort(p, v.id, s, rekke)) nei(hva, v.id);
  }
  for (const id of g.tatt) if (!logg.get(id)?.some((h) => h.type === 'TATT')) nei('tatt, men ikke i loggen', id);
  const samlinger = await p.sql<{ id: string }>(
    `select s.id from respons.samling s where s.id = any($1) and s.antall <> (select count(*) from respons.varsel v where v."samlingId" = s.id)`,
    [rader.flatMap((r) => r.samlingId ?? [])],
  );
  for (const s of samlinger) nei('samling som har talt feil', s.id);

  const vaare = new Set(rader.map((r) => r.id));
  let paaNytt = 0;
  for (const [nokkel, tider] of p.mottaker.kom) {
    if (!vaare.has(nokkel.slice(0, 36))) nei('melding om noe ingen har sendt', nokkel);
    if (tider.length > 2) nei('melding sendt mer enn én gang på nytt', nokkel);
    paaNytt += tider.length - 1;
  }
  if (paaNytt > UNDERVEIS * g.doede) nei('meldinger sendt på nytt uten at noen døde', String(paaNytt));
  p.mottaker.kom.clear();
  return { brudd: [...feil].map(([hva, hvem]) => `${hvem.length} ${hva} (${hvem[0]})`), slag: hendelser.length, senestMs, paaNytt };
}

/** Follows one varsel through the log: each thing in its order, none before its time, none late, and nothing left undone. */
function folg(rekke: Hendelse[], v: Rad, art: Sendt['art'], nede: Gjort['nede']): { feil: string[]; senestMs: number } {
  const feil: string[] = [];
  let senestMs = 0;
  let skal = 'VARSLET';
  let nr = 0;
  let tid = v.mottatt.getTime();
  // What was due while nobody was there is due when somebody is.
  const frist = () => (tid > nede.fra - SLAKK_MS && tid < nede.til ? nede.til : tid);
  if (v.status !== 'VENTER') feil.push(`er ${v.status}`);
  if (v.baeres) return { feil: rekke.length > 0 ? [...feil, 'fortalt for seg selv, enda samlingen bærer det'] : feil, senestMs };
  for (const h of rekke) {
    const da = h.tid.getTime();
    if (h.type === 'TATT') {
      [skal, tid] = ['PAAMINNET', da + 1000 * VENT];
      continue;
    }
    if (h.type !== skal || (skal === 'VARSLET' && h.nr !== nr)) feil.push(`utført i feil rekkefølge eller to ganger: ${h.type}`);
    // A routing that had begun when the varsel came carries the time when it began.
    if (da < tid - AVRUNDING_MS && h !== rekke[0]) feil.push(`utført før tiden: ${h.type} ${h.nr}`);
    senestMs = Math.max(senestMs, da - frist());
    if (da - frist() > SLAKK_MS) feil.push('utført for sent');
    if (h.type === 'VARSLET') [skal, tid, nr] = ['VARSLET', da + 1000 * ventetid(art, h.nr), h.nr + 1];
    else if (h.type === 'PAAMINNET') [skal, tid] = ['GITT_TILBAKE', da + 1000 * VENT];
    else [skal, tid] = ['VARSLET', da];
  }
  if (v.naa.getTime() - frist() > SLAKK_MS) feil.push(`mangler ${skal}`);
  return { feil, senestMs };
}

/** What those outside have heard of one varsel: each beat once, none before its time, by their own clocks. */
function hort(p: Prove, id: string, s: Sendt, rekke: Hendelse[]): string[] {
  const feil: string[] = [];
  const nokler = p.mottaker.om(id);
  const skal = s.art === 'person' ? SKAL_HORES : [];
  const tatt = rekke.some((h) => h.type === 'TATT');
  for (const m of skal) {
    const antall = nokler.filter((n) => m.test(n.slice(37))).length;
    // Somebody who answers spares the others a message that was on its way.
    if (antall > 1) feil.push('fortalt to ganger til den samme');
    if (antall === 0 && !tatt) feil.push('ikke hørt utenfor');
  }
  if (nokler.some((n) => !skal.some((m) => m.test(n.slice(37))))) feil.push('hørt utenfor av noen som ikke skulle');
  for (const n of nokler) {
    const kom = p.mottaker.kom.get(n)?.[0] ?? 0;
    if (kom < s.tid + 1000 * VENT * Number.parseInt(n.slice(37), 10) - AVRUNDING_MS) feil.push('hørt utenfor før tiden');
  }
  return feil;
}

/** Everything that was ever answered, in all rounds, is there in the end. Gives how many are not. */
export async function mangler(p: Prove, kvittert: Map<string, string>): Promise<number> {
  const [r] = await p.sql<{ n: number }>(
    `select count(*)::int n from unnest($1::text[], $2::uuid[]) x (e, id) where not exists (select 1 from respons.varsel v where v.id = x.id and v."eksternId" = x.e)`,
    [[...kvittert.keys()], [...kvittert.values()]],
  );
  return r?.n ?? 0;
}
