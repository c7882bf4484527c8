import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import { erId } from '@/lib/platform/verdi/id';
import { antallAvvik, avvik, lesGrunnlag, somEndring, somValg } from './queries-grunnlag';
import { ARTER, type Endring, harEgenTekst, nokkelTil, type Tekster } from './rules';
import { SVAR, taIBruk, virkning } from './rules-bruk';
import type { Kopi } from './rules-kopi';
import { AKTOROMRAADE, omraadeFor, tillatteSvar } from './rules-svar';

const PER_SIDE = 15;
/** Codes only, as they stand in the address. */
export type Gjennomgangsfilter = { status?: string; art?: string; omraade?: string; egen?: string; side?: string };
const STATUSER = ['ubesvart', 'besvart', 'utsatt', 'alle'] as const;

/** One page of a review: the changes as they are now beside what was answered, the progress, and what taking it into use would do. */
export const hentGjennomgang = (actor: Actor, modellId: string, oppgraderingId: string, f: Gjennomgangsfilter) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const gyldig = erId(modellId) && erId(oppgraderingId);
    const o = gyldig
      ? await tx.oppgradering.findFirst({ where: { id: oppgraderingId, modellId, virksomhetId: actor.virksomhetId }, omit: { snapshot: true } })
      : null;
    const modell = o && (await tx.modell.findFirst({ where: { id: modellId, virksomhetId: actor.virksomhetId } }));
    if (!o || !modell) throw ikkeFunnet();
    const aapen = o.status === 'UNDER_ARBEID';
    const g = await lesGrunnlag(tx, modell, o.tilMal, o.tilVersjon);
    const lagret = await tx.oppgraderingsendring.findMany({
      where: { oppgraderingId: o.id, virksomhetId: actor.virksomhetId },
      orderBy: { rekkefolge: 'asc' },
    });
    const naa = new Map(g?.endringer.map((e) => [nokkelTil(e), e]));
    const rader = lagret.map((r) => {
      const e = (aapen && naa.get(nokkelTil(r))) || somEndring(r);
      return { r, e, omraade: g ? omraadeFor(e, g.kopi, g.til) : '' };
    });
    const statusfilter = STATUSER.find((s) => s === f.status) ?? (aapen ? 'ubesvart' : 'alle');
    const art = ARTER.find((a) => a === f.art);
    const passer = (x: (typeof rader)[number], uten?: 'status' | 'art' | 'omraade') =>
      (uten === 'status' ||
        statusfilter === 'alle' ||
        (statusfilter === 'utsatt' ? x.r.svar === 'UTSETT' : (x.r.svar === null) === (statusfilter === 'ubesvart'))) &&
      (uten === 'art' || !art || x.e.art === art) &&
      (uten === 'omraade' || !f.omraade || x.omraade === f.omraade) &&
      (f.egen !== 'ja' || harEgenTekst(x.e));
    const valgte = rader.filter((x) => passer(x));
    const sider = Math.max(1, Math.ceil(valgte.length / PER_SIDE));
    const side = Math.min(sider, Math.max(1, Number.parseInt(f.side ?? '1', 10) || 1));
    const utsnitt = valgte.slice((side - 1) * PER_SIDE, side * PER_SIDE);
    const ansatte = [...new Set(utsnitt.flatMap((x) => x.e.egen.flatMap((p) => p.ansvarligId ?? [])))];
    const navn = new Map(
      (await tx.ansatt.findMany({ where: { virksomhetId: actor.virksomhetId, id: { in: ansatte } }, select: { id: true, navn: true } })).map((a) => [
        a.id,
        a.navn,
      ]),
    );
    const tell = (svar: string | null) => rader.filter((x) => x.r.svar === svar).length;
    const omraader = [...(g?.til.omraader ?? []).map((x) => ({ id: x.id, navn: x.navn })), { id: AKTOROMRAADE, navn: null }];
    return {
      modell: { id: modell.id, navn: modell.navn },
      oppgradering: {
        ...{
          id: o.id,
          status: o.status,
          versjon: o.versjon,
          startet: o.startet,
          startetAvNavn: o.startetAvNavn,
          avgjort: o.avgjort,
          avgjortAvNavn: o.avgjortAvNavn,
        },
        ...{ fra: o.fraVersjon, til: o.tilVersjon, mal: g?.til.kortnavn ?? o.tilMal, stempel: lagret.reduce((n, r) => n + r.versjon, 0) },
      },
      malBorte: g === null,
      antall: rader.length,
      uendret: g?.uendret ?? 0,
      ubesvart: tell(null),
      perSvar: SVAR.map((s) => ({ svar: s, antall: tell(s) })),
      avvik: aapen && g ? antallAvvik(avvik(lagret, g.endringer)) : 0,
      virkning: aapen && g && tell(null) === 0 ? virkning(g.kopi, tenkt(g, lagret)) : null,
      filter: {
        status: statusfilter,
        statuser: STATUSER.map((s) => ({
          status: s,
          antall: rader.filter(
            (x) => passer(x, 'status') && (s === 'alle' || (s === 'utsatt' ? x.r.svar === 'UTSETT' : (x.r.svar === null) === (s === 'ubesvart'))),
          ).length,
        })),
        arter: ARTER.map((a) => ({ art: a, antall: rader.filter((x) => passer(x, 'art') && x.e.art === a).length })).filter(
          (a) => a.antall > 0 || a.art === art,
        ),
        omraader: omraader
          .map((x) => ({ ...x, antall: rader.filter((y) => passer(y, 'omraade') && y.omraade === x.id).length }))
          .filter((x) => x.antall > 0 || x.id === f.omraade),
      },
      /** What the answer to many would reach, as the filter stands. */
      mange: {
        antall: rader.filter((x) => x.r.svar === null && passer(x, 'status')).length,
        utenEgen: rader.filter((x) => x.r.svar === null && passer(x, 'status') && !harEgenTekst(x.e)).length,
      },
      side,
      sider,
      treff: valgte.length,
      endringer: utsnitt.map(({ r, e, omraade }) => ({
        ...{ id: r.id, versjon: r.versjon, nummer: r.rekkefolge + 1, ...e, omraade: g?.til.omraader.find((x) => x.id === omraade)?.navn ?? null },
        oppgave: g ? oppgavetittel(e, g.til.oppgaver, g.kopi) : null,
        gammelOppgave:
          g && e.gammel[0]?.oppgaveKode !== e.ny[0]?.oppgaveKode
            ? oppgavetittel({ oppgaveKode: e.gammel[0]?.oppgaveKode ?? null }, g.til.oppgaver, g.kopi)
            : null,
        egen: e.egen.map((p) => ({ ...p, ansvarlig: p.ansvarligId ? (navn.get(p.ansvarligId) ?? null) : null })),
        svar: r.svar as (typeof SVAR)[number] | null,
        flettet: r.flettet as Record<string, Tekster> | null,
        ...{ notat: r.notat, besvart: r.besvart, besvartAvNavn: r.besvartAvNavn, tillatt: tillatteSvar(e) },
      })),
      kanForkaste: aapen && kan(actor, 'modell.endre') && modell.status === 'I_BRUK',
      kanSvare: aapen && g !== null && kan(actor, 'modell.endre') && modell.status === 'I_BRUK',
    };
  });
export type Gjennomgang = Awaited<ReturnType<typeof hentGjennomgang>>;
export type Gjennomgangsendring = Gjennomgang['endringer'][number];

function tenkt(
  g: NonNullable<Awaited<ReturnType<typeof lesGrunnlag>>>,
  rader: (Parameters<typeof somValg>[0] & { gjelder: string; kode: string })[],
): Kopi {
  let n = 0;
  const svar = new Map(rader.map((r) => [nokkelTil(r), somValg(r, g.til)]));
  return taIBruk({ ...g, svar, naa: new Date(0), nyId: () => `ny-${++n}` });
}

const oppgavetittel = (e: Pick<Endring, 'oppgaveKode'>, maloppgaver: { id: string; tittel: string }[], kopi: Kopi): string | null => {
  const r = kopi.oppgaver.find((x) => x.kode === e.oppgaveKode);
  return maloppgaver.find((x) => x.id === e.oppgaveKode)?.tittel ?? r?.egenTittel ?? r?.malTittel ?? null;
};
