type Intervall = { teknologi: string; sekunder: number; kilde: string };

const EGEN = 'Egen faglig vurdering, må godkjennes av tjenesteeier';

/** Seconds between two signs of life, by technology (content/tjenester). What is not here is not expected to give any. */
export const INTERVALLER: readonly Intervall[] = [
  { teknologi: 'alarmknapp', sekunder: 300, kilde: `Alarmenhetens kontroll av linjen; fem minutter er vanlig oppsett. ${EGEN}` },
  { teknologi: 'roykvarsler', sekunder: 300, kilde: `Følger alarmenheten den er koblet til. ${EGEN}` },
  { teknologi: 'dorsensor', sekunder: 3600, kilde: EGEN },
  { teknologi: 'roommate', sekunder: 300, kilde: EGEN },
  { teknologi: 'sengesensor', sekunder: 300, kilde: EGEN },
  { teknologi: 'gps-enhet', sekunder: 600, kilde: 'content/tjenester/lokalisering: oppdaterer posisjonen hvert tiende minutt' },
  { teknologi: 'gps-saale', sekunder: 3600, kilde: `Sparer batteri og melder sjeldnere. ${EGEN}` },
  { teknologi: 'medisindispenser', sekunder: 3600, kilde: EGEN },
  { teknologi: 'dho-nettbrett', sekunder: 86_400, kilde: `Brukes på avtalte måledager. ${EGEN}` },
];

/** So many intervals without a sign, and the device is missing. */
export const MISTET = 2;
