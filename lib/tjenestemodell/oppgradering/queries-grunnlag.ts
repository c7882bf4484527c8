import { oversetter } from '@/lib/platform/tekster';
import 'server-only';
import type { Tx } from '@/lib/platform/db';
import type { Modell, Oppgradering, Oppgraderingsendring } from '@/lib/platform/prisma/client';
import { hentMal } from '../mal/queries';
import type { Mal } from '../mal/schema';
import { lesKopi } from './queries-kopi';
import { type Endring, type Forskjell, forskjell, nokkelTil, samme, type Tekster } from './rules';
import type { Valg } from './rules-bruk';
import type { Kopi } from './rules-kopi';
import type { Utsatte } from './rules-sammenheng';

/** A stored change as the rules know it. */
export const somEndring = (r: Oppgraderingsendring): Endring => ({
  art: r.art as Endring['art'],
  gjelder: r.gjelder as Endring['gjelder'],
  kode: r.kode,
  oppgaveKode: r.oppgaveKode,
  del: r.del,
  fraKoder: r.fraKoder,
  gammel: (r.gammel ?? []) as unknown as Endring['gammel'],
  ny: (r.ny ?? []) as unknown as Endring['ny'],
  egen: (r.egen ?? []) as unknown as Endring['egen'],
});

/** A change as a row. */
export const somRad = (e: Endring, rekkefolge: number, o: { id: string; virksomhetId: string }) => ({
  ...e,
  virksomhetId: o.virksomhetId,
  oppgraderingId: o.id,
  rekkefolge,
});

const t = oversetter('oppgradering');

/** A stored answer as the rules know it. */
export const somValg = (r: Pick<Oppgraderingsendring, 'svar' | 'flettet' | 'notat'>, mal: Mal): Valg => ({
  svar: (r.svar ?? 'UTSETT') as Valg['svar'],
  flettet: r.flettet as Record<string, Tekster> | null,
  grunn: r.notat ?? t('grunnTilAvslag', { mal: mal.kortnavn, versjon: mal.versjon }),
});

/** What was put off in upgrades that are in use, and has not been answered since. */
export async function lesUtsatte(
  tx: Tx,
  modell: Modell,
): Promise<{ utsatte: Utsatte; rader: (Oppgraderingsendring & { oppgradering: Oppgradering })[] }> {
  const iBruk = { modellId: modell.id, virksomhetId: modell.virksomhetId, status: 'TATT_I_BRUK' as const };
  const rader = await tx.oppgraderingsendring.findMany({
    where: { virksomhetId: modell.virksomhetId, svar: 'UTSETT', oppgradering: iBruk },
    include: { oppgradering: true },
    orderBy: [{ oppgradering: { avgjort: 'desc' } }, { rekkefolge: 'asc' }],
  });
  const senere = rader.length
    ? await tx.oppgraderingsendring.findMany({
        where: { virksomhetId: modell.virksomhetId, oppgradering: iBruk, kode: { in: rader.map((r) => r.kode) } },
        select: { gjelder: true, kode: true, oppgradering: { select: { avgjort: true } } },
      })
    : [];
  const gjeldende = rader.filter(
    (r) => !senere.some((s) => nokkelTil(s) === nokkelTil(r) && (s.oppgradering.avgjort ?? 0) > (r.oppgradering.avgjort ?? 0)),
  );
  const utsatte = new Map(
    gjeldende.flatMap((r) => {
      const e = somEndring(r);
      return [e.kode, ...e.fraKoder, ...e.ny.map((n) => n.kode)].map((k) => [`${e.gjelder}:${k}`, e.gammel[0]?.tekster ?? null] as const);
    }),
  );
  return { utsatte, rader: gjeldende };
}

export type Grunnlag = { kopi: Kopi; fra: Mal | null; til: Mal; utsatte: Utsatte } & Forskjell;

/** The difference between the model as it is now and a version. Null when the version is not to be had. */
export async function lesGrunnlag(tx: Tx, modell: Modell, tilMal: string, tilVersjon: string, lesRader = lesKopi): Promise<Grunnlag | null> {
  const til = await hentMal(tx, tilMal, tilVersjon);
  if (!til) return null;
  const fra = await hentMal(tx, modell.malId, modell.malVersjon);
  const kopi = await lesRader(tx, modell);
  const { utsatte } = await lesUtsatte(tx, modell);
  return { kopi, fra, til, utsatte, ...forskjell(kopi, fra, til, utsatte) };
}

export type Avvik = { nye: Endring[]; borte: Oppgraderingsendring[]; endret: { rad: Oppgraderingsendring; naa: Endring }[] };

/** Where the review no longer tells of the model as it is: somebody has changed the model since. */
export function avvik(rader: Oppgraderingsendring[], naa: readonly Endring[]): Avvik {
  const lagret = new Map(rader.map((r) => [nokkelTil(r), r]));
  const levende = new Map(naa.map((e) => [nokkelTil(e), e]));
  return {
    nye: naa.filter((e) => !lagret.has(nokkelTil(e))),
    borte: rader.filter((r) => !levende.has(nokkelTil(r))),
    endret: rader.flatMap((rad) => {
      const e = levende.get(nokkelTil(rad));
      return e && !samme(somEndring(rad), e) ? [{ rad, naa: e }] : [];
    }),
  };
}
export const antallAvvik = (a: Avvik): number => a.nye.length + a.borte.length + a.endret.length;
