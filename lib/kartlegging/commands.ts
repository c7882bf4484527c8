import 'server-only';
import { erTom, riktekstSchema } from '@/components/riktekst/riktekst';
import { type QuestionnaireResponse, tilQr, tilVerdier } from '@/components/skjemavisning/qr';
import { skjema } from '@/lib/innhold/queries';
import { apneOppgave, ferdig, flyttFrist, krevOppgave } from '@/lib/oppgave/commands';
import type { Actor } from '@/lib/platform/actor';
import { iDag, osloTid, tilDato } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import type { Kartlegging, Prisma } from '@/lib/platform/prisma/client';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { flyttSak } from '@/lib/sak/transition';
import { mangler, vurderingsdato } from './rules';
import type { EndreBesokInn, FullforInn, LagreAnbefalingerInn, LagreSvarInn, PlanleggInn } from './schema';

function framtid(k: Kommando, dato: string): void {
  if (tilDato(dato) < iDag(k.naa)) throw regel('datoTilbake', { dato: 'datoTilbake' });
}

/** Plans the visit: the sak moves to UNDER_KARTLEGGING and the oppgave KARTLEGGE is opened with the visit as its frist. */
export const planlegg = (actor: Actor, d: PlanleggInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const oppgave = await krevOppgave(k, 'PLANLEGGE_KARTLEGGING', { sakId: d.sakId });
    framtid(k, d.dato);
    const sak = await flyttSak(k, d.sakId, 'planleggKartlegging', { versjon: d.sakVersjon });
    const besok = { besok: osloTid(d.dato, d.klokkeslett), besokSted: d.sted, deltakere: d.deltakere, ansvarligId: d.ansvarligId || null };
    // The sak is held since it was moved: nobody else makes one meanwhile.
    const finnes = await k.tx.kartlegging.findUnique({ where: { sakId: sak.id }, select: { id: true } });
    const { id } = finnes
      ? await k.tx.kartlegging.update({ where: { id: finnes.id }, data: { ...besok, versjon: { increment: 1 } }, select: { id: true } })
      : await k.tx.kartlegging.create({
          data: { virksomhetId: actor.virksomhetId, sakId: sak.id, skjemaVersjon: skjema('kartlegging').version, ...besok },
          select: { id: true },
        });
    await ferdig(k, oppgave);
    await apneOppgave(k, {
      steg: 'KARTLEGGE',
      ref: { sakId: sak.id },
      personId: sak.personId,
      ansattId: d.ansvarligId || null,
      frist: tilDato(d.dato),
    });
    await k.hendelse(
      'KARTLEGGING_PLANLAGT',
      { type: 'Kartlegging', id, sakId: sak.id, personId: sak.personId },
      { besok: besok.besok.toISOString(), sted: d.sted },
    );
    return { id };
  });

/** The kartlegging behind an open oppgave KARTLEGGE, as the user had it on screen. */
async function aapen(k: Kommando, kartleggingId: string, versjon?: number): Promise<Kartlegging & { personId: string; oppgaveId: string }> {
  // Locked, so that two saves at once are one after the other.
  await k.tx.$queryRaw`select 1 from "Kartlegging" where id = ${kartleggingId}::uuid for update`;
  const rad = await k.tx.kartlegging.findFirst({
    where: { id: kartleggingId, virksomhetId: k.actor.virksomhetId },
    include: { sak: { select: { personId: true } } },
  });
  if (!rad) throw ikkeFunnet();
  const oppgave = await krevOppgave(k, 'KARTLEGGE', { sakId: rad.sakId });
  if (versjon !== undefined && rad.versjon !== versjon) throw konflikt(rad.id);
  return { ...rad, personId: rad.sak.personId, oppgaveId: oppgave.id };
}

async function lagre(
  k: Kommando,
  rad: Kartlegging & { personId: string },
  type: Hendelsetype,
  data: Prisma.KartleggingUncheckedUpdateManyInput,
): Promise<{ versjon: number }> {
  const versjon = rad.versjon + 1;
  maaVaereEn(
    await k.tx.kartlegging.updateMany({
      where: { id: rad.id, versjon: rad.versjon },
      data: { ...data, status: rad.status === 'PLANLAGT' ? 'PAABEGYNT' : rad.status, versjon },
    }),
    rad.id,
  );
  await k.hendelse(type, { type: 'Kartlegging', id: rad.id, sakId: rad.sakId, personId: rad.personId });
  return { versjon };
}

/** Moves the visit. */
export const endreBesok = (actor: Actor, d: EndreBesokInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const rad = await aapen(k, d.kartleggingId, d.versjon);
    framtid(k, d.dato);
    await flyttFrist(k, { id: rad.oppgaveId }, tilDato(d.dato));
    return lagre(k, rad, 'KARTLEGGING_FLYTTET', { besok: osloTid(d.dato, d.klokkeslett), besokSted: d.sted, deltakere: d.deltakere });
  });

const SKJEMA = { svar: 'kartlegging', beslutning: 'beslutningskompetanse' } as const;
type Skjemafelt = keyof typeof SKJEMA;

/** Only what the questionnaire asks for, and only answers to questions that count, is kept. */
const rens = (
  felt: Skjemafelt,
  svar: QuestionnaireResponse | null,
  versjon: number,
  status: QuestionnaireResponse['status'] = 'in-progress',
): QuestionnaireResponse => {
  const q = skjema(SKJEMA[felt]);
  return tilQr(q, tilVerdier(q, svar ?? undefined), { status, versjon });
};

const versjonAv = (qr: QuestionnaireResponse | null): number => Number(qr?.meta?.versionId ?? 0);

/**
 * Autosave of one of the two forms. Each form has a version of its own in its `meta.versionId`, so that they do not
 * stand in each other's way; KONFLIKT carries the answers as they are now.
 */
const lagreSkjema = (felt: Skjemafelt, type: Hendelsetype) => (actor: Actor, d: LagreSvarInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const rad = await aapen(k, d.kartleggingId);
    const gjeldende = rad[felt] as QuestionnaireResponse | null;
    const fra = versjonAv(d.svar as QuestionnaireResponse);
    if (fra !== versjonAv(gjeldende)) throw konflikt(rad.id, { qr: gjeldende, versjon: versjonAv(gjeldende) });
    const svar = rens(felt, d.svar as QuestionnaireResponse, fra + 1);
    const dato = felt === 'beslutning' ? vurderingsdato(skjema(SKJEMA.beslutning), svar) : null;
    const json = svar as unknown as Prisma.InputJsonObject;
    await k.tx.kartlegging.update({
      where: { id: rad.id },
      data: {
        status: rad.status === 'PLANLAGT' ? 'PAABEGYNT' : rad.status,
        ...(felt === 'svar'
          ? { svar: json, skjemaVersjon: skjema('kartlegging').version }
          : { beslutning: json, beslutningDato: dato ? tilDato(dato) : null }),
      },
      select: { id: true },
    });
    await k.arbeid(type, { type: 'Kartlegging', id: rad.id, sakId: rad.sakId, personId: rad.personId });
    return { versjon: fra + 1 };
  });

/** Saves the answers of the kartlegging form. */
export const lagreSvar = lagreSkjema('svar', 'KARTLEGGING_LAGRET');
/** Saves the assessment of beslutningskompetanse (pbrl § 4-3, § 4-6 a). */
export const lagreBeslutning = lagreSkjema('beslutning', 'BESLUTNINGSKOMPETANSE_VURDERT');

/** Saves the tverrfaglig sammenfatning. */
export const lagreSammenfatning = (actor: Actor, d: { nokkel: string; kartleggingId: string; versjon: number; sammenfatning?: unknown }) =>
  utfor(actor, d.nokkel, async (k) => {
    const r = riktekstSchema.safeParse(d.sammenfatning);
    if (!r.success) throw regel('ugyldig', { sammenfatning: 'ugyldig' });
    return lagre(k, await aapen(k, d.kartleggingId, d.versjon), 'KARTLEGGING_SAMMENFATTET', { sammenfatning: r.data as Prisma.InputJsonObject });
  });

/** Saves what is recommended, and not, with reasons. */
export const lagreAnbefalinger = (actor: Actor, d: LagreAnbefalingerInn) =>
  utfor(actor, d.nokkel, async (k) =>
    lagre(k, await aapen(k, d.kartleggingId, d.versjon), 'KARTLEGGING_ANBEFALT', { anbefalinger: d.anbefalinger.filter((a) => a.anbefales !== '') }),
  );

/** Hands the kartlegging over to the vurdering. REGEL when something is missing. */
export const fullfor = (actor: Actor, d: FullforInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const rad = await aapen(k, d.kartleggingId, d.versjon);
    const svar = rad.svar as QuestionnaireResponse | null;
    const beslutning = rad.beslutning as QuestionnaireResponse | null;
    const hull = mangler(
      { svar, beslutning, harSammenfatning: !erTom(rad.sammenfatning as never), anbefalinger: rad.anbefalinger as never },
      skjema('kartlegging'),
      skjema('beslutningskompetanse'),
    );
    if (hull.length) throw regel('kartleggingMangler');
    const sak = await flyttSak(k, rad.sakId, 'fullforKartlegging', { versjon: d.sakVersjon });
    maaVaereEn(
      await k.tx.kartlegging.updateMany({
        where: { id: rad.id, versjon: rad.versjon },
        data: {
          status: 'FULLFORT',
          fullfort: k.naa,
          versjon: rad.versjon + 1,
          svar: rens('svar', svar, versjonAv(svar) + 1, 'completed') as never,
          beslutning: rens('beslutning', beslutning, versjonAv(beslutning) + 1, 'completed') as never,
        },
      }),
      rad.id,
    );
    await ferdig(k, { id: rad.oppgaveId });
    await apneOppgave(k, { steg: 'VURDERE', ref: { sakId: sak.id }, personId: sak.personId, ansattId: sak.ansvarligId });
    await k.hendelse('KARTLEGGING_FULLFORT', { type: 'Kartlegging', id: rad.id, sakId: sak.id, personId: sak.personId });
    return { id: rad.id };
  });
