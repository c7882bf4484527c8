import { SakStatus } from '@/lib/platform/prisma/enums';
import { erId } from '@/lib/platform/verdi/id';
import { AAPNE_SAKER } from './rules';

/** What the address says about the list of saker: codes, ids of enheter and saksnumre, never anything about a person. */
export type Saksfilter = { status: SakStatus[]; mine: boolean; enhet: string | null; forfalt: boolean; nr: string; side: number };

/** Reads the address; what it does not know, it leaves out. */
export function lesSaksfilter(q: Record<string, string | string[] | undefined>): Saksfilter {
  const en = (n: string) => [q[n]].flat()[0] ?? '';
  return {
    status: Object.values(SakStatus).filter((s) => en('status').split(',').includes(s)),
    mine: en('eier') === 'mine',
    enhet: erId(en('enhet')) ? en('enhet') : null,
    forfalt: en('frist') === 'forfalt',
    nr: en('nr').trim().slice(0, 20),
    side: Math.max(1, Math.min(2000, Number.parseInt(en('side'), 10) || 1)),
  };
}

/** The address of the list with this filter. */
export function saksSti(f: Saksfilter): string {
  const p = new URLSearchParams();
  if (f.status.length) p.set('status', f.status.join(','));
  if (f.mine) p.set('eier', 'mine');
  if (f.enhet) p.set('enhet', f.enhet);
  if (f.forfalt) p.set('frist', 'forfalt');
  if (f.side > 1) p.set('side', String(f.side));
  const q = p.toString().replaceAll('%2C', ',');
  return q ? `/saker?${q}` : '/saker';
}

/** The states to show: those chosen, else every open one. */
export const visteStatuser = (f: Pick<Saksfilter, 'status'>): readonly SakStatus[] => (f.status.length ? f.status : AAPNE_SAKER);

/** A saksnummer as people write it («2026-12», «12», «2026-00012»); null when it is none. */
export function tolkSaksnummer(tekst: string, aar: number): string | null {
  const m = /^(?:(\d{4})\s*[-/ ]\s*)?(\d{1,6})$/.exec(tekst.trim());
  return m ? `${m[1] ?? aar}-${(m[2] ?? '').padStart(5, '0')}` : null;
}
