import 'server-only';
import { ansattPaa } from '@/lib/folk/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { ikkeFunnet } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { hentMal } from '../mal/queries';
import type { FinnAnsatte, VisCelle } from './schema';

const PERSON = { id: true, navn: true, tittel: true, telefon: true, sluttet: true, epost: true } as const;
type Rad = { id: string; navn: string; tittel: string | null; telefon: string | null; sluttet: Date | null; epost: string };
const person = ({ sluttet, ...a }: Rad) => ({ ...a, sluttet: Boolean(sluttet && sluttet <= iDag(naa())) });
export type Ansattvalg = Awaited<ReturnType<typeof finnAnsatte>>[number];

/** Own employees who have not left, by part of the name, ten at most. */
export const finnAnsatte = (actor: Actor, { q }: FinnAnsatte) => {
  krev(actor, 'modell.les');
  return withActor(actor, async (tx) => {
    const rader = await tx.ansatt.findMany({
      where: {
        virksomhetId: actor.virksomhetId,
        ...ansattPaa(iDag(naa())),
        ...(q ? { navn: { contains: q, mode: 'insensitive' as const } } : {}),
      },
      orderBy: [{ navn: 'asc' }, { id: 'asc' }],
      take: 10,
      select: { id: true, navn: true, tittel: true },
    });
    return rader;
  });
};

/** Everything about one cell: what the template says of this actor, whom to call, the open questions, and who set it when. */
export const hentCelle = (actor: Actor, { oppgaveId, aktorId }: VisCelle) => {
  krev(actor, 'modell.les');
  return withActor(actor, async (tx) => {
    const v = actor.virksomhetId;
    const oppgave = await tx.modelloppgave.findFirst({
      where: { id: oppgaveId, virksomhetId: v },
      select: { kode: true, modellId: true, malTittel: true, egenTittel: true, modell: { select: { malId: true, malVersjon: true } } },
    });
    const aktor = await tx.modellaktor.findFirst({
      where: { id: aktorId, virksomhetId: v, modellId: oppgave?.modellId },
      select: {
        kode: true,
        navn: true,
        beskrivelse: true,
        ansattId: true,
        enhetId: true,
        kontaktNavn: true,
        kontaktTelefon: true,
        kontaktEpost: true,
      },
    });
    if (!oppgave || !aktor) throw ikkeFunnet();
    const historikk = await tx.ansvar.findMany({
      where: { virksomhetId: v, oppgaveId, aktorId },
      orderBy: { gyldigFra: 'desc' },
      take: 10,
      select: { id: true, kode: true, ansattId: true, satAvNavn: true, gyldigFra: true, gyldigTil: true },
    });
    const avklaringer = await tx.modellpunkt.findMany({
      where: { oppgaveId, del: 'avklaringer', utgaatt: null, ikkeRelevantGrunn: null },
      orderBy: { rekkefolge: 'asc' },
      select: { id: true, malTekst: true, egenTekst: true },
    });
    const ider = [aktor.ansattId, ...historikk.map((h) => h.ansattId)].filter((x): x is string => x !== null);
    const ansatte = await tx.ansatt.findMany({ where: { virksomhetId: v, id: { in: ider } }, select: PERSON });
    const enhet = aktor.enhetId
      ? await tx.enhet.findFirst({ where: { id: aktor.enhetId, virksomhetId: v }, select: { navn: true, telefon: true } })
      : null;
    const mal = await hentMal(tx, oppgave.modell.malId, oppgave.modell.malVersjon);
    const ioppgave = mal?.oppgaver.find((o) => o.id === oppgave.kode);
    const egen = ansatte.find((a) => a.id === aktor.ansattId);
    const navn = new Map(ansatte.map((a) => [a.id, a.navn]));
    return {
      beskrivelse: aktor.beskrivelse,
      enhet,
      forslag: ioppgave?.forslag[aktor.kode] ?? null,
      ansvar: (ioppgave?.ansvar ?? []).filter((a) => a.aktor === aktor.kode).map(({ id, modell, tekst }) => ({ id, modell, tekst })),
      egen: egen ? person(egen) : null,
      kontakt: aktor.kontaktNavn ? { navn: aktor.kontaktNavn, telefon: aktor.kontaktTelefon, epost: aktor.kontaktEpost } : null,
      personer: Object.fromEntries(ansatte.map((a) => [a.id, person(a)])),
      avklaringer: avklaringer.map((p) => ({ id: p.id, tekst: p.egenTekst ?? p.malTekst ?? '' })),
      historikk: historikk.map((h) => ({
        id: h.id,
        kode: h.kode,
        person: h.ansattId ? (navn.get(h.ansattId) ?? null) : null,
        av: h.satAvNavn,
        fra: h.gyldigFra.toISOString(),
        til: h.gyldigTil?.toISOString() ?? null,
      })),
    };
  });
};
export type Celledetaljer = Awaited<ReturnType<typeof hentCelle>>;
