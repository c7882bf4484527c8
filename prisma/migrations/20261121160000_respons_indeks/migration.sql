-- A varsel has no person until it is routed: what is taken in need not write this index.
drop index respons.varsel_person;
create index varsel_person on respons.varsel ("virksomhetId", "personId", mottatt desc) where "personId" is not null;

-- Nor the one of devices, which is written when the varsel is routed.
drop index respons.varsel_serie;
create index varsel_serie on respons.varsel ("virksomhetId", serie, mottatt desc) where status <> 'MOTTATT';

-- The open varsler about silence, by device: looked up when it is heard again.
create index varsel_taus on respons.varsel ("virksomhetId", serie) where verdi = 'livstegn_mangler' and status <> 'LUKKET';
