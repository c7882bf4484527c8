import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { fraDato, iDag, naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { krev } from '@/lib/platform/policy';
import { gyldigeBestillinger, hentLedet } from './bestiller';
import { forholdTil, type Hvem, lovlig, somHvem } from './rules-bestilling';

const AAPNE = 50;
const AVGJORTE = 30;
const HVEM = { id: true, kontoId: true, epost: true } as const;

/** The orders that have waited longest, with what this actor may do with each; then those that were decided last. */
export async function hentBestillinger(actor: Actor) {
  krev(actor, 'tilgang.les');
  return withActor(actor, async (tx) => {
    const felles = {
      include: {
        ansatt: { select: { ...HVEM, navn: true, sluttet: true, sperret: true, konto: { select: { sperret: true } } } },
        enhet: { select: { navn: true } },
      },
    } as const;
    const v = actor.virksomhetId;
    const venter = { virksomhetId: v, status: 'BESTILT' as const };
    const aapne = await tx.rollebestilling.findMany({ ...felles, where: venter, orderBy: { bestilt: 'asc' }, take: AAPNE });
    const flere = aapne.length < AAPNE ? 0 : (await tx.rollebestilling.count({ where: venter })) - aapne.length;
    const avgjorte = await tx.rollebestilling.findMany({
      ...felles,
      where: { virksomhetId: v, status: { not: 'BESTILT' } },
      orderBy: { avgjort: 'desc' },
      take: AVGJORTE,
    });
    const rad = (o: (typeof aapne)[number]) => ({
      id: o.id,
      versjon: o.versjon,
      ansattId: o.ansattId,
      navn: o.ansatt.navn,
      rolle: o.rolle,
      enhet: o.enhet.navn,
      fra: fraDato(o.gyldigFra),
      til: o.gyldigTil && fraDato(o.gyldigTil),
      begrunnelse: o.begrunnelse,
      midlertidig: o.midlertidig,
      status: o.status,
      bestiltAv: o.bestiltAvNavn,
      bestilt: o.bestilt,
      avgjortAv: o.avgjortAvNavn,
      avgjort: o.avgjort,
      grunn: o.grunn,
    });
    const gyldige = await gyldigeBestillinger({ tx, actor, naa: naa() }, aapne);
    const folk = await tx.ansatt.findMany({
      where: { virksomhetId: v, id: { in: [actor.ansattId, ...aapne.map((o) => o.bestiltAvId)] } },
      select: HVEM,
    });
    const kjente = new Map(folk.map((a) => [a.id, somHvem(a)]));
    const hvem = (id: string): Hvem => kjente.get(id) ?? { ansattId: id, kontoId: null, epost: id };
    const ventende = aapne.map((o) => {
      const forhold = forholdTil(hvem(actor.ansattId), somHvem(o.ansatt), hvem(o.bestiltAvId));
      const gyldig = gyldige.has(o);
      const borte = Boolean(o.ansatt.sluttet ?? o.ansatt.sperret ?? o.ansatt.konto?.sperret);
      return {
        ...rad(o),
        forhold,
        gyldig,
        borte,
        kan: {
          bekreft: gyldig && !borte && lovlig(o.status, 'bekreft', actor, forhold, o),
          avslaa: lovlig(o.status, 'avslaa', actor, forhold, o),
          trekk: lovlig(o.status, 'trekk', actor, forhold, o),
        },
      };
    });
    return { ventende, flere, avgjorte: avgjorte.map(rad) };
  });
}
export type Bestillingsside = Awaited<ReturnType<typeof hentBestillinger>>;
export type VentendeBestilling = Bestillingsside['ventende'][number];

/** What waits for one employee, and which enheter somebody leads. */
export const hentRollebilde = (actor: Actor, ansattId: string) =>
  withActor(actor, async (tx) => ({
    ledet: await hentLedet({ tx, actor, naa: naa() }),
    dag: fraDato(iDag(naa())),
    ventende: (
      await tx.rollebestilling.findMany({
        where: { virksomhetId: actor.virksomhetId, ansattId, status: 'BESTILT' },
        orderBy: { bestilt: 'asc' },
        select: { id: true, rolle: true, bestiltAvNavn: true, enhet: { select: { navn: true } } },
      })
    ).map((o) => ({ id: o.id, rolle: o.rolle, bestiltAv: o.bestiltAvNavn, enhet: o.enhet.navn })),
  }));
