import { diff3MergeRegions, diffComm } from 'node-diff3';
import { type Flettebit, setning } from './rules-fletting';

/** A piece of two texts side by side. */
export type Ordbit = { art: 'LIK' | 'BORT' | 'INN'; tekst: string };

const ord = (t: string): string[] => t.match(/\n|[^\s]+/g) ?? [];

/** Three-way merge word by word: `base` is the template as it was taken over, `egen` our words, `ny` the template now. */
export function flett(base: string, egen: string, ny: string): Flettebit[] {
  const ut: Flettebit[] = [];
  for (const r of diff3MergeRegions(ord(egen), ord(base), ord(ny))) {
    if (r.stable) {
      const tekst = setning(r.bufferContent);
      const sist = ut.at(-1);
      const art = r.buffer === 'o' ? 'LIK' : r.buffer === 'a' ? 'EGEN' : 'NY';
      if (tekst === '') continue;
      if (sist?.art === art) sist.tekst = setning([sist.tekst, tekst]);
      else ut.push({ art, tekst });
    } else {
      const [e, n] = [setning(r.aContent), setning(r.bContent)];
      if (e !== n) ut.push({ art: 'KONFLIKT', egen: e, ny: n });
      else if (e) ut.push({ art: 'LIK', tekst: e });
    }
  }
  return ut;
}

/** The words that are gone and those that have come, in reading order. */
export function ordforskjell(gammel: string, ny: string): Ordbit[] {
  return diffComm(ord(gammel), ord(ny)).flatMap((d): Ordbit[] =>
    d.common
      ? [{ art: 'LIK', tekst: setning(d.common) }]
      : [
          { art: 'BORT' as const, tekst: setning(d.buffer1) },
          { art: 'INN' as const, tekst: setning(d.buffer2) },
        ].filter((b) => b.tekst !== ''),
  );
}
