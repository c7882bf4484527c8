-- A vakt is held from an enhet of the virksomhet that the one on vakt works in.
call knytt('respons.vakt', 'enhetId', '"Enhet"', 'ansattVirksomhetId');
