/** One message on its way to one receiver, as the adapters get it. `nokkel` is the same every time it is tried. */
export type Sending = {
  id: string;
  nokkel: string;
  virksomhetId: string;
  varselId: string;
  adresse: string;
  tekst: string;
  /** Where the varsel is read, after login; for one without a login, where it is answered. */
  lenke: string;
  /** The receiver is without a login. */
  utenfor: boolean;
  /** Not a new varsel: they have it, and have been silent. */
  paaminnelse: boolean;
  /** On a screen, one with the same mark takes the other's place. */
  merke: string;
  type: string;
  prioritet: number;
};

/**
 * What became of a try. `levert`: the receiver's own system has said that it has it. `varig`: trying again is of no use.
 * `svarte`: somebody answered, though not that it went.
 */
export type Utfall = { ok: true; levert: boolean } | { ok: false; feil: string; varig: boolean; svarte?: true };

export const TIDSFRIST_MS = 5_000;

/** What became of a try that threw; without what the error says, which may hold an address. */
export const feilet = (e: unknown): Utfall => {
  const { name, code } = e as { name?: string; code?: string };
  return {
    ok: false,
    feil: name === 'AbortError' || name === 'TimeoutError' ? 'TIDSFRIST' : (code ?? name ?? 'UKJENT'),
    varig: code === 'ADRESSE_SPERRET',
  };
};

/** From an HTTP status: 4xx is for good, but for those that ask us to come back. */
export const fraStatus = (status: number, levert: boolean): Utfall =>
  status >= 200 && status < 300
    ? { ok: true, levert }
    : { ok: false, feil: `HTTP ${status}`, varig: status >= 400 && status < 500 && ![408, 425, 429].includes(status), svarte: true };
