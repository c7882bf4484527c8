import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { regel } from '@/lib/platform/errors';
import { siTilbake } from '../../kanal/tilbake';
import { somKlient, somMotoren } from '../queries-motor';
import { lesKollegavakter } from '../vakt/queries';
import { lagre, type Paagang, paaVarsel, somHolder } from './commands-endring';
import { OVERFORT } from './queries-kovarsel';
import { skrivVarselhendelse } from './queries-laas';
import { MAKS_AVVENT_TIMER } from './rules';
import { kanFaa } from './rules-ko';
import { MISTET } from './rules-mistet';
import type { AvventInn, NodetatInn, NotatInn, OverforInn, RingInn, VarselInn } from './schema';

/** Whoever has it is told that another takes it. Who is out for them goes on. */
const siOvertatt = ({ k, v }: Paagang): Promise<unknown> =>
  v.tattAvId && v.tattAvId !== k.actor.ansattId
    ? somMotoren(k.tx, () =>
        siTilbake(
          somKlient(k.tx),
          [{ id: v.id, melding: MISTET.OVERTATT }],
          [v.utrykning?.ansattId].filter((id): id is string => Boolean(id) && id !== v.tattAvId),
        ),
      )
    : Promise.resolve();

/** Takes a varsel, also one that was handed over. Of two who do at once one wins, and the other is told who. */
export const ta = (actor: Actor, d: VarselInn) =>
  paaVarsel(actor, d, 'ta', async (p) => {
    if (p.ny === p.v.status && !p.v.merker.includes(OVERFORT)) throw regel('varselIkkeNaa');
    await siOvertatt(p);
    await lagre(p.k.tx, p, { holder: somHolder(actor), ...(p.ny === p.v.status ? {} : { lag: null, utrykning: null }) });
    await skrivVarselhendelse(p.k.tx, actor, p.v, 'TATT');
    return { id: p.v.id };
  });

/** Takes it over from somebody who holds it and is not there. */
export const overta = (actor: Actor, d: VarselInn) =>
  paaVarsel(actor, d, 'overta', async (p) => {
    await siOvertatt(p);
    await lagre(p.k.tx, p, { holder: somHolder(actor) });
    await skrivVarselhendelse(p.k.tx, actor, p.v, 'OVERFORT', { fra: p.v.tattAvNavn, til: actor.navn });
    return { id: p.v.id };
  });

/** Gives it back to the queue: the escalation goes on at once. */
export const slipp = (actor: Actor, d: VarselInn) =>
  paaVarsel(actor, d, 'slipp', async (p) => {
    await lagre(p.k.tx, p, { holder: null, lag: null, utrykning: null });
    await skrivVarselhendelse(p.k.tx, actor, p.v, 'SLUPPET');
    return { id: p.v.id };
  });

/** Hands it to a colleague who is on duty, and tells them. Until they do something with it, it is marked so. */
export const overfor = (actor: Actor, d: OverforInn) =>
  paaVarsel(actor, d, 'overfor', async (p) => {
    const { tx } = p.k;
    const til = (await lesKollegavakter(tx, actor)).find((k) => k.id === d.tilVaktId);
    if (!til) throw regel('kollegaIkkePaaVakt', { tilVaktId: 'kollegaIkkePaaVakt' });
    if (!kanFaa(p.v, til)) throw regel('kollegaBareTeknisk', { tilVaktId: 'kollegaBareTeknisk' });
    await lagre(tx, p, { holder: { id: til.ansattId, virksomhetId: actor.virksomhetId, navn: til.navn }, overfort: true });
    const mottaker = `ansatt:${til.ansattId}`;
    await somMotoren(
      tx,
      () => tx.$executeRaw`
        insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, status, sendt)
        values (${actor.virksomhetId}::uuid, ${p.v.id}::uuid, ${`${p.v.id}:o${p.v.versjon}:${mottaker}:app`}, ${p.v.slag}, ${mottaker}, ${til.navn}, 'app', 'SENDT', now())
        on conflict (nokkel) do nothing`,
    );
    await skrivVarselhendelse(tx, actor, p.v, 'OVERFORT', { fra: actor.navn, til: til.navn });
    return { id: p.v.id };
  });

/** Notes that somebody was called, and whether they answered. */
export const ring = (actor: Actor, d: RingInn) =>
  paaVarsel(actor, d, 'ring', async (p) => {
    await lagre(p.k.tx, p);
    await skrivVarselhendelse(p.k.tx, actor, p.v, 'RINGT', { hvem: d.hvem, ...(d.svar === undefined ? {} : { svar: d.svar }) });
    return { id: p.v.id };
  });

/** Writes a note, also on one that is closed. */
export const notat = (actor: Actor, d: NotatInn) =>
  paaVarsel(actor, d, 'notat', async (p) => {
    if (p.v.status !== 'LUKKET') await lagre(p.k.tx, p);
    await skrivVarselhendelse(p.k.tx, actor, p.v, 'NOTAT', { tekst: d.tekst });
    return { id: p.v.id };
  });

/** Notes that 110, 112 or 113 was called. It closes nothing. */
export const tilkallNodetat = (actor: Actor, d: NodetatInn) =>
  paaVarsel(actor, d, 'nodetat', async (p) => {
    await lagre(p.k.tx, p);
    await skrivVarselhendelse(p.k.tx, actor, p.v, 'NODETAT', { nummer: d.nummer, ...(d.merknad ? { merknad: d.merknad } : {}) });
    return { id: p.v.id };
  });

/** Waits for the next visit: at that time somebody is reminded, and then it is back in the queue. */
export const avvent = (actor: Actor, d: AvventInn) =>
  paaVarsel(actor, d, 'avvent', async (p) => {
    const [tid] = await p.k.tx.$queryRaw<{ ok: boolean }[]>`
      select ${new Date(d.til).toISOString()}::timestamptz between now() and now() + make_interval(hours => ${MAKS_AVVENT_TIMER}::int) ok`;
    if (!tid?.ok) throw regel('avventTid', { tid: 'avventTid' });
    await lagre(p.k.tx, p, { til: new Date(d.til), lag: null, utrykning: null });
    await skrivVarselhendelse(p.k.tx, actor, p.v, 'AVVENTER', { til: d.til, grunn: d.grunn });
    return { id: p.v.id };
  });
