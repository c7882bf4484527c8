import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { ROT } from '../felles/miljo.ts';

export type Fil = { sti: string; tekst: string };

/** The TypeScript sources under these top-level folders, generated code left out. */
export function kildefiler(mapper: string[]): Fil[] {
  const ut: Fil[] = [];
  const gaa = (mappe: string): void => {
    for (const d of readdirSync(mappe, { withFileTypes: true })) {
      const sti = join(mappe, d.name);
      if (d.isDirectory()) {
        if (sti !== join(ROT, 'lib/platform/prisma')) gaa(sti);
      } else if (/\.tsx?$/.test(d.name)) ut.push({ sti: relative(ROT, sti), tekst: readFileSync(sti, 'utf8') });
    }
  };
  for (const m of mapper) gaa(join(ROT, m));
  return ut;
}

export type Node = { type: string; start: number; end: number; [k: string]: unknown };

export function programAv(fil: Fil): Node {
  const r = parseSync(fil.sti, fil.tekst);
  if (r.errors.length) throw new Error(`${fil.sti}: ${r.errors[0]?.message}`);
  return r.program as unknown as Node;
}

/** Visits every node of a syntax tree. */
export function gaaGjennom(node: unknown, besok: (n: Node) => void): void {
  if (Array.isArray(node)) for (const n of node) gaaGjennom(n, besok);
  else if (node && typeof node === 'object') {
    if ('type' in node) besok(node as Node);
    for (const [k, v] of Object.entries(node)) if (k !== 'type' && v && typeof v === 'object') gaaGjennom(v, besok);
  }
}

export const linje = (tekst: string, posisjon: number): number => tekst.slice(0, posisjon).split('\n').length;
