import 'server-only';
import { stegplan } from '@/lib/forlop/queries';
import { venter } from '@/lib/oppgave/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa, osloDato } from '@/lib/platform/clock';
import { type Tx, withActor } from '@/lib/platform/db';
import { forbudt, ikkeFunnet } from '@/lib/platform/errors';
import { skrivInnsyn } from '@/lib/platform/events';
import type { Prisma, Vedtak } from '@/lib/platform/prisma/client';
import { erId } from '@/lib/platform/verdi/id';
import { kanLeseVedtak } from '@/lib/sak/policy';
import { byggForslag } from './forslag';
import { klagefrist } from './frist';
import { frossetSchema } from './frysing';
import { hentGrunnlag } from './grunnlag';
import { modus } from './policy';
import { tilUtkast } from './rad';
import { TOMT_UTKAST } from './schema';

const SAK = {
  id: true,
  nummer: true,
  status: true,
  mottatt: true,
  onsketTjeneste: true,
  behov: true,
  gjelderTjenesteId: true,
  henviserNavn: true,
  person: { select: { id: true, virksomhetId: true, fornavn: true, etternavn: true } },
  vedtak: { include: { tjeneste: { select: { id: true, kode: true, status: true } } } },
  oppgaver: {
    where: { steg: { in: ['VURDERE', 'KONTROLLERE'] }, status: { in: ['AAPEN', 'PAA_VENT'] } },
    select: {
      steg: true,
      status: true,
      paaVentTil: true,
      rolle: true,
      ansattId: true,
      frist: true,
      ansatt: { select: { navn: true } },
      enhet: { select: { navn: true } },
    },
  },
} satisfies Prisma.SakSelect;

/** Everything the decision page shows, with what the actor can do. Writes innsyn. IKKE_FUNNET, FORBUDT. */
export const hentVedtaksside = (actor: Actor, sakId: string) =>
  withActor(actor, async (tx) => {
    const rad = erId(sakId) ? await tx.sak.findFirst({ where: { id: sakId, virksomhetId: actor.virksomhetId }, select: SAK }) : null;
    if (!rad) throw ikkeFunnet();
    if (!kanLeseVedtak(actor, await stegplan(tx, actor.virksomhetId))) throw forbudt();
    await skrivInnsyn(tx, actor, rad.person, 'vedtak', rad.nummer);
    const { vedtak, oppgaver, ...sak } = rad;
    const tid = naa();
    const utkast = vedtak ? tilUtkast(vedtak) : TOMT_UTKAST;
    const grunnlag = await hentGrunnlag(tx, sakId, utkast.tjenesteKode, osloDato(tid));
    const folk = await navnFor(tx, [vedtak?.saksbehandlerId, vedtak?.godkjennerId, grunnlag.kartlegging?.ansvarligId]);
    const navn = (id: string | null | undefined) => folk.find((f) => f.id === id)?.navn ?? null;
    const saksbehandlerKontoId = folk.find((f) => f.id === vedtak?.saksbehandlerId)?.kontoId ?? null;
    const oppgave = oppgaver[0] ? { ...oppgaver[0], status: venter(oppgaver[0], iDag(tid)) ? 'PAA_VENT' : 'AAPEN' } : null;
    const m = modus(actor, vedtak && { ...vedtak, saksbehandlerKontoId }, oppgave);
    return {
      sak,
      modus: m,
      oppgave: oppgave && {
        steg: oppgave.steg,
        status: oppgave.status,
        ansatt: oppgave.ansatt?.navn ?? null,
        enhet: oppgave.enhet.navn,
        frist: oppgave.frist,
      },
      kartlegging: grunnlag.kartlegging && { ...grunnlag.kartlegging, ansvarlig: navn(grunnlag.kartlegging.ansvarligId) },
      beslutning: grunnlag.beslutning,
      utkast,
      vedtak: vedtak && {
        id: vedtak.id,
        versjon: vedtak.versjon,
        status: vedtak.status,
        returGrunn: vedtak.returGrunn,
        sendtTilKontroll: vedtak.sendtTilKontroll,
        saksbehandler: navn(vedtak.saksbehandlerId),
        godkjenner: navn(vedtak.godkjennerId),
      },
      ferdig: vedtak && m === 'VEDTATT' ? ferdigVedtak(vedtak, vedtak.tjeneste) : null,
      brev: vedtak?.status === 'TIL_KONTROLL' ? ((await byggForslag(tx, actor, vedtak, tid)).ferdig?.modell ?? null) : null,
      dato: osloDato(tid),
    };
  });
export type Vedtaksside = Awaited<ReturnType<typeof hentVedtaksside>>;

const navnFor = (tx: Tx, ider: (string | null | undefined)[]) =>
  tx.ansatt.findMany({ where: { id: { in: ider.filter((i) => i !== null && i !== undefined) } }, select: { id: true, navn: true, kontoId: true } });

/** A decision that is made, read from what was frozen and nothing else. */
function ferdigVedtak<T>(vedtak: Vedtak, tjeneste: T) {
  const frosset = frossetSchema.parse(vedtak.frosset);
  const dag = iDag(new Date(frosset.vedtatt));
  return { frosset, brevId: vedtak.brevId, avsluttet: vedtak.avsluttet, klagefrist: klagefrist(dag, frosset.klage.uker), tjeneste };
}
