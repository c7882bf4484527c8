import 'server-only';
import type { QuestionnaireResponse } from '@/components/skjemavisning/qr';
import { AAPNE_EVALUERINGER, velgIntervaller } from '@/lib/evalueringsplan/rules';
import { skjema, tjenestetype } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { forbudt } from '@/lib/platform/errors';
import { kan } from '@/lib/platform/policy';
import type { Tjeneste } from '@/lib/platform/prisma/client';
import { erId } from '@/lib/platform/verdi/id';
import { lesOppgaver, lesTjeneste } from '@/lib/tjeneste/les';
import { finnOppfolger } from '@/lib/tjeneste/queries-oppfolger';
import { gjeldendeInnstillinger, type Innstillinger } from '@/lib/tjeneste/rules-innstillinger';
import { avvikSchema } from '@/lib/tjeneste/schema-installasjon';
import { epjNotat } from './epj';
import { gevinst } from './rules-gevinst';
import type { Hort } from './schema';

const RAD = {
  id: true,
  navn: true,
  status: true,
  planlagt: true,
  utlostGrunn: true,
  beslutning: true,
  begrunnelse: true,
  utfort: true,
  utfortAv: true,
  nySakId: true,
  anbefaltAvId: true,
} as const;

const lesAlle = (tx: Tx, tjenesteId: string) =>
  tx.evaluering.findMany({ where: { tjenesteId }, orderBy: [{ planlagt: 'asc' }, { id: 'asc' }], select: RAD });
export type Evalueringsrad = Awaited<ReturnType<typeof lesAlle>>[number];

/** All the evaluations of a tjeneste: what is planned and what is done. Null when it is not there. FORBUDT. Writes innsyn. */
export const hentEvalueringer = (actor: Actor, tjenesteId: string) =>
  withActor(actor, async (tx) => {
    const lest = await lesTjeneste(tx, actor, tjenesteId);
    if (!lest) return null;
    if (!lest.felt.has('evaluering')) throw forbudt();
    const { tjeneste: t, person } = lest;
    const oppgaver = (await lesOppgaver(tx, actor, t.id)).filter((o) => o.steg === 'EVALUERE');
    const alle = await lesAlle(tx, t.id);
    const aapne = alle
      .filter((e) => AAPNE_EVALUERINGER.includes(e.status))
      .map((e) => ({ ...e, oppgave: oppgaver.find((o) => o.evalueringId === e.id) ?? null }));
    return {
      id: t.id,
      navn: tjenestetype(t.kode).navn,
      person: { navn: person.navn },
      oppfolger: (await finnOppfolger(tx, t.id, naa()))?.navn ?? null,
      aapne,
      utforte: alle.filter((e) => e.status === 'UTFORT').reverse(),
      kanDele: lest.egen && kan(actor, 'tjeneste.del'),
      kanUtlose: t.status === 'I_DRIFT' && kan(actor, 'evaluering.utlos') && !aapne.some((e) => e.utlostGrunn && !e.anbefaltAvId),
    };
  });

/** One evaluation with all that is needed to do it. Null when it is not there. FORBUDT. Writes innsyn. */
export const hentEvaluering = (actor: Actor, tjenesteId: string, id: string) =>
  withActor(actor, async (tx) => {
    const lest = await lesTjeneste(tx, actor, tjenesteId);
    const e = lest && erId(id) ? await tx.evaluering.findFirst({ where: { id, tjenesteId } }) : null;
    if (!lest || !e) return null;
    if (!lest.felt.has('evaluering')) throw forbudt();
    const { tjeneste: t, person, egen } = lest;
    const type = tjenestetype(t.kode);
    const skjemaer = { nullpunkt: skjema('nullpunkt'), evaluering: skjema('evaluering') };
    const [svar, nullpunkt] = [
      e.svar as QuestionnaireResponse | null,
      lest.felt.has('nullpunkt') ? (t.nullpunkt as QuestionnaireResponse | null) : null,
    ];
    const alle = await lesAlle(tx, t.id);
    const oppfolger = await finnOppfolger(tx, t.id, naa());
    const hort = e.hort as Hort[];
    const anbefaling = await lesAnbefaling(tx, e.anbefaltAvId);
    const avgjores = alle.find((x) => x.anbefaltAvId === e.id) ?? null;
    const neste = avgjores || e.beslutning === 'AVSLUTTES' ? null : alle.find((x) => AAPNE_EVALUERINGER.includes(x.status) && !x.utlostGrunn);
    return {
      ...{
        id: e.id,
        navn: e.navn,
        status: e.status,
        planlagt: e.planlagt,
        utlostGrunn: e.utlostGrunn,
        versjon: e.versjon,
        beslutning: e.beslutning,
        begrunnelse: e.begrunnelse,
      },
      ...{ nySakId: e.nySakId, utfortAv: e.utfortAv, utfort: e.utfort, svar, hort, egen },
      tjeneste: { id: t.id, navn: type.navn, startet: t.startet },
      person: { navn: person.navn, fodt: person.fodselsdato && fraDato(person.fodselsdato) },
      paarorende: await tx.paarorende.findFirst({
        where: { personId: t.personId },
        orderBy: [{ naermeste: 'desc' }, { rekkefolge: 'asc' }],
        select: { navn: true, relasjon: true },
      }),
      hva: velgIntervaller(type.evaluering, oppfolger?.type ?? null).intervaller.find((i) => i.navn === e.navn)?.hva ?? null,
      oppgave: (await lesOppgaver(tx, actor, t.id)).find((o) => o.evalueringId === e.id) ?? null,
      oppfolger: oppfolger?.navn ?? null,
      anbefaling,
      /** The kommune's own evaluation that decides on this one, when this one was a recommendation. */
      avgjores: avgjores && { id: avgjores.id, beslutning: avgjores.beslutning },
      tidligere: alle.filter((x) => x.status === 'UTFORT' && x.id !== e.id && (!e.utfort || (x.utfort && x.utfort < e.utfort))).reverse(),
      skjema: skjemaer,
      nullpunkt,
      innstillinger: await lesInnstillinger(tx, t),
      epjNotat:
        e.utfort && e.beslutning
          ? epjNotat({
              navn: e.navn,
              tjeneste: type.navn,
              utfort: e.utfort,
              utfortAv: e.utfortAv ?? '',
              hort,
              beslutning: e.beslutning,
              begrunnelse: e.begrunnelse ?? '',
              anbefaling: avgjores !== null,
              gevinst: gevinst(skjemaer, nullpunkt, svar ?? anbefaling?.svar ?? null),
              neste: neste?.planlagt ?? null,
            })
          : null,
    };
  });
export type Evalueringsside = NonNullable<Awaited<ReturnType<typeof hentEvaluering>>>;

/** The evaluation whose recommendation is to be decided, with its answers. */
async function lesAnbefaling(tx: Tx, id: string | null) {
  const e = id
    ? await tx.evaluering.findFirst({
        where: { id },
        select: { id: true, beslutning: true, begrunnelse: true, utfortAv: true, utfort: true, svar: true },
      })
    : null;
  return e && { ...e, svar: e.svar as QuestionnaireResponse | null };
}

/** What the device is set to now. */
async function lesInnstillinger(tx: Tx, t: Tjeneste) {
  const i = await tx.installasjon.findFirst({ where: { tjenesteId: t.id }, select: { avvik: true } });
  return {
    def: tjenestetype(t.kode).innstillinger,
    verdier: gjeldendeInnstillinger(t.innstillinger as Innstillinger, i ? avvikSchema.parse(i.avvik) : []),
  };
}
