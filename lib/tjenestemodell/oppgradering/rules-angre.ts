import type { Kopi } from './rules-kopi';
import { medVersjon } from './rules-verksted';

type Rad = { id: string; kode: string; utgaatt: Date | null; versjon: number };

/**
 * The copy as it was before an upgrade. Every row of the snapshot is as it was there (its lock still counts upward);
 * rows born since are retired. A cell that was ended is set anew, so that the matrix of the days between stays true.
 */
export function angre(naaKopi: Kopi, snapshot: Kopi, naa: Date, nyId: () => string): Kopi {
  return {
    modell: medVersjon([naaKopi.modell], [snapshot.modell])[0] ?? naaKopi.modell,
    aktorer: tilbake(naaKopi.aktorer, snapshot.aktorer, naa),
    oppgaver: tilbake(naaKopi.oppgaver, snapshot.oppgaver, naa),
    punkter: tilbake(naaKopi.punkter, snapshot.punkter, naa),
    ansvar: celler(naaKopi.ansvar, snapshot.ansvar, naa, nyId),
  };
}

function tilbake<R extends Rad>(rader: R[], snapshot: R[], naa: Date): R[] {
  const foer = new Map(snapshot.map((r) => [r.id, r]));
  const koder = new Set(snapshot.map((r) => r.kode));
  return medVersjon(
    rader,
    rader.map((r) => {
      const g = foer.get(r.id);
      if (g) return { ...g, versjon: r.versjon };
      const kode = koder.has(r.kode) ? `${r.kode}~${r.id}` : r.kode;
      return { ...r, kode, utgaatt: r.utgaatt ?? naa };
    }),
  );
}

function celler(rader: Kopi['ansvar'], snapshot: Kopi['ansvar'], naa: Date, nyId: () => string): Kopi['ansvar'] {
  const foer = new Set(snapshot.map((a) => a.id));
  const aapne = new Set(rader.filter((a) => a.gyldigTil === null).map((a) => a.id));
  return [
    ...rader.map((a) => (a.gyldigTil === null && !foer.has(a.id) ? { ...a, gyldigTil: naa } : a)),
    ...snapshot.filter((a) => !aapne.has(a.id)).map((a) => ({ ...a, id: nyId(), gyldigFra: naa })),
  ];
}
