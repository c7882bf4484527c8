import 'server-only';
import { v7 as uuid } from 'uuid';
import { type Kommando, maaVaereEn } from '@/lib/platform/command';
import { endreKontekst } from '@/lib/platform/db';
import { ikkeFunnet, konflikt } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import { avslutt } from '../../eskalering/tilgang-slutt';
import { melding } from '../../kanal/tekst';
import { siTilbake } from '../../kanal/tilbake';
import { reisVarsler } from '../../mottak/intern';
import { somKlient, somMotoren } from '../queries-motor';
import { MISTET } from '../varsel/rules-mistet';

export type Mottaksavtale = { id: string; virksomhetId: string; mottakerId: string; bedtAvMottaker: boolean; godtatt: Date | null; versjon: number };
/** The one who is asked. */
export const bedt = (a: Pick<Mottaksavtale, 'virksomhetId' | 'mottakerId' | 'bedtAvMottaker'>): string =>
  a.bedtAvMottaker ? a.virksomhetId : a.mottakerId;

/** Asks those of these virksomheter that have not been asked to take our varsler. Gives the new requests. */
export async function bedOmMottak(k: Kommando, mottakere: readonly string[]): Promise<{ id: string; mottakerId: string }[]> {
  const nye: { id: string; mottakerId: string }[] = [];
  for (const m of mottakere)
    nye.push(
      ...(await k.tx.$queryRaw<{ id: string; mottakerId: string }[]>`
        insert into respons.mottaksavtale (id, "virksomhetId", "mottakerId", "bedtAv", bedt)
        values (${uuid()}::uuid, ${k.actor.virksomhetId}::uuid, ${m}::uuid, ${k.actor.navn}, ${k.naa.toISOString()}::timestamptz)
        on conflict ("virksomhetId", "mottakerId") where avsluttet is null do nothing returning id, "mottakerId"`),
    );
  return nye;
}

/** Asks again where an agreement has ended, as the one or the other of the two. KONFLIKT when there is a new one. */
export async function bedIgjen(k: Kommando, id: string): Promise<Mottaksavtale> {
  krev(k.actor, 'respons.modell');
  const [a] = await k.tx.$queryRaw<Mottaksavtale[]>`
    insert into respons.mottaksavtale (id, "virksomhetId", "mottakerId", "bedtAvMottaker", "bedtAv", bedt)
    select ${uuid()}::uuid, g."virksomhetId", g."mottakerId", g."mottakerId" = ${k.actor.virksomhetId}::uuid, ${k.actor.navn}, ${k.naa.toISOString()}::timestamptz
    from respons.mottaksavtale g where g.id = ${id}::uuid and g.avsluttet is not null and ${k.actor.virksomhetId}::uuid in (g."virksomhetId", g."mottakerId")
    on conflict ("virksomhetId", "mottakerId") where avsluttet is null do nothing
    returning id, "virksomhetId", "mottakerId", "bedtAvMottaker", godtatt, versjon`;
  if (!a) throw konflikt(id);
  return a;
}

async function hent(k: Kommando, id: string): Promise<Mottaksavtale> {
  krev(k.actor, 'respons.modell');
  const [a] = await k.tx.$queryRaw<Mottaksavtale[]>`
    select id, "virksomhetId", "mottakerId", "bedtAvMottaker", godtatt, versjon from respons.mottaksavtale where id = ${id}::uuid and avsluttet is null for update`;
  if (!a) throw ikkeFunnet();
  return a;
}

/** Accepts, as the one who is asked: from now varsler may come. IKKE_FUNNET for anybody else. */
export async function godta(k: Kommando, d: { id: string; versjon: number }): Promise<Mottaksavtale> {
  const a = await hent(k, d.id);
  if (bedt(a) !== k.actor.virksomhetId) throw ikkeFunnet();
  const count = await k.tx.$executeRaw`
    update respons.mottaksavtale set godtatt = ${k.naa.toISOString()}::timestamptz, "godtattAv" = ${k.actor.navn}, versjon = versjon + 1
    where id = ${a.id}::uuid and godtatt is null and versjon = ${d.versjon}`;
  maaVaereEn({ count }, a.id);
  return a;
}

/**
 * Ends the agreement now, for either side; before it is accepted this is to say no, or to take the request back. What the
 * receiver holds goes back to the owner's queue at once, and its people leave the owner's vaktlag and are told.
 */
export async function slutt(k: Kommando, d: { id: string; versjon: number }): Promise<Mottaksavtale> {
  const a = await hent(k, d.id);
  // While the agreement still stands: what is written of the duties is in the log of both.
  await somMotoren(k.tx, async () => {
    await giTilbake(k, a);
    await avsluttVakter(k, a);
    await k.tx.$executeRaw`select pg_notify('respons', '')`;
  });
  const count = await k.tx.$executeRaw`
    update respons.mottaksavtale set avsluttet = ${k.naa.toISOString()}::timestamptz, "avsluttetAv" = ${k.actor.navn}, versjon = versjon + 1
    where id = ${a.id}::uuid and versjon = ${d.versjon}`;
  maaVaereEn({ count }, a.id);
  return a;
}

/** The receiver has the owner's varsler no more, and what was about to be sent to it is not. Who had one is told. */
async function giTilbake(k: Kommando, a: Mottaksavtale): Promise<void> {
  const holdt = await k.tx.$queryRaw<{ id: string }[]>`
    select id from respons.varsel where "virksomhetId" = ${a.virksomhetId}::uuid and "tattAvVirksomhetId" = ${a.mottakerId}::uuid and status <> 'LUKKET' for update`;
  await siTilbake(
    somKlient(k.tx),
    holdt.map(({ id }) => ({ id, melding: MISTET.AVTALE_SLUTT })),
  );
  await k.tx.$executeRaw`
    with tilbake as (
      update respons.varsel set "mottakerVirksomhetId" = null, paaminnet = null, utrykning = null, "nesteForfall" = now(), "sistRort" = now(), versjon = versjon + 1,
        status = case when status = 'MOTTATT' then status else 'VENTER' end, "tattAvId" = null, "tattAvVirksomhetId" = null, "tattAvNavn" = null
      where "virksomhetId" = ${a.virksomhetId}::uuid and status <> 'LUKKET'
        and ("tattAvVirksomhetId" = ${a.mottakerId}::uuid or ("mottakerVirksomhetId" = ${a.mottakerId}::uuid and status in ('MOTTATT', 'VENTER')))
      returning id, "virksomhetId", "personId"),
    egne as (
      update respons.varsel set "mottakerVirksomhetId" = null, versjon = versjon + 1
      where "virksomhetId" = ${a.virksomhetId}::uuid and status not in ('LUKKET', 'MOTTATT', 'VENTER') and "mottakerVirksomhetId" = ${a.mottakerId}::uuid
        and "tattAvVirksomhetId" is distinct from ${a.mottakerId}::uuid)
    insert into respons.hendelse ("virksomhetId", "mottakerVirksomhetId", "varselId", "personId", type, "ansattId", "aktorVirksomhetId", "aktorNavn", data)
    select "virksomhetId", ${a.mottakerId}::uuid, id, "personId", 'AVTALE_SLUTT', ${k.actor.ansattId}::uuid, ${k.actor.virksomhetId}::uuid, ${k.actor.navn}, ${JSON.stringify({ navn: k.actor.virksomhetNavn })}::jsonb
    from tilbake`;
  await k.tx.$executeRaw`
    update respons.utsending set status = 'AVLYST' where status = 'KOE' and "virksomhetId" = ${a.mottakerId}::uuid
      and "varselId" in (select id from respons.varsel where "virksomhetId" = ${a.virksomhetId}::uuid and status <> 'LUKKET')`;
}

/**
 * Ends the duties of the receiver's people. An owner who thereby has nobody is told, also when none of them was on duty:
 * a tekniker is nobody, for an alarm.
 */
async function avsluttVakter(k: Kommando, a: Mottaksavtale): Promise<void> {
  const vakter = await k.tx.$queryRaw<{ id: string; hos: string; tekniker: boolean }[]>`
    select v.id, v."ansattVirksomhetId" hos, exists (select from respons.modell m, jsonb_array_elements(m.innhold->'vaktlag') l
      where m."virksomhetId" = v."virksomhetId" and l->>'id' = v.lag and l->>'type' = 'tekniker') tekniker
    from respons.vakt v where v."virksomhetId" = ${a.virksomhetId}::uuid and v.til is null`;
  const deres = vakter.filter((v) => v.hos === a.mottakerId).map((v) => ({ id: v.id, grunn: 'AVTALE' }));
  await avslutt(somKlient(k.tx), { vakter: deres, personer: [] }, k.actor.navn);
  if (!a.godtatt || vakter.some((v) => !v.tekniker)) return;
  const tekst = melding('avtaleSlutt');
  await reisVarsler(somKlient(k.tx), [{ virksomhetId: a.virksomhetId, eksternId: `avtale:${a.id}`, type: 'teknisk', verdi: 'vakt_slutt', tekst }]);
}

/** Does something in the other side's virksomhet, in the same transaction: a duty of theirs. */
export async function hosMotparten<T>(k: Kommando, virksomhetId: string, fn: () => Promise<T>): Promise<T> {
  await endreKontekst(k.tx, { virksomhet: virksomhetId });
  const r = await fn();
  await endreKontekst(k.tx, { virksomhet: k.actor.virksomhetId });
  return r;
}
