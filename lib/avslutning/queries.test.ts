import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { delTjeneste } from '@/lib/deling/commands';
import { hentDelinger } from '@/lib/deling/queries';
import { testdb } from '@/lib/platform/testdb';
import { avsluttVedtak, slettHosLeverandor, startAvslutning } from './commands';
import { hentAvslutning } from './queries';
import { lagTjeneste, versjonAv } from './testhjelp';

const db = testdb();

describe('siden om avslutning', () => {
  it('sier hva som er neste, hvem som gjør det og hva som er gjort, og skriver innsyn', async () => {
    const t = await lagTjeneste(db);
    const saksbehandler = await db.actor('saksbehandler');
    expect(await hentAvslutning(saksbehandler, t.id)).toMatchObject({ startet: false, kanStarte: true, neste: null, oppgave: null });
    await startAvslutning(saksbehandler, { nokkel: randomUUID(), tjenesteId: t.id, versjon: 1, grunn: 'FLYTTET' });
    const side = await hentAvslutning(await db.actor('hjelpemiddellager'), t.id);
    expect(side).toMatchObject({
      startet: true,
      kanStarte: false,
      grunn: 'FLYTTET',
      neste: 'HENTE_UTSTYR',
      oppgave: { min: true },
      leverandorer: ['Sensorvakt AS'],
    });
    expect(side?.steg.map((s) => s.status)).toEqual(['aktiv', 'venter', 'venter', 'venter', 'venter']);
    expect(await hentAvslutning(await db.actor('leder'), t.id)).toMatchObject({ kanAvskrive: true, oppgave: { min: false } });
    expect(await db.admin.innsyn.count({ where: { personIder: { has: t.personId } } })).toBe(3);
  });

  it('finnes ikke for en annen kommune, heller ikke for en TMS som følger opp', async () => {
    const t = await lagTjeneste(db, { kode: 'dho' });
    const tms = await db.actor('oppfolger', 'tms');
    await delTjeneste(await db.actor('saksbehandler'), {
      nokkel: randomUUID(),
      tjenesteId: t.id,
      tilVirksomhetId: tms.virksomhetId,
      grunnlag: 'Samarbeidsavtale',
      til: '',
    });
    for (const a of [tms, await db.actor('saksbehandler', 'skogvang')]) {
      expect(await hentAvslutning(a, t.id)).toBeNull();
      expect(await hentDelinger(a, t.id)).toBeNull();
    }
    await expect(hentAvslutning(await db.actor('personvernombud'), t.id)).rejects.toMatchObject({ kode: 'FORBUDT' });
  });

  it('den som bare nullstiller, ser verken hvorfor, hvem som har gjort hva, eller hvem tjenesten er delt med', async () => {
    const t = await lagTjeneste(db);
    const a = await db.actor('saksbehandler');
    await startAvslutning(a, { nokkel: randomUUID(), tjenesteId: t.id, versjon: await versjonAv(db, t.id), grunn: 'BEHOV_OPPHORT' });
    const lager = await db.actor('hjelpemiddellager');
    await db.admin.oppgave.updateMany({
      where: { tjenesteId: t.id, status: 'AAPEN' },
      data: { steg: 'NULLSTILLE', rolle: 'hjelpemiddellager', enhetId: lager.enhetId },
    });
    expect(await hentAvslutning(a, t.id)).toMatchObject({ grunn: 'BEHOV_OPPHORT' });
    expect(await hentAvslutning(lager, t.id)).toMatchObject({ grunn: null, tapt: [] });
    await expect(hentDelinger(lager, t.id)).rejects.toMatchObject({ kode: 'FORBUDT' });
  });

  it('en deling tar slutt når vedtaket avsluttes', async () => {
    const t = await lagTjeneste(db, { kode: 'dho', utstyr: [] });
    const [a, tms] = [await db.actor('saksbehandler'), await db.actor('oppfolger', 'tms')];
    await delTjeneste(a, { nokkel: randomUUID(), tjenesteId: t.id, tilVirksomhetId: tms.virksomhetId, grunnlag: 'Samarbeidsavtale', til: '' });
    expect(await hentDelinger(a, t.id)).toMatchObject({
      aktiv: { med: 'Regional telemedisinsk sentral', grunnlag: 'Samarbeidsavtale' },
      kanDele: false,
      kanAvslutte: true,
    });
    const felles = async () => ({ nokkel: randomUUID(), tjenesteId: t.id, versjon: await versjonAv(db, t.id) });
    await startAvslutning(a, { ...(await felles()), grunn: 'BEHOV_OPPHORT' });
    await slettHosLeverandor(await db.actor('tekniker'), { ...(await felles()), slettet: true, referanse: 'SV-1' });
    await avsluttVedtak(a, { ...(await felles()), merknad: '' });
    expect(await hentDelinger(a, t.id)).toMatchObject({ aktiv: null, kanDele: false, tidligere: [{ status: 'AVSLUTTET' }] });
  });
});
