import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROT } from '../felles/miljo.ts';
import { type Fil, gaaGjennom, linje, programAv } from './filer.ts';

type Import = { til: string; bareType: boolean; posisjon: number };
type Regel = { navn: string; gjelder: (sti: string) => boolean; forbudt: (i: Import, sti: string) => boolean };

export const rom = (sti: string): string | undefined => /^lib\/([^/]+)\//.exec(sti)?.[1];
export const erTest = (sti: string): boolean => /\.test\.tsx?$|testdb\.ts$|testhjelp\.ts$/.test(sti);

/** The boundaries of the house. A file is judged by its path and what it imports. */
export const REGLER: Regel[] = [
  {
    navn: 'only lib/platform creates a database client',
    gjelder: (s) => /^(lib|app|components)\//.test(s) && !s.startsWith('lib/platform/') && !erTest(s),
    forbudt: (i) => !i.bareType && (i.til === 'pg' || i.til === '@prisma/adapter-pg' || i.til === 'lib/platform/prisma/client'),
  },
  {
    navn: 'app/ holds no rules and no SQL: it goes through a room',
    gjelder: (s) => s.startsWith('app/'),
    forbudt: (i) => i.til === 'lib/platform/db',
  },
  {
    navn: 'components/ know nothing of the domain',
    gjelder: (s) => s.startsWith('components/'),
    forbudt: (i) => i.til.startsWith('app/') || (i.til.startsWith('lib/') && !/^lib\/platform\/(verdi\/kart|svar|zod)$/.test(i.til)),
  },
  {
    navn: 'links are components/skall/Link: nothing is fetched before it is followed',
    gjelder: (s) => s !== 'components/skall/Link.tsx',
    forbudt: (i) => i.til === 'next/link',
  },
  {
    // The intake's own answers machines in words, not by the keys of content/tekster; zod.test.ts walks it all the same.
    navn: 'schemas are made of lib/platform/zod: what it lets through, the database takes',
    gjelder: (s) => /^(lib|app|components)\//.test(s) && !/^lib\/(platform\/(verdi\/(zod-lagrbar|tegn)|env)|respons\/mottak\/skjema)\.ts$/.test(s),
    forbudt: (i) => i.til === 'zod',
  },
  {
    navn: 'lib/ does not import pages or components',
    gjelder: (s) => s.startsWith('lib/') && !erTest(s),
    forbudt: (i) =>
      i.til.startsWith('app/') ||
      (i.til.startsWith('components/') &&
        !/^components\/(skjemavisning\/(qr|fhir)|riktekst\/riktekst|felt\/tolk(Dato|Tid)|felles\/dato)$/.test(i.til)),
  },
  {
    navn: 'lib/ has no Next, but for lib/platform and actions',
    gjelder: (s) => s.startsWith('lib/') && !s.startsWith('lib/platform/') && !/\/actions[^/]*\.ts$/.test(s) && !erTest(s),
    forbudt: (i) => !i.bareType && /^next(\/|$)/.test(i.til),
  },
  {
    navn: 'lib/respons imports nothing but platform',
    gjelder: (s) => s.startsWith('lib/respons/'),
    forbudt: (i) => /^next(\/|$)/.test(i.til) || (i.til.startsWith('lib/') && !/^lib\/(respons|platform)\//.test(i.til)),
  },
  {
    navn: 'in lib/respons/oppdrag: vakt ← varsel ← the others',
    gjelder: (s) => /^lib\/respons\/oppdrag\/(vakt|varsel)\//.test(s) && !erTest(s),
    forbudt: (i, sti) => {
      const emne = /^lib\/respons\/oppdrag\/([^/]+)\//;
      const [fra, til] = [emne.exec(sti)?.[1], emne.exec(i.til)?.[1]];
      return til !== undefined && til !== fra && til !== 'vakt';
    },
  },
  {
    navn: 'rules are pure: no I/O',
    gjelder: (s) => /^lib\/.+\/rules[^/]*\.ts$/.test(s) && !erTest(s),
    forbudt: (i) =>
      !i.bareType &&
      (/\/(queries|commands|actions)/.test(i.til) || /^lib\/platform\/(db|command|events|session|action)$/.test(i.til) || i.til.startsWith('node:')),
  },
  {
    navn: 'a query never imports a command',
    gjelder: (s) => /^lib\/.+\/queries[^/]*\.ts$/.test(s) && !erTest(s),
    forbudt: (i) => /\/(commands|actions)/.test(i.til),
  },
];

const leste = new WeakMap<Fil, Import[]>();

/** What a file imports or exports from, with its own aliases and dots resolved. */
export function importer(fil: Fil): Import[] {
  const kjent = leste.get(fil);
  if (kjent) return kjent;
  const ut: Import[] = [];
  leste.set(fil, ut);
  gaaGjennom(programAv(fil), (n) => {
    if (!['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].includes(n.type)) return;
    const kilde = (n.source as { value?: unknown } | null)?.value;
    if (typeof kilde !== 'string') return;
    const navn = (n.specifiers as { importKind?: string }[] | undefined) ?? [];
    const bareType = n.importKind === 'type' || n.exportKind === 'type' || (navn.length > 0 && navn.every((s) => s.importKind === 'type'));
    const til = kilde.startsWith('@/') ? kilde.slice(2) : kilde.startsWith('.') ? posix.join(posix.dirname(fil.sti), kilde) : kilde;
    ut.push({ til: til.replace(/\.tsx?$/, ''), bareType, posisjon: n.start });
  });
  return ut;
}

/** Rooms that share one schema file with the room it is named after. */
const SKRIVER: Record<string, string[]> = {
  evaluering: ['evaluering', 'evalueringsplan'],
  oppgave: ['oppgave', 'benk'],
  platform: ['platform', 'deling'],
  sak: ['sak', 'brev'],
  virksomhet: ['virksomhet', 'forlop', 'forlopsvalg', 'innlogging'],
  tjeneste: ['tjeneste', 'installasjon', 'avslutning'],
};

/** Whether this room is one of those that have the table's schema file. */
export const eierTabell = (eier: string, rom: string): boolean => (SKRIVER[eier] ?? [eier]).includes(rom);

/** Which room owns each table: the name of the schema file it stands in. */
export function tabelleiere(): Map<string, string> {
  const mappe = join(ROT, 'prisma/schema');
  const ut = new Map<string, string>();
  for (const f of readdirSync(mappe)) {
    for (const m of readFileSync(join(mappe, f), 'utf8').matchAll(/^model (\w+)/gm)) {
      const navn = m[1] ?? '';
      ut.set(navn.charAt(0).toLowerCase() + navn.slice(1), f.replace('.prisma', ''));
    }
  }
  return ut;
}

/** Every breach of the boundaries in these files, one line each. */
export function brudd(filer: Fil[], eiere = tabelleiere()): string[] {
  const ut: string[] = [];
  for (const fil of filer) {
    for (const i of importer(fil)) {
      for (const r of REGLER)
        if (r.gjelder(fil.sti) && r.forbudt(i, fil.sti)) ut.push(`${fil.sti}:${linje(fil.tekst, i.posisjon)} ${r.navn} (${i.til})`);
    }
    const eget = rom(fil.sti);
    if (!eget || eget === 'platform' || erTest(fil.sti)) continue;
    for (const m of fil.tekst.matchAll(/\btx\.(\w+)\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\b/g)) {
      const eier = eiere.get(m[1] ?? '');
      if (eier && !eierTabell(eier, eget))
        ut.push(`${fil.sti}:${linje(fil.tekst, m.index)} only its own room writes a table (${m[1]} belongs to ${eier})`);
    }
  }
  return ut;
}
