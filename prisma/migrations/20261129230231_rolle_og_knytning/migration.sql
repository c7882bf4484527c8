-- An employment is tied to a login once, by the login itself (vern_konto), and its roles follow (rolle_folger_ansatt): these
-- two take the place of what froze the column and asked for the login's e-mail when the row was made.
drop trigger ny_ansatt on "Ansatt";
drop function vern.ny_ansatt();
drop trigger fryst on "Ansatt";
drop trigger fryst on "Rolletildeling";
call vern.frys('"Rolletildeling"', 'ansattId', 'enhetId', 'rolle', 'gyldigFra');

-- An order points at its own virksomhet's people and enheter, and stays where it is.
alter table "Rollebestilling" no force row level security;
alter table "Rolletildeling" no force row level security;
alter table "Ansatt" no force row level security;
alter table "Enhet" no force row level security;
call knytt('"Rollebestilling"', 'ansattId', '"Ansatt"');
call knytt('"Rollebestilling"', 'enhetId', '"Enhet"');
call knytt('"Rollebestilling"', 'bestiltAvId', '"Ansatt"');
call knytt('"Rollebestilling"', 'avgjortAvId', '"Ansatt"');
call knytt('"Rolletildeling"', 'bestillingId', '"Rollebestilling"');
alter table "Rollebestilling" force row level security;
alter table "Rolletildeling" force row level security;
alter table "Ansatt" force row level security;
alter table "Enhet" force row level security;
drop index rollebestilling_en_aapen;
create unique index rollebestilling_en_aapen on "Rollebestilling" ("ansattId", "enhetId", rolle, "virksomhetId") where status = 'BESTILT';
drop index rolletildeling_en_per_bestilling;
create unique index rolletildeling_en_per_bestilling on "Rolletildeling" ("bestillingId", "virksomhetId") where "bestillingId" is not null;
