import type { Feilnokkel } from './tekst';

/** Codes a caller may act on. */
export type Feilkode = 'IKKE_INNLOGGET' | 'IKKE_FUNNET' | 'FORBUDT' | 'KONFLIKT' | 'REGEL' | 'UGYLDIG' | 'FOR_MANGE' | 'INTERN';

/**
 * An expected failure. Recognised by `kode`, never by class: bundles hold copies of it. `tekst` is a key under `feil`
 * in content/tekster; it never carries personal data.
 */
export class Feil extends Error {
  readonly kode: Feilkode;
  readonly tekst: Feilnokkel;
  readonly felt?: Record<string, Feilnokkel>;
  readonly objektId?: string;
  /** On KONFLIKT: the record as it is now, for a form that can show both. */
  readonly gjeldende?: unknown;
  /** Makes a page that throws it answer 403 or 404: how Next marks its own forbidden() and notFound(). */
  readonly digest?: string;

  constructor(kode: Feilkode, tekst: Feilnokkel, mer: { felt?: Record<string, Feilnokkel>; objektId?: string; gjeldende?: unknown } = {}) {
    super(`${kode}: ${tekst}`);
    this.kode = kode;
    this.tekst = tekst;
    Object.assign(this, mer);
    const status = { FORBUDT: 403, IKKE_FUNNET: 404 }[kode as string];
    if (status) this.digest = `NEXT_HTTP_ERROR_FALLBACK;${status}`;
  }
}

export const erFeil = (e: unknown): e is Feil => typeof e === 'object' && e !== null && 'kode' in e && 'tekst' in e;

/** The record is not there, or belongs to somebody else: the two are told apart nowhere. */
export const ikkeFunnet = () => new Feil('IKKE_FUNNET', 'ikkeFunnet');
/** 403: they may know that it is there, and not do this. */
export const forbudt = () => new Feil('FORBUDT', 'forbudt');
/** 409: it is another since; with what it is now, to be shown beside what was typed. */
export const konflikt = (objektId: string, gjeldende?: unknown) => new Feil('KONFLIKT', 'konflikt', { objektId, gjeldende });
/** A domain rule says no; `tekst` tells the user which. */
export const regel = (tekst: Feilnokkel, felt?: Record<string, Feilnokkel>) => new Feil('REGEL', tekst, felt ? { felt } : {});

type Basefeil = { code?: unknown; meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } };

/** Whether PostgreSQL refused a value as no value of its kind (class 22): the text, number or date is at fault, not we. */
export function avvistAvBasen(e: unknown): boolean {
  if (typeof e !== 'object' || e === null) return false;
  const { code, meta } = e as Basefeil;
  const kode = String(meta?.driverAdapterError?.cause?.originalCode ?? code ?? '');
  return /^22/.test(kode) || kode === 'P2000' || kode === 'P2020';
}
