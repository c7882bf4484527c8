import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, utfor } from '@/lib/platform/command';
import { forbudt, ikkeFunnet, regel } from '@/lib/platform/errors';
import { friskOppStatus } from '../commands-status';
import { krevAnsatte } from './commands';
import { kanOverta } from './policy';
import { type Holder, holder } from './queries-holder';
import type { Overta } from './schema';

/** Gives everything one person holds in the virksomhet's models to another, in one go: cells, columns and points. */
export const overta = (actor: Actor, d: Overta) =>
  utfor(actor, d.nokkel, async (k) => {
    const fra = await k.tx.ansatt.findFirst({
      where: { id: d.fraId, virksomhetId: actor.virksomhetId },
      select: { id: true, navn: true, roller: { select: { enhetId: true } } },
    });
    if (!fra) throw ikkeFunnet();
    if (!kanOverta(actor, { enheter: fra.roller.map((r) => r.enhetId) })) throw forbudt();
    if (d.tilId === d.fraId) throw regel('overtaSammePerson', { tilId: 'overtaSammePerson' });
    await krevAnsatte(k, [d.tilId]);
    await k.tx.$queryRaw`
      select id from "Modell" where "virksomhetId" = ${actor.virksomhetId}::uuid and status = 'I_BRUK' order by id for no key update`;
    const h = await holder(k.tx, actor.virksomhetId, [d.fraId]);
    await flytt(k, d, h);
    const til = await k.tx.ansatt.findFirstOrThrow({ where: { id: d.tilId, virksomhetId: actor.virksomhetId }, select: { navn: true } });
    await k.hendelse(
      'ANSVAR_OVERTATT',
      { type: 'Ansatt', id: d.fraId },
      { fra: fra.navn, til: til.navn, celler: h.celler.length, aktorer: h.aktorer.length, punkter: h.punkter.length },
    );
    return { antall: h.antall, til: til.navn };
  });

async function flytt(k: Kommando, d: Pick<Overta, 'tilId'>, h: Holder): Promise<void> {
  await k.tx.ansvar.updateMany({ where: { id: { in: h.celler.map((c) => c.id) }, gyldigTil: null }, data: { gyldigTil: k.naa } });
  await k.tx.ansvar.createMany({
    data: h.celler.map(({ modellId, oppgaveId, aktorId, kode }) => ({
      virksomhetId: k.actor.virksomhetId,
      modellId,
      oppgaveId,
      aktorId,
      kode,
      ansattId: d.tilId,
      gyldigFra: k.naa,
      satAvNavn: k.actor.navn,
    })),
  });
  await k.tx.modellaktor.updateMany({ where: { id: { in: h.aktorer.map((a) => a.id) } }, data: { ansattId: d.tilId, versjon: { increment: 1 } } });
  await k.tx.modellpunkt.updateMany({ where: { id: { in: h.punkter.map((p) => p.id) } }, data: { ansvarligId: d.tilId, versjon: { increment: 1 } } });
  for (const id of new Set([...h.celler, ...h.aktorer, ...h.punkter].map((x) => x.modellId))) await friskOppStatus(k, id);
}

/** Gives some of what one person holds to another: cells, columns and points by id. Part of the caller's command. */
export async function flyttAnsvar(k: Kommando, fraId: string, tilId: string, ider: readonly string[]): Promise<void> {
  const v = k.actor.virksomhetId;
  await k.tx.$queryRaw`select id from "Modell" where "virksomhetId" = ${v}::uuid and status = 'I_BRUK' order by id for no key update`;
  const h = await holder(k.tx, v, [fraId]);
  const med = <T extends { id: string }>(rader: T[]) => rader.filter((r) => ider.includes(r.id));
  await flytt(k, { tilId }, { ...h, celler: med(h.celler), aktorer: med(h.aktorer), punkter: med(h.punkter) });
}
