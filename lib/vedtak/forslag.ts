import 'server-only';
import type { Brevmodell } from '@/lib/brev/schema';
import { stegplan } from '@/lib/forlop/queries';
import { brevtekster, frister, hjemler } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, osloDato } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Vedtak } from '@/lib/platform/prisma/client';
import { type Frosset, frys } from './frysing';
import { hentGrunnlag } from './grunnlag';
import { tilUtkast } from './rad';
import { type Mangel, mangler } from './rules';
import { vedtaksbrev } from './vedtaksbrev';

/** The decision as it becomes when this actor approves it now: what is frozen, and the letter drawn from that alone. */
export type Forslag = { mangler: Mangel[]; ferdig: { frosset: Frosset; modell: Brevmodell } | null };

/** Reads everything and puts the decision together. The same for the preview, for the PDF and inside the approval. */
export async function byggForslag(tx: Tx, actor: Actor, vedtak: Vedtak, tid: Date): Promise<Forslag> {
  const dato = osloDato(tid);
  const utkast = tilUtkast(vedtak);
  const g = await hentGrunnlag(tx, vedtak.sakId, utkast.tjenesteKode, dato);
  const liste = mangler(utkast, g);
  const sak = await tx.sak.findFirstOrThrow({
    where: { id: vedtak.sakId },
    select: {
      nummer: true,
      mottatt: true,
      person: {
        select: {
          id: true,
          fornavn: true,
          etternavn: true,
          identtype: true,
          ident: true,
          fodselsdato: true,
          adresse: true,
          postnummer: true,
          poststed: true,
          paarorende: { where: { naermeste: true }, orderBy: { rekkefolge: 'asc' }, take: 1, select: { navn: true } },
        },
      },
    },
  });
  const s =
    vedtak.saksbehandlerId && (await tx.ansatt.findFirst({ where: { id: vedtak.saksbehandlerId }, select: { id: true, navn: true, tittel: true } }));
  if (liste.length > 0 || !g.kartlegging || !s) return { mangler: liste, ferdig: null };
  const v = await tx.virksomhet.findUniqueOrThrow({
    where: { id: actor.virksomhetId },
    select: { navn: true, adresse: true, telefon: true, epost: true },
  });
  const meg = await tx.ansatt.findFirstOrThrow({ where: { id: actor.ansattId }, select: { id: true, navn: true, tittel: true } });
  const plan = await stegplan(tx, actor.virksomhetId);
  const { person: p } = sak;
  const frosset = frys({
    saksnummer: sak.nummer,
    vedtatt: tid.toISOString(),
    vedtaksdato: dato,
    virksomhet: { navn: v.navn, adresse: v.adresse ?? '', telefon: v.telefon ?? '', epost: v.epost ?? '' },
    person: {
      id: p.id,
      navn: `${p.fornavn} ${p.etternavn}`,
      identtype: p.identtype,
      ident: p.ident,
      fodselsdato: p.fodselsdato && fraDato(p.fodselsdato),
      adresse: [p.adresse, [p.postnummer, p.poststed].filter(Boolean).join(' ')].filter(Boolean).join('\n'),
    },
    mottatt: fraDato(sak.mottatt),
    kartlegging: {
      id: g.kartlegging.id,
      fullfort: g.kartlegging.fullfort?.toISOString() ?? null,
      skjemaId: g.kartlegging.skjemaId,
      skjemaVersjon: g.kartlegging.skjemaVersjon,
    },
    kompetanse: {
      harKompetanse: g.beslutning.harKompetanse,
      dato: g.kartlegging.beslutningDato && fraDato(g.kartlegging.beslutningDato),
      vurdertAv: g.beslutning.vurdertAv,
      begrunnelse: g.beslutning.begrunnelse,
      paarorende: p.paarorende[0]?.navn ?? '',
    },
    brevversjon: brevtekster().versjon,
    saksbehandler: { ...s, rolle: plan.VURDERE.rolle },
    godkjenner: { ...meg, rolle: plan.KONTROLLERE.rolle },
    utkast,
    tjenestetype: g.tjenestetype,
    hjemler: hjemler(),
    frister: frister(dato),
  });
  return { mangler: [], ferdig: { frosset, modell: vedtaksbrev(frosset, brevtekster()) } };
}
