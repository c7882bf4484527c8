import 'server-only';
import { erTom, type Riktekstnode } from '@/components/riktekst/riktekst';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import type { Modellpunkt } from '@/lib/platform/prisma/client';
import { erId } from '@/lib/platform/verdi/id';
import { hentMal } from '../mal/queries';
import { type Maloppgave, PUNKTDELER, type Punktdel } from '../mal/schema';
import type { Omraade } from '../modell/queries';
import { gjeldende, mangler, opphav } from '../modell/rules';
import { ansvarsstatus } from '../rules-ansvar';
import { kanEndreSjekkpunkt } from './policy';
import { hentAnsvarlige } from './queries-ansvarlige';
import type { Bevis } from './schema';

/** One task: its goal, what is missing, who does it next, and everything the template and the virksomhet have written. */
export const hentOppgave = (actor: Actor, modellId: string, id: string) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    const o =
      erId(id) && erId(modellId)
        ? await tx.modelloppgave.findFirst({
            where: { id, modellId, virksomhetId: actor.virksomhetId, utgaatt: null },
            include: { modell: { select: { navn: true, malId: true, malVersjon: true, omraader: true, status: true } } },
          })
        : null;
    if (!o) throw ikkeFunnet();
    const dag = iDag(naa());
    const rader = await tx.modellpunkt.findMany({
      where: { oppgaveId: o.id, virksomhetId: actor.virksomhetId, utgaatt: null },
      orderBy: [{ rekkefolge: 'asc' }, { id: 'asc' }],
    });
    const mal = await hentMal(tx, o.modell.malId, o.modell.malVersjon);
    const malopp = mal?.oppgaver.find((x) => x.id === o.kode) ?? null;
    const navn = await ansattnavn(tx, actor, rader);
    const ansvar = await hentAnsvarlige(tx, actor.virksomhetId, { modellId, oppgaveId: o.id }, dag);
    const iBruk = o.modell.status === 'I_BRUK';
    const kilder = kildekart(malopp);
    const punkter = rader.map((p) => tilPunkt(p, kilder, navn, iBruk && kanEndreSjekkpunkt(actor, p)));
    const deler = Object.fromEntries(PUNKTDELER.map((d) => [d, punkter.filter((p) => p.del === d)])) as Record<Punktdel, Punktdto[]>;
    const status = await tx.oppgavestatus.findUnique({
      where: { oppgaveId: o.id },
      select: { aapneSporsmaal: true, antallA: true, navngitt: true, navngittTil: true },
    });
    const naboer = await nabooppgaver(tx, actor, o);
    return {
      id: o.id,
      modellId,
      modellnavn: o.modell.navn,
      versjon: o.versjon,
      nr: o.nr,
      eget: o.eget,
      omraade: (o.modell.omraader as Omraade[]).find((x) => x.id === o.omraade)?.navn ?? o.omraade,
      tittel: o.egenTittel ?? o.malTittel ?? '',
      ingress: o.egenIngress ?? o.malIngress ?? '',
      opphav: o.eget ? ('EGEN' as const) : o.egenTittel !== null || o.egenIngress !== null ? ('ENDRET' as const) : ('MAL' as const),
      malTittel: o.malTittel,
      malIngress: o.malIngress,
      kilde: malopp?.kilde ?? null,
      ikkeRelevantGrunn: o.ikkeRelevantGrunn,
      notat: erTom(o.notat as Riktekstnode | null) ? null : o.notat,
      maaBekreftes: o.maaBekreftes,
      deler,
      ansvarlige: ansvar,
      mangler: mangler({
        relevant: o.ikkeRelevantGrunn === null,
        ansvar: status ? ansvarsstatus(status, dag) : 'INGEN',
        antallA: status?.antallA ?? 0,
        maaBekreftes: rader.filter((p) => p.maaBekreftes).length + (o.maaBekreftes ? 1 : 0),
        aapneSporsmaal: status?.aapneSporsmaal ?? 0,
        sjekkpunkter: rader.filter((p) => p.del === 'sjekkliste' && p.ikkeRelevantGrunn === null),
        iDag: dag,
      }),
      ressurser: malopp?.ressurser ?? [],
      ansvar: (malopp?.ansvar ?? []).map((a) => ({ ...a, aktor: mal?.aktorer.find((x) => x.id === a.aktor)?.navn ?? a.aktor })),
      eksempler: malopp?.eksempler ?? [],
      flyt: malopp?.flyt ?? [],
      ...naboer,
      kan: {
        endre: iBruk && kan(actor, 'modell.endre'),
        status: iBruk && kan(actor, 'modell.status'),
        spor: iBruk && kan(actor, 'modell.sporsmaal'),
      },
    };
  });
export type Oppgaveside = Awaited<ReturnType<typeof hentOppgave>>;

/** What has happened to a task and to the questions on it, newest first. */
export const hentOppgavehistorikk = (actor: Actor, oppgaveId: string, avklaringer: string[]) =>
  withActor(actor, async (tx) => {
    krev(actor, 'modell.les');
    return tx.hendelse.findMany({
      where: { objektId: { in: [oppgaveId, ...avklaringer] }, virksomhetId: actor.virksomhetId },
      orderBy: { id: 'desc' },
      take: 100,
      select: { id: true, type: true, tidspunkt: true, aktorNavn: true, rolle: true, data: true },
    });
  });
export type Oppgavehendelse = Awaited<ReturnType<typeof hentOppgavehistorikk>>[number];

function tilPunkt(p: Modellpunkt, kilder: Map<string, string>, navn: Map<string, string>, kanEndre: boolean) {
  return {
    id: p.id,
    del: p.del as Punktdel,
    versjon: p.versjon,
    tekst: gjeldende(p),
    malTekst: p.malTekst,
    opphav: opphav(p),
    kilde: kilder.get(p.kode) ?? null,
    ikkeRelevantGrunn: p.ikkeRelevantGrunn,
    maaBekreftes: p.maaBekreftes,
    status: p.status,
    ansvarligId: p.ansvarligId,
    ansvarlig: p.ansvarligId ? (navn.get(p.ansvarligId) ?? null) : null,
    frist: p.frist ? fraDato(p.frist) : null,
    kommentar: p.kommentar,
    kreverBevis: p.kreverBevis,
    bevis: p.bevis as (Bevis & { id: string })[],
    kanEndre,
  };
}
export type Punktdto = ReturnType<typeof tilPunkt>;

const kildekart = (o: Maloppgave | null) => new Map(PUNKTDELER.flatMap((d) => (o?.[d] ?? []).map((p) => [p.id, p.kilde] as const)));

async function ansattnavn(tx: Tx, actor: Actor, punkter: { ansvarligId: string | null }[]): Promise<Map<string, string>> {
  const ider = [...new Set(punkter.flatMap((p) => p.ansvarligId ?? []))];
  const rader = await tx.ansatt.findMany({ where: { virksomhetId: actor.virksomhetId, id: { in: ider } }, select: { id: true, navn: true } });
  return new Map(rader.map((a) => [a.id, a.navn]));
}

/** The tasks before and after this one in the model's order. */
async function nabooppgaver(tx: Tx, actor: Actor, o: { id: string; modellId: string; modell: { omraader: unknown } }) {
  const alle = await tx.oppgavestatus.findMany({
    where: { virksomhetId: actor.virksomhetId, modellId: o.modellId },
    select: { oppgaveId: true, omraade: true, nr: true, tittel: true },
  });
  const plass = new Map((o.modell.omraader as Omraade[]).map((x, i) => [x.id, i]));
  alle.sort((a, b) => (plass.get(a.omraade) ?? 99) - (plass.get(b.omraade) ?? 99) || a.nr - b.nr);
  const i = alle.findIndex((x) => x.oppgaveId === o.id);
  return { forrige: alle[i - 1] ?? null, neste: alle[i + 1] ?? null };
}
