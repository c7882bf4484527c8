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

/** Whether a text stands on no source but our own judgement, and is to be shown as Helhet's proposal where it is chosen. */
export const erHelhetsForslag = (kilde: string): boolean => /^(Egen faglig vurdering|Skrevet av oss|Helhet:|Domene\.md)/.test(kilde);
