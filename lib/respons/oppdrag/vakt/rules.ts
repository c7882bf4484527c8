import { serAlltid } from '@/lib/platform/policy-felt';
import type { Rolle } from '@/lib/platform/prisma/enums';
import type { Oppsett } from '../../eskalering/modeller';
import { iVindu } from '../../ruting/tid';
import type { Responsmodell } from '../../schema';

export type Paavakt = { lag: string; soneId: string | null };
/** A vaktlag (and sone) that the model would call now, and where nobody is. */
export type Tomtlag = { lag: string; soneId: string | null };

export const MOTTAKSVAKT = 'mottaksvakt';

/** A vaktlag's name in the model; null when the model has none such. The mottaksvakt is always there, and named in the texts. */
export const lagnavn = (o: Oppsett | null, lag: string): string | null =>
  lag === MOTTAKSVAKT ? MOTTAKSVAKT : (o?.modell.vaktlag.find((l) => l.id === lag)?.navn ?? null);

/** Where somebody works, and as what. */
export type Sted = { enhetId: string; rolle: Rolle };
/**
 * Whether one of these is of an enhet that mans the vaktlag. One that no enhet is set to man is for those whose role sees
 * persons whatever they are doing: being on duty opens nothing that one gives oneself. Pure.
 */
export const bemannes = (enheter: readonly string[], steder: readonly Sted[]): boolean =>
  steder.some((s) => (enheter.length === 0 ? serAlltid(s.rolle, 'navn') : enheter.includes(s.enhetId)));

/** The vaktlag that some rule calls at this instant, with the soner it is for (none is all). */
export function lagIBruk(modell: Responsmodell, tid: Date): Map<string, Set<string> | null> {
  const ut = new Map<string, Set<string> | null>();
  for (const r of modell.regler.filter((x) => x.tider.length === 0 || x.tider.some((t) => iVindu(t, tid))))
    for (const m of r.steg.flatMap((s) => s.til)) {
      if (m.art !== 'vaktlag') continue;
      const foer = ut.get(m.lag);
      if (r.soner.length === 0 || foer === null) ut.set(m.lag, null);
      else ut.set(m.lag, new Set([...(foer ?? []), ...r.soner]));
    }
  return ut;
}

/** Where a step would reach nobody now; the mottaksvakt, who is the last resort, comes first. Pure. */
export function tommeLag(
  modell: Responsmodell | null,
  soner: readonly string[],
  paaVakt: readonly Paavakt[],
  naaesUtenfra: (lag: string) => boolean,
  tid: Date,
): Tomtlag[] {
  const ut: Tomtlag[] = [];
  const noen = (lag: string, sone: string | null) =>
    naaesUtenfra(lag) || paaVakt.some((v) => v.lag === lag && (sone === null || v.soneId === null || v.soneId === sone));
  if (!noen(MOTTAKSVAKT, null)) ut.push({ lag: MOTTAKSVAKT, soneId: null });
  if (!modell) return ut;
  for (const [id, gjelder] of lagIBruk(modell, tid)) {
    const lag = modell.vaktlag.find((l) => l.id === id);
    if (lag?.perSone && soner.length > 0) {
      for (const sone of soner.filter((s) => !gjelder || gjelder.has(s))) if (!noen(id, sone)) ut.push({ lag: id, soneId: sone });
    } else if (!noen(id, null)) ut.push({ lag: id, soneId: null });
  }
  return ut;
}

/** What somebody has who goes off their last duty: theirs to give on first. What waits for a visit is not. Pure. */
export const maaGisVidere = <T extends { status: string; tattAvId: string | null }>(varsler: readonly T[], ansattId: string, vakter: number): T[] =>
  vakter > 1 ? [] : varsler.filter((v) => v.tattAvId === ansattId && (v.status === 'TATT' || v.status === 'UTRYKNING'));

/** What somebody has, and keeps, who goes off one of several duties. Pure. */
export const beholder = <T extends { tattAvId: string | null }>(varsler: readonly T[], ansattId: string, vakter: number): T[] =>
  vakter > 1 ? varsler.filter((v) => v.tattAvId === ansattId) : [];

/** What one of those on duty is to see in the field. */
export type Feltvarsel = {
  status: string;
  merker: readonly string[];
  tattAvId: string | null;
  fortalt: readonly string[];
  lagFortalt: readonly string[];
  lag: string | null;
  soneId: string | null;
  virksomhetId: string;
};

/** Whether a varsel is for this person: theirs, told to them, for a vaktlag and sone where they are on duty, or waiting while nobody is reached. */
export const gjelderMeg = (v: Feltvarsel, ansattId: string, vakter: readonly (Paavakt & { virksomhetId: string })[]): boolean =>
  v.tattAvId === ansattId ||
  v.fortalt.includes(ansattId) ||
  (v.status === 'VENTER' && v.merker.includes('UTEN_VAKT')) ||
  vakter.some(
    (x) =>
      (x.virksomhetId === v.virksomhetId || x.lag === MOTTAKSVAKT) &&
      (v.lagFortalt.includes(x.lag) || v.lag === x.lag) &&
      (x.soneId === null || v.soneId === null || x.soneId === v.soneId),
  );
