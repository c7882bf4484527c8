import type { PoolClient } from 'pg';
import { GITT_VIDERE_GRUNN, PRIORITET } from '../schema';
import type { Nyhendelse } from './hendelser';

/** Set on the supplier's own varsel: it is carried by those of the kommuner. And on each of theirs. */
export const GITT_VIDERE = 'GITT_VIDERE';
export const FRA_LEVERANDOR = 'FRA_LEVERANDOR';
/** The most that one source may have waiting, untaken, in one kommune: unknown serial numbers are easily made. */
export const MAKS_UKJENTE = 20;

/**
 * Which of a kommune's varsler (`x`) stands for the supplier's (`r`): of the same source and device, and not answered before it
 * came. One that is open and untaken stands for every press of the button.
 */
const DEKKER = `x."virksomhetId" = p.til and x.serie = r.serie and x."kildeId" = r."kildeId" and '${FRA_LEVERANDOR}' = any(x.merker)
  and coalesce(x.tatt, x.lukket, 'infinity') > r.mottatt`;

/** The suppliers' own varsler among these, and the virksomheter that have accepted the source. */
const HVEM = `
  r as (select v.id, v."kildeId", v."eksternId", v.avtrykk, v.serie, v.mottatt, v.type, v.prioritet, v.tidspunkt, v.verdi, v.posisjon, v.formfeil, v.merker, v.kopi
    from respons.varsel v join respons.kilde k on k.id = v."kildeId" and k."virksomhetId" = v."virksomhetId" join "Virksomhet" l on l.id = k."virksomhetId" and l.type = 'LEVERANDOR'
    where v.id = any($1::uuid[])),
  p as (select r.id, a."virksomhetId" til from r join respons.kildeavtale a on a."kildeId" = r."kildeId" and a.status = 'GODTATT')`;

/** One to each kommune that has none that stands for it. No free text: it may name somebody of another kommune. */
const SPRE = `
  with ${HVEM},
  mangler as (select distinct on (r."kildeId", r.serie, p.til) r.*, p.til from r join p using (id)
    where not exists (select 1 from respons.varsel x where ${DEKKER}) order by r."kildeId", r.serie, p.til, r.mottatt, r.id),
  plass as (select m.*, row_number() over (partition by "kildeId", til order by mottatt, id) + (select count(*) from respons.varsel x where x."virksomhetId" = m.til
      and x.status in ('MOTTATT', 'VENTER') and x."kildeId" = m."kildeId" and '${FRA_LEVERANDOR}' = any(x.merker)) nr from mangler m)
  insert into respons.varsel (id, "virksomhetId", "kildeId", "eksternId", avtrykk, kopi, type, prioritet, serie, tidspunkt, verdi, posisjon, formfeil, merker)
  select gen_random_uuid(), til, "kildeId", "eksternId", avtrykk,
    (select max(x.kopi) from respons.varsel x where x."kildeId" = plass."kildeId" and x."eksternId" = plass."eksternId" and x.avtrykk = plass.avtrykk) + row_number() over (partition by id order by til),
    type, prioritet, serie, tidspunkt, verdi, posisjon, formfeil, array_append(array_remove(array_remove(merker, '${GITT_VIDERE}'), 'UTEN_VAKT'), '${FRA_LEVERANDOR}')
  from plass where nr <= ${MAKS_UKJENTE}`;

const STILLING = `
  with ${HVEM}
  select r.id, count(x.id) filter (where x.status <> 'LUKKET')::int aapne, count(x.id)::int alle from r join p using (id) join respons.varsel x on ${DEKKER} group by r.id`;

type Spredt = { id: string; aapne: number; alle: number };

/** Whether it is a person's varsel of a device that nobody has registered. Whose, the supplier's source alone does not say. */
export const kanSpres = (v: { prioritet: number; merker: string[] }): boolean =>
  v.prioritet < PRIORITET.teknisk && v.merker.includes('UKJENT_ENHET') && !v.merker.includes(FRA_LEVERANDOR);

/**
 * A supplier's varsel of an unknown device, which nobody there has answered, becomes a varsel in each kommune that has accepted
 * the source: the device is somebody's there. Gives how many stand for each; those that nothing stands for are not in the answer.
 */
export async function spreTilKommunene(c: Pick<PoolClient, 'query'>, ider: string[]): Promise<Map<string, Spredt>> {
  if (ider.length === 0) return new Map();
  await c.query(SPRE, [ider]);
  const { rows } = await c.query<Spredt>(STILLING, [ider]);
  return new Map(rows.map((r) => [r.id, r]));
}

/** The last of the kommuner has closed theirs: so is the supplier's, which they stood for. The events are the caller's to write. */
export async function lukkGittVidere(
  c: Pick<PoolClient, 'query'>,
  varsler: { id: string; virksomhetId: string }[],
  hendelser: Nyhendelse[],
): Promise<void> {
  if (varsler.length === 0) return;
  await c.query(
    `update respons.varsel set status = 'LUKKET', "nesteForfall" = null, lukket = clock_timestamp(), "lukketAvNavn" = 'Helhet', utfall = '${GITT_VIDERE_GRUNN}',
       "sistRort" = clock_timestamp(), versjon = versjon + 1 where id = any($1::uuid[])`,
    [varsler.map((v) => v.id)],
  );
  hendelser.push(
    ...varsler.map((v): Nyhendelse => ({ virksomhetId: v.virksomhetId, varselId: v.id, type: 'AVKLART', data: { grunn: GITT_VIDERE_GRUNN } })),
  );
}
