import 'server-only';
import { gjenapneKartlegging } from '@/lib/kartlegging/transition';
import { apneOppgave, ferdig } from '@/lib/oppgave/commands';
import type { Actor } from '@/lib/platform/actor';
import { osloDato } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { konflikt, regel } from '@/lib/platform/errors';
import type { Prisma, Vedtak } from '@/lib/platform/prisma/client';
import { flyttSak } from '@/lib/sak/transition';
import { hentGrunnlag } from './grunnlag';
import { kanGodkjenne } from './policy';
import { tilRad, tilUtkast } from './rad';
import { mangler, renset } from './rules';
import type { Henvis, LagreUtkast, Returner, SendTilKontroll, TilbakeTilKartlegging } from './schema';
import { aapentSteg, aapentVedtak, objekt } from './steg';

/** Changes a vedtak that nobody else has changed since; gives its new version. */
async function endre(k: Kommando, v: Pick<Vedtak, 'id' | 'versjon' | 'status'>, data: Prisma.VedtakUncheckedUpdateManyInput): Promise<number> {
  const versjon = v.versjon + 1;
  maaVaereEn(await k.tx.vedtak.updateMany({ where: { id: v.id, versjon: v.versjon, status: v.status }, data: { ...data, versjon } }), v.id);
  return versjon;
}

/** Keeps the draft as it is, finished or not. `versjon` 0 makes it. */
export const lagreUtkast = (actor: Actor, d: LagreUtkast) =>
  utfor(actor, d.nokkel, async (k) => {
    const { vedtak, sak } = await aapentSteg(k, 'VURDERE', d);
    const rad = tilRad(d.utkast);
    if (vedtak) {
      const versjon = await endre(k, vedtak, rad);
      await k.arbeid('VEDTAK_UTKAST_LAGRET', objekt(vedtak.id, sak));
      return { versjon };
    }
    const [ny] = await k.tx.vedtak.createManyAndReturn({
      data: [{ ...rad, virksomhetId: actor.virksomhetId, sakId: sak.id, personId: sak.personId }],
      skipDuplicates: true,
      select: { id: true, versjon: true },
    });
    if (!ny) throw konflikt(sak.id);
    await k.arbeid('VEDTAK_UTKAST_LAGRET', objekt(ny.id, sak));
    return { versjon: ny.versjon };
  });

/** Hands the finished draft to another person for control. Refuses with everything that is missing. */
export const sendTilKontroll = (actor: Actor, d: SendTilKontroll) =>
  utfor(actor, d.nokkel, async (k) => {
    const { oppgave, vedtak, sak } = await aapentVedtak(k, 'VURDERE', d);
    const utkast = renset(tilUtkast(vedtak));
    krevKomplett(mangler(utkast, await hentGrunnlag(k.tx, sak.id, utkast.tjenesteKode, osloDato(k.naa))));
    const versjon = await endre(k, vedtak, { ...tilRad(utkast), status: 'TIL_KONTROLL', saksbehandlerId: actor.ansattId, sendtTilKontroll: k.naa });
    await flyttSak(k, sak.id, 'sendTilKontroll');
    await ferdig(k, oppgave);
    await apneOppgave(k, { steg: 'KONTROLLERE', ref: { sakId: sak.id }, personId: sak.personId });
    await k.hendelse('VEDTAK_SENDT_TIL_KONTROLL', objekt(vedtak.id, sak));
    return { versjon };
  });

/** Throws REGEL with one text per field when anything is missing. */
export function krevKomplett(liste: ReturnType<typeof mangler>): void {
  if (liste.length > 0) throw regel('vedtakMangler', Object.fromEntries(liste.toReversed().map((m) => [m.felt, m.tekst])));
}

/** The godkjenner sends it back with a reason, to the one who wrote it. */
export const returner = (actor: Actor, d: Returner) =>
  utfor(actor, d.nokkel, async (k) => {
    const { oppgave, vedtak, sak } = await aapentVedtak(k, 'KONTROLLERE', d);
    await krevAnnen(k, vedtak);
    const versjon = await endre(k, vedtak, { status: 'UTKAST', returGrunn: d.grunn });
    await flyttSak(k, sak.id, 'returner');
    await ferdig(k, oppgave);
    await apneOppgave(k, { steg: 'VURDERE', ref: { sakId: sak.id }, personId: sak.personId, ansattId: vedtak.saksbehandlerId });
    await k.hendelse('VEDTAK_RETURNERT', objekt(vedtak.id, sak), { grunn: d.grunn });
    return { versjon };
  });

/** Four eyes: throws REGEL when the actor is the one who wrote the decision. */
export async function krevAnnen(k: Kommando, vedtak: Pick<Vedtak, 'saksbehandlerId'>): Promise<void> {
  const s = vedtak.saksbehandlerId ? await k.tx.ansatt.findFirst({ where: { id: vedtak.saksbehandlerId }, select: { kontoId: true } }) : null;
  if (!kanGodkjenne(k.actor, { saksbehandlerId: vedtak.saksbehandlerId, saksbehandlerKontoId: s?.kontoId ?? null })) throw regel('vedtakEgen');
}

/** The kartlegging does not carry a decision: back to the one who did it, with what is missing. */
export const tilbakeTilKartlegging = (actor: Actor, d: TilbakeTilKartlegging) =>
  utfor(actor, d.nokkel, async (k) => {
    const { oppgave, sak } = await aapentSteg(k, 'VURDERE', d);
    await flyttSak(k, sak.id, 'tilbakeTilKartlegging');
    const ansvarligId = await gjenapneKartlegging(k, sak.id);
    await ferdig(k, oppgave);
    await apneOppgave(k, { steg: 'KARTLEGGE', ref: { sakId: sak.id }, personId: sak.personId, ansattId: ansvarligId });
    await k.hendelse('SAK_TILBAKE_TIL_KARTLEGGING', { type: 'Sak', id: sak.id, sakId: sak.id, personId: sak.personId }, { grunn: d.grunn });
    return { sakId: sak.id };
  });

/** Technology is no use and the person agrees to something else: the sak ends without a decision. */
export const henvisAnnenTjeneste = (actor: Actor, d: Henvis) =>
  utfor(actor, d.nokkel, async (k) => {
    const { oppgave, sak } = await aapentSteg(k, 'VURDERE', d);
    await flyttSak(k, sak.id, 'henvisAnnenTjeneste', {
      data: { avsluttet: k.naa, avsluttetGrunn: [d.annenTjeneste, d.notat].filter(Boolean).join(': ') },
    });
    await ferdig(k, oppgave);
    await k.hendelse(
      'SAK_HENVIST_ANNEN_TJENESTE',
      { type: 'Sak', id: sak.id, sakId: sak.id, personId: sak.personId },
      { annenTjeneste: d.annenTjeneste, notat: d.notat, enig: d.enig },
    );
    return { sakId: sak.id };
  });
