import 'server-only';
import { listBrev } from '@/lib/brev/queries';
import { stegplan } from '@/lib/forlop/queries';
import type { Stegplan } from '@/lib/forlop/rules';
import { hentKolleger } from '@/lib/oppgave/kolleger';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { forbudt, ikkeFunnet } from '@/lib/platform/errors';
import { skrivInnsyn } from '@/lib/platform/events';
import { kan } from '@/lib/platform/policy';
import type { Prisma } from '@/lib/platform/prisma/client';
import { erId } from '@/lib/platform/verdi/id';
import { PERSON } from '@/lib/tjenestemottaker/rules-person';
import { kanLeseSak } from './policy';
import { nesteOppgaver } from './queries-neste';
import { AAPNE_SAKER, statusNaa } from './rules';
import { saksvei, svarvarsel } from './rules-vei';

const SAKSPERSON = {
  ...PERSON,
  paarorende: {
    orderBy: [{ naermeste: 'desc' }, { rekkefolge: 'asc' }, { id: 'asc' }],
    select: { id: true, navn: true, relasjon: true, telefon: true, naermeste: true, verge: true },
  },
} satisfies Prisma.PersonSelect;

const SAK = {
  id: true,
  nummer: true,
  personId: true,
  status: true,
  forrigeStatus: true,
  kilde: true,
  henviserNavn: true,
  henviserTelefon: true,
  behov: true,
  onsketTjeneste: true,
  mottatt: true,
  svarfrist: true,
  forelopigSvarSendt: true,
  forventetSvar: true,
  paaVentGrunn: true,
  paaVentTil: true,
  avsluttetGrunn: true,
  avsluttet: true,
  versjon: true,
  enhetId: true,
  ansvarligId: true,
  enhet: { select: { navn: true } },
  ansvarlig: { select: { navn: true } },
  gjelderTjeneste: { select: { id: true, kode: true } },
  kartlegging: { select: { status: true, besok: true, besokSted: true, fullfort: true } },
  vedtak: {
    select: {
      status: true,
      utfall: true,
      tjenesteKode: true,
      godkjent: true,
      returGrunn: true,
      tjeneste: { select: { id: true, kode: true, status: true } },
    },
  },
} satisfies Prisma.SakSelect;

/** How much of the past one page shows. */
const TIDSLINJE = 100;

export type Saksside = Awaited<ReturnType<typeof hentSak>>;

/** Everything the page of one sak shows. Writes innsyn. IKKE_FUNNET, FORBUDT. */
export const hentSak = (actor: Actor, id: string) =>
  withActor(actor, async (tx) => {
    const { virksomhetId } = actor;
    const sak = erId(id) ? await tx.sak.findFirst({ where: { id, virksomhetId }, select: { ...SAK, person: { select: SAKSPERSON } } }) : null;
    if (!sak) throw ikkeFunnet();
    const plan = await stegplan(tx, virksomhetId);
    if (!kanLeseSak(actor, plan)) throw forbudt();
    await skrivInnsyn(tx, actor, sak.person, 'sak', 'saksbehandling');
    const dag = iDag(naa());
    const status = statusNaa(sak, dag);
    const aapen = AAPNE_SAKER.includes(status);
    const tjeneste = sak.vedtak?.tjeneste ?? null;
    const neste = await nesteOppgaver(tx, actor, aapen ? { sakId: id } : tjeneste && { tjenesteId: tjeneste.id }, dag);
    return {
      ...sak,
      status,
      aapen,
      dag,
      tjeneste,
      neste,
      vei: saksvei({
        ...sak,
        status,
        tattImot: !neste.some((o) => o.steg === 'MOTTA'),
        kartlegging: sak.kartlegging?.status ?? null,
        utfall: sak.vedtak?.utfall ?? null,
        tjeneste: tjeneste?.status ?? null,
      }),
      varsel: svarvarsel({ ...sak, aapen }, dag),
      kanStyre: kan(actor, 'sak.styr'),
      fordeling: kan(actor, 'sak.styr') && aapen ? await fordeling(tx, virksomhetId, plan, dag) : null,
      brev: await listBrev(tx, actor, { sakId: id }),
      hendelser: await tx.hendelse.findMany({
        where: { virksomhetId, sakId: id },
        orderBy: { id: 'desc' },
        take: TIDSLINJE,
        select: { id: true, type: true, tidspunkt: true, aktorNavn: true, rolle: true, data: true },
      }),
    };
  });

/** To whom a sak can be given. */
async function fordeling(tx: Tx, virksomhetId: string, plan: Stegplan, dag: Date) {
  const enheter = await tx.enhet.findMany({
    where: { virksomhetId, aktiv: true, type: plan.VURDERE.enhetstype },
    orderBy: { navn: 'asc' },
    select: { id: true, navn: true },
  });
  return { enheter, kolleger: await hentKolleger(tx, virksomhetId, [plan.VURDERE.rolle], dag) };
}
