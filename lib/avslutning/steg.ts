import 'server-only';
import { apneOppgave, avbrytOppgaver, ferdig, krevOppgave } from '@/lib/oppgave/commands';
import type { Kommando } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import type { Tjeneste } from '@/lib/platform/prisma/client';
import { AVSLUTNINGSSTEG, type AvslutningsstegKode, nesteAvslutningssteg } from '@/lib/tjeneste/rules';
import { flyttTjeneste } from '@/lib/tjeneste/transition';
import { HENDELSE_FOR_STEG } from './rules';

type Inn = { tjenesteId: string; versjon: number };
/** What one done step leaves behind. */
type Gjort = { utstyrId?: string; merknad?: string };

/** The step that is next now, from what is done and where the devices are. */
async function nesteNaa(k: Kommando, tjenesteId: string): Promise<AvslutningsstegKode | null> {
  const gjort = await k.tx.avslutningssteg.findMany({ where: { tjenesteId }, select: { steg: true } });
  const utstyr = await k.tx.utstyr.findMany({ where: { tjenesteId }, select: { status: true } });
  return nesteAvslutningssteg(
    gjort.map((g) => g.steg),
    utstyr.map((u) => u.status),
  );
}

/**
 * One step of the closing: authorised by its open oppgave, refused out of order, recorded with who and when, and followed
 * by the oppgave of whatever is next. The tjeneste is locked before the devices are read, so that none can slip in between.
 */
export async function utforSteg(k: Kommando, d: Inn, steg: AvslutningsstegKode, gjor: (t: Tjeneste) => Promise<Gjort>): Promise<Tjeneste> {
  const oppgave = await krevOppgave(k, steg, { tjenesteId: d.tjenesteId });
  const t = await flyttTjeneste(k, d.tjenesteId, HENDELSE_FOR_STEG[steg], {
    versjon: d.versjon,
    ...(steg === 'AVSLUTTE_VEDTAK' ? { data: { avsluttet: k.naa } } : {}),
  });
  if ((await nesteNaa(k, t.id)) !== steg) throw regel('feilRekkefolge');
  const gjort = await gjor(t);
  await loggSteg(k, t, steg, gjort);
  const neste = await nesteNaa(k, t.id);
  if (neste === steg) return t;
  await ferdig(k, oppgave);
  if (neste) await apneOppgave(k, { steg: neste, ref: { tjenesteId: t.id }, personId: t.personId });
  return t;
}

/** Writes down that a step, or one device's part of it, is done. */
export async function loggSteg(
  k: Kommando,
  t: { id: string; virksomhetId: string },
  steg: AvslutningsstegKode | 'TAPT',
  gjort: Gjort,
): Promise<void> {
  await k.tx.avslutningssteg.create({
    data: {
      virksomhetId: t.virksomhetId,
      tjenesteId: t.id,
      steg,
      utstyrId: gjort.utstyrId ?? null,
      merknad: gjort.merknad || null,
      utfortAvId: k.actor.ansattId,
      utfortAv: k.actor.navn,
      utfort: k.naa,
    },
    select: { id: true },
  });
}

/** Puts the oppgave of the step that is next on the bench, and takes the others of the closing away. */
export async function apneRiktigSteg(k: Kommando, t: { id: string; personId: string }): Promise<void> {
  const neste = await nesteNaa(k, t.id);
  await avbrytOppgaver(
    k,
    { tjenesteId: t.id },
    AVSLUTNINGSSTEG.filter((s) => s !== neste),
  );
  if (neste) await apneOppgave(k, { steg: neste, ref: { tjenesteId: t.id }, personId: t.personId });
}
