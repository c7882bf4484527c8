import { type Kopi, like, overskrevet } from './rules-kopi';

type Rad = { id: string; kode: string; eget: boolean; utgaatt: Date | null; versjon: number };
type Grunn = { naa: Date; nyId: () => string };

/** One table's rows while they are worked on: found by code, made, revived and retired, never taken away. */
export class Hylle<R extends Rad> {
  readonly rader: Map<string, R>;
  constructor(
    foer: readonly R[],
    private readonly g: Grunn,
  ) {
    this.rader = new Map(foer.map((r) => [r.id, r]));
    for (const r of foer) this.perKode.set(r.kode, r.id);
  }
  private readonly perKode = new Map<string, string>();

  finn(kode: string): R | undefined {
    return this.rader.get(this.perKode.get(kode) ?? '');
  }
  aktiv(kode: string): R | undefined {
    const r = this.finn(kode);
    return r?.utgaatt === null ? r : undefined;
  }
  endre(id: string, felt: Partial<R>): R {
    const r = { ...(this.rader.get(id) as R), ...felt };
    this.rader.set(id, r);
    this.perKode.set(r.kode, id);
    return r;
  }
  /** A new row; one that was retired with the same code comes back instead, with what was answered on it. */
  lag(kode: string, felt: Omit<R, 'id' | 'kode' | 'eget' | 'utgaatt' | 'versjon'>, tilbake: Partial<R>): R {
    const r = this.finn(kode);
    if (r) return this.endre(r.id, { ...tilbake, utgaatt: null } as Partial<R>);
    const id = this.g.nyId();
    this.rader.set(id, { ...felt, id, kode, eget: false, utgaatt: null, versjon: 1 } as unknown as R);
    this.perKode.set(kode, id);
    return this.rader.get(id) as R;
  }
  trekk(id: string): void {
    this.endre(id, { utgaatt: this.g.naa } as Partial<R>);
  }
}

/** Rows with their lock counted up where they are changed; those that are the same stay the very same. */
export function medVersjon<R extends { id: string; versjon: number }>(foer: readonly R[], etter: Iterable<R>): R[] {
  const gamle = new Map(foer.map((r) => [r.id, r]));
  return [...etter].map((r) => {
    const g = gamle.get(r.id);
    if (!g) return r;
    return like({ ...r, versjon: g.versjon }, g) ? g : { ...r, versjon: g.versjon + 1 };
  });
}

/**
 * Retired copies of rows whose own answers have been written over, so that nothing a virksomhet has written is gone.
 * `mal` gives what a row had from its template and may be lost.
 */
export function arkiver<R extends Rad>(
  gjelder: 'AKTOR' | 'OPPGAVE' | 'PUNKT',
  foer: readonly R[],
  etter: ReadonlyMap<string, R>,
  g: Grunn,
  mal: (r: R) => object = () => ({}),
): R[] {
  return foer.flatMap((r) => {
    const ny = etter.get(r.id);
    if (r.utgaatt !== null || !ny || !overskrevet(gjelder, r, ny, mal(r))) return [];
    const id = g.nyId();
    return [{ ...r, id, kode: `${r.kode}~${id}`, eget: true, utgaatt: g.naa, versjon: 1 }];
  });
}

/** Cells end when their row or column does. */
export function avsluttAnsvar(foer: Kopi, etter: Pick<Kopi, 'aktorer' | 'oppgaver'>, naa: Date): Kopi['ansvar'] {
  const borte = new Set([...etter.aktorer, ...etter.oppgaver].filter((r) => r.utgaatt !== null).map((r) => r.id));
  return foer.ansvar.map((a) => (a.gyldigTil === null && (borte.has(a.aktorId) || borte.has(a.oppgaveId)) ? { ...a, gyldigTil: naa } : a));
}
