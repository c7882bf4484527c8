import { erTom } from '@/components/riktekst/riktekst';
import type { Hjemmel, Tjenestetype } from '@/lib/innhold/schema';
import type { KartleggingStatus } from '@/lib/platform/prisma/enums';
import type { Feilnokkel } from '@/lib/platform/tekst';
import type { Beslutningsvurdering } from './beslutning';
import { gjelderPaa } from './hjemmel';
import { harAapenPlass } from './plassholder';
import type { Utkast } from './schema';

/** Something the law asks for that is not there: the field it belongs to, and a key under `feil`. */
export type Mangel = { felt: Mangelfelt; tekst: Feilnokkel };
type Mangelfelt = keyof Utkast | 'kartlegging' | 'beslutning';

/** What a decision is measured against. `tjenestetype` is the chosen one; `dato` the day of the decision (yyyy-MM-dd). */
export type Grunnlag = {
  kartlegging: { status: KartleggingStatus } | null;
  beslutning: Beslutningsvurdering;
  tjenestetype: Pick<Tjenestetype, 'inngripende' | 'egenandel'> | null;
  hjemler: readonly Hjemmel[];
  dato: string;
};

/**
 * Everything that must be in place before the decision can go to control (fvl §§ 23–25, pbrl § 2-1 a, § 4-3 and § 4-6 a,
 * hol §§ 3-1 and 3-2). Empty when nothing is missing.
 */
export function mangler(v: Utkast, g: Grunnlag): Mangel[] {
  const ut: Mangel[] = [];
  const krev = (ok: unknown, felt: Mangelfelt, tekst: Feilnokkel) => {
    if (!ok) ut.push({ felt, tekst });
  };
  krev(g.kartlegging?.status === 'FULLFORT', 'kartlegging', 'vedtakKartleggingIkkeFerdig');
  krev(g.beslutning.vurdert, 'beslutning', 'vedtakBeslutningMangler');
  krev(v.nytteAvTeknologi !== null, 'nytteAvTeknologi', 'vedtakNytteMangler');
  krev(v.nytteAvTeknologi === null || v.utfall, 'utfall', 'vedtakUtfallMangler');
  krev(!(v.nytteAvTeknologi === false && v.utfall === 'INNVILGET'), 'utfall', 'vedtakIngenNytte');
  if (v.utfall === 'INNVILGET') ut.push(...manglerTjeneste(v, g), ...manglerBeslutning(g));
  if (v.utfall) ut.push(...manglerHjemmel(v, g), ...manglerBegrunnelse(v));
  return ut;
}

/** What is granted must be said in full (fvl § 23), and what it costs (hol § 11-2: health care is free). */
function manglerTjeneste(v: Utkast, { tjenestetype }: Grunnlag): Mangel[] {
  const ut: Mangel[] = [];
  const krev = (ok: unknown, felt: Mangelfelt, tekst: Feilnokkel) => {
    if (!ok) ut.push({ felt, tekst });
  };
  krev(v.tjenesteKode && tjenestetype, 'tjenesteKode', 'vedtakTjenesteMangler');
  krev(v.innhold, 'innhold', 'vedtakInnholdMangler');
  krev(v.omfang, 'omfang', 'vedtakOmfangMangler');
  krev(v.gjelderFra, 'gjelderFra', 'vedtakFraMangler');
  krev(v.gjelderTil || v.inntilVidere, 'gjelderTil', 'vedtakVarighetMangler');
  krev(!(v.gjelderTil && v.inntilVidere), 'gjelderTil', 'vedtakBaadeTilOgInntilVidere');
  krev(!(v.gjelderFra && v.gjelderTil) || v.gjelderTil > v.gjelderFra, 'gjelderTil', 'vedtakTilFoerFra');
  krev(v.egenandelKr !== null, 'egenandelKr', 'vedtakEgenandelMangler');
  krev(v.egenandelGrunn, 'egenandelGrunn', 'vedtakEgenandelGrunnMangler');
  krev(!(v.egenandelKr && tjenestetype && !tjenestetype.egenandel.mulig), 'egenandelKr', 'vedtakEgenandelGratis');
  return ut;
}

/**
 * Whoever can decide must have said yes (pbrl § 4-1). For somebody who cannot, nothing is given against resistance
 * (pbrl § 4-6), and intrusive technology only when every condition of pbrl § 4-6 a is answered and met.
 */
function manglerBeslutning({ beslutning: b, tjenestetype }: Grunnlag): Mangel[] {
  if (!b.vurdert) return [];
  if (b.harKompetanse) return b.sagtJa ? [] : [{ felt: 'beslutning', tekst: 'vedtakIkkeSagtJa' }];
  if (b.motsetterSeg) return [{ felt: 'beslutning', tekst: 'vedtakMotsetterSeg' }];
  const ut: Mangel[] = [];
  if (!tjenestetype?.inngripende) return ut;
  if (b.ubesvart.length > 0) ut.push({ felt: 'beslutning', tekst: 'vedtakInngripendeUbesvart' });
  if (b.ikkeOppfylt.length > 0) ut.push({ felt: 'beslutning', tekst: 'vedtakInngripendeIkkeOppfylt' });
  return ut;
}

function manglerHjemmel(v: Utkast, g: Grunnlag): Mangel[] {
  const valgte = g.hjemler.filter((h) => v.hjemmelIds.includes(h.id));
  const gyldige = valgte.filter((h) => gjelderPaa(h, g.dato));
  const harTema = (tema: Hjemmel['tema'][number]) => gyldige.some((h) => h.tema.includes(tema));
  const ut: Mangel[] = [];
  if (!harTema('rett')) ut.push({ felt: 'hjemmelIds', tekst: 'vedtakHjemmelRett' });
  if (!harTema('plikt')) ut.push({ felt: 'hjemmelIds', tekst: 'vedtakHjemmelPlikt' });
  if (gyldige.length !== v.hjemmelIds.length) ut.push({ felt: 'hjemmelIds', tekst: 'vedtakHjemmelUtgaatt' });
  const inngripende = v.utfall === 'INNVILGET' && g.tjenestetype?.inngripende && g.beslutning.harKompetanse === false;
  if (inngripende && !harTema('inngripende')) ut.push({ felt: 'hjemmelIds', tekst: 'vedtakHjemmelInngripende' });
  return ut;
}

const DELER = { fakta: 'vedtakFaktaMangler', regler: 'vedtakReglerMangler', hensyn: 'vedtakHensynMangler' } as const;

/** Facts, rules and main considerations (fvl § 25), with no gap left in a text block. */
function manglerBegrunnelse(v: Utkast): Mangel[] {
  const ut: Mangel[] = [];
  for (const del of ['fakta', 'regler', 'hensyn'] as const) {
    if (erTom(v[del])) ut.push({ felt: del, tekst: DELER[del] });
    else if (harAapenPlass(v[del])) ut.push({ felt: del, tekst: 'vedtakAapenPlass' });
  }
  return ut;
}

/** A refusal grants nothing: what was filled in about a service before the choice does not follow it. */
export const renset = (v: Utkast): Utkast =>
  v.utfall === 'AVSLAG'
    ? { ...v, innhold: null, omfang: null, gjelderFra: null, gjelderTil: null, inntilVidere: false, egenandelKr: null, egenandelGrunn: null }
    : v;
