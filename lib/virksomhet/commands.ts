import 'server-only';
import { opprettGjoremaal } from '@/lib/gjoremaal/commands';
import { standardfrist } from '@/lib/gjoremaal/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, plussDager, tilDato } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { forbudt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { avsluttUtenTilgang, nyTelefonPaaVakt } from '@/lib/respons/oppdrag/vakt/commands-tilgang';
import { friskOppNavn } from '@/lib/tjenestemodell/commands-status';
import { harRolle, meldRest, slipp, slippIkke } from './overforing/commands-overforing';
import { finnAnsatt } from './overforing/grunnlag';
import { kanOverfore } from './policy';
import type { EndreAnsatt, Inviter, NyAnsatt, Sluttet } from './schema';
import { krevAnnenAdministrator } from './tilgang/administrator';
import { finnLeder, hentLedet } from './tilgang/bestiller';
import { trekkBestillinger } from './tilgang/commands-bestilling';
import { lederOver, ledes } from './tilgang/rules-bestilling';

/**
 * Adds an employee. The e-mail is the login, and this is an invitation: the person says yes or no at the next login. Roles
 * are ordered afterwards, by the leder, who is asked to. Whether the e-mail has a login already, here or elsewhere, is not looked at and makes no difference.
 */
export const leggTilAnsatt = (actor: Actor, d: NyAnsatt) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.ansatt');
    const v = actor.virksomhetId;
    if (await k.tx.ansatt.findFirst({ where: { virksomhetId: v, epost: d.epost }, select: { id: true } }))
      throw regel('ansattFinnes', { epost: 'ansattFinnes' });
    if (d.enhetId && !(await k.tx.enhet.findFirst({ where: { id: d.enhetId, virksomhetId: v, aktiv: true }, select: { id: true } })))
      throw regel('ukjentEnhet', { enhetId: 'ukjentEnhet' });
    const { id } = await k.tx.ansatt.create({
      data: { virksomhetId: v, epost: d.epost, navn: d.navn, tittel: d.tittel, telefon: d.telefon },
      select: { id: true },
    });
    await beOmRolle(k, { id, navn: d.navn, enhetId: d.enhetId });
    await k.hendelse('ANSATT_LAGT_TIL', { type: 'Ansatt', id }, { navn: d.navn });
    return { id };
  });

/**
 * The leder there is to order a role, unless it is the leder who does this, or the person has one to come back to. Where
 * nobody leads, the administrator orders.
 */
async function beOmRolle(k: Kommando, { id, navn, enhetId }: { id: string; navn: string; enhetId: string | null }): Promise<void> {
  if (await harRolle(k, id)) return;
  if (enhetId ? lederOver(k.actor, enhetId) : k.actor.rolle === 'leder') return;
  if (!ledes(await hentLedet(k), enhetId)) return;
  const type = 'BESTILL_TILGANG';
  await opprettGjoremaal(k, {
    type,
    objektType: 'Ansatt',
    objektId: id,
    rolle: 'leder',
    ansattId: (await finnLeder(k, enhetId ? [enhetId] : [], id)) ?? undefined,
    lenke: `/organisasjon/ansatte/${id}`,
    data: { hva: navn },
    frist: standardfrist(type, iDag(k.naa)),
  });
}

/** Asks somebody again who said no. Throws REGEL when there is nothing to ask again. */
export const inviterIgjen = (actor: Actor, d: Inviter) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const { id, navn } = await finnAnsatt(k, d.ansattId);
    const { count } = await k.tx.ansatt.updateMany({ where: { id, kontoId: null, avslaatt: { not: null } }, data: { avslaatt: null } });
    if (count !== 1) throw regel('ulovligOvergang');
    await beOmRolle(k, { id, navn, enhetId: null });
    await k.hendelse('INVITERT_IGJEN', { type: 'Ansatt', id });
    return { id };
  });

/** Changes name, title and telephone. The e-mail is the login and stays. */
export const endreAnsatt = (actor: Actor, d: EndreAnsatt) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.endre');
    const { id } = await finnAnsatt(k, d.id);
    maaVaereEn(
      await k.tx.ansatt.updateMany({
        where: { id, versjon: d.versjon },
        data: { navn: d.navn, tittel: d.tittel, telefon: d.telefon, versjon: { increment: 1 } },
      }),
      id,
    );
    await nyTelefonPaaVakt(k.tx, id, d.telefon);
    await k.hendelse('ANSATT_ENDRET', { type: 'Ansatt', id }, { navn: d.navn });
    return { id };
  });

/**
 * Marks when somebody leaves, or that they stay after all. From today it is at once: what has a role to go back to goes
 * there, and the rest is a duty for the leder. Whoever comes back after having left needs their roles ordered again.
 */
export const settSluttet = (actor: Actor, d: Sluttet) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'organisasjon.ansatt');
    const a = await finnAnsatt(k, d.id);
    const roller = await k.tx.rolletildeling.findMany({ where: { ansattId: a.id, virksomhetId: actor.virksomhetId } });
    const dag = iDag(k.naa);
    if (!kanOverfore(actor, roller, dag)) throw forbudt();
    const sluttet = d.sluttet ? tilDato(d.sluttet) : null;
    if (sluttet) {
      if (a.id === actor.ansattId) throw regel('ikkeDegSelv');
      await krevAnnenAdministrator(k, { ansattId: a.id });
    }
    maaVaereEn(await k.tx.ansatt.updateMany({ where: { id: a.id, versjon: d.versjon }, data: { sluttet, versjon: { increment: 1 } } }), a.id);
    await friskOppNavn(k);
    if (!sluttet && a.sluttet && a.sluttet <= dag) await avsluttAlle(k, roller, plussDager(a.sluttet, -1));
    if (!sluttet) await slippIkke(k, a.id);
    if (!sluttet && a.sluttet) await beOmRolle(k, { id: a.id, navn: a.navn, enhetId: null });
    else await trekkBestillinger(k, a.id);
    const vakt = sluttet ? await avsluttUtenTilgang(k, [a.id]) : undefined;
    const slutt = !sluttet ? INTET : sluttet <= dag ? await slipp(k, a, vakt) : { frigjort: 0, igjen: await meldRest(k, a, { slutter: sluttet }) };
    await k.hendelse(sluttet ? 'ANSATT_SLUTTET' : 'ANSATT_BLIR', { type: 'Ansatt', id: a.id }, sluttet ? { dato: d.sluttet, ...slutt } : {});
    return { id: a.id, ...slutt };
  });

const INTET = { frigjort: 0, igjen: 0 };

/** Ends these roles with their last day, where they had not ended before it. */
async function avsluttAlle(k: Kommando, roller: readonly { id: string; gyldigTil: Date | null }[], siste: Date): Promise<void> {
  for (const r of roller)
    if (!r.gyldigTil || r.gyldigTil > siste) await k.tx.rolletildeling.updateMany({ where: { id: r.id }, data: { gyldigTil: siste } });
}
