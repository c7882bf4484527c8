import 'server-only';
import { DbNull } from '@prisma/client/runtime/client';
import type { Riktekstnode } from '@/components/riktekst/riktekst';
import { fraDato, tilDato } from '@/lib/platform/clock';
import type { Prisma, Vedtak } from '@/lib/platform/prisma/client';
import type { Utkast } from './schema';

const UTKASTFELT = [
  'nytteAvTeknologi',
  'utfall',
  'tjenesteKode',
  'innhold',
  'omfang',
  'gjelderFra',
  'gjelderTil',
  'inntilVidere',
  'egenandelKr',
  'egenandelGrunn',
  'hjemmelIds',
  'fakta',
  'regler',
  'hensyn',
] as const satisfies readonly (keyof Utkast & keyof Vedtak)[];

/** The decision's own fields of a row, with dates as yyyy-MM-dd. */
export function tilUtkast(v: Pick<Vedtak, (typeof UTKASTFELT)[number]>): Utkast {
  return {
    nytteAvTeknologi: v.nytteAvTeknologi,
    utfall: v.utfall,
    tjenesteKode: v.tjenesteKode,
    innhold: v.innhold,
    omfang: v.omfang,
    gjelderFra: v.gjelderFra && fraDato(v.gjelderFra),
    gjelderTil: v.gjelderTil && fraDato(v.gjelderTil),
    inntilVidere: v.inntilVidere,
    egenandelKr: v.egenandelKr,
    egenandelGrunn: v.egenandelGrunn,
    hjemmelIds: v.hjemmelIds,
    fakta: v.fakta as Riktekstnode | null,
    regler: v.regler as Riktekstnode | null,
    hensyn: v.hensyn as Riktekstnode | null,
  };
}

/** The columns of a draft. */
export function tilRad(u: Utkast) {
  const json = (d: Riktekstnode | null) => (d ? (d as unknown as Prisma.InputJsonObject) : DbNull);
  return {
    ...u,
    gjelderFra: u.gjelderFra ? tilDato(u.gjelderFra) : null,
    gjelderTil: u.gjelderTil ? tilDato(u.gjelderTil) : null,
    fakta: json(u.fakta),
    regler: json(u.regler),
    hensyn: json(u.hensyn),
  };
}
