import 'server-only';
import type { QuestionnaireResponse } from '@/components/skjemavisning/qr';
import { rolleIBruk } from '@/lib/folk/rules';
import { stegplan } from '@/lib/forlop/queries';
import { venter } from '@/lib/oppgave/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { forbudt, ikkeFunnet } from '@/lib/platform/errors';
import { skrivInnsyn } from '@/lib/platform/events';
import { kan } from '@/lib/platform/policy';
import { erId } from '@/lib/platform/verdi/id';
import { kanLeseSak } from '@/lib/sak/policy';
import type { Anbefaling, Deltaker } from './schema';

const FELTER = {
  id: true,
  status: true,
  besok: true,
  besokSted: true,
  deltakere: true,
  ansvarligId: true,
  skjemaId: true,
  skjemaVersjon: true,
  svar: true,
  sammenfatning: true,
  anbefalinger: true,
  beslutning: true,
  beslutningDato: true,
  fullfort: true,
  versjon: true,
} as const;

type Rad = NonNullable<Awaited<ReturnType<typeof lesRad>>>;
const lesRad = (tx: Tx, sakId: string) => tx.kartlegging.findFirst({ where: { sakId }, select: FELTER });

const tilDto = (k: Rad) => ({
  ...k,
  deltakere: k.deltakere as Deltaker[],
  svar: k.svar as QuestionnaireResponse | null,
  sammenfatning: k.sammenfatning as unknown,
  anbefalinger: k.anbefalinger as Anbefaling[],
  beslutning: k.beslutning as QuestionnaireResponse | null,
});
export type KartleggingDto = ReturnType<typeof tilDto>;

/** The kartlegging of a sak as the vurdering reads it; null before the visit is planned. */
export async function hentKartleggingForVedtak(tx: Tx, sakId: string): Promise<KartleggingDto | null> {
  const k = await lesRad(tx, sakId);
  return k && tilDto(k);
}

/** Everything the kartlegging page shows. Writes innsyn. IKKE_FUNNET, FORBUDT. */
export const hentKartleggingsside = (actor: Actor, sakId: string) =>
  withActor(actor, async (tx) => {
    if (!erId(sakId)) throw ikkeFunnet();
    const sak = await tx.sak.findFirst({
      where: { id: sakId, virksomhetId: actor.virksomhetId },
      select: {
        id: true,
        nummer: true,
        status: true,
        versjon: true,
        behov: true,
        onsketTjeneste: true,
        personId: true,
        person: {
          select: {
            id: true,
            virksomhetId: true,
            fornavn: true,
            etternavn: true,
            adresse: true,
            postnummer: true,
            poststed: true,
            telefon: true,
            nokkelinfo: true,
            trengerTolk: true,
            spraak: true,
          },
        },
        oppgaver: {
          where: { steg: { in: ['PLANLEGGE_KARTLEGGING', 'KARTLEGGE'] }, status: { in: ['AAPEN', 'PAA_VENT'] } },
          select: { steg: true, rolle: true, status: true, paaVentTil: true, ansatt: { select: { navn: true } }, enhet: { select: { navn: true } } },
        },
      },
    });
    if (!sak) throw ikkeFunnet();
    const plan = await stegplan(tx, actor.virksomhetId);
    if (!kan(actor, 'kartlegging.les') && !kanLeseSak(actor, plan)) throw forbudt();
    const kartlegging = await hentKartleggingForVedtak(tx, sakId);
    const paarorende = await tx.paarorende.findMany({
      where: { personId: sak.personId },
      orderBy: [{ naermeste: 'desc' }, { rekkefolge: 'asc' }],
      select: { id: true, navn: true, relasjon: true, telefon: true },
    });
    const kartleggere = await tx.rolletildeling.findMany({
      where: { virksomhetId: actor.virksomhetId, rolle: plan.KARTLEGGE.rolle, ...rolleIBruk(iDag(naa())) },
      select: { ansatt: { select: { id: true, navn: true } }, enhet: { select: { navn: true } } },
      orderBy: { ansatt: { navn: 'asc' } },
    });
    await skrivInnsyn(tx, actor, sak.person, 'kartlegging', sak.nummer);
    const oppgave = sak.oppgaver[0];
    return {
      sak: { id: sak.id, nummer: sak.nummer, status: sak.status, versjon: sak.versjon, behov: sak.behov, onsketTjeneste: sak.onsketTjeneste },
      person: sak.person,
      paarorende,
      kartlegging,
      kartleggere: kartleggere.map((r) => ({ id: r.ansatt.id, navn: r.ansatt.navn, enhet: r.enhet.navn })),
      oppgave: oppgave && {
        steg: oppgave.steg,
        rolle: oppgave.rolle,
        ansatt: oppgave.ansatt,
        enhet: oppgave.enhet,
        venter: venter(oppgave, iDag(naa())),
      },
    };
  });
export type Kartleggingsside = Awaited<ReturnType<typeof hentKartleggingsside>>;
