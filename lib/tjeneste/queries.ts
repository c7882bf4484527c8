import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { skjema, tjenestetype } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { kan } from '@/lib/platform/policy';
import type { Feltsett } from '@/lib/platform/policy-felt';
import type { Tjeneste } from '@/lib/platform/prisma/client';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { z } from '@/lib/platform/zod';
import { kanLeseSak, kanLeseVedtak } from '@/lib/sak/policy';
import { lesOppgaver, lesTjeneste } from './les';
import { finnOppfolger } from './queries-oppfolger';
import { LEVENDE, lovligOvergang } from './rules';
import { gjeldendeInnstillinger, type Innstillinger } from './rules-innstillinger';
import { avtaleSchema, avvikSchema, hindringSchema, rundeSchema } from './schema-installasjon';

/** Saves of half-done work: kept, but not shown in the timeline. */
const SMAA: Hendelsetype[] = ['TILTAKSPLAN_LAGRET', 'NULLPUNKT_LAGRET', 'SJEKKPUNKT_ENDRET'];
const TIDSLINJE = 200;

/** Everything the page of one tjeneste shows. Null when it is not there. FORBUDT. Writes innsyn. */
export const hentTjeneste = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const lest = await lesTjeneste(tx, actor, id);
    if (!lest) return null;
    const { tjeneste: t, egen, person, felt } = lest;
    const type = tjenestetype(t.kode);
    const installasjon = await lesInstallasjon(tx, t.id, felt);
    const plan = t.innstillinger as Innstillinger;
    return {
      ...{
        id: t.id,
        kode: t.kode,
        status: t.status,
        versjon: t.versjon,
        startet: t.startet,
        avsluttet: t.avsluttet,
        avslutningGrunn: t.avslutningGrunn,
      },
      ...{ egen, person, navn: type.navn, ingress: type.ingress },
      /** What this reader sees; the rest is empty below. */
      felt: [...felt],
      eier: (await tx.virksomhet.findUniqueOrThrow({ where: { id: t.virksomhetId }, select: { navn: true } })).navn,
      neste: await lesOppgaver(tx, actor, t.id),
      rammer: egen ? await lesRammer(tx, actor, t, felt) : null,
      bytter: egen ? await lesBytte(tx, t) : { erstatter: null, erstattetAv: null },
      utstyr: (
        await tx.utstyr.findMany({
          where: { tjenesteId: t.id },
          orderBy: { serienummer: 'asc' },
          select: { id: true, serienummer: true, teknologiKode: true, modell: true, status: true },
        })
      ).map((u) => ({
        ...u,
        navn: type.teknologier.find((x) => x.kode === u.teknologiKode)?.navn ?? u.teknologiKode,
      })),
      tiltaksplan: felt.has('plan') ? t.tiltaksplan : null,
      tiltaksplanFerdig: t.tiltaksplanFerdig,
      innstillinger: felt.has('innstillinger')
        ? { def: type.innstillinger, plan, gjelder: gjeldendeInnstillinger(plan, installasjon?.avvik ?? []) }
        : null,
      nullpunkt: felt.has('nullpunkt') ? { skjema: skjema('nullpunkt'), svar: t.nullpunkt, ferdig: t.nullpunktFerdig } : null,
      installasjon,
      mestringspunkter: type.opplaering.mestringspunkter,
      evalueringer: await tx.evaluering.findMany({
        where: { tjenesteId: t.id, ...(felt.has('evaluering') ? {} : { id: { in: [] } }) },
        orderBy: [{ planlagt: 'asc' }, { id: 'asc' }],
        select: { id: true, navn: true, status: true, planlagt: true, utlostGrunn: true, beslutning: true, utfort: true, utfortAv: true },
      }),
      hendelser: await tx.hendelse.findMany({
        where: { virksomhetId: t.virksomhetId, tjenesteId: t.id, type: { notIn: SMAA } },
        orderBy: { id: 'desc' },
        take: felt.has('historikk') ? TIDSLINJE : 0,
        select: { id: true, type: true, tidspunkt: true, aktorNavn: true, rolle: true, data: true },
      }),
      /** Who follows up for the kommune, when it is shared. */
      oppfolger: egen ? ((await finnOppfolger(tx, t.id, naa()))?.navn ?? null) : null,
      kan: {
        avslutte: egen && kan(actor, 'tjeneste.avslutt') && lovligOvergang(t.status, 'startAvslutning'),
        utstyr: egen && kan(actor, 'utstyr.les'),
        person: kan(actor, 'person.les'),
        dele: egen && kan(actor, 'tjeneste.del') && LEVENDE.includes(t.status),
        utlose: kan(actor, 'evaluering.utlos') && t.status === 'I_DRIFT',
      },
    };
  });
export type Tjenesteside = NonNullable<Awaited<ReturnType<typeof hentTjeneste>>>;

async function lesInstallasjon(tx: Tx, tjenesteId: string, felt: Feltsett) {
  const i = felt.has('jobb') ? await tx.installasjon.findFirst({ where: { tjenesteId } }) : null;
  return (
    i && {
      avvik: felt.has('innstillinger') ? avvikSchema.parse(i.avvik) : [],
      opplaering: felt.has('opplaering') ? z.array(rundeSchema).parse(i.opplaering) : [],
      avtaler: felt.has('opplaering') ? avtaleSchema.parse(i.paarorendeavtaler) : [],
      hindringer: z.array(hindringSchema).parse(i.hindringer),
      fullfort: i.fullfort,
      fullfortAv: i.fullfortAv,
      epjNotat: felt.has('opplaering') ? i.epjNotat : null,
    }
  );
}

/** What frames the tjeneste in its own kommune: enhet, vedtak and sak (for those who may read them), and the order. */
async function lesRammer(tx: Tx, actor: Actor, t: Tjeneste, felt: Feltsett) {
  const plan = await stegplan(tx, actor.virksomhetId);
  const vedtak = felt.has('vedtak')
    ? await tx.vedtak.findUnique({
        where: { id: t.vedtakId },
        select: { status: true, innhold: true, omfang: true, gjelderFra: true, gjelderTil: true, inntilVidere: true, egenandelKr: true },
      })
    : null;
  const sak = kanLeseSak(actor, plan) ? await tx.sak.findUnique({ where: { id: t.sakId }, select: { id: true, nummer: true } }) : null;
  const bestilling = await tx.bestilling.findUnique({
    where: { tjenesteId: t.id },
    select: { onsketDato: true, nokkelavtale: true, adkomst: true, merknad: true, avtaltTid: true, bestiltAv: true },
  });
  const tilgang = bestilling && (felt.has('tilgang') ? bestilling : { ...bestilling, nokkelavtale: null, adkomst: null });
  const enhet = await tx.enhet.findUnique({ where: { id: t.enhetId }, select: { navn: true } });
  // Period, content and extent are what the service is; the charge belongs to those who read the vedtak.
  return {
    enhet: enhet?.navn ?? null,
    sak,
    bestilling: felt.has('jobb') ? tilgang : null,
    vedtak: vedtak && { ...vedtak, egenandelKr: kanLeseVedtak(actor, plan) ? vedtak.egenandelKr : null },
  };
}

/** The tjeneste that this one takes over from, and the one that takes over from it. */
async function lesBytte(tx: Tx, t: Tjeneste) {
  const velg = { id: true, kode: true, status: true } as const;
  const med = <T extends { kode: string }>(x: T | null) => x && { ...x, navn: tjenestetype(x.kode).navn };
  return {
    erstatter: t.erstatterId ? med(await tx.tjeneste.findFirst({ where: { id: t.erstatterId }, select: velg })) : null,
    erstattetAv: med(await tx.tjeneste.findFirst({ where: { erstatterId: t.id }, orderBy: { opprettet: 'desc' }, select: velg })),
  };
}
