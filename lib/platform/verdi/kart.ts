/** Links to a place that tell nobody where it is but the one who opens them. Pure. */
export const KART = ['kartverket'] as const;
export type Kart = (typeof KART)[number];
export type Punkt = { lat: number; lon: number };
export type Plass = { adresse?: string; punkt?: Punkt };

/** Degrees with six decimals (11 cm), as a person reads and a map takes them. */
export const koordinater = ({ lat, lon }: Punkt): string => `${lat.toFixed(6)}, ${lon.toFixed(6)}`;
const par = ({ lat, lon }: Punkt): string => `${lat.toFixed(6)},${lon.toFixed(6)}`;

/**
 * The phone's own map (RFC 5870). Safari on an iPhone opens no geo: link and says nothing about it; there the scheme of
 * the map that is on the phone is used. Neither is an address on the web.
 */
export function telefonkart({ adresse, punkt }: Plass, apple = false): string {
  const q = encodeURIComponent(adresse ?? (punkt ? par(punkt) : ''));
  if (apple) return punkt ? `maps:?ll=${par(punkt)}&q=${q}` : `maps:?q=${q}`;
  return `geo:${punkt ? par(punkt) : '0,0'}?q=${q}`;
}

/** A map service on the web, for a virksomhet that has chosen it. The place stands after the #, which is not sent with the request. */
export const kartlenke = (kart: Kart, { adresse, punkt }: Plass): string =>
  ({
    kartverket: `https://www.norgeskart.no/#!?project=norgeskart&zoom=16${punkt ? `&lat=${punkt.lat}&lon=${punkt.lon}` : ''}&sok=${encodeURIComponent(adresse ?? (punkt ? par(punkt) : ''))}`,
  })[kart];
