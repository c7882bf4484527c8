import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Modell, Oppgradering, Oppgraderingsendring, Prisma } from '@/lib/platform/prisma/client';
import { finnModell } from '../queries-finn';
import { avvik, type Grunnlag, lesGrunnlag, somEndring, somRad } from './queries-grunnlag';
import { lesKopi } from './queries-kopi';
import { harEgenTekst } from './rules';
import { omraadeFor, tillatteSvar } from './rules-svar';
import type { PaaOppgradering, SvarPaaEndring, SvarPaaFlere, VelgVersjon } from './schema';

/** The actor's own upgrade that is under way, and its model. Throws when it is somebody else's or is settled. */
export async function finnOppgradering(k: Kommando, id: string): Promise<{ o: Oppgradering; modell: Modell }> {
  krev(k.actor, 'modell.endre');
  const o = await k.tx.oppgradering.findFirst({ where: { id, virksomhetId: k.actor.virksomhetId } });
  if (!o) throw ikkeFunnet();
  if (o.status !== 'UNDER_ARBEID') throw regel('oppgraderingAvgjort');
  return { o, modell: await finnModell(k, o.modellId) };
}

/** Opens the shadow copy: every change between the model and the version, to be answered. The model itself stays as it is. */
export const startOppgradering = (actor: Actor, d: VelgVersjon) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const modell = await finnModell(k, d.modellId);
    const g = await lesGrunnlag(k.tx, modell, d.malId, d.malVersjon);
    if (!g) throw ikkeFunnet();
    const sammeVersjon = modell.malId === d.malId && modell.malVersjon === d.malVersjon;
    if (sammeVersjon && g.endringer.length === 0) throw regel('oppgraderingIngenEndring');
    const o = await opprettOppgradering(k, modell, g, { status: 'UNDER_ARBEID' });
    await k.hendelse(
      'OPPGRADERING_STARTET',
      { type: 'Oppgradering', id: o.id },
      { mal: g.til.kortnavn, versjon: g.til.versjon, antall: g.endringer.length },
    );
    return { id: o.id };
  });

/** Stores an upgrade with its changes. One at a time is under way. */
export async function opprettOppgradering(
  k: Kommando,
  modell: Modell,
  g: Grunnlag,
  felt: Pick<Prisma.OppgraderingUncheckedCreateInput, 'status' | 'avgjort' | 'avgjortAvNavn' | 'snapshot'>,
  svar: (e: Grunnlag['endringer'][number]) => Partial<Prisma.OppgraderingsendringCreateManyInput> = () => ({}),
): Promise<Oppgradering> {
  const { virksomhetId, navn } = k.actor;
  // Two that start at once: the second waits here, and finds the first one's.
  await k.tx.$executeRaw`select id from "Modell" where id = ${modell.id}::uuid and "virksomhetId" = ${virksomhetId}::uuid for update`;
  if (await k.tx.oppgradering.findFirst({ where: { modellId: modell.id, virksomhetId, status: 'UNDER_ARBEID' }, select: { id: true } }))
    throw regel('oppgraderingPaagaar');
  const o = await k.tx.oppgradering.create({
    data: {
      ...{ virksomhetId, modellId: modell.id, fraMal: modell.malId, fraVersjon: modell.malVersjon, tilMal: g.til.id, tilVersjon: g.til.versjon },
      ...{ startet: k.naa, startetAvNavn: navn },
      ...felt,
    },
  });
  await k.tx.oppgraderingsendring.createMany({ data: g.endringer.map((e, i) => ({ ...somRad(e, i, o), ...svar(e) })) });
  return o;
}

/** Answers one change. Somebody who answered the same one first is told of. */
export const svarPaaEndring = (actor: Actor, d: SvarPaaEndring) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const rad = await k.tx.oppgraderingsendring.findFirst({ where: { id: d.endringId, virksomhetId: actor.virksomhetId } });
    if (!rad) throw ikkeFunnet();
    const { o } = await finnOppgradering(k, rad.oppgraderingId);
    const e = somEndring(rad);
    if (!tillatteSvar(e).includes(d.svar)) throw regel('ulovligOvergang');
    if (d.svar === 'UTSETT' && d.notat === '') throw regel('ugyldig', { notat: 'utsettNotat' });
    if (d.svar === 'FLETT' && !e.ny.every((n) => d.flettet?.[n.kode])) throw regel('ugyldig');
    const flettet = d.svar === 'FLETT' ? { flettet: d.flettet ?? {} } : {};
    const antall = await k.tx.oppgraderingsendring.updateMany({
      where: { id: rad.id, versjon: d.versjon },
      data: { svar: d.svar, ...flettet, notat: d.notat || null, besvart: k.naa, besvartAvNavn: actor.navn, versjon: { increment: 1 } },
    });
    maaVaereEn(antall, o.id);
    await k.hendelse('OPPGRADERING_BESVART', { type: 'Oppgradering', id: o.id }, { svar: d.svar, kode: rad.kode });
    return { id: rad.id };
  });

/** Answers everything of a kind, or an area, that is not answered yet. What somebody has answered stays. */
export const svarPaaFlere = (actor: Actor, d: SvarPaaFlere) =>
  utfor(actor, d.nokkel, async (k) => {
    const { o, modell } = await finnOppgradering(k, d.oppgraderingId);
    if (d.svar === 'UTSETT' && d.notat === '') throw regel('ugyldig', { notat: 'utsettNotat' });
    const g = await lesGrunnlag(k.tx, modell, o.tilMal, o.tilVersjon);
    if (!g) throw regel('malversjonBorte');
    const rader = await k.tx.oppgraderingsendring.findMany({ where: { oppgraderingId: o.id, svar: null, ...(d.art ? { art: d.art } : {}) } });
    const ider = rader
      .filter((r) => {
        const e = somEndring(r);
        const riktig = d.omraade === '' || omraadeFor(e, g.kopi, g.til) === d.omraade;
        return riktig && tillatteSvar(e).includes(d.svar) && !(d.utenEgenTekst && harEgenTekst(e));
      })
      .map((r) => r.id);
    const { count } = await k.tx.oppgraderingsendring.updateMany({
      where: { id: { in: ider }, svar: null },
      data: { svar: d.svar, notat: d.notat || null, besvart: k.naa, besvartAvNavn: actor.navn, versjon: { increment: 1 } },
    });
    if (count === 0) throw regel('oppgraderingIngenIgjen');
    await k.hendelse('OPPGRADERING_BESVART_FLERE', { type: 'Oppgradering', id: o.id }, { svar: d.svar, antall: count });
    return { antall: count };
  });

/** Brings the review up to date with a model that has been changed since: what is another question must be answered again. */
export const friskOppOppgradering = (actor: Actor, d: PaaOppgradering) =>
  utfor(actor, d.nokkel, async (k) => {
    const { o, modell } = await finnOppgradering(k, d.oppgraderingId);
    maaVaereEn(await k.tx.oppgradering.updateMany({ where: { id: o.id, versjon: d.versjon }, data: { versjon: { increment: 1 } } }), o.id);
    const g = await lesGrunnlag(k.tx, modell, o.tilMal, o.tilVersjon, lesKopi);
    if (!g) throw regel('malversjonBorte');
    const rader = await k.tx.oppgraderingsendring.findMany({ where: { oppgraderingId: o.id } });
    const a = avvik(rader, g.endringer);
    const sist = Math.max(-1, ...rader.map((r) => r.rekkefolge));
    await k.tx.oppgraderingsendring.deleteMany({ where: { id: { in: a.borte.map((r) => r.id) } } });
    await k.tx.oppgraderingsendring.createMany({ data: a.nye.map((e, i) => somRad(e, sist + 1 + i, o)) });
    for (const { rad, naa } of a.endret) await sporPaaNytt(k, rad, somRad(naa, rad.rekkefolge, o));
    await k.hendelse('OPPGRADERING_OPPDATERT', { type: 'Oppgradering', id: o.id }, { antall: a.nye.length + a.endret.length });
    return { antall: a.nye.length + a.endret.length };
  });

async function sporPaaNytt(k: Kommando, rad: Oppgraderingsendring, felt: ReturnType<typeof somRad>): Promise<void> {
  const antall = await k.tx.oppgraderingsendring.updateMany({
    where: { id: rad.id, versjon: rad.versjon },
    data: { ...felt, svar: null, besvart: null, besvartAvNavn: null, versjon: { increment: 1 } },
  });
  if (antall.count !== 1) throw konflikt(rad.oppgraderingId);
}

/** Gives the review up. The model is as it was. */
export const forkastOppgradering = (actor: Actor, d: PaaOppgradering) =>
  utfor(actor, d.nokkel, async (k) => {
    const { o } = await finnOppgradering(k, d.oppgraderingId);
    const data = { status: 'FORKASTET' as const, avgjort: k.naa, avgjortAvNavn: actor.navn, versjon: { increment: 1 } };
    maaVaereEn(await k.tx.oppgradering.updateMany({ where: { id: o.id, status: 'UNDER_ARBEID', versjon: d.versjon }, data }), o.id);
    await k.hendelse('OPPGRADERING_FORKASTET', { type: 'Oppgradering', id: o.id }, { versjon: o.tilVersjon });
    return { modellId: o.modellId };
  });
