import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stillKlokke } from '@/lib/platform/clock';
import { testdb } from '@/lib/platform/testdb';
import { lagreUtkast, sendTilKontroll } from './commands';
import { godkjenn } from './godkjenn';
import { hentVedtaksside } from './queries';
import { heltUtkast, sakTilVurdering } from './testhjelp';

const db = testdb();
const DAG = '2026-06-10';
beforeEach(() => stillKlokke(new Date(`${DAG}T09:00:00Z`)));
afterEach(() => stillKlokke());

it('viser hver sitt gjennom saken, med brevet likt det som blir sendt', async () => {
  const saksbehandler = await db.actor('saksbehandler');
  const godkjenner = await db.actor('godkjenner');
  const { sakId } = await sakTilVurdering(db.admin, saksbehandler, undefined, DAG);
  expect(await hentVedtaksside(saksbehandler, sakId)).toMatchObject({ modus: 'SKRIV', vedtak: null, brev: null });
  const { versjon } = await lagreUtkast(saksbehandler, { nokkel: randomUUID(), sakId, versjon: 0, utkast: heltUtkast(DAG) });
  const sendt = await sendTilKontroll(saksbehandler, { nokkel: randomUUID(), sakId, versjon });
  expect((await hentVedtaksside(saksbehandler, sakId)).modus).toBe('VENTER');
  expect((await hentVedtaksside({ ...saksbehandler, rolle: 'godkjenner' }, sakId)).modus).toBe('EGEN');
  const forhaand = await hentVedtaksside(godkjenner, sakId);
  expect(forhaand.modus).toBe('KONTROLLER');
  const { brevId } = await godkjenn(godkjenner, { nokkel: randomUUID(), sakId, versjon: sendt.versjon });
  expect((await db.admin.brev.findUniqueOrThrow({ where: { id: brevId } })).innhold).toEqual(JSON.parse(JSON.stringify(forhaand.brev)));
  const ferdig = await hentVedtaksside(saksbehandler, sakId);
  expect(ferdig).toMatchObject({ modus: 'VEDTATT', brev: null, ferdig: { brevId, frosset: { utfall: 'INNVILGET' } } });
  expect(ferdig.ferdig?.klagefrist).toEqual(new Date('2026-07-08T00:00:00Z'));
});

it('viser det frosne, ikke det personen heter nå', async () => {
  const saksbehandler = await db.actor('saksbehandler');
  const { sakId, personId } = await sakTilVurdering(db.admin, saksbehandler, undefined, DAG);
  const { versjon } = await lagreUtkast(saksbehandler, { nokkel: randomUUID(), sakId, versjon: 0, utkast: heltUtkast(DAG) });
  const sendt = await sendTilKontroll(saksbehandler, { nokkel: randomUUID(), sakId, versjon });
  await godkjenn(await db.actor('godkjenner'), { nokkel: randomUUID(), sakId, versjon: sendt.versjon });
  await db.admin.person.update({ where: { id: personId }, data: { etternavn: 'Ny' } });
  expect((await hentVedtaksside(saksbehandler, sakId)).ferdig?.frosset.person.navn).toBe('Astrid Myhre');
});

it('skriver innsyn, og åpner ikke for andre', async () => {
  const saksbehandler = await db.actor('saksbehandler');
  const { sakId, personId } = await sakTilVurdering(db.admin, saksbehandler, undefined, DAG);
  await hentVedtaksside(saksbehandler, sakId);
  expect(await db.admin.innsyn.count({ where: { personIder: { has: personId }, ansattId: saksbehandler.ansattId, hva: 'vedtak' } })).toBe(1);
  await expect(hentVedtaksside(await db.actor('tekniker'), sakId)).rejects.toMatchObject({ kode: 'FORBUDT' });
  await expect(hentVedtaksside(await db.actor('saksbehandler', 'skogvang'), sakId)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
  await expect(hentVedtaksside(saksbehandler, randomUUID())).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
});
