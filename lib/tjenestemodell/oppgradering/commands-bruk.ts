import 'server-only';
import { randomUUID } from 'node:crypto';
import { bortfallGjoremaal } from '@/lib/gjoremaal/commands';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Prisma } from '@/lib/platform/prisma/client';
import { friskOppStatus, settAapneSporsmaal } from '../commands-status';
import { malliste } from '../mal/queries';
import { barSmaa } from '../mal/rules-versjon';
import { finnModell } from '../queries-finn';
import { finnOppgradering, opprettOppgradering } from './commands';
import { laasKopi, skrivKopi } from './commands-kopi';
import { antallAvvik, avvik, lesGrunnlag, somValg } from './queries-grunnlag';
import { antallSiden } from './queries-tapt';
import { bareOrdlyd, harEgenTekst, nokkelTil } from './rules';
import { angre } from './rules-angre';
import { taIBruk, type Valg } from './rules-bruk';
import { fraSnapshot, type Kopi } from './rules-kopi';
import type { Angre, TaIBruk, VelgVersjon } from './schema';

const somSnapshot = (kopi: Kopi) => JSON.parse(JSON.stringify(kopi)) as Prisma.InputJsonObject;

/**
 * Takes a reviewed upgrade into use: one transaction that stores the model as it was and applies every answer. Refused
 * while something is unanswered, or when the model or an answer has been changed since the summary was shown.
 */
export const taOppgraderingIBruk = (actor: Actor, d: TaIBruk) =>
  utfor(actor, d.nokkel, async (k) => {
    const { o, modell } = await finnOppgradering(k, d.oppgraderingId);
    const data = { status: 'TATT_I_BRUK' as const, avgjort: k.naa, avgjortAvNavn: actor.navn, versjon: { increment: 1 } };
    maaVaereEn(await k.tx.oppgradering.updateMany({ where: { id: o.id, status: 'UNDER_ARBEID', versjon: d.versjon }, data }), o.id);
    const g = await lesGrunnlag(k.tx, modell, o.tilMal, o.tilVersjon, () => laasKopi(k, modell));
    if (!g) throw regel('malversjonBorte');
    const rader = await k.tx.oppgraderingsendring.findMany({ where: { oppgraderingId: o.id } });
    if (rader.reduce((sum, r) => sum + r.versjon, 0) !== d.stempel) throw konflikt(o.id);
    if (antallAvvik(avvik(rader, g.endringer)) > 0) throw regel('oppgraderingUtdatert');
    if (rader.some((r) => r.svar === null)) throw regel('oppgraderingUbesvart');
    const svar = new Map(rader.map((r) => [nokkelTil(r), somValg(r, g.til)]));
    const etter = taIBruk({ ...g, svar, naa: k.naa, nyId: randomUUID });
    await skrivEtter(k, g.kopi, etter);
    await k.tx.oppgradering.updateMany({ where: { id: o.id }, data: { snapshot: somSnapshot(g.kopi) } });
    const utsatt = rader.filter((r) => r.svar === 'UTSETT').length;
    await k.hendelse(
      'OPPGRADERING_TATT_I_BRUK',
      { type: 'Modell', id: modell.id },
      { mal: g.til.kortnavn, versjon: g.til.versjon, antall: rader.length, utsatt },
    );
    return { id: o.id, modellId: modell.id };
  });

/** Applies a version where nothing but wording is changed. Our own words stay; it can be reverted like any other. */
export const oppdaterFormuleringer = (actor: Actor, d: VelgVersjon) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const modell = await finnModell(k, d.modellId);
    const g = await lesGrunnlag(k.tx, modell, d.malId, d.malVersjon, () => laasKopi(k, modell));
    if (!g) throw ikkeFunnet();
    if (modell.malId === d.malId && modell.malVersjon === d.malVersjon) throw regel('oppgraderingIngenEndring');
    if (!barSmaa(await malliste(k.tx), modell, g.til) || !bareOrdlyd(g.endringer)) throw regel('oppgraderingMaaGjennomgaas');
    const svarTil = (e: (typeof g.endringer)[number]): Valg => ({ svar: harEgenTekst(e) ? 'BEHOLD_EGEN' : 'TA_NY', grunn: '' });
    const svar = new Map(g.endringer.map((e) => [nokkelTil(e), svarTil(e)]));
    const etter = taIBruk({ ...g, svar, naa: k.naa, nyId: randomUUID, bekreft: false });
    const avgjort = { status: 'TATT_I_BRUK' as const, avgjort: k.naa, avgjortAvNavn: actor.navn, snapshot: somSnapshot(g.kopi) };
    const o = await opprettOppgradering(k, modell, g, avgjort, (e) => ({ svar: svarTil(e).svar, besvart: k.naa, besvartAvNavn: actor.navn }));
    await skrivEtter(k, g.kopi, etter);
    await k.hendelse(
      'MALFORMULERINGER_OPPDATERT',
      { type: 'Modell', id: modell.id },
      { mal: g.til.kortnavn, versjon: g.til.versjon, antall: g.endringer.length },
    );
    return { id: o.id, antall: g.endringer.length };
  });

/** Goes back to the model as it was before the latest upgrade. What has been done since is lost, and must have been shown. */
export const angreOppgradering = (actor: Actor, d: Angre) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.endre');
    const o = await k.tx.oppgradering.findFirst({ where: { id: d.oppgraderingId, virksomhetId: actor.virksomhetId } });
    if (!o) throw ikkeFunnet();
    const modell = await finnModell(k, o.modellId);
    maaVaereEn(
      await k.tx.oppgradering.updateMany({
        where: { id: o.id, status: 'TATT_I_BRUK', versjon: d.versjon },
        data: { status: 'ANGRET', versjon: { increment: 1 } },
      }),
      o.id,
    );
    const senere = await k.tx.oppgradering.findFirst({
      where: {
        modellId: o.modellId,
        virksomhetId: actor.virksomhetId,
        OR: [{ status: 'UNDER_ARBEID' }, { status: 'TATT_I_BRUK', avgjort: { gt: o.avgjort ?? k.naa } }],
      },
      select: { status: true },
    });
    if (senere) throw regel(senere.status === 'UNDER_ARBEID' ? 'oppgraderingPaagaar' : 'oppgraderingIkkeSiste');
    const foer = await laasKopi(k, modell);
    if ((await antallSiden(k.tx, o, foer)) !== d.sett) throw konflikt(o.id);
    const etter = angre(foer, fraSnapshot(o.snapshot), k.naa, randomUUID);
    await skrivEtter(k, foer, etter);
    await tellSporsmaal(k, foer, etter);
    await k.hendelse('OPPGRADERING_ANGRET', { type: 'Modell', id: modell.id }, { fra: o.tilVersjon, til: o.fraVersjon, oppgradering: o.id });
    return { id: o.id, modellId: modell.id };
  });

async function skrivEtter(k: Kommando, foer: Kopi, etter: Kopi): Promise<void> {
  await skrivKopi(k, foer, etter);
  await friskOppStatus(k, etter.modell.id);
  const iBruk = new Set(foer.punkter.filter((p) => p.utgaatt === null).map((p) => p.id));
  const utgaatt = etter.punkter.filter((p) => p.utgaatt !== null && iBruk.has(p.id)).map((p) => p.id);
  const aapne = await k.tx.gjoremaal.findMany({
    where: { virksomhetId: k.actor.virksomhetId, type: 'SJEKKPUNKT', status: 'AAPENT', objektId: { in: utgaatt } },
    select: { objektId: true },
  });
  for (const g of aapne) await bortfallGjoremaal(k, 'SJEKKPUNKT', g.objektId);
}

/** A task that comes back brings its open questions with it. */
async function tellSporsmaal(k: Kommando, foer: Kopi, etter: Kopi): Promise<void> {
  const borte = new Set(foer.oppgaver.filter((o) => o.utgaatt !== null).map((o) => o.id));
  const tilbake = etter.oppgaver.filter((o) => o.utgaatt === null && borte.has(o.id)).map((o) => o.id);
  const antall = await k.tx.avklaring.groupBy({
    by: ['oppgaveId'],
    where: { virksomhetId: k.actor.virksomhetId, oppgaveId: { in: tilbake }, status: 'AAPEN' },
    _count: true,
  });
  for (const a of antall) await settAapneSporsmaal(k, { id: a.oppgaveId, modellId: etter.modell.id }, a._count);
}
