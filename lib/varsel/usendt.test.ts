import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import type { Kilde } from '@/lib/respons/mottak/kilder';
import { installert, nokkel, rutet } from '@/lib/respons/oppdrag/testhjelp';
import { gaaAvVakt } from '@/lib/respons/oppdrag/vakt/commands';
import { notat, overta, ta } from '@/lib/respons/oppdrag/varsel/commands';
import { avklar } from '@/lib/respons/oppdrag/varsel/commands-lukk';
import { hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import { MODELL, nyKilde, settModell, settPaaVakt } from '@/lib/respons/testhjelp';
import { medBilde } from './queries-navn';
import { hentUsendt } from './queries-usendt';

const db = testdb();
let hjemme: Actor;
let operator: Actor;
let skogvang: Actor;
let kilde: Kilde;
const paa = (varselId: string) => ({ nokkel: nokkel(), varselId });
const en = async (a: Actor, id: string) => (await hentUsendt(a, { ider: [id] }))[0];

beforeAll(async () => {
  [hjemme, operator, skogvang] = [await db.actor('hjemmetjeneste'), await db.actor('responsoperator'), await db.actor('responsoperator', 'skogvang')];
  kilde = (await nyKilde(hjemme.virksomhetId)).kilde;
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: hjemme.virksomhetId, type: 'HJEMMETJENESTE' } });
  await installert(db, 'US-1', sone.id);
});
beforeEach(async () => {
  await motorpool().query('delete from respons.vakt');
  await motorpool().query('delete from respons.utsending');
  await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null`);
  await settModell(hjemme.virksomhetId, MODELL);
  await settPaaVakt(hjemme.virksomhetId, 'hjemme', hjemme);
});

it('whoever wrote of it sees which it was when another has taken it over and closed it, and may still add a note', async () => {
  const id = await rutet(kilde, { enhet: 'US-1', type: 'fall' });
  await ta(hjemme, paa(id));
  expect(await en(hjemme, id)).toMatchObject({ navn: 'Olga Nes', tattAvId: hjemme.ansattId, lukketAv: null });
  await overta(operator, paa(id));
  expect(await en(hjemme, id)).toMatchObject({ tattAvNavn: operator.navn });
  await avklar(operator, { ...paa(id), grunn: 'hjulpet', merknad: '' });
  expect(await en(hjemme, id)).toMatchObject({ id, status: 'LUKKET', lukketAv: operator.navn });
  await notat(hjemme, { ...paa(id), tekst: 'Satt i stolen' });
});

it('another kommune gets nothing of it, nor who has no part in the varsler', async () => {
  const id = await rutet(kilde, { enhet: 'US-1', type: 'fall' });
  expect(await en(skogvang, id)).toBeUndefined();
  await expect(hentUsendt(await db.actor('saksbehandler'), { ider: [id] })).rejects.toMatchObject({ kode: 'FORBUDT' });
});

it('what was lost is named for who may see it, and writes innsyn', async () => {
  const id = await rutet(kilde, { enhet: 'US-1', type: 'fall' });
  await ta(hjemme, paa(id));
  const [vakt] = (await motorpool().query<{ id: string }>('select id from respons.vakt where til is null')).rows;
  await gaaAvVakt(await db.actor('leder'), { nokkel: nokkel(), vaktId: vakt?.id ?? '' });
  await settPaaVakt(hjemme.virksomhetId, 'hjemme', hjemme);
  const foer = await db.admin.innsyn.count({ where: { ansattId: hjemme.ansattId } });
  expect(await medBilde(hjemme, await hentKo(hjemme))).toMatchObject({
    varsler: [{ id, navn: 'Olga Nes' }],
    mistet: [{ varselId: id, type: 'DIN_VAKT_SLUTT', om: { navn: 'Olga Nes', adresse: 'Bakken 1' } }],
  });
  expect(await db.admin.innsyn.count({ where: { ansattId: hjemme.ansattId } }), 'one load is one look-up').toBe(foer + 1);
});
