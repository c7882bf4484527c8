import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Tx, withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import type { Modell } from '@/lib/platform/prisma/client';
import { erId } from '@/lib/platform/verdi/id';
import { hentMal, malliste } from '../mal/queries';
import { barSmaa, nyere } from '../mal/rules-versjon';
import { lesUtsatte, somEndring } from './queries-grunnlag';
import { lesKopi } from './queries-kopi';
import { sidenHvor } from './queries-tapt';
import { ARTER, type Art, bareOrdlyd, forskjell } from './rules';

const EN_MAANED = 30 * 24 * 3600 * 1000;

/** The actor's own model, also one that is no longer in use. */
async function finn(tx: Tx, actor: Actor, id: string): Promise<Modell> {
  const m = erId(id) ? await tx.modell.findFirst({ where: { id, virksomhetId: actor.virksomhetId } }) : null;
  if (!m) throw ikkeFunnet();
  return m;
}

/**
 * What the model's own pages tell of its template: later versions to be had, a review under way, and wording that was
 * updated in the last month. For the caller's transaction.
 */
export async function nyeVersjoner(tx: Tx, modell: Pick<Modell, 'id' | 'malId' | 'malVersjon' | 'virksomhetId'>, naa: Date) {
  const nye = nyere(await malliste(tx), modell).map((m) => ({
    id: m.id,
    versjon: m.versjon,
    kortnavn: m.kortnavn,
    endring: m.endring,
    slekt: m.slekt,
  }));
  const paagaar = await tx.oppgradering.findFirst({
    where: { modellId: modell.id, virksomhetId: modell.virksomhetId, status: 'UNDER_ARBEID' },
    select: { id: true, tilVersjon: true, _count: { select: { endringer: { where: { svar: null } } } } },
  });
  const liten = await tx.hendelse.findFirst({
    where: {
      objektId: modell.id,
      virksomhetId: modell.virksomhetId,
      type: 'MALFORMULERINGER_OPPDATERT',
      tidspunkt: { gt: new Date(naa.getTime() - EN_MAANED) },
    },
    orderBy: { id: 'desc' },
    select: { tidspunkt: true, data: true },
  });
  const d = liten?.data as { antall?: number; versjon?: string } | undefined;
  return {
    nye,
    paagaar: paagaar && { id: paagaar.id, versjon: paagaar.tilVersjon, igjen: paagaar._count.endringer },
    formuleringer: liten && { antall: d?.antall ?? 0, versjon: d?.versjon ?? '', tidspunkt: liten.tidspunkt },
  };
}

export type Malnytt = Awaited<ReturnType<typeof nyeVersjoner>>;

/** What is new for a model, what is put off, and the upgrades there have been. */
export const hentOppgradering = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const modell = await finn(tx, actor, id);
    const maler = await malliste(tx);
    const fra = await hentMal(tx, modell.malId, modell.malVersjon);
    const nye = nyere(maler, modell);
    const kopi = nye.length ? await lesKopi(tx, modell) : null;
    const { utsatte, rader } = await lesUtsatte(tx, modell);
    const versjoner = [];
    for (const m of nye) {
      const til = await hentMal(tx, m.id, m.versjon);
      if (!til || !kopi) continue;
      const f = forskjell(kopi, fra, til, utsatte);
      versjoner.push({
        ...{
          malId: m.id,
          versjon: m.versjon,
          tittel: m.tittel,
          kortnavn: m.kortnavn,
          utgiver: m.utgiver,
          dato: m.dato,
          ingress: m.ingress,
          slekt: m.slekt,
        },
        liten: barSmaa(maler, modell, m) && bareOrdlyd(f.endringer),
        antall: f.endringer.length,
        uendret: f.uendret,
        arter: ARTER.map((art) => ({ art, antall: f.endringer.filter((e) => e.art === art).length })).filter((a) => a.antall > 0),
      });
    }
    const historikk = await tx.oppgradering.findMany({
      where: { modellId: modell.id, virksomhetId: modell.virksomhetId },
      orderBy: { startet: 'desc' },
      take: 50,
      omit: { snapshot: true },
    });
    const svar = await tx.oppgraderingsendring.groupBy({
      by: ['oppgraderingId', 'svar'],
      where: { virksomhetId: modell.virksomhetId, oppgraderingId: { in: historikk.map((h) => h.id) } },
      _count: true,
    });
    const tell = (oid: string, hvilke: (string | null)[] | null) =>
      svar.reduce((n, s) => (s.oppgraderingId === oid && (hvilke === null || hvilke.includes(s.svar)) ? n + s._count : n), 0);
    const siste = historikk.filter((h) => h.status === 'TATT_I_BRUK').sort((a, b) => (b.avgjort?.getTime() ?? 0) - (a.avgjort?.getTime() ?? 0))[0];
    const paagaar = historikk.find((h) => h.status === 'UNDER_ARBEID');
    const navn = (malId: string) => maler.find((m) => m.id === malId)?.kortnavn ?? malId;
    return {
      modell: {
        id: modell.id,
        navn: modell.navn,
        malId: modell.malId,
        malVersjon: modell.malVersjon,
        mal: navn(modell.malId),
        status: modell.status,
      },
      versjoner,
      paagaar: paagaar && {
        ...{ id: paagaar.id, mal: navn(paagaar.tilMal), versjon: paagaar.tilVersjon, startet: paagaar.startet, startetAvNavn: paagaar.startetAvNavn },
        antall: tell(paagaar.id, null),
        besvart: tell(paagaar.id, ['TA_NY', 'BEHOLD_EGEN', 'FLETT', 'UTSETT']),
      },
      utsatte: rader.map((r) => {
        const e = somEndring(r);
        const side = e.ny[0] ?? e.gammel[0];
        return {
          id: r.id,
          art: e.art as Art,
          gjelder: e.gjelder,
          tekst: side?.tekster.tekst ?? side?.tekster.tittel ?? side?.tekster.navn ?? r.kode,
          notat: r.notat,
          av: r.besvartAvNavn,
          naar: r.besvart,
        };
      }),
      historikk: historikk
        .filter((h) => h.status !== 'UNDER_ARBEID')
        .map((h) => ({
          ...{
            id: h.id,
            status: h.status,
            avgjort: h.avgjort,
            avgjortAvNavn: h.avgjortAvNavn,
            fra: `${navn(h.fraMal)} ${h.fraVersjon}`,
            til: `${navn(h.tilMal)} ${h.tilVersjon}`,
          },
          ...{ ny: tell(h.id, ['TA_NY', 'FLETT']), beholdt: tell(h.id, ['BEHOLD_EGEN']), utsatt: tell(h.id, ['UTSETT']) },
          kanAngres: h.id === siste?.id && !paagaar && modell.status === 'I_BRUK' && kan(actor, 'modell.endre'),
        })),
      kanEndre: kan(actor, 'modell.endre') && modell.status === 'I_BRUK',
    };
  });
export type Oppgraderingsside = Awaited<ReturnType<typeof hentOppgradering>>;

/** What would be lost if an upgrade were reverted: everything done in the model since. Null when it cannot be. */
export const hentAngre = (actor: Actor, modellId: string, oppgraderingId: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.endre');
    const modell = await finn(tx, actor, modellId);
    const o = erId(oppgraderingId)
      ? await tx.oppgradering.findFirst({
          where: { id: oppgraderingId, modellId: modell.id, virksomhetId: actor.virksomhetId, status: 'TATT_I_BRUK' },
        })
      : null;
    const senere =
      o &&
      (await tx.oppgradering.count({
        where: { modellId: modell.id, OR: [{ status: 'UNDER_ARBEID' }, { status: 'TATT_I_BRUK', avgjort: { gt: o.avgjort ?? o.startet } }] },
      }));
    if (!o || senere) throw ikkeFunnet();
    const maler = await malliste(tx);
    const navn = (malId: string, versjon: string) => `${maler.find((m) => m.id === malId)?.kortnavn ?? malId} ${versjon}`;
    const hvor = sidenHvor(o, await lesKopi(tx, modell));
    const hendelser = await tx.hendelse.findMany({
      where: hvor,
      orderBy: { id: 'desc' },
      take: 100,
      select: { id: true, type: true, tidspunkt: true, aktorNavn: true, rolle: true, data: true },
    });
    return {
      modell: { id: modell.id, navn: modell.navn },
      oppgradering: {
        id: o.id,
        versjon: o.versjon,
        avgjort: o.avgjort,
        avgjortAvNavn: o.avgjortAvNavn,
        fra: navn(o.fraMal, o.fraVersjon),
        til: navn(o.tilMal, o.tilVersjon),
      },
      antall: await tx.hendelse.count({ where: hvor }),
      hendelser,
    };
  });
