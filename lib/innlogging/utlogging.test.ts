import { expect, it } from 'vitest';
import type { Sesjonstoken } from '@/lib/platform/auth';
import { testdb } from '@/lib/platform/testdb';
import { ett, installert, nokkel, rutet, typer } from '@/lib/respons/oppdrag/testhjelp';
import { avvent, ta } from '@/lib/respons/oppdrag/varsel/commands';
import { hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import { hentStartsted } from '@/lib/respons/oppdrag/varsel/queries-mistet';
import { MODELL, nyKilde, settModell, settPaaVakt } from '@/lib/respons/testhjelp';
import { loggUtOgGiTilbake } from './commands';

const db = testdb();

it('gives back what one holds, and not what waits for a visit; the next login begins there, and is told', async () => {
  const [hjemme, operator] = [await db.actor('hjemmetjeneste'), await db.actor('responsoperator')];
  const { kilde } = await nyKilde(hjemme.virksomhetId);
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: hjemme.virksomhetId, type: 'HJEMMETJENESTE' } });
  await installert(db, 'UT-1', sone.id);
  await settModell(hjemme.virksomhetId, MODELL);
  await settPaaVakt(hjemme.virksomhetId, 'hjemme', hjemme);
  const tatt = async () => {
    const varselId = await rutet(kilde, { enhet: 'UT-1', type: 'fall' });
    await ta(hjemme, { nokkel: nokkel(), varselId });
    return varselId;
  };
  const [id, besok] = [await tatt(), await tatt()];
  await avvent(hjemme, { nokkel: nokkel(), varselId: besok, til: new Date(Date.now() + 3600_000).toISOString(), grunn: 'Hjelpen kommer' });
  const token: Sesjonstoken = { kontoId: hjemme.kontoId, sesjonId: nokkel(), sesjonsversjon: 0, startet: Math.floor(Date.now() / 1000) };
  expect(await hentStartsted(hjemme)).toBe('/respons/felt');

  expect(await loggUtOgGiTilbake(hjemme, { nokkel: nokkel() }, token)).toEqual({ antall: 1 });
  expect([(await ett(id)).status, (await ett(besok)).status]).toEqual(['VENTER', 'AVVENTER']);
  expect(await typer(id)).toContain('TILGANG_SLUTT');
  expect(await db.admin.avsluttetSesjon.count({ where: { id: token.sesjonId } })).toBe(1);
  expect((await hentKo(hjemme)).mistet).toMatchObject([{ varselId: id, type: 'UTLOGGET' }]);
  expect(await hentStartsted(hjemme)).toBe('/respons/felt');

  expect(await hentStartsted(operator)).toBe('/oppgaver');
  await ta(operator, { nokkel: nokkel(), varselId: id });
  expect(await hentStartsted(operator)).toBe(`/respons/${id}`);
  expect(await hentStartsted(await db.actor('saksbehandler'))).toBe('/oppgaver');
});
