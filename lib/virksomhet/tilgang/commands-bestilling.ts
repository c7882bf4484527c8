import 'server-only';
import { bortfallGjoremaal, fullforGjoremaal, opprettGjoremaal } from '@/lib/gjoremaal/commands';
import { standardfrist } from '@/lib/gjoremaal/rules';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, plussDager, tilDato } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Rolle } from '@/lib/platform/prisma/enums';
import { krevAnsattITjeneste, krevIkkeSegSelv, krevIkkeTilbake, krevITjeneste, krevLedigRolle, krevPlass } from '../overforing/grunnlag';
import type { BestillRolle, ValgtBestilling } from '../schema';
import { erBestiller, harNoen, hentLedet } from './bestiller';
import { bestillingsmaate, type Forhold, forholdTil, type Handling, lovlig, MIDLERTIDIG_DAGER, NESTE, somHvem } from './rules-bestilling';

const SIDE = '/organisasjon/bestillinger';

/** Orders a role for somebody else. It opens nothing until another has confirmed it. */
export const bestillRolle = (actor: Actor, d: BestillRolle) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'tilgang.bestill');
    const ansatt = await krevAnsattITjeneste(k, d.ansattId);
    await krevIkkeSegSelv(k, ansatt);
    const enhet = await krevPlass(k, d);
    krevIkkeTilbake(k, d.gyldigFra);
    const maate = bestillingsmaate(actor, d.enhetId, await hentLedet(k));
    if (!maate) throw actor.rolle === 'leder' ? regel('ikkeDinEnhet', { enhetId: 'ikkeDinEnhet' }) : forbudt();
    const midlertidig = maate === 'midlertidig';
    if (midlertidig) await krevMidlertidig(k, d);
    await krevLedigRolle(k, d);
    const like = { ansattId: ansatt.id, enhetId: d.enhetId, rolle: d.rolle, status: 'BESTILT' as const };
    if (await k.tx.rollebestilling.findFirst({ where: like, select: { id: true } })) throw regel('bestillingFinnes', { rolle: 'bestillingFinnes' });
    const { id } = await k.tx.rollebestilling.create({
      data: {
        virksomhetId: actor.virksomhetId,
        ansattId: ansatt.id,
        enhetId: d.enhetId,
        rolle: d.rolle,
        gyldigFra: tilDato(d.gyldigFra),
        gyldigTil: d.gyldigTil ? tilDato(d.gyldigTil) : null,
        begrunnelse: d.begrunnelse,
        midlertidig,
        bestiltAvId: actor.ansattId,
        bestiltAvNavn: actor.navn,
        bestilt: k.naa,
      },
      select: { id: true },
    });
    await fullforGjoremaal(k, 'BESTILL_TILGANG', ansatt.id);
    await opprettGjoremaal(k, {
      type: 'BEKREFT_TILGANG',
      objektType: 'Rollebestilling',
      objektId: id,
      rolle: midlertidig ? 'personvernombud' : 'systemadministrator',
      lenke: SIDE,
      data: { hva: ansatt.navn },
      frist: standardfrist('BEKREFT_TILGANG', iDag(k.naa)),
    });
    await k.hendelse('ROLLE_BESTILT', { type: 'Ansatt', id: ansatt.id }, { rolle: d.rolle, enhet: enhet.navn, fra: d.gyldigFra, til: d.gyldigTil });
    return { id };
  });

/** Nobody leads: a short while, and somebody there must be to confirm it. */
async function krevMidlertidig(k: Kommando, d: BestillRolle): Promise<void> {
  const senest = plussDager(iDag(k.naa), MIDLERTIDIG_DAGER);
  if (!d.gyldigTil || tilDato(d.gyldigTil) > senest) throw regel('midlertidigFrist', { gyldigTil: 'midlertidigFrist' });
  if (!(await harNoen(k, 'personvernombud'))) throw regel('ingenKanBekrefte');
}

/** The order as the actor had it on screen, and what they may do with it. Throws KONFLIKT with who was first. */
async function hent(k: Kommando, d: ValgtBestilling, h: Handling) {
  const o = await k.tx.rollebestilling.findFirst({
    where: { id: d.id, virksomhetId: k.actor.virksomhetId },
    include: {
      enhet: { select: { navn: true, type: true, aktiv: true } },
      ansatt: { select: { id: true, navn: true, kontoId: true, epost: true, sluttet: true, sperret: true, konto: { select: { sperret: true } } } },
    },
  });
  if (!o) throw ikkeFunnet();
  // Who may is asked first, as if it were still open: to others nothing is told of it.
  const jegEr = await forhold(k, o);
  if (!lovlig('BESTILT', h, k.actor, jegEr, o)) throw h !== 'trekk' && jegEr !== 'annen' ? regel('fireOyne') : forbudt();
  if (o.versjon !== d.versjon || !NESTE[o.status][h]) throw konflikt(o.ansattId);
  return o;
}

async function forhold(k: Kommando, o: { bestiltAvId: string; ansatt: { id: string; kontoId: string | null; epost: string } }): Promise<Forhold> {
  const finn = (id: string) =>
    k.tx.ansatt.findFirst({ where: { id, virksomhetId: k.actor.virksomhetId }, select: { id: true, kontoId: true, epost: true } });
  const [jeg, bestiller] = [await finn(k.actor.ansattId), await finn(o.bestiltAvId)];
  if (!jeg || !bestiller) throw forbudt();
  return forholdTil(somHvem(jeg), somHvem(o.ansatt), somHvem(bestiller));
}

const avgjor = async (k: Kommando, o: { id: string; versjon: number; ansattId: string }, status: 'GITT' | 'AVSLAATT' | 'TRUKKET', grunn?: string) =>
  maaVaereEn(
    await k.tx.rollebestilling.updateMany({
      where: { id: o.id, versjon: o.versjon, status: 'BESTILT' },
      data: { status, grunn: grunn ?? null, avgjort: k.naa, avgjortAvId: k.actor.ansattId, avgjortAvNavn: k.actor.navn, versjon: { increment: 1 } },
    }),
    o.ansattId,
  );

/**
 * The second pair of eyes: the role is given from today at the earliest. Everything is asked again, since it may have changed:
 * whether whoever ordered may still order, whether the person is still here and the enhet in use.
 */
export const bekreftBestilling = (actor: Actor, d: ValgtBestilling) =>
  utfor(actor, d.nokkel, async (k) => {
    const o = await hent(k, d, 'bekreft');
    const dag = iDag(k.naa);
    if (!(await erBestiller(k, o))) throw regel('bestillerUtenRolle');
    krevITjeneste(o.ansatt);
    await krevPlass(k, o);
    if (o.gyldigTil && o.gyldigTil < dag) throw regel('rolleErOver');
    const gyldigFra = new Date(Math.max(o.gyldigFra.getTime(), dag.getTime()));
    await krevLedigRolle(k, { ...o, gyldigFra: fraDato(gyldigFra), gyldigTil: o.gyldigTil && fraDato(o.gyldigTil) });
    await avgjor(k, o, 'GITT');
    const { virksomhetId, ansattId, enhetId, rolle, gyldigTil } = o;
    await k.tx.rolletildeling.create({
      data: { virksomhetId, ansattId, enhetId, rolle, gyldigFra, gyldigTil, bestillingId: o.id },
      select: { id: true },
    });
    await fullforGjoremaal(k, 'BEKREFT_TILGANG', o.id);
    await siFra(k, o);
    const periode = { fra: fraDato(gyldigFra), til: gyldigTil && fraDato(gyldigTil) };
    await k.hendelse('ROLLE_GITT', { type: 'Ansatt', id: ansattId }, { rolle, enhet: o.enhet.navn, ...periode, bestiltAv: o.bestiltAvNavn });
    return { id: o.id };
  });

/** The person, and the personvernombud, who sees all that is new in one place. */
async function siFra(k: Kommando, o: { id: string; ansattId: string; rolle: Rolle; enhet: { navn: string } }): Promise<void> {
  const dag = iDag(k.naa);
  await opprettGjoremaal(k, {
    data: { hva: o.enhet.navn, rolle: o.rolle },
    type: 'NY_TILGANG',
    objektType: 'Rollebestilling',
    objektId: o.id,
    ansattId: o.ansattId,
    lenke: '/min-side',
    frist: standardfrist('NY_TILGANG', dag),
  });
  await opprettGjoremaal(k, {
    data: { hva: o.enhet.navn },
    type: 'SE_TILGANGER',
    objektType: 'Virksomhet',
    objektId: k.actor.virksomhetId,
    rolle: 'personvernombud',
    lenke: SIDE,
    frist: standardfrist('SE_TILGANGER', dag),
  });
}

/** Says no, with a reason that whoever ordered is told. */
export const avslaaBestilling = (actor: Actor, d: ValgtBestilling & { grunn: string }) =>
  utfor(actor, d.nokkel, async (k) => {
    const o = await hent(k, d, 'avslaa');
    await avgjor(k, o, 'AVSLAATT', d.grunn);
    await bortfallGjoremaal(k, 'BEKREFT_TILGANG', o.id);
    await opprettGjoremaal(k, {
      type: 'TILGANG_AVSLAATT',
      objektType: 'Rollebestilling',
      objektId: o.id,
      ansattId: o.bestiltAvId,
      lenke: SIDE,
      data: { hva: o.ansatt.navn },
      frist: standardfrist('TILGANG_AVSLAATT', iDag(k.naa)),
    });
    await k.hendelse('ROLLE_AVSLAATT', { type: 'Ansatt', id: o.ansattId }, { rolle: o.rolle, enhet: o.enhet.navn, grunn: d.grunn });
    return { id: o.id };
  });

/** Takes back one's own order. */
export const trekkBestilling = (actor: Actor, d: ValgtBestilling) =>
  utfor(actor, d.nokkel, async (k) => {
    const o = await hent(k, d, 'trekk');
    await avgjor(k, o, 'TRUKKET');
    await bortfallGjoremaal(k, 'BEKREFT_TILGANG', o.id);
    await k.hendelse('ROLLE_TRUKKET', { type: 'Ansatt', id: o.ansattId }, { rolle: o.rolle, enhet: o.enhet.navn });
    return { id: o.id };
  });

/** When somebody leaves or is blocked, nobody orders for them nor confirms what was ordered. Part of the caller's command. */
export async function trekkBestillinger(k: Kommando, ansattId: string): Promise<void> {
  await bortfallGjoremaal(k, 'BESTILL_TILGANG', ansattId);
  const alle = await k.tx.rollebestilling.findMany({ where: { virksomhetId: k.actor.virksomhetId, ansattId, status: 'BESTILT' } });
  for (const o of alle) {
    await avgjor(k, o, 'TRUKKET');
    await bortfallGjoremaal(k, 'BEKREFT_TILGANG', o.id);
  }
}
