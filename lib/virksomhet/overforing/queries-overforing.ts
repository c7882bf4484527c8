import 'server-only';
import { hvaHolder } from '@/lib/folk/beholdning';
import { hentKolleger } from '@/lib/oppgave/kolleger';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { forbudt } from '@/lib/platform/errors';
import { kan } from '@/lib/platform/policy';
import { Rolle } from '@/lib/platform/prisma/enums';
import { navngittSom } from '@/lib/respons/oppdrag/modell/queries-mottakersted';
import { oppsettFor } from '@/lib/respons/oppdrag/queries-motor';
import { slutterMedRollen, vaktHolder } from '@/lib/respons/oppdrag/vakt/queries-tilgang';
import { lagnavn } from '@/lib/respons/oppdrag/vakt/rules';
import { saksnumre } from '@/lib/sak/queries-liste';
import { kanAvslutteRolle, kanOverfore } from '../policy';
import { rolletid } from '../rules';
import { BEHOLDERE, gaarTilbake } from './beholdere';

/**
 * Everything one employee holds, and who may take each over; in the real-time module, what ends by itself. With `rolleId`, for
 * the end of that role alone. Null when there is no such employee here, or no such role of theirs that is not over.
 */
export async function hentOverforing(actor: Actor, id: string, rolleId?: string) {
  return withActor(actor, async (tx) => {
    const a = await tx.ansatt.findFirst({
      where: { id, virksomhetId: actor.virksomhetId },
      select: {
        id: true,
        navn: true,
        sluttet: true,
        sperret: true,
        konto: { select: { sperret: true } },
        versjon: true,
        roller: { select: { id: true, rolle: true, enhetId: true, gyldigFra: true, gyldigTil: true, enhet: { select: { navn: true } } } },
      },
    });
    if (!a) return null;
    const igjen = a.roller.filter((r) => rolletid(r, iDag(naa())) !== 'over');
    const rolle = igjen.find((r) => r.id === rolleId);
    if (rolleId && !rolle) return null;
    if (!(rolle ? kanAvslutteRolle(actor, rolle.enhetId) : kanOverfore(actor, a.roller, iDag(naa())))) throw forbudt();
    const ting = await hvaHolder(BEHOLDERE, tx, actor.virksomhetId, id);
    const numre = await saksnumre(
      tx,
      ting.flatMap((t) => t.sakId ?? []),
    );
    const andre = igjen.filter((r) => r.id !== rolleId);
    const slutt = rolle && andre.length > 0 ? { rolle: rolle.rolle, harEnnaa: andre.some((r) => r.rolle === rolle.rolle) } : undefined;
    const tilbake = gaarTilbake(ting, slutt);
    const kolleger = ting.length ? await hentKolleger(tx, actor.virksomhetId, Object.values(Rolle), iDag(naa())) : [];
    const folk = [...new Map(kolleger.filter((k) => k.id !== id).map((k) => [k.id, k.navn]))].map(([fid, navn]) => ({
      id: fid,
      navn,
      roller: kolleger.filter((k) => k.id === fid).map((k) => k.rolle),
    }));
    return {
      ansatt: {
        id: a.id,
        navn: a.navn,
        versjon: a.versjon,
        sluttet: a.sluttet && fraDato(a.sluttet),
        sperret: Boolean(a.sperret ?? a.konto?.sperret),
        egen: a.id === actor.ansattId,
        harRolle: igjen.length > 0,
      },
      rolle: rolle && { id: rolle.id, rolle: rolle.rolle, enhet: rolle.enhet.navn, siste: igjen.length === 1 },
      respons: await hentRespons(tx, actor, a, rolle?.id),
      /** `etter`: what is to be of it when it is not given on before the end. */
      ting: ting.map((t) => ({
        ...t,
        frist: t.frist && fraDato(t.frist),
        i: numre.get(t.sakId ?? '') ?? t.i,
        ingenAndre: t.rolle !== null && !folk.some((f) => f.roller.includes(t.rolle as Rolle)),
        etter: tilbake.includes(t) ? ('rollen' as const) : slutt ? ('beholdes' as const) : ('ingen' as const),
      })),
      folk,
    };
  });
}

/** What ends in the real-time module: all of it, or with that one role. */
async function hentRespons(tx: Tx, actor: Actor, a: { id: string; navn: string }, rolleId?: string) {
  const alt = await vaktHolder(tx, a.id);
  const h = rolleId ? await slutterMedRollen(tx, actor.virksomhetId, a.id, alt, rolleId, fraDato(iDag(naa()))) : alt;
  const o = await oppsettFor(tx, actor.virksomhetId);
  return {
    vakter: h.vakter.map((v) => ({
      id: v.id,
      lag: (v.virksomhetId === actor.virksomhetId && lagnavn(o, v.lag)) || v.lag,
      fra: v.fra,
      alene: v.alene,
    })),
    varsler: h.varsler.map((v) => ({ id: v.id, type: v.type, status: v.status, mottatt: v.mottatt, serie: v.serie })),
    runder: h.runder.length,
    maskiner: h.maskiner,
    /** Receivers that bear the name; the address is somebody else's. */
    navngitt: await navngittSom(tx, actor.virksomhetId, a.navn),
    seModell: kan(actor, 'respons.modell'),
  };
}
export type Overforingsside = NonNullable<Awaited<ReturnType<typeof hentOverforing>>>;
