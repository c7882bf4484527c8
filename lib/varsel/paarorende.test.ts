import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { FELT } from '@/lib/platform/policy-felt';
import { testdb } from '@/lib/platform/testdb';
import type { Kilde } from '@/lib/respons/mottak/kilder';
import { hentTeknisk } from '@/lib/respons/oppdrag/kilde/queries-teknisk';
import { installert, nokkel, rader, rutet } from '@/lib/respons/oppdrag/testhjelp';
import { ta } from '@/lib/respons/oppdrag/varsel/commands';
import { hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import { MODELL, nyKilde, settModell } from '@/lib/respons/testhjelp';
import { hentVarselkort } from './queries-kort';
import { medBilde } from './queries-navn';
import { hentUsendt } from './queries-usendt';

const db = testdb();
const NAVN = 'Nina Nes';
let kilde: Kilde;
let id: string;

const sendt = (a: Actor, slag: number, mottaker: string, navn: string, kanal: string, innhold: object) =>
  rader(
    `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, status, sendt, innhold)
     values ($1, $2, gen_random_uuid()::text, $3, $4, $5, $6, 'SENDT', now(), $7)`,
    [a.virksomhetId, id, slag, mottaker, navn, kanal, JSON.stringify(innhold)],
  );

/** Everywhere that whoever has a varsel, or closed it, is named. */
const STEDER: Record<string, (a: Actor) => Promise<unknown>> = {
  'the queue': async (a) => (await medBilde(a, await hentKo(a))).varsler,
  'what was lost': async (a) => (await medBilde(a, await hentKo(a))).mistet,
  'what is unsent': (a) => hentUsendt(a, { ider: [id] }),
  'the varselkort': (a) => hentVarselkort(a, id),
  'what is technical': (a) => hentTeknisk(a, {}),
  'the answer to who would take it': (a) => ta(a, { nokkel: nokkel(), varselId: id }).catch((e: { gjeldende?: object }) => e.gjeldende),
};

beforeAll(async () => {
  const { virksomhetId } = await db.actor('leder');
  kilde = (await nyKilde(virksomhetId)).kilde;
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId, type: 'HJEMMETJENESTE' } });
  await installert(db, 'PA-1', sone.id);
  await settModell(virksomhetId, MODELL);
});
beforeEach(async () => {
  await rader('delete from respons.utsending');
  await rader(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
});

describe.each(['tekniker', 'responsoperator'] as const)('%s', (rolle) => {
  const ser = FELT[rolle].rolle?.includes('paarorende') ?? false;

  it.each(['TATT', 'LUKKET'])('a next of kin who has it or closed it: %s', async (status) => {
    const a = await db.actor(rolle);
    id = await rutet(kilde, { enhet: 'PA-1', type: 'teknisk', verdi: 'batteri' });
    await ta(a, { nokkel: nokkel(), varselId: id });
    await sendt(a, -1, `ansatt:${a.ansattId}`, a.navn, 'app', { melding: 'tilbakeStille' });
    await sendt(a, 0, 'paarorende:1', NAVN, 'sms', {});
    await rader(`update respons.varsel set status = $2, "tattAvId" = null, "tattAvNavn" = $3, "lukketAvNavn" = $3, lukket = now() where id = $1`, [
      id,
      status,
      `${NAVN} (pårørende)`,
    ]);
    const navngitt = await Promise.all(
      Object.entries(STEDER).map(async ([sted, les]) => [sted, JSON.stringify((await les(a)) ?? null).includes(NAVN)]),
    );
    const aapent = ['the queue', 'what is technical'];
    expect(Object.fromEntries(navngitt)).toEqual(
      Object.fromEntries(Object.keys(STEDER).map((sted) => [sted, ser && (status === 'TATT' || !aapent.includes(sted))])),
    );
  });

  it('who has it now is not told when it is not on one’s list', async () => {
    const a = await db.actor(rolle);
    id = await rutet(kilde, { enhet: 'PA-1', type: 'fall' });
    await sendt(a, -1, `ansatt:${a.ansattId}`, a.navn, 'app', { melding: 'tilbakeStille' });
    await rader(`update respons.varsel set status = 'TATT', merker = '{}', "tattAvId" = null, "tattAvNavn" = 'Hege Solli' where id = $1`, [id]);
    expect(await medBilde(a, await hentKo(a))).toMatchObject({ mistet: [ser ? { naa: { navn: 'Hege Solli' } } : { om: null, naa: null }] });
  });
});
