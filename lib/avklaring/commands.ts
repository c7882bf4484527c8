import 'server-only';
import { ansattPaa } from '@/lib/folk/rules';
import { bortfallGjoremaal, fullforGjoremaal, opprettGjoremaal } from '@/lib/gjoremaal/commands';
import { standardfrist } from '@/lib/gjoremaal/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, tilDato } from '@/lib/platform/clock';
import { enOmGangen, type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import type { Avklaring, Prisma } from '@/lib/platform/prisma/client';
import { settAapneSporsmaal } from '@/lib/tjenestemodell/commands-status';
import { samarbeidspartnere } from './mottakere';
import { type Handlinger, handlinger } from './rules';
import type { BesluttInn, FordelInn, InnleggInn, PaaAvklaring, StillInn } from './schema';

/** Open questions that one virksomhet may have with another: more than the tasks of a model. */
const MAKS_HOS_EN = 100;
/** Answers of one virksomhet in a thread, which is read whole. */
const MAKS_INNLEGG = 50;

/** Puts a question on a task: to nobody yet, one of our own, a column of the matrix, or a virksomhet we work with. */
export const still = (actor: Actor, d: StillInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'modell.sporsmaal');
    const o = await k.tx.modelloppgave.findFirst({
      where: { id: d.oppgaveId, virksomhetId: actor.virksomhetId, utgaatt: null },
      select: { id: true, modellId: true, malTittel: true, egenTittel: true },
    });
    if (!o) throw ikkeFunnet();
    const til = await finnMottaker(k, o.modellId, d);
    const a = await k.tx.avklaring.create({
      data: {
        virksomhetId: actor.virksomhetId,
        modellId: o.modellId,
        oppgaveId: o.id,
        oppgaveTittel: o.egenTittel ?? o.malTittel ?? '',
        fraVirksomhet: actor.virksomhetNavn,
        sporsmaal: d.sporsmaal,
        ...til.data,
        frist: d.frist ? tilDato(d.frist) : null,
        opprettetAvNavn: actor.navn,
        opprettet: k.naa,
      },
    });
    await giGjoremaal(k, a);
    await tellAapne(k, a);
    await k.hendelse('AVKLARING_STILT', { type: 'Avklaring', id: a.id }, { sporsmaal: d.sporsmaal, ...(til.navn ? { til: til.navn } : {}) });
    return { id: a.id, modellId: a.modellId };
  });

/** Gives the question to somebody else, or another frist. */
export const fordel = (actor: Actor, d: FordelInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const a = await finn(k, d.avklaringId, 'fordele', d.versjon);
    const til = await finnMottaker(k, a.modellId, d, a.tilVirksomhetId);
    const ny = { ...til.data, frist: d.frist ? tilDato(d.frist) : null };
    await lagre(k, a, ny);
    await bortfallGjoremaal(k, 'SVAR_SPORSMAAL', a.id);
    await giGjoremaal(k, { ...a, ...ny });
    await k.hendelse(
      'AVKLARING_FORDELT',
      { type: 'Avklaring', id: a.id },
      { ...(til.navn ? { til: til.navn } : {}), ...(d.frist ? { frist: d.frist } : {}) },
    );
    return { id: a.id };
  });

/** Answers. The one asked in another virksomhet writes into our thread, and no more than that. */
export const svar = (actor: Actor, d: InnleggInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const a = await finn(k, d.avklaringId, 'svare');
    await enOmGangen(k.tx, `avklaring:${actor.virksomhetId}:${a.id}`);
    const egne = await k.tx.avklaringsinnlegg.count({ where: { avklaringId: a.id, fraVirksomhet: actor.virksomhetNavn } });
    if (egne >= MAKS_INNLEGG) throw regel('forMangeInnlegg', { tekst: 'forMangeInnlegg' });
    await k.tx.avklaringsinnlegg.createMany({
      data: { virksomhetId: a.virksomhetId, avklaringId: a.id, fraVirksomhet: actor.virksomhetNavn, fraNavn: actor.navn, tekst: d.tekst, tid: k.naa },
    });
    // A decision that is being written meanwhile must see this answer first.
    maaVaereEn(await k.tx.avklaring.updateMany({ where: { id: a.id, status: 'AAPEN' }, data: { versjon: { increment: 1 } } }), a.id);
    if (a.ansvarligId === actor.ansattId) await fullforGjoremaal(k, 'SVAR_SPORSMAAL', a.id);
    await k.hendelse('AVKLARING_BESVART', { type: 'Avklaring', id: a.id }, { sporsmaal: a.sporsmaal });
    return { id: a.id };
  });

/** Closes a question with what was decided, when and by whom. */
export const beslutt = (actor: Actor, d: BesluttInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const a = await finn(k, d.avklaringId, 'beslutte', d.versjon);
    if (tilDato(d.dato) > iDag(k.naa)) throw regel('datoFremITid', { dato: 'datoFremITid' });
    await lagre(k, a, { status: 'BESLUTTET', beslutning: d.beslutning, besluttet: tilDato(d.dato), besluttetAvNavn: d.av });
    await fullforGjoremaal(k, 'SVAR_SPORSMAAL', a.id);
    await tellAapne(k, a);
    await k.hendelse('AVKLARING_BESLUTTET', { type: 'Avklaring', id: a.id }, { sporsmaal: a.sporsmaal, beslutning: d.beslutning });
    return { id: a.id };
  });

/** Opens a decided question again. What was decided stays in the history. */
export const gjenaapne = (actor: Actor, d: PaaAvklaring) =>
  utfor(actor, d.nokkel, async (k) => {
    const a = await finn(k, d.avklaringId, 'gjenaapne', d.versjon);
    if (a.tilVirksomhetId) await krevPlassHos(k, (await partner(k, a.tilVirksomhetId)).id);
    await lagre(k, a, { status: 'AAPEN', beslutning: null, besluttet: null, besluttetAvNavn: null });
    await giGjoremaal(k, a);
    await tellAapne(k, a);
    await k.hendelse('AVKLARING_GJENAAPNET', { type: 'Avklaring', id: a.id }, { sporsmaal: a.sporsmaal, beslutning: a.beslutning });
    return { id: a.id };
  });

/** A question of ours or one put to us, that this actor may do this with. */
async function finn(k: Kommando, id: string, hva: keyof Handlinger, versjon?: number): Promise<Avklaring> {
  const mitt = k.actor.virksomhetId;
  const a = await k.tx.avklaring.findFirst({ where: { id, OR: [{ virksomhetId: mitt }, { tilVirksomhetId: mitt }] } });
  if (!a) throw ikkeFunnet();
  const hvem = { virksomhetId: mitt, ansattId: k.actor.ansattId, sporsmaal: kan(k.actor, 'modell.sporsmaal') };
  const riktig = { ...a, status: hva === 'gjenaapne' ? ('BESLUTTET' as const) : ('AAPEN' as const) };
  if (!handlinger(riktig, hvem)[hva]) throw forbudt();
  if (a.status !== riktig.status || (versjon !== undefined && a.versjon !== versjon)) throw konflikt(a.id);
  return a;
}

async function lagre(k: Kommando, a: Avklaring, data: Prisma.AvklaringUpdateManyMutationInput) {
  maaVaereEn(
    await k.tx.avklaring.updateMany({
      where: { id: a.id, virksomhetId: k.actor.virksomhetId, versjon: a.versjon },
      data: { ...data, versjon: { increment: 1 } },
    }),
    a.id,
  );
}

/** Throws when the other virksomhet has so many open questions of ours that it can take no more. One at a time, so that none slips past. */
async function krevPlassHos(k: Kommando, tilVirksomhetId: string) {
  const { virksomhetId } = k.actor;
  await enOmGangen(k.tx, `avklaring:${virksomhetId}:${tilVirksomhetId}`);
  const aapne = await k.tx.avklaring.count({ where: { tilVirksomhetId, status: 'AAPEN', virksomhetId } });
  if (aapne >= MAKS_HOS_EN) throw regel('forMangeSporsmaal', { tilVirksomhetId: 'forMangeSporsmaal' });
}

/** A virksomhet that we have an agreement with today. */
async function partner(k: Kommando, id: string | undefined) {
  const x = (await samarbeidspartnere(k.tx, k.actor, iDag(k.naa))).find((v) => v.id === id);
  if (!x) throw regel('ingenSamarbeid', { tilVirksomhetId: 'ingenSamarbeid' });
  return x;
}

/** Whom it is put to, checked: our own, a column of this model, or a virksomhet that we have an agreement with today. */
async function finnMottaker(
  k: Kommando,
  modellId: string,
  d: Pick<StillInn, 'til' | 'ansvarligId' | 'aktorId' | 'tilVirksomhetId'>,
  naa: string | null = null,
) {
  const ingen = { ansvarligId: null, aktorId: null, tilVirksomhetId: null };
  const virksomhetId = k.actor.virksomhetId;
  if (d.til === 'ANSATT') {
    const ansatt = ansattPaa(iDag(k.naa));
    const x = await k.tx.ansatt.findFirst({ where: { id: d.ansvarligId, virksomhetId, ...ansatt }, select: { id: true, navn: true } });
    if (!x) throw regel('ukjentAnsatt', { ansvarligId: 'ukjentAnsatt' });
    return { data: { ...ingen, ansvarligId: x.id }, navn: x.navn };
  }
  if (d.til === 'AKTOR') {
    const x = await k.tx.modellaktor.findFirst({ where: { id: d.aktorId, virksomhetId, modellId, utgaatt: null }, select: { id: true, navn: true } });
    if (!x) throw regel('ukjentAktor', { aktorId: 'ukjentAktor' });
    return { data: { ...ingen, aktorId: x.id }, navn: x.navn };
  }
  if (d.til === 'VIRKSOMHET') {
    const x = await partner(k, d.tilVirksomhetId);
    if (x.id !== naa) await krevPlassHos(k, x.id);
    return { data: { ...ingen, tilVirksomhetId: x.id }, navn: x.navn };
  }
  return { data: ingen, navn: null };
}

/** The one of our own who is to find out gets it among their duties. Another virksomhet sees it in its own list. */
async function giGjoremaal(k: Kommando, a: Avklaring) {
  if (!a.ansvarligId) return;
  await opprettGjoremaal(k, {
    type: 'SVAR_SPORSMAAL',
    objektType: 'Avklaring',
    objektId: a.id,
    ansattId: a.ansvarligId,
    lenke: `/tjenestemodell/${a.modellId}/sporsmaal/${a.id}`,
    data: { hva: a.sporsmaal },
    frist: a.frist ?? standardfrist('SVAR_SPORSMAAL', iDag(k.naa)),
  });
}

async function tellAapne(k: Kommando, a: { oppgaveId: string; modellId: string }) {
  const n = await k.tx.avklaring.count({ where: { virksomhetId: k.actor.virksomhetId, oppgaveId: a.oppgaveId, status: 'AAPEN' } });
  await settAapneSporsmaal(k, { id: a.oppgaveId, modellId: a.modellId }, n);
}

/** Gives the open questions of one of our own to another. Part of the caller's command. */
export async function giTilAnsvarlig(k: Kommando, ider: string[], fra: string, til: string): Promise<void> {
  const where = { virksomhetId: k.actor.virksomhetId, id: { in: ider }, ansvarligId: fra, status: 'AAPEN' as const };
  for (const a of await k.tx.avklaring.findMany({ where })) {
    await lagre(k, a, { ansvarligId: til });
    await bortfallGjoremaal(k, 'SVAR_SPORSMAAL', a.id);
    await giGjoremaal(k, { ...a, ansvarligId: til });
  }
}
