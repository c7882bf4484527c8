import type { PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';

/** Technical varsler of one cause within this time of the last one are one. */
const VINDU = '15 minutes';

type Teknisk = {
  id: string;
  virksomhetId: string;
  kildeId: string;
  type: string;
  serie: string | null;
  verdi: string | null;
  soneId: string | null;
  /** The maintenance that mutes it: muted ones are joined by themselves. */
  vedlikehold: string | null;
};

/** What stands for itself alone, however many there are at once. */
const ALENE = ['kilde_taus', 'kilde_slutt', 'kilde_stanset'];

/**
 * Joins technical varsler of one cause (supplier, sone, kind) to the one that is open already; a device nobody knows counts
 * with its source. Gives, for each that was joined, the main varsel that carries the escalation. A person's varsel is never joined.
 */
export async function samle(c: PoolClient, varsler: Teknisk[]): Promise<Map<string, string>> {
  const tekniske = varsler.filter((v) => v.type === 'teknisk' && !ALENE.includes(v.verdi ?? ''));
  const ut = new Map<string, string>();
  if (tekniske.length === 0) return ut;
  const { rows: enheter } = await c.query<{ serie: string; virksomhetId: string; leverandor: string | null; teknologiKode: string }>(
    `select serie, "virksomhetId", leverandor, "teknologiKode" from respons.enhet where (serie, "virksomhetId") in (select * from unnest($1::text[], $2::uuid[]))`,
    [tekniske.map((t) => t.serie), tekniske.map((t) => t.virksomhetId)],
  );
  const enhet = new Map(enheter.map((e) => [`${e.virksomhetId} ${e.serie}`, e]));
  const grupper = new Map<string, { virksomhetId: string; nokkel: string; medlemmer: string[] }>();
  for (const t of tekniske) {
    const e = enhet.get(`${t.virksomhetId} ${t.serie}`);
    const nokkel = [e?.leverandor ?? e?.teknologiKode ?? t.kildeId, t.soneId ?? '', t.verdi ?? '', t.vedlikehold ?? ''].join('|');
    const g = grupper.get(`${t.virksomhetId} ${nokkel}`) ?? { virksomhetId: t.virksomhetId, nokkel, medlemmer: [] };
    g.medlemmer.push(t.id);
    grupper.set(`${t.virksomhetId} ${nokkel}`, g);
  }
  const liste = [...grupper.values()].sort((a, b) => `${a.virksomhetId}${a.nokkel}`.localeCompare(`${b.virksomhetId}${b.nokkel}`));
  await c.query(
    `update respons.samling s set aapen = false from json_to_recordset($1) x ("virksomhetId" uuid, nokkel text)
     where s.aapen and s."virksomhetId" = x."virksomhetId" and s.nokkel = x.nokkel and s.sist < now() - interval '${VINDU}'`,
    [JSON.stringify(liste)],
  );
  const { rows } = await c.query<{ id: string; virksomhetId: string; nokkel: string; hovedvarsel: string }>(
    `insert into respons.samling (id, "virksomhetId", nokkel, hovedvarsel, antall)
     select id, "virksomhetId", nokkel, hovedvarsel, antall from json_to_recordset($1) x (id uuid, "virksomhetId" uuid, nokkel text, hovedvarsel uuid, antall int)
     on conflict ("virksomhetId", nokkel) where aapen do update set antall = samling.antall + excluded.antall, sist = now()
     returning id, "virksomhetId", nokkel, hovedvarsel`,
    [
      JSON.stringify(
        liste.map((g) => ({ id: uuid(), virksomhetId: g.virksomhetId, nokkel: g.nokkel, hovedvarsel: g.medlemmer[0], antall: g.medlemmer.length })),
      ),
    ],
  );
  const samlinger = new Map(rows.map((r) => [`${r.virksomhetId} ${r.nokkel}`, r]));
  const koblet: { id: string; samlingId: string }[] = [];
  for (const g of liste) {
    const s = samlinger.get(`${g.virksomhetId} ${g.nokkel}`);
    if (!s) continue;
    for (const id of g.medlemmer) {
      koblet.push({ id, samlingId: s.id });
      if (id !== s.hovedvarsel) ut.set(id, s.hovedvarsel);
    }
  }
  await c.query(
    `update respons.varsel v set "samlingId" = x."samlingId" from json_to_recordset($1) x (id uuid, "samlingId" uuid) where v.id = x.id`,
    [JSON.stringify(koblet)],
  );
  return ut;
}
