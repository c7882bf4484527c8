import 'server-only';
import { avsluttDelinger } from '@/lib/deling/avslutt';
import { avlysEvalueringer } from '@/lib/evalueringsplan/commands-avlys';
import { avbrytOppgaver } from '@/lib/oppgave/commands';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, utfor } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Tjeneste, Utstyr } from '@/lib/platform/prisma/client';
import { type AvslutningsstegKode, UTE } from '@/lib/tjeneste/rules';
import type { Avslutningsgrunn } from '@/lib/tjeneste/schema';
import { flyttTjeneste, laasTjeneste, objekt } from '@/lib/tjeneste/transition';
import { sammenlignbart } from '@/lib/utstyr/rules';
import { flyttUtstyr } from '@/lib/utstyr/transition';
import { lukkVedtak } from '@/lib/vedtak/avslutt';
import { UTSTYR_FOR_STEG } from './rules';
import type { AvsluttVedtakInn, HentInn, LagerforInn, MeldTaptInn, NullstillInn, SlettInn, StartInn } from './schema';
import { apneRiktigSteg, loggSteg, utforSteg } from './steg';

/**
 * Starts the closing inside a running command: cancels what was planned and puts the first step that is needed on the
 * bench (kilde: 001 Evaluere og avslutte). Who may is checked by the caller.
 */
export async function startAvslutningI(k: Kommando, d: { tjenesteId: string; versjon?: number; grunn: Avslutningsgrunn }): Promise<Tjeneste> {
  const t = await flyttTjeneste(k, d.tjenesteId, 'startAvslutning', {
    ...(d.versjon === undefined ? {} : { versjon: d.versjon }),
    data: { avslutningGrunn: d.grunn },
  });
  await avbrytOppgaver(k, { tjenesteId: t.id });
  await avlysEvalueringer(k, t.id);
  await apneRiktigSteg(k, t);
  await k.hendelse('AVSLUTNING_STARTET', objekt(t), { grunn: d.grunn });
  return t;
}

/** Decides that a tjeneste is to end. */
export const startAvslutning = (actor: Actor, d: StartInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'tjeneste.avslutt');
    return { id: (await startAvslutningI(k, d)).id };
  });

/** The device is collected: the serial number that was read must be one of the tjeneste's own that are still out. */
export const hentUtstyr = (actor: Actor, d: HentInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const t = await utforSteg(k, d, 'HENTE_UTSTYR', async (t) => {
      const ute = await k.tx.utstyr.findMany({ where: { tjenesteId: t.id, status: 'I_BRUK' } });
      const u = ute.find((x) => sammenlignbart(x.serienummer) === sammenlignbart(d.serienummer));
      if (!u) throw regel('serienummerPasserIkke', { serienummer: 'serienummerPasserIkke' });
      await flyttUtstyr(k, u, { status: 'HENTET' });
      await k.hendelse('UTSTYR_HENTET', objekt(t), { serienummer: u.serienummer });
      return { utstyrId: u.id, merknad: d.merknad };
    });
    return { id: t.id };
  });

/** The device is erased and reset: what was done is written down. */
export const nullstillUtstyr = (actor: Actor, d: NullstillInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const t = await utforSteg(k, d, 'NULLSTILLE', async (t) => {
      const u = await tjenestensUtstyr(k, t, 'NULLSTILLE', d.utstyrId);
      await flyttUtstyr(k, u, { status: 'NULLSTILT' });
      await k.hendelse('UTSTYR_NULLSTILT', objekt(t), { serienummer: u.serienummer });
      return { utstyrId: u.id, merknad: d.hva };
    });
    return { id: t.id };
  });

/** The user is removed in the supplier's tool. */
export const slettHosLeverandor = (actor: Actor, d: SlettInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const t = await utforSteg(k, d, 'SLETTE_HOS_LEVERANDOR', async (t) => {
      await k.hendelse('SLETTET_HOS_LEVERANDOR', objekt(t), { referanse: d.referanse });
      return { merknad: d.referanse };
    });
    return { id: t.id };
  });

/** Closes the vedtak and the tjeneste. Not while a device is out: refused here, and by the database (vern_vedtak). */
export const avsluttVedtak = (actor: Actor, d: AvsluttVedtakInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const t = await utforSteg(k, d, 'AVSLUTTE_VEDTAK', async (t) => {
      if ((await k.tx.utstyr.count({ where: { tjenesteId: t.id, status: { in: [...UTE] } } })) > 0) throw regel('utstyrErUte');
      await lukkVedtak(k, t.vedtakId);
      await avsluttDelinger(k, t.id);
      await k.hendelse('VEDTAK_AVSLUTTET', objekt(t));
      return { merknad: d.merknad };
    });
    return { id: t.id };
  });

/** The reset device goes back to stock, or is discarded with a reason. */
export const lagerfor = (actor: Actor, d: LagerforInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const t = await utforSteg(k, d, 'LAGERFORE', async (t) => {
      const u = await tjenestensUtstyr(k, t, 'LAGERFORE', d.utstyrId);
      await flyttUtstyr(k, u, { status: d.til, tjenesteId: null });
      await k.hendelse(d.til === 'PAA_LAGER' ? 'UTSTYR_PAA_LAGER' : 'UTSTYR_KASSERT', objekt(t), {
        serienummer: u.serienummer,
        ...(d.grunn ? { grunn: d.grunn } : {}),
      });
      return { utstyrId: u.id, merknad: d.grunn };
    });
    return { id: t.id };
  });

/** A leder writes off a device that cannot be found, so that the closing can go on. */
export const meldTapt = (actor: Actor, d: MeldTaptInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'utstyr.avskriv');
    const t = await laasTjeneste(k, d.tjenesteId, d.versjon);
    if (t.status !== 'UNDER_AVSLUTNING') throw regel('ulovligOvergang');
    await k.tx.tjeneste.updateMany({ where: { id: t.id }, data: { versjon: { increment: 1 } } });
    const u = await k.tx.utstyr.findFirst({ where: { id: d.utstyrId, tjenesteId: t.id, status: { in: [...UTE] } } });
    if (!u) throw ikkeFunnet();
    await flyttUtstyr(k, u, { status: 'TAPT' });
    await loggSteg(k, t, 'TAPT', { utstyrId: u.id, merknad: d.grunn });
    await apneRiktigSteg(k, t);
    await k.hendelse('UTSTYR_TAPT', objekt(t), { serienummer: u.serienummer, grunn: d.grunn });
    return { id: t.id };
  });

async function tjenestensUtstyr(k: Kommando, t: Tjeneste, steg: AvslutningsstegKode, id: string): Promise<Utstyr> {
  const u = await k.tx.utstyr.findFirst({ where: { id, tjenesteId: t.id } });
  if (!u) throw ikkeFunnet();
  if (u.status !== UTSTYR_FOR_STEG[steg]) throw regel('feilRekkefolge');
  return u;
}
