import { FEILALARM } from '../oppdrag/varsel/rules-grunn';
import { GITT_VIDERE_GRUNN } from '../schema';

/**
 * $1 and $2: the first day and the day after the last, as dates in Oslo. $3 kommune, $4 type, $5 sone: null is all.
 * One row per varsel that asks for a person's help; a call-out may be sent long after the varsel came.
 */
const GRUNNLAG = `
  with tid as (select ($1::date)::timestamp at time zone 'Europe/Oslo' fra, ($2::date)::timestamp at time zone 'Europe/Oslo' til),
  ut as (
    select "varselId", min(h.tid) filter (where type = 'UTRYKNING_SENDT') sendt, min(h.tid) filter (where type = 'UTRYKNING_FRAMME') framme,
      bool_or(type <> 'UTRYKNING_UBESVART') utrykning, bool_or(type = 'UTRYKNING_UBESVART') ubesvart
    from respons.hendelse h
    where type in ('UTRYKNING_SENDT', 'UTRYKNING_PAA_VEI', 'UTRYKNING_FRAMME', 'UTRYKNING_UBESVART')
      and h.tid >= (select fra from tid) and h.tid < (select til + interval '31 days' from tid)
    group by 1),
  g as materialized (
    select v."virksomhetId", v.type, v."soneId", v."personId", v.mottatt at time zone 'Europe/Oslo' lokal, v.status = 'LUKKET' lukket,
      round(extract(epoch from v."forsteSvar" - v.mottatt) * 1000)::float ms, coalesce(u.utrykning, false) utrykning, coalesce(u.ubesvart, false) ubesvart,
      round(extract(epoch from u.framme - u.sendt) * 1000)::float framme, v.status = 'LUKKET' and coalesce(v.feilalarm, v.utfall ~* '${FEILALARM}', false) feilalarm
    from respons.varsel v left join ut u on u."varselId" = v.id
    where v.mottatt >= (select fra from tid) and v.mottatt < (select til from tid) and v.type not in ('teknisk', 'test') and v.utfall is distinct from '${GITT_VIDERE_GRUNN}'
      and ($3::uuid is null or v."virksomhetId" = $3::uuid) and ($4::text is null or v.type = $4::text) and ($5::uuid is null or v."soneId" = $5::uuid))`;

/** $6 and $7: the virksomhet's own targets in seconds; $8: its target from a call-out till on the spot, in minutes. One row per group of each kind, and one for all. */
export const TALL = `${GRUNNLAG},
  m as (select *, to_char(lokal, 'YYYY-MM') maaned, extract(hour from lokal)::int::text time, "virksomhetId"::text kommune, coalesce("soneId"::text, '') sone from g)
  select case when grouping(kommune) = 0 then 'kommune' when grouping(type) = 0 then 'type' when grouping(sone) = 0 then 'sone'
      when grouping(maaned) = 0 then 'maaned' when grouping(time) = 0 then 'time' else 'alle' end art,
    coalesce(kommune, type, sone, maaned, time, '') nokkel,
    count(*)::int antall, count(ms)::int besvart, (count(*) filter (where ms <= 60000))::int "innen60", (count(*) filter (where ms <= $6::int * 1000))::int "innenMaal",
    (count(*) filter (where ms <= $7::int * 1000))::int "innenTo",
    percentile_disc(0.5) within group (order by ms) median, percentile_disc(0.95) within group (order by ms) p95,
    (count(*) filter (where lukket))::int lukket, (count(*) filter (where lukket and not utrykning))::int "utenUtrykning",
    (count(*) filter (where utrykning))::int utrykninger, (count(*) filter (where ubesvart))::int "ubesvarteUtrykninger",
    percentile_disc(0.5) within group (order by framme) "tilFramme", count(framme)::int framme,
    (count(*) filter (where framme <= $8::int * 60000))::int "frammeInnen", (count(*) filter (where feilalarm))::int feilalarmer,
    count(distinct "personId")::int brukere
  from m group by grouping sets ((), (kommune), (type), (sone), (maaned), (time)) order by 1, 2`;

/** How many persons have had so many varsler. */
export const PER_BRUKER = `${GRUNNLAG}
  select antall, count(*)::int personer from (select count(*)::int antall from g where "personId" is not null group by "personId") p group by 1 order by 1`;

/** Whose varsler there are in the period, and how many technical ones. */
export const VALG = `
  with tid as (select ($1::date)::timestamp at time zone 'Europe/Oslo' fra, ($2::date)::timestamp at time zone 'Europe/Oslo' til)
  select v."virksomhetId" kommune, v."soneId" sone, (count(*) filter (where type = 'teknisk' and ($3::uuid is null or v."virksomhetId" = $3::uuid)))::int tekniske
  from respons.varsel v where v.mottatt >= (select fra from tid) and v.mottatt < (select til from tid) group by 1, 2`;
