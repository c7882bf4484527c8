-- What waits is found by whose it is and where it came from: nobody's flood stands before another's alarm.
drop index respons.varsel_urutet;
create index varsel_urutet on respons.varsel ("virksomhetId", "kildeId", prioritet, mottatt) where status = 'MOTTATT';

-- Read only while more is due than one round takes.
create index varsel_forfall_eier on respons.varsel ("virksomhetId", "nesteForfall") where status <> 'LUKKET' and "nesteForfall" is not null;
