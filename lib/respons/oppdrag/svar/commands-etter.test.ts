import { describe, expect, it } from 'vitest';
import { withActor } from '@/lib/platform/db';
import { oversetter } from '@/lib/platform/tekster';
import { testdb } from '@/lib/platform/testdb';
import { ryddSvarlenker } from '../../kanal/svar-kode';
import { varselnotat } from '../logg/rules-epj';
import { ett, forfall, nokkel, rader, typer } from '../testhjelp';
import { overta, ta } from '../varsel/commands';
import { lesVarselkort } from '../varsel/queries-varselkort';
import { hentSvar } from './queries';
import { koder, modell, NABO, NINA, naa, nytt, STEG, si, svarprove } from './testhjelp';

const db = testdb();
const p = svarprove(db);

describe('«Jeg kan ikke nå»', () => {
  it('is logged once, and the next is told at once', async () => {
    const { id, kode } = await nytt(p);
    expect(await naa(id)).toBe(false);
    await Promise.all([si(kode, 'kanIkke'), si(kode, 'kanIkke')]);
    expect(await naa(id)).toBe(true);
    await forfall();
    expect(await ett(id)).toMatchObject({ slag: 2, status: 'VENTER' });
    const [nabo = ''] = await koder(p);
    expect(p.fikk).toMatchObject([{ to: '+4790000002' }]);
    await si(kode, 'kanIkke');
    expect(await naa(id), 'an old no hurries nobody').toBe(false);
    await si(kode, 'ta');
    expect(await ett(id), 'and may be taken back').toMatchObject({ status: 'TATT', tattAvNavn: 'Nina Nes (pårørende)' });
    expect(await hentSvar(nabo)).toMatchObject({ side: 'andre', rolle: 'paarorende' });
    expect((await typer(id)).filter((t) => t === 'KAN_IKKE')).toHaveLength(1);
  });

  it('does not move the deadline of one that somebody has', async () => {
    const { id, kode } = await nytt(p);
    await ta(p.operator, { nokkel: nokkel(), varselId: id });
    await si(kode, 'kanIkke');
    expect(await ett(id)).toMatchObject({ status: 'TATT', om: 300 });
    expect(await typer(id)).toContain('KAN_IKKE');
  });
});

describe('after it is taken', () => {
  const t = oversetter('respons');
  const journal = async (id: string) => {
    const k = await withActor(p.operator, (tx) => lesVarselkort(tx, p.operator, id));
    return k ? varselnotat(t as never, { ...k.varsel, tjeneste: null, hendelser: k.hendelser.toReversed() }) : '';
  };

  it('«Alt er i orden» closes it with a reason, a name and a word, in the log and the journal', async () => {
    const { id, kode } = await nytt(p);
    await si(kode, 'iOrden', 'for tidlig');
    expect(await ett(id)).toMatchObject({ status: 'VENTER' });
    await si(kode, 'ta');
    await Promise.all([si(kode, 'iOrden', 'Hun hadde satt seg ned.'), si(kode, 'iOrden', 'Hun hadde satt seg ned.')]);
    expect(await ett(id)).toMatchObject({
      status: 'LUKKET',
      utfall: 'kontrollert',
      merknad: 'Hun hadde satt seg ned.',
      lukketAvNavn: 'Nina Nes (pårørende)',
      nesteForfall: null,
    });
    expect((await typer(id)).filter((x) => x === 'AVKLART')).toHaveLength(1);
    expect(await journal(id)).toMatch(/Avklart: Kontrollert, alt i orden · Hun hadde satt seg ned\. \(Nina Nes \(pårørende\)\)/);
    expect(await hentSvar(kode)).toMatchObject({ side: 'lukket', gitt: 'I_ORDEN', person: null });
    for (const s of ['ta', 'kanIkke', 'fortsatt', 'hjelp', 'iOrden'] as const) await si(kode, s);
    expect(await ett(id)).toMatchObject({ status: 'LUKKET' });
  });

  it('where receivers may not close, it goes to the vakt with what they say', async () => {
    await modell(p, [STEG([NINA]), STEG([NABO])], { paarorendeLukker: false });
    const { id, kode } = await nytt(p);
    await si(kode, 'ta');
    await si(kode, 'iOrden', 'Alt bra');
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvNavn: null, merker: ['MELDT_I_ORDEN'] });
    expect(await hentSvar(kode)).toMatchObject({ side: 'meldt' });
    await forfall();
    expect(await rader(`select mottaker from respons.utsending where "varselId" = $1 and slag = 1`, [id])).toEqual([
      { mottaker: `ansatt:${p.operator.ansattId}` },
    ]);
    expect(await journal(id)).toContain('Meldt i orden, skal avsluttes av vakten: Alt bra (Nina Nes (pårørende))');
  });

  it('and so it does when the person’s varsler are so many that the need must be looked at', async () => {
    await modell(p, [STEG([NINA])], { evaluering: { antall: 3, dager: 7 } });
    for (const status of ['LUKKET', 'LUKKET', 'VENTER']) {
      const { id, kode } = await nytt(p);
      await si(kode, 'ta');
      await si(kode, 'iOrden');
      expect(await ett(id)).toMatchObject({ status });
    }
  });

  it('«Trenger hjelp» gives it to the vakt at once, marked, and never again to who asked', async () => {
    await modell(p, [STEG([NINA]), STEG([NINA, NABO])]);
    const { id, kode } = await nytt(p);
    await si(kode, 'ta');
    await Promise.all([si(kode, 'hjelp', 'Får henne ikke opp'), si(kode, 'hjelp', 'Får henne ikke opp')]);
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvNavn: null, merker: ['TRENGER_HJELP'] });
    expect(await naa(id)).toBe(true);
    const fortalt = async () =>
      (await rader<{ mottaker: string }>(`select mottaker from respons.utsending where "varselId" = $1 and slag > 0 order by id`, [id])).map(
        (u) => u.mottaker,
      );
    for (const til of [[`ansatt:${p.operator.ansattId}`], ['ekstern:Naboen'], [`ansatt:${p.operator.ansattId}`], [`ansatt:${p.operator.ansattId}`]]) {
      const foer = (await fortalt()).length;
      await forfall();
      expect((await fortalt()).slice(foer)).toEqual(til);
      await rader(`update respons.varsel set "nesteForfall" = now() - interval '1 second' where id = $1`, [id]);
    }
    expect(await hentSvar(kode)).toMatchObject({ side: 'hjelp' });
    expect((await typer(id)).filter((x) => x === 'TRENGER_HJELP')).toHaveLength(1);
    expect(await journal(id)).toContain('Trenger hjelp: Får henne ikke opp (Nina Nes (pårørende))');
  });

  it('nor by another name: the same phone is the same somebody', async () => {
    const nina = await db.admin.paarorende.findFirstOrThrow({ where: { personId: p.personId }, orderBy: { rekkefolge: 'asc' } });
    await modell(p, [STEG([NINA]), STEG([NABO])], {}, nina.telefon ?? '');
    const { id, kode } = await nytt(p);
    await si(kode, 'ta');
    await si(kode, 'hjelp', 'Får henne ikke opp');
    for (let n = 0; n < 3; n++) {
      await rader(`update respons.varsel set "nesteForfall" = now() - interval '1 second' where id = $1`, [id]);
      await forfall();
    }
    const etter = await rader<{ mottaker: string }>(`select distinct mottaker from respons.utsending where "varselId" = $1 and slag > 0`, [id]);
    expect(etter).toEqual([{ mottaker: `ansatt:${p.operator.ansattId}` }]);
  });

  it('what the vakt has taken over is not the receiver’s any more', async () => {
    const { id, kode } = await nytt(p);
    await si(kode, 'ta');
    await overta(p.operator, { nokkel: nokkel(), varselId: id });
    expect(await hentSvar(kode)).toMatchObject({ side: 'andre', rolle: 'vakt', person: null });
    await si(kode, 'iOrden');
    expect(await ett(id)).toMatchObject({ status: 'TATT', tattAvNavn: p.operator.navn });
  });
});

describe('the links', () => {
  it('are not kept for more than a week', async () => {
    const { kode: gammel } = await nytt(p);
    await rader(`update respons.svarlenke set opprettet = now() - interval '8 days'`);
    const { id } = await nytt(p);
    await ryddSvarlenker();
    expect(await hentSvar(gammel)).toBeNull();
    expect(await rader('select "varselId" from respons.svarlenke')).toEqual([{ varselId: id }]);
  });
});
