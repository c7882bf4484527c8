-- A varsel has no person until it is routed: what is taken in need not write this index.
drop index respons.varsel_person;
create index varsel_person on respons.varsel ("virksomhetId", "personId", mottatt desc) where "personId" is not null;
