import 'server-only';
import type { QuestionnaireResponse } from '@/components/skjemavisning/qr';
import { skjema, tjenestetype } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { withActor } from '@/lib/platform/db';
import { lesJobb, lesOppgaver } from './les';
import { type Innstillinger, standardverdier } from './rules-innstillinger';

/** Everything the three steps of the iverksetting show: tiltaksplan, nullpunkt, bestilling. Null when it is not this virksomhet's. */
export const hentIverksetting = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const lest = await lesJobb(tx, actor, id);
    if (!lest?.egen) return null;
    const { tjeneste: t, person, felt } = lest;
    const type = tjenestetype(t.kode);
    const lager = await tx.utstyr.groupBy({
      by: ['teknologiKode'],
      where: { virksomhetId: actor.virksomhetId, status: 'PAA_LAGER', teknologiKode: { in: type.teknologier.map((x) => x.kode) } },
      _count: true,
    });
    const svar = felt.has('nullpunkt') ? (t.nullpunkt as QuestionnaireResponse | null) : null;
    const bestilling = await tx.bestilling.findUnique({
      where: { tjenesteId: t.id },
      select: {
        teknologiKode: true,
        onsketDato: true,
        nokkelavtale: true,
        adkomst: true,
        merknad: true,
        bestiltAv: true,
        opprettet: true,
        enhet: { select: { navn: true } },
      },
    });
    return {
      id: t.id,
      status: t.status,
      versjon: t.versjon,
      navn: type.navn,
      person,
      felt: [...felt],
      oppgaver: (await lesOppgaver(tx, actor, t.id)).filter((o) => ['TILTAKSPLAN', 'NULLPUNKT', 'BESTILLE'].includes(o.steg)),
      vedtak: felt.has('vedtak')
        ? await tx.vedtak.findUnique({ where: { id: t.vedtakId }, select: { omfang: true, innhold: true, gjelderFra: true } })
        : null,
      def: felt.has('innstillinger') ? type.innstillinger : [],
      innstillinger: !felt.has('innstillinger')
        ? {}
        : t.tiltaksplan || t.tiltaksplanFerdig
          ? (t.innstillinger as Innstillinger)
          : { ...standardverdier(type.innstillinger), ...(t.innstillinger as Innstillinger) },
      tiltaksplan: felt.has('plan') ? t.tiltaksplan : null,
      tiltaksplanFerdig: t.tiltaksplanFerdig,
      nullpunkt: { skjema: skjema('nullpunkt'), svar, ferdig: t.nullpunktFerdig },
      teknologier: type.teknologier.map((x) => ({
        kode: x.kode,
        navn: x.navn,
        modell: x.modell,
        paaLager: lager.find((l) => l.teknologiKode === x.kode)?._count ?? 0,
      })),
      bestilling: bestilling && (felt.has('tilgang') ? bestilling : { ...bestilling, nokkelavtale: null, adkomst: null }),
    };
  });
export type Iverksetting = NonNullable<Awaited<ReturnType<typeof hentIverksetting>>>;
