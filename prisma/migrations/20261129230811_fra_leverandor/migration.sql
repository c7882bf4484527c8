-- A supplier's unknown device, told to each kommune that has accepted the source: those that nobody has taken.
create index varsel_fra_leverandor on respons.varsel ("virksomhetId", "kildeId") where status in ('MOTTATT', 'VENTER') and 'FRA_LEVERANDOR' = any(merker);
