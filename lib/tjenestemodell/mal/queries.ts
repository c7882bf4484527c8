import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '@/lib/platform/db';
import { type Mal, malSchema } from './schema';

const ROT = join(process.cwd(), 'content/tjenestemodell');

const lesFil = (...sti: string[]): unknown => JSON.parse(readFileSync(join(ROT, ...sti), 'utf8'));
const mapper = (sti: string) =>
  readdirSync(sti, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => d.name);

/** content/tjenestemodell/<mal>/<versjon>/: mal.json is the head, every other file one task. */
function lesMal(mal: string, versjon: string): Mal {
  const oppgaver = readdirSync(join(ROT, mal, versjon))
    .filter((f) => f.endsWith('.json') && f !== 'mal.json')
    .map((f) => lesFil(mal, versjon, f));
  return sortert(malSchema.parse({ ...(lesFil(mal, versjon, 'mal.json') as object), oppgaver }));
}

/** Tasks in the template's own order: area by area, then by number. */
export function sortert(mal: Mal): Mal {
  const plass = new Map(mal.omraader.map((o, i) => [o.id, i]));
  const rekke = (o: { omraade: string; nr: number }) => (plass.get(o.omraade) ?? 99) * 100 + o.nr;
  return { ...mal, oppgaver: [...mal.oppgaver].sort((a, b) => rekke(a) - rekke(b)) };
}

let lest: Mal[] | undefined;

/** The templates that ship with the product, read and checked once. */
export function innebygde(): Mal[] {
  lest ??= mapper(ROT)
    .filter((m) => m !== 'forlop')
    .flatMap((m) => mapper(join(ROT, m)).map((v) => lesMal(m, v)));
  return lest;
}

/** One version of a template: from the product's files, or published by a sekretariat that this virksomhet works with. */
export async function hentMal(tx: Tx, malId: string, versjon: string): Promise<Mal | null> {
  const fil = innebygde().find((m) => m.id === malId && m.versjon === versjon);
  if (fil) return fil;
  const rad = await tx.malversjon.findUnique({ where: { malId_versjon: { malId, versjon } }, select: { innhold: true } });
  return rad ? sortert(malSchema.parse(rad.innhold)) : null;
}

export type Malhode = Pick<Mal, 'id' | 'versjon' | 'tittel' | 'kortnavn' | 'utgiver' | 'dato' | 'ingress' | 'avledetAv' | 'endring'> & {
  oppgaver: number;
};

/** Every template version this virksomhet may take into use, newest first. */
export async function malliste(tx: Tx): Promise<Malhode[]> {
  const lastet = await tx.malversjon.findMany({ select: { innhold: true } });
  return [...innebygde(), ...lastet.map((r) => malSchema.parse(r.innhold))]
    .map(({ id, versjon, tittel, kortnavn, utgiver, dato, ingress, avledetAv, endring, oppgaver }) => ({
      ...{ id, versjon, tittel, kortnavn, utgiver, dato, ingress, avledetAv, endring },
      oppgaver: oppgaver.length,
    }))
    .sort((a, b) => b.dato.localeCompare(a.dato));
}
