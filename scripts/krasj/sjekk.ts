import type { Prove, Sendt } from './oppsett.ts';

export type Funn = { brudd: string[]; slag: number; senestMs: number; paaNytt: number };

/** How late a beat may be, seen after everything is up again; milliseconds. */
const SLAKK_MS = 1500;
/** Times are kept to the millisecond. */
const AVRUNDING_MS = 2;

type Utfort = { varselId: string; nr: number; tid: Date; forrige: Date | null; vent: number | null; ganger: number };

/** What must hold after a round, whatever died in it. `brudd` names each that does not. */
export async function sjekk(p: Prove, sendt: Sendt): Promise<Funn> {
  const brudd: string[] = [];
  const nei = (hva: string, antall: number) => {
    if (antall > 0) brudd.push(`${antall} ${hva}`);
  };
  const eksterne = [...sendt.keys()];
  const rader = await p.sql<{ id: string; eksternId: string; status: string; slag: number; sen: number }>(
    `select id, "eksternId", status, slag, extract(epoch from clock_timestamp() - coalesce("nesteForfall", '-infinity'::timestamptz)) * 1000 sen
     from respons.varsel where "eksternId" = any($1)`,
    [eksterne],
  );
  const per = new Map(rader.map((r) => [r.eksternId, r]));
  nei('kvittert, men ikke i databasen', [...sendt].filter(([e, id]) => id && per.get(e)?.id !== id).length);
  nei('ble flere av ett varsel', rader.length - per.size);
  nei('ble aldri rutet', rader.filter((r) => r.status === 'MOTTATT').length);
  nei('forfalte uten at noe skjedde', rader.filter((r) => Number(r.sen) > SLAKK_MS).length);

  const utfort = await p.sql<Utfort>(
    `select h."varselId", (h.data->>'slag')::int nr, min(h.tid) tid, count(*)::int ganger,
       lag(min(h.tid)) over w forrige,
       lag(coalesce((v.plan->((h.data->>'slag')::int)->>'ventSekunder')::int, 60)) over w vent
     from respons.hendelse h join respons.varsel v on v.id = h."varselId"
     where v."eksternId" = any($1) and h.type = 'VARSLET' group by h."varselId", nr, v.plan, v.slag
     window w as (partition by h."varselId" order by (h.data->>'slag')::int) order by 1, 2`,
    [eksterne],
  );
  nei('slag utført to ganger', utfort.filter((u) => u.ganger > 1).length);
  const foer = utfort.map((u) => (u.forrige && u.vent ? u.tid.getTime() - u.forrige.getTime() - u.vent * 1000 : null));
  nei('slag før tiden', foer.filter((f) => f !== null && f < -AVRUNDING_MS).length);
  const talt = new Map<string, number>();
  for (const u of utfort) talt.set(u.varselId, (talt.get(u.varselId) ?? 0) + 1);
  nei('mangler slag i rekken', rader.filter((r) => (talt.get(r.id) ?? 0) !== r.slag).length);

  const utsendt = await p.sql<{ nokkel: string; kanal: string; status: string; antall: number }>(
    `select u.nokkel, u.kanal, u.status, (count(*) over (partition by u."varselId", u.slag, u.mottaker, u.kanal))::int antall
     from respons.utsending u join respons.varsel v on v.id = u."varselId" where v."eksternId" = any($1)`,
    [eksterne],
  );
  nei('fortalt to ganger til den samme', utsendt.filter((u) => u.antall > 1).length);
  const ute = utsendt.filter((u) => u.kanal === 'webhook');
  nei('meldinger som ikke kom fram', ute.filter((u) => u.status !== 'LEVERT' || !p.mottaker.ganger.has(u.nokkel)).length);
  const kjente = new Set(ute.map((u) => u.nokkel));
  nei('meldinger med ukjent nøkkel', [...p.mottaker.ganger.keys()].filter((n) => !kjente.has(n)).length);
  const paaNytt = ute.reduce((n, u) => n + Math.max(0, (p.mottaker.ganger.get(u.nokkel) ?? 0) - 1), 0);
  p.mottaker.ganger.clear();
  return { brudd, slag: utfort.length, senestMs: Math.max(0, ...foer.map((f) => f ?? 0)), paaNytt };
}
