import pg from 'pg';

export type Storrelse = { navn: 'S' | 'XL'; kommuner: number; tjenester: number; saker: number; hendelser: number };

export const S: Storrelse = { navn: 'S', kommuner: 1, tjenester: 330, saker: 730, hendelser: 36_000 };
export const XL: Storrelse = { navn: 'XL', kommuner: 36, tjenester: 18_000, saker: 40_000, hendelser: 2_000_000 };

/** The measured kommune's share of XL: a town among smaller neighbours, so that its own lists are long too. */
const BYENS_ANDEL = 0.15;

/** A region of 36 kommuner at every size, each with a model of 25 tasks × 12 actors; the measured one whole, the others as the region sees them. */
const MODELLER = `
  insert into "Virksomhet" (id, navn, type, kode) select gen_random_uuid(), 'Nabo ' || i, 'KOMMUNE', 'n' || i
    from generate_series(1, 36 - (select count(*)::int from "Virksomhet" where type = 'KOMMUNE' and kode <> 'skogvang')) i;
  create temp table m as select gen_random_uuid() id, v.id v, v.kode from "Virksomhet" v where v.type = 'KOMMUNE' and v.kode <> 'skogvang';
  insert into "Samarbeid" (id, "virksomhetId", "motpartId", navn, "gyldigFra")
    select gen_random_uuid(), m.v, t.id, 'DHO', current_date - 300 from m, "Virksomhet" t where t.kode = 'tms';
  insert into "Kontaktpunkt" (id, "virksomhetId", gjelder, navn, telefon, bekreftet, "bekreftetAv")
    select gen_random_uuid(), v, 'DHO', 'Eva Brekke', '90000000', current_date - 90, 'Eva Brekke' from m;
  insert into "Modell" (id, "virksomhetId", navn, "malId", "malVersjon", omraader, "tattIBruk")
    select id, v, 'Digital hjemmeoppfølging', 'dho-agder', '1.0', '[{"id":"vedlikehold","navn":"Vedlikehold","ingress":"-","brukernaer":false}]', now() - interval '200 days' from m;
  create temp table mo as select gen_random_uuid() id, m.id m, m.v, m.kode, i nr from m, generate_series(1, 25) i;
  insert into "Oppgavestatus" ("oppgaveId", "virksomhetId", "modellId", kode, omraade, nr, tittel, relevant, "antallA", navngitt, "sjekkTotalt", "sjekkPaaPlass", "sjekkUnderArbeid", "aapneSporsmaal")
    select id, v, m, 'oppgave-' || nr, 'vedlikehold', nr, 'Oppgave ' || nr, true, case when nr % 6 = 0 then 0 else 1 end, nr % 6 <> 0, 7, nr % 8, 1, nr % 3 from mo;
  insert into "Modelloppgave" (id, "virksomhetId", "modellId", kode, omraade, nr, "malTittel", "malIngress", opprettet)
    select id, v, m, 'oppgave-' || nr, 'vedlikehold', nr, 'Oppgave ' || nr || ' i tjenestemodellen', 'Hva det er.', now() - interval '200 days' from mo where kode = 'fjordvik';
  create temp table ma as select gen_random_uuid() id, m.id m, m.v, i nr from m, generate_series(1, 12) i where m.kode = 'fjordvik';
  insert into "Modellaktor" (id, "virksomhetId", "modellId", kode, navn, art, rekkefolge, "ansattId", opprettet)
    select id, v, m, 'aktor-' || nr, 'Aktør ' || nr, 'rolle', nr, (select id from "Ansatt" a where a."virksomhetId" = ma.v order by navn offset nr % 10 limit 1), now() - interval '200 days' from ma;
  insert into "Ansvar" (id, "virksomhetId", "modellId", "oppgaveId", "aktorId", kode, "gyldigFra", "satAvNavn")
    select gen_random_uuid(), mo.v, mo.m, mo.id, ma.id, (case when ma.nr = 1 + mo.nr % 12 then 'A' else (array['U','K','I'])[1 + (ma.nr + mo.nr) % 3] end)::"Ansvarskode", now() - interval '100 days', 'Siv Aasen' from mo join ma on ma.m = mo.m;
  insert into "Modellpunkt" (id, "virksomhetId", "modellId", "oppgaveId", kode, del, rekkefolge, "malTekst", opprettet)
    select gen_random_uuid(), mo.v, mo.m, mo.id, mo.nr || '.' || d || i, d, i, 'Noe som skal være på plass i tjenesten.', now() - interval '200 days'
    from mo, unnest(array['maal','oppgaver','tips','sjekkliste','avklaringer']) d, generate_series(1, 6) i where mo.kode = 'fjordvik';`;

/**
 * Fills a migrated database that holds the demo's organisation with synthetic data of a size, by SQL, as the owner.
 * The measured kommune is Fjordvik; in XL the rest is spread over 35 more. `si` gets a line per stage.
 */
export async function fyll(adminUrl: string, st: Storrelse, si: (s: string) => void): Promise<void> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  const steg = async (hva: string, sql: string) => {
    const t0 = Date.now();
    await db.query(sql);
    si(`${st.navn}: ${hva} (${((Date.now() - t0) / 1000).toFixed(1)} s)`);
  };
  const andel = st.kommuner === 1 ? 1 : BYENS_ANDEL;
  await db.query(`set synchronous_commit = off; set work_mem = '256MB'; set session_replication_role = replica`);
  await steg(
    'kommuner',
    `
    insert into "Virksomhet" (id, navn, type, kode) select gen_random_uuid(), 'Kommune ' || i, 'KOMMUNE', 'k' || i from generate_series(2, ${st.kommuner}) i;
    insert into "Enhet" (id, "virksomhetId", navn, type) select gen_random_uuid(), v.id, e.navn, e.type::"Enhetstype" from "Virksomhet" v,
      (values ('Forvaltning', 'FORVALTNING'), ('Hjemmetjenesten Nord', 'HJEMMETJENESTE')) e(navn, type) where v.kode like 'k%';
    create temp table k as
      select v.id, row_number() over (order by v.kode = 'fjordvik' desc, v.kode) - 1 nr,
        (select id from "Enhet" e where e."virksomhetId" = v.id and type = 'FORVALTNING' order by navn limit 1) fk,
        (select id from "Enhet" e where e."virksomhetId" = v.id and type = 'HJEMMETJENESTE' order by navn limit 1) hj,
        (select id from "Ansatt" a where a."virksomhetId" = v.id order by epost = 'saksbehandler@fjordvik.demo' desc, navn limit 1) ans
      from "Virksomhet" v where v.type = 'KOMMUNE' and v.kode <> 'skogvang';
    create index on k (nr); analyze k;`,
  );
  // Row i belongs to the town for its share of every hundred, else to one of the others in turn.
  const kommune = (i: string) => (st.kommuner === 1 ? '0' : `case when ${i} % 100 < ${andel * 100} then 0 else 1 + ${i} % ${st.kommuner - 1} end`);
  await steg(
    'personer',
    `
    create temp table p as select gen_random_uuid() id, i nr, k.id v, k.fk, k.hj, k.ans from generate_series(1, ${st.saker}) i join k on k.nr = ${kommune('i')};
    create unique index on p (nr); analyze p;
    insert into "Person" (id, "virksomhetId", identtype, ident, fornavn, etternavn, fodselsdato, adresse, postnummer, poststed, telefon, "soneId")
      select id, v, 'FNR', lpad((10000000000 + nr * 7919)::text, 11, '0'), (array['Astrid','Bjarne','Dagny','Einar','Frida','Gunnar','Helga','Ivar','Jorunn','Kåre'])[1 + nr % 10],
        (array['Andersen','Berg','Dahl','Eriksen','Foss','Grønli','Haug','Iversen','Johansen','Knutsen','Lund','Moen'])[1 + nr % 12] || case when nr % 3 = 0 then 'stad' else '' end,
        date '1930-01-01' + nr % 9000, 'Storgata ' || nr % 200, '4800', 'Fjordvik', '9' || lpad(nr::text, 7, '0'), hj from p;
    insert into "Sokeord" ("virksomhetId", ord, "personId") select "virksomhetId", o, id from "Person", sokeord(fornavn || ' ' || etternavn, telefon) o on conflict do nothing;`,
  );
  await steg(
    'saker',
    `
    create temp table s as select gen_random_uuid() id, p.id person, p.nr, p.v, p.fk, p.hj, p.ans,
      case when p.nr % 20 = 0 then (array['MOTTATT','UNDER_KARTLEGGING','TIL_VURDERING','TIL_KONTROLL','PAA_VENT'])[1 + (p.nr / 20 + p.nr / 100) % 5] when p.nr % 11 = 0 then 'HENLAGT' else 'VEDTATT' end st from p;
    create unique index on s (nr); analyze s;
    insert into "Sak" (id, "virksomhetId", nummer, "personId", status, "enhetId", "ansvarligId", kilde, behov, "onsketTjeneste", mottatt, svarfrist)
      select id, v, '2026-' || lpad(nr::text, 6, '0'), person, st::"SakStatus", fk, ans, 'BRUKER', 'Trenger trygghet om natten.', 'digitalt-tilsyn',
        current_date - nr % 2500, current_date - nr % 2500 + 31 from s;
    insert into "Kartlegging" (id, "virksomhetId", "sakId", status, "skjemaVersjon") select gen_random_uuid(), v, id, 'FULLFORT', '1' from s where st in ('TIL_VURDERING', 'TIL_KONTROLL', 'VEDTATT');
    insert into "Vedtak" (id, "virksomhetId", "sakId", "personId", status, utfall, "tjenesteKode", "saksbehandlerId", "godkjennerId", godkjent, frosset)
      select gen_random_uuid(), v, id, person, 'GODKJENT', 'INNVILGET', 'digitalt-tilsyn', ans, gen_random_uuid(), now(), '{}' from s where st = 'VEDTATT';`,
  );
  await steg(
    'tjenester',
    `
    create temp table t as select gen_random_uuid() id, s.id sak, s.person, s.v, s.hj, s.ans, v.id vedtak, row_number() over (order by s.nr) nr from s join "Vedtak" v on v."sakId" = s.id order by s.nr limit ${st.tjenester};
    create unique index on t (nr); analyze t;
    insert into "Tjeneste" (id, "virksomhetId", "personId", "sakId", "vedtakId", kode, status, "enhetId", startet, opprettet)
      select id, v, person, sak, vedtak, (array['digitalt-tilsyn','trygghetsalarm','medisineringsstotte','lokalisering','dho'])[1 + nr % 5],
        (case when nr % 12 = 0 then 'BESTILT' when nr % 7 = 0 then 'AVSLUTTET' else 'I_DRIFT' end)::"TjenesteStatus", hj, now() - nr % 2000 * interval '1 day', now() - nr % 2000 * interval '1 day' from t;
    insert into "Utstyr" (id, "virksomhetId", serienummer, "teknologiKode", modell, status, "tjenesteId")
      select gen_random_uuid(), v, 'SN' || lpad(nr::text, 8, '0'), 'roommate', 'RoomMate', 'I_BRUK', id from t where nr % 7 <> 0;
    insert into "Evaluering" (id, "virksomhetId", "tjenesteId", navn, planlagt, status) select gen_random_uuid(), v, id, 'Halvårlig evaluering', current_date + (nr % 180)::int, 'PLANLAGT' from t where nr % 7 <> 0;`,
  );
  await steg(
    'oppgaver',
    `
    insert into "Oppgave" (id, "virksomhetId", "utforerVirksomhetId", steg, status, "sakId", "personId", rolle, "enhetId", "ansattId", frist, utfort)
      select gen_random_uuid(), v, v, case st when 'MOTTATT' then 'PLANLEGGE_KARTLEGGING' when 'UNDER_KARTLEGGING' then 'KARTLEGGE' when 'TIL_KONTROLL' then 'KONTROLLERE' else 'VURDERE' end,
        (case when st in ('VEDTATT', 'HENLAGT') then 'UTFORT' when st = 'PAA_VENT' then 'PAA_VENT' else 'AAPEN' end)::"OppgaveStatus",
        id, person, (case st when 'UNDER_KARTLEGGING' then 'ressursperson' when 'TIL_KONTROLL' then 'godkjenner' else 'saksbehandler' end)::"Rolle", fk,
        case when nr % 2 = 0 then ans end, current_date - 20 + nr % 60, case when st in ('VEDTATT', 'HENLAGT') then now() end from s;
    insert into "Oppgave" (id, "virksomhetId", "utforerVirksomhetId", steg, status, "sakId", "personId", rolle, "enhetId", "ansattId", frist, utfort)
      select gen_random_uuid(), v, v, g.steg, 'UTFORT', id, person, 'saksbehandler', fk, ans, current_date - nr % 2000, now() from s, (values ('MOTTA'), ('PLANLEGGE_KARTLEGGING'), ('KARTLEGGE')) g(steg) where st = 'VEDTATT';`,
  );
  const DEL = 250_000;
  for (let fra = 0; fra < st.hendelser; fra += DEL) {
    const til = Math.min(st.hendelser, fra + DEL);
    await steg(
      `hendelser ${til.toLocaleString('nb')}`,
      `
      insert into "Hendelse" ("virksomhetId", tidspunkt, type, "aktorVirksomhetId", "ansattId", "aktorNavn", rolle, "objektType", "objektId", "personId", "sakId")
        select s.v, now() - (i % 2500) * interval '1 day', 'KARTLEGGING_LAGRET', s.v, s.ans, 'Kari Sandvik', 'saksbehandler', 'Sak', s.id, s.person, s.id
        from generate_series(${fra + 1}, ${til}) i join s on s.nr = 1 + i % ${st.saker};`,
    );
  }
  await steg('tjenestemodeller', MODELLER);
  await db.query('set session_replication_role = origin');
  await steg('statistikk', 'vacuum analyze');
  await db.end();
}
