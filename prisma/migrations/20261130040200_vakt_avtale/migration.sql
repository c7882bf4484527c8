-- The agreement that let the receiver's people be on duty here is over: they are told, and so is whoever is left.
comment on column respons.vakt.grunn is 'SLUTTET, SPERRET, UTEN_ROLLE, ENHET, LAG, AVTALE, AVLOGGET; empty when they went off themselves.';
