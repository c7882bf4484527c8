-- What somebody has lost is asked for at every picture of the queue; what is outside the plan is little.
create index utsending_tilbake on respons.utsending (mottaker, opprettet) where slag < 0;
