/** Every step of a service, in order. Content, oppgaver and state machines use these codes. */
export const STEG = [
  'MOTTA',
  'PLANLEGGE_KARTLEGGING',
  'KARTLEGGE',
  'VURDERE',
  'KONTROLLERE',
  'TILTAKSPLAN',
  'NULLPUNKT',
  'BESTILLE',
  'INSTALLERE',
  'OPPLAERE',
  'STARTE',
  'EVALUERE',
  'HENTE_UTSTYR',
  'NULLSTILLE',
  'SLETTE_HOS_LEVERANDOR',
  'AVSLUTTE_VEDTAK',
  'LAGERFORE',
] as const;
export type Steg = (typeof STEG)[number];
