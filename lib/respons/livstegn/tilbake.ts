import type { PoolClient } from 'pg';
import { type Nyhendelse, skrivHendelser } from '../eskalering/hendelser';

type Enhet = { virksomhetId: string; serie: string };
type Stum = 'livstegn_mangler' | 'aldri_hoert';
type Varsel = {
  id: string;
  virksomhetId: string;
  samlingId?: string | null;
  erHoved?: boolean;
  tatt: boolean;
  personId: string | null;
  mottakerVirksomhetId: string | null;
};

/** The varsler about silence that are open for these devices. `tatt`: somebody has it, or has the main varsel that stands for it. */
const AAPNE = `
  select v.id, v."virksomhetId", v."samlingId", coalesce(s.hovedvarsel = v.id, true) "erHoved", v."personId", v."mottakerVirksomhetId",
    v.status not in ('MOTTATT', 'VENTER') or (coalesce(h.status, 'VENTER') not in ('MOTTATT', 'VENTER', 'LUKKET')) tatt
  from respons.varsel v left join respons.samling s on s.id = v."samlingId" left join respons.varsel h on h.id = s.hovedvarsel and h.id <> v.id
  where v.status <> 'LUKKET' and v.type = 'teknisk' and v.verdi = $3
    and (v."virksomhetId", v.serie) in (select * from unnest($1::uuid[], $2::text[]))
  for update of v`;

/** Main varsler that nobody has taken, whose own device is back, and that no open one is left behind. */
const FERDIGE = `
  select v.id, v."virksomhetId", v."samlingId", true "erHoved", false tatt, v."personId", v."mottakerVirksomhetId"
  from respons.samling s join respons.varsel v on v.id = s.hovedvarsel join respons.enhet e on e."virksomhetId" = v."virksomhetId" and e.serie = v.serie
  where s.id = any($1::uuid[]) and v.status in ('MOTTATT', 'VENTER') and v.verdi = $2
    and case $2 when 'aldri_hoert' then e."aldriMeldt" is null else not e.mangler end
    and not exists (select 1 from respons.varsel m where m."samlingId" = s.id and m.id <> v.id and m.status <> 'LUKKET')
  for update of v`;

/**
 * The engine's own decision, and the only one that closes: a device that was silent is heard again, and nobody has taken
 * the varsel about it. It is closed with LIVSTEGN_TILBAKE as its documented outcome. One that somebody has taken, or that
 * stands for others which are still silent, is told and left open. `verdi`: what was said of it, silent or never heard.
 */
export async function meldTilbake(c: PoolClient, enheter: Enhet[], verdi: Stum = 'livstegn_mangler'): Promise<void> {
  if (enheter.length === 0) return;
  const { rows } = await c.query<Varsel>(AAPNE, [enheter.map((e) => e.virksomhetId), enheter.map((e) => e.serie), verdi]);
  if (rows.length === 0) return;
  const alene = (v: Varsel) => !v.tatt && (v.samlingId == null || !v.erHoved);
  await lukk(c, rows.filter(alene));
  const hoved = await c.query<Varsel>(FERDIGE, [[...new Set(rows.flatMap((v) => v.samlingId ?? []))], verdi]);
  await lukk(c, hoved.rows);
  const lukket = new Set([...rows.filter(alene), ...hoved.rows].map((v) => v.id));
  await skrivHendelser(
    c,
    rows.filter((v) => !lukket.has(v.id)).map((v) => hendelse(v, false)),
  );
}

/** The same of varsler that stand for themselves alone. */
export async function lukkEllerFortell(c: PoolClient, varsler: Varsel[]): Promise<void> {
  await lukk(
    c,
    varsler.filter((v) => !v.tatt),
  );
  await skrivHendelser(
    c,
    varsler.filter((v) => v.tatt).map((v) => hendelse(v, false)),
  );
}

const hendelse = (v: Varsel, lukket: boolean): Nyhendelse => ({
  virksomhetId: v.virksomhetId,
  mottakerVirksomhetId: v.mottakerVirksomhetId,
  varselId: v.id,
  personId: v.personId,
  type: 'LIVSTEGN_TILBAKE',
  data: { lukket },
});

async function lukk(c: PoolClient, varsler: Varsel[]): Promise<void> {
  if (varsler.length === 0) return;
  const ider = varsler.map((v) => v.id);
  await c.query(
    `update respons.varsel set status = 'LUKKET', "nesteForfall" = null, lukket = clock_timestamp(), "lukketAvNavn" = 'Helhet', utfall = 'livstegn_tilbake',
       "sistRort" = clock_timestamp(), versjon = versjon + 1 where id = any($1::uuid[])`,
    [ider],
  );
  await c.query('update respons.samling set aapen = false where aapen and hovedvarsel = any($1::uuid[])', [ider]);
  await skrivHendelser(
    c,
    varsler.map((v) => hendelse(v, true)),
  );
}
