import type { Varselstatus } from './rules';

/** The call-out of a varsel; times in ISO. */
export type Utrykning = {
  lag: string;
  navn: string;
  sendt: string;
  melding?: string;
  paaVei?: string;
  framme?: string;
  ansattId?: string;
  utrykker?: string;
};

/** A varsel as the queue, the field and the stream show it. Instants are ISO. No names of persons. */
export type Kovarsel = {
  id: string;
  virksomhetId: string;
  mottakerVirksomhetId: string | null;
  type: string;
  prioritet: number;
  status: Varselstatus;
  mottatt: string;
  tidspunkt: string;
  verdi: string | null;
  /** Of a samling of no devices: what each of them says. */
  tekst: string | null;
  merker: string[];
  serie: string | null;
  personId: string | null;
  tjenesteKode: string | null;
  soneId: string | null;
  tattAvId: string | null;
  tattAvNavn: string | null;
  tatt: string | null;
  /** Handed to whoever holds it, who has not done anything with it yet. */
  overfort: boolean;
  paaminnet: boolean;
  avventTil: string | null;
  lag: string | null;
  utrykning: Utrykning | null;
  versjon: number;
  /** Of a samling of technical varsler: how many it stands for. */
  antall: number;
  /** Carried by another, open varsel of its samling: not shown for itself. */
  medlem: boolean;
  /** The ansatte who have been told by its plan, and the kinds of receivers (a vaktlag's id, or mottaksvakt …). */
  fortalt: string[];
  lagFortalt: string[];
};

/** The mark of a varsel that has been handed to its holder; told by `overfort` alone, while somebody holds it. */
export const OVERFORT = 'OVERFORT';

/** `select … from respons.varsel v …`, to be followed by a where. */
export const VELG_KOVARSEL = `
  select v.id, v."virksomhetId", v."mottakerVirksomhetId", v.type, v.prioritet::int prioritet, v.status, respons.iso(v.mottatt) mottatt, respons.iso(v.tidspunkt) tidspunkt,
    v.verdi, case when s.antall > 1 and v.serie is null then (select string_agg(m.tekst, ' ') from (select distinct tekst from respons.varsel where "samlingId" = s.id and status <> 'LUKKET' order by tekst limit 10) m) else v.tekst end tekst,
    array_remove(v.merker, '${OVERFORT}') merker, v.serie, v."personId", v."tjenesteKode", v."soneId", v."tattAvId", v."tattAvNavn", respons.iso(v.tatt) tatt,
    '${OVERFORT}' = any(v.merker) and v."tattAvId" is not null overfort, v.paaminnet is not null paaminnet, case when v.status = 'AVVENTER' then respons.iso(v."nesteForfall") end "avventTil", v.lag, v.utrykning, v.versjon,
    coalesce(s.antall, 1) antall, coalesce(s.hovedvarsel <> v.id and hv.status <> 'LUKKET', false) medlem,
    array(select distinct substr(u.mottaker, 8) from respons.utsending u where u."varselId" = v.id and u.mottaker like 'ansatt:%' and u.slag >= 0) fortalt,
    array(select distinct coalesce(m->>'lag', m->>'art') from jsonb_array_elements(coalesce(v.plan, '[]')) with ordinality b (slag, nr), jsonb_array_elements(b.slag->'til') m
      where b.nr <= v.slag) "lagFortalt"
  from respons.varsel v left join respons.samling s on s.id = v."samlingId" left join respons.varsel hv on hv.id = s.hovedvarsel`;
