import 'server-only';
import { skrivGjoremaal } from '@/lib/gjoremaal/opprett';
import { standardfrist } from '@/lib/gjoremaal/rules';
import type { Actor } from '@/lib/platform/actor';
import { iDag, naa, osloDato } from '@/lib/platform/clock';
import { enOmGangen } from '@/lib/platform/command';
import type { Tx } from '@/lib/platform/db';
import { Feil } from '@/lib/platform/errors';
import { skrivHendelse } from '@/lib/platform/events';
import { MONSTRE, type Monster, monsterMs, NAVN_PER_NUMMER, NUMMER, PERSONSOK } from './rules';

const MINUTT_MS = 60_000;
/** Look-ups by fødselsnummer or phone that one person may make in a while, and searches in all. Nobody who has somebody on the phone needs more. */
export const OPPSLAG = { antall: 20, medNavn: 120, minutter: 10 } as const;

/** The searches since then: how many, and how many they are when those by name count less. */
async function tell(tx: Tx, actor: Actor, siden: number): Promise<{ antall: number; numre: number; vekt: number }> {
  const where = { virksomhetId: actor.virksomhetId, ansattId: actor.ansattId, tidspunkt: { gt: new Date(siden), lte: naa() }, ...PERSONSOK };
  const grupper = await tx.innsyn.groupBy({ by: 'filter', where, _count: true });
  const sum = (av: typeof grupper) => av.reduce((n, g) => n + g._count, 0);
  const [antall, numre] = [sum(grupper), sum(grupper.filter((g) => g.filter.some((f) => NUMMER.includes(f))))];
  return { antall, numre, vekt: numre + Math.floor((antall - numre) / NAVN_PER_NUMMER) };
}

/** Throws FOR_MANGE when this person has searched too often lately, by number or in all. One at a time, so that none slips past. */
export async function krevFaaOppslag(tx: Tx, actor: Actor, navn = false): Promise<void> {
  await enOmGangen(tx, `oppslag ${actor.ansattId}`);
  const { antall, numre } = await tell(tx, actor, naa().getTime() - OPPSLAG.minutter * MINUTT_MS);
  if (navn ? antall >= OPPSLAG.medNavn : numre >= OPPSLAG.antall) throw new Feil('FOR_MANGE', navn ? 'forMangeSok' : 'forMangeOppslag');
}

/** Tells the personvernombud when one person's searches have come to what the virksomhet finds many: who, how many, and where they are listed. */
export async function meldMangeOppslag(tx: Tx, actor: Actor): Promise<void> {
  const v = await tx.virksomhet.findUniqueOrThrow({ where: { id: actor.virksomhetId }, select: { oppslagPerDag: true } });
  for (const m of MONSTRE) await meldMonster(tx, actor, m, v.oppslagPerDag * m.ganger);
}

/** Once in the time the pattern is about; one that is open says enough. */
async function meldMonster(tx: Tx, actor: Actor, m: Monster, grense: number): Promise<void> {
  const { virksomhetId, ansattId } = actor;
  const til = naa();
  const siden = til.getTime() - monsterMs(m);
  const { antall, vekt } = await tell(tx, actor, siden);
  if (vekt < grense) return;
  const om = { type: 'OPPSLAG' as const, objektType: 'Ansatt', objektId: ansattId };
  const fortalt = { ...om, opprettet: { gt: new Date(siden) }, lenke: { endsWith: `dager=${m.dager}` } };
  if (await tx.gjoremaal.findFirst({ where: { virksomhetId, ...fortalt }, select: { id: true } })) return;
  const nye = await skrivGjoremaal(tx, virksomhetId, til, [
    {
      ...om,
      rolle: 'personvernombud',
      lenke: `/innsyn/${ansattId}?til=${til.toISOString()}&dager=${m.dager}`,
      data: { hva: actor.navn, antall, dager: m.dager, dag: osloDato(til) },
      frist: standardfrist('OPPSLAG', iDag(til)),
    },
  ]);
  if (nye > 0) await skrivHendelse(tx, actor, 'MANGE_OPPSLAG', { type: 'Ansatt', id: ansattId }, { antall, dager: m.dager });
}
