import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { nullstillUtstyr, startAvslutning } from '@/lib/avslutning/commands';
import { hentAvslutning } from '@/lib/avslutning/queries';
import { hvemErNeste, lagTjeneste, versjonAv } from '@/lib/avslutning/testhjelp';
import { hentInstallasjon } from '@/lib/installasjon/queries';
import { testdb } from '@/lib/platform/testdb';
import { hentTjeneste } from './queries';
import { hentGjort } from './queries-gjort';

const db = testdb();

it('whoever sees a tjeneste only for a task sees what the task needs, and afterwards what they did', async () => {
  const t = await lagTjeneste(db, { utstyr: ['HENTET'] });
  const felles = async () => ({ nokkel: randomUUID(), tjenesteId: t.id, versjon: await versjonAv(db, t.id) });
  await startAvslutning(await db.actor('saksbehandler'), { ...(await felles()), grunn: 'BEHOV_OPPHORT' });
  const neste = await hvemErNeste(db, t.id);
  const lager = { ...(await db.actor('hjelpemiddellager')) };
  expect(neste).toMatchObject({ steg: 'NULLSTILLE', actor: { rolle: 'hjelpemiddellager' } });
  expect(await hentGjort(lager, t.id)).toBeNull();
  expect((await hentAvslutning(lager, t.id))?.oppgave).toMatchObject({ min: true });
  expect(await hentTjeneste(lager, t.id)).toMatchObject({ installasjon: null, rammer: { bestilling: null } });
  await expect(hentInstallasjon(lager, t.id)).rejects.toMatchObject({ kode: 'FORBUDT' });
  await nullstillUtstyr(lager, { ...(await felles()), utstyrId: t.utstyr[0]?.id ?? '', slettet: true, nullstilt: true, hva: 'Reset' });
  await expect(hentAvslutning(lager, t.id)).rejects.toMatchObject({ kode: 'FORBUDT' });
  expect(await hentGjort(lager, t.id)).toMatchObject([{ steg: 'NULLSTILLE', utfort: expect.any(Date) }]);
  expect(await hentGjort(await db.actor('tekniker'), t.id), 'there is more to do').toBeNull();
  expect(await hentGjort(await db.actor('hjelpemiddellager', 'skogvang'), t.id)).toBeNull();
  expect(await hentGjort(await db.actor('saksbehandler'), t.id), 'sees it always').toBeNull();
  expect(await hentGjort(lager, 'x')).toBeNull();
});
