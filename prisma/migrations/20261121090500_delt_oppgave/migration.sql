-- An oppgave that another virksomhet is to do is seen there only while the tjeneste is shared, also when it ends by date.
alter policy les on "Oppgave" using (
  "virksomhetId" = (select app_id('virksomhet'))
  or ("utforerVirksomhetId" = (select app_id('virksomhet')) and "tjenesteId" in (select "tjenesteId" from delt)));
