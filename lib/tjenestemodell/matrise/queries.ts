import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa, osloTid, plussDager, tilDato } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { kan, krev } from '@/lib/platform/policy';
import { gjelder } from '@/lib/platform/verdi/gyldig';
import { erId } from '@/lib/platform/verdi/id';
import { hentMal } from '../mal/queries';
import { kanSeOverta } from './policy';
import { hvemTomte } from './queries-tomt';
import { type Celle, type Celler, cellenokkel, type Forslag, forskjeller, type Innhold, type Matriseperson } from './rules';

/** The first instant after a day in Oslo. */
const slutten = (dato: string): Date => osloTid(fraDato(plussDager(tilDato(dato), 1)), '00:00');

/** One of the virksomhet's own models. Throws IKKE_FUNNET. */
export async function finnModell(tx: Tx, actor: Actor, id: string) {
  const m = erId(id)
    ? await tx.modell.findFirst({
        where: { id, virksomhetId: actor.virksomhetId },
        select: { id: true, navn: true, malId: true, malVersjon: true, status: true, omraader: true, tattIBruk: true },
      })
    : null;
  if (!m) throw ikkeFunnet();
  return { ...m, omraader: m.omraader as { id: string; navn: string }[] };
}

/** The cells as they were at the end of a day, or now. */
async function cellerVed(tx: Tx, modellId: string, dato?: string): Promise<Celler> {
  const slutt = dato && slutten(dato);
  const rader = await tx.ansvar.findMany({
    where: { modellId, ...(slutt ? { gyldigFra: { lt: slutt }, OR: [{ gyldigTil: null }, { gyldigTil: { gte: slutt } }] } : { gyldigTil: null }) },
    select: { oppgaveId: true, aktorId: true, kode: true, ansattId: true, satAvNavn: true, gyldigFra: true },
  });
  return Object.fromEntries(
    rader.map((r): [string, Celle] => [
      cellenokkel(r.oppgaveId, r.aktorId),
      { kode: r.kode, ansattId: r.ansattId, satAv: r.satAvNavn, satt: r.gyldigFra.toISOString() },
    ]),
  );
}

/** The employees with these ids: name, whether they have left, and whether they have a role today. */
async function personerMed(tx: Tx, actor: Actor, ider: (string | null | undefined)[]): Promise<Record<string, Matriseperson>> {
  const id = [...new Set(ider.filter((x): x is string => Boolean(x)))];
  if (id.length === 0) return {};
  const dag = iDag(naa());
  const rader = await tx.ansatt.findMany({
    where: { virksomhetId: actor.virksomhetId, id: { in: id } },
    select: {
      id: true,
      navn: true,
      sluttet: true,
      roller: { where: gjelder(dag), take: 1, select: { id: true } },
    },
  });
  return Object.fromEntries(
    rader.map((r) => [r.id, { id: r.id, navn: r.navn, sluttet: Boolean(r.sluttet && r.sluttet <= dag), harRolle: r.roller.length > 0 }]),
  );
}

const finnes = (tid: { opprettet: Date; utgaatt: Date | null }, slutt: Date | undefined) =>
  slutt ? tid.opprettet < slutt && (!tid.utgaatt || tid.utgaatt >= slutt) : !tid.utgaatt;

/**
 * The matrix now or at the end of a day, and the cells of a second day to compare with. An actor that is retired is shown
 * while a cell still stands on it.
 */
export async function hentMatrise(actor: Actor, modellId: string, { dato, mot }: { dato?: string; mot?: string } = {}) {
  krev(actor, 'modell.les');
  const tid = naa().toISOString();
  return withActor(actor, async (tx) => {
    const modell = await finnModell(tx, actor, modellId);
    const rekke = new Map(modell.omraader.map((o, i) => [o.id, i]));
    const alleOppgaver = await tx.modelloppgave.findMany({
      where: { modellId },
      orderBy: [{ nr: 'asc' }, { opprettet: 'asc' }],
      select: {
        id: true,
        kode: true,
        nr: true,
        omraade: true,
        malTittel: true,
        egenTittel: true,
        ikkeRelevantGrunn: true,
        opprettet: true,
        utgaatt: true,
      },
    });
    const alleAktorer = await tx.modellaktor.findMany({
      where: { modellId },
      orderBy: [{ rekkefolge: 'asc' }, { opprettet: 'asc' }],
      select: { id: true, kode: true, navn: true, art: true, ansattId: true, kontaktNavn: true, opprettet: true, utgaatt: true },
    });
    const celler = await cellerVed(tx, modellId, dato);
    const motCeller = mot ? await cellerVed(tx, modellId, mot) : undefined;
    const iBruk = new Set([...Object.keys(celler), ...Object.keys(motCeller ?? {})].map((n) => n.split(':')[1]));
    const slutt = dato ? slutten(dato) : undefined;
    const oppgaver = alleOppgaver
      .filter((o) => finnes(o, slutt) || (mot && finnes(o, slutten(mot))))
      .map(({ malTittel, egenTittel, ikkeRelevantGrunn, opprettet: _, utgaatt: __, ...o }) => ({
        ...o,
        tittel: egenTittel ?? malTittel ?? '',
        relevant: !ikkeRelevantGrunn,
      }))
      .sort((a, b) => (rekke.get(a.omraade) ?? 99) - (rekke.get(b.omraade) ?? 99));
    const aktorer = alleAktorer
      .filter((a) => finnes(a, slutt) || iBruk.has(a.id))
      .map(({ opprettet: _, utgaatt, ...a }) => ({ ...a, utgaatt: Boolean(utgaatt) }));
    const personer = await personerMed(tx, actor, [
      ...aktorer.map((a) => a.ansattId),
      ...Object.values(celler).map((c) => c.ansattId),
      ...Object.values(motCeller ?? {}).map((c) => c.ansattId),
    ]);
    const mal = await hentMal(tx, modell.malId, modell.malVersjon);
    return {
      tid,
      modell: { id: modell.id, navn: modell.navn, status: modell.status, mal: mal?.kortnavn ?? modell.malId, malVersjon: modell.malVersjon },
      omraader: modell.omraader.filter((x) => oppgaver.some((o) => o.omraade === x.id)).map(({ id, navn }) => ({ id, navn })),
      oppgaver,
      aktorer,
      celler,
      sammenligning: motCeller
        ? await medTomt(tx, { id: modellId, virksomhetId: actor.virksomhetId }, { oppgaver, aktorer }, celler, motCeller)
        : undefined,
      personer,
      forslag: Object.fromEntries((mal?.oppgaver ?? []).map((o) => [o.id, o.forslag])) as Forslag,
      kan: { endre: kan(actor, 'modell.endre') && modell.status === 'I_BRUK', overta: kanSeOverta(actor) },
    };
  });
}

type Navn = Pick<Innhold, 'oppgaver' | 'aktorer'>;

/** What changed from one state to another, each with who did it and when. */
async function medTomt(tx: Tx, modell: { id: string; virksomhetId: string }, navn: Navn, fra: Celler, til: Celler) {
  const kode = new Map([...navn.oppgaver, ...navn.aktorer].map((x) => [x.id, x.kode]));
  const alle = forskjeller(navn, fra, til);
  const n = (f: { oppgaveId: string; aktorId: string }) => `${kode.get(f.oppgaveId)}:${kode.get(f.aktorId)}`;
  const tomt = await hvemTomte(tx, modell, alle.filter((f) => !f.til).map(n));
  return alle.map((f) => ({ ...f, av: f.til?.satAv ?? tomt.get(n(f))?.av ?? null, naar: f.til?.satt ?? tomt.get(n(f))?.naar ?? null }));
}

export type Matriseside = Awaited<ReturnType<typeof hentMatrise>>;
