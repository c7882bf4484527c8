import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { motorpool, withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import type { Kilde } from '@/lib/respons/mottak/kilder';
import { hentModellside, omgivelse, simulerModell } from '@/lib/respons/oppdrag/modell/queries';
import { somRad } from '@/lib/respons/oppdrag/modell/rules-bemanning';
import { ett, installert, rutet, typer } from '@/lib/respons/oppdrag/testhjelp';
import { ta } from '@/lib/respons/oppdrag/varsel/commands';
import { hentKo } from '@/lib/respons/oppdrag/varsel/queries';
import { lint } from '@/lib/respons/ruting/lint';
import { lesPosisjon } from '@/lib/respons/strom/les';
import { siden } from '@/lib/respons/strom/strom';
import { MODELL, nyKilde, settModell, settPaaVakt } from '@/lib/respons/testhjelp';
import { avsluttMottak, bedOmMottakIgjen, godtaMottak, lagreBindingOgSpor } from './commands';
import { hentMottaksavtaler } from './queries';

const db = testdb();
let eier: Actor;
let hos: Actor;
let operator: Actor;
let senter: Actor;
let kilde: Kilde;
const regel = MODELL.regler[1] as (typeof MODELL.regler)[1];
const modell = {
  ...MODELL,
  regler: [{ ...regel, steg: [{ til: [{ art: 'virksomhet' as const, navn: 'Senteret' }], ventSekunder: 60, gjenta: 0 }] }],
};

beforeAll(async () => {
  [eier, operator] = [await db.actor('tjenesteeier'), await db.actor('responsoperator')];
  [hos, senter] = [
    await db.actor('tjenesteeier', 'skogvang').catch(() => db.actor('leder', 'skogvang')),
    await db.actor('responsoperator', 'skogvang'),
  ];
  kilde = (await nyKilde(eier.virksomhetId)).kilde;
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId: eier.virksomhetId, type: 'HJEMMETJENESTE' } });
  await installert(db, 'MA-1', sone.id);
  await settModell(eier.virksomhetId, modell);
});
beforeEach(async () => {
  await db.admin.$executeRaw`truncate respons.mottaksavtale`;
  await db.admin.gjoremaal.deleteMany({ where: { objektType: 'Mottaksavtale' } });
  await motorpool().query('delete from respons.vakt');
  await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null where status <> 'LUKKET'`);
  await settPaaVakt(senter.virksomhetId, 'mottaksvakt', senter);
  await spor();
});

async function settSenter(virksomhetId: string) {
  const versjon = (await hentModellside(eier))?.versjon ?? 0;
  return lagreBindingOgSpor(eier, { nokkel: randomUUID(), versjon, rader: [somRad('Senteret', { virksomhetId })] });
}
/** Asks by a change: what is as it was asks nobody. */
async function spor() {
  await settSenter('');
  return settSenter(senter.virksomhetId);
}
const avtale = async (a: Actor) => {
  const [x] = await hentMottaksavtaler(a);
  return { nokkel: randomUUID(), id: x?.id ?? '', versjon: x?.versjon ?? 0 };
};
const godta = async () => godtaMottak(hos, await avtale(hos));
const fall = () => rutet(kilde, { enhet: 'MA-1', type: 'fall' });
const rader = async <T>(tekst: string, verdier: unknown[] = []) => (await motorpool().query(tekst, verdier)).rows as T[];
const ko = async (a: Actor) => (await hentKo(a)).varsler.map((v) => v.id);
const gjoremaal = () => db.admin.gjoremaal.findMany({ where: { type: 'GODTA_MOTTAK' }, select: { virksomhetId: true, status: true, rolle: true } });

it('one that has ended is asked again where the agreements are, and not by saving something else', async () => {
  await godta();
  await avsluttMottak(eier, await avtale(eier));
  const versjon = (await hentModellside(eier))?.versjon ?? 0;
  const rader = [somRad('Senteret', { virksomhetId: senter.virksomhetId }), somRad('Vaktbil', { kanal: 'sms', adresse: '+4790000001' })];
  expect(await lagreBindingOgSpor(eier, { nokkel: randomUUID(), versjon, rader })).toMatchObject({ endret: true, spurt: [] });
  expect((await gjoremaal()).filter((g) => g.status === 'AAPENT')).toEqual([]);
});

it('a new address outside is seen by two others, once', async () => {
  const versjon = (await hentModellside(eier))?.versjon ?? 0;
  const d = { nokkel: randomUUID(), versjon, rader: [somRad('Nabobil', { kanal: 'sms', adresse: '+4790000002' })] };
  await lagreBindingOgSpor(eier, d);
  await lagreBindingOgSpor(eier, d);
  const nye = await db.admin.gjoremaal.findMany({ where: { type: 'NY_MOTTAKER', virksomhetId: eier.virksomhetId }, orderBy: { rolle: 'asc' } });
  const om = nye.filter((g) => JSON.stringify(g.data).includes('Nabobil'));
  expect(om.map((g) => g.rolle).sort()).toEqual(['leder', 'personvernombud']);
  expect(JSON.stringify(om)).not.toContain('90000002');
});

describe('before the other side has accepted', () => {
  it('it has a duty, and nothing comes to it', async () => {
    expect(await gjoremaal()).toMatchObject([{ virksomhetId: senter.virksomhetId, status: 'AAPENT' }]);
    await spor();
    expect(await gjoremaal()).toHaveLength(1);
    const id = await fall();
    expect(await ett(id)).toMatchObject({ mottakerVirksomhetId: null });
    expect(await ko(senter)).toEqual([]);
    expect((await motorpool().query('select 1 from respons.utsending where "varselId" = $1', [id])).rows).toEqual([]);
  });

  it('a «no» is asked again by a change, which says whom it asked, and never by saving what is as it was', async () => {
    await avsluttMottak(hos, await avtale(hos));
    const { versjon } = (await hentModellside(eier)) ?? {};
    expect(await settSenter(senter.virksomhetId)).toEqual({ versjon, endret: false, avsluttet: 0, spurt: [] });
    expect((await hentModellside(eier))?.versjon).toBe(versjon);
    expect((await hentMottaksavtaler(eier)).filter((x) => !x.avsluttetAv)).toEqual([]);
    expect(await spor()).toMatchObject({ endret: true, spurt: [senter.virksomhetNavn] });
    expect((await hentMottaksavtaler(eier)).filter((x) => !x.avsluttetAv)).toHaveLength(1);
  });

  it('the model says so, and the simulator tells nobody', async () => {
    const side = await hentModellside(eier);
    const funn = () => (side ? lint(side.innhold, omgivelse(side, [])).map((f) => f.kode) : []);
    expect(funn()).toContain('IKKE_GODTATT');
    const d = { type: 'fall' as const, tjeneste: '', sone: '' as const, dato: '2026-02-02', tid: '12:00', bemanning: 'alle' as const, paarorende: 0 };
    const navn = async () => JSON.stringify((await simulerModell(eier, d)).slag);
    expect(await navn()).not.toContain(senter.virksomhetNavn);
    await godta();
    expect(await navn()).toContain(senter.virksomhetNavn);
  });

  it('who is chosen, and what the model says, follow the agreement; the end says who has nobody then', async () => {
    const ser = async () => {
      const side = await hentModellside(eier);
      const valg = side?.virksomheter.find((v) => v.id === senter.virksomhetId)?.avtale;
      return [valg, side ? lint(side.innhold, omgivelse(side, [])).flatMap((f) => (f.kode === 'IKKE_GODTATT' ? [f.avtale] : [])) : null];
    };
    const uten = async (a: Actor) => (await hentMottaksavtaler(a)).map((x) => x.utenNoen);
    expect(await ser()).toEqual(['spurt', ['spurt']]);
    expect(await uten(eier), 'not before it is in force').toEqual([[]]);
    await godta();
    expect(await ser()).toEqual(['gjelder', []]);
    expect(await uten(eier)).toEqual([['Senteret']]);
    expect(await uten(hos), 'the model is the owner’s').toEqual([[]]);
    await avsluttMottak(eier, await avtale(eier));
    expect(await ser()).toEqual(['avsluttet', ['avsluttet']]);
    await bedOmMottakIgjen(hos, { nokkel: randomUUID(), id: (await avtale(hos)).id });
    expect(await ser()).toEqual(['spurtOss', ['spurtOss']]);
    await avsluttMottak(eier, await avtale(eier));
    expect(await ser()).toEqual(['nei', ['nei']]);
  });

  it('nobody accepts for it, and no statement hands a varsel over', async () => {
    const d = await avtale(eier);
    await expect(godtaMottak(eier, d)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(godtaMottak(await db.actor('tjenesteeier', 'tms'), d)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
    await expect(withActor(eier, (tx) => tx.$executeRaw`update respons.mottaksavtale set godtatt = now() where id = ${d.id}::uuid`)).rejects.toThrow(
      /row-level security|42501|permission denied/,
    );
    const id = await fall();
    await withActor(
      eier,
      (tx) => tx.$executeRaw`update respons.varsel set "mottakerVirksomhetId" = ${senter.virksomhetId}::uuid where id = ${id}::uuid`,
    );
    expect(await ett(id)).toMatchObject({ mottakerVirksomhetId: null });
  });
});

describe('an agreement in force', () => {
  it('lets varsler through, and the duty is done', async () => {
    await godta();
    expect(await gjoremaal()).toMatchObject([{ status: 'UTFORT' }]);
    const id = await fall();
    expect(await ko(senter)).toEqual([id]);
  });

  it.each([
    ['the owner', () => eier],
    ['the receiver', () => hos],
  ])('ended by %s, what is held goes back to the owner at once, and nothing comes after', async (_, hvem) => {
    await godta();
    const id = await fall();
    await ta(senter, { nokkel: randomUUID(), varselId: id });
    const foer = await lesPosisjon(motorpool());
    await avsluttMottak(hvem(), await avtale(hvem()));
    expect(await ett(id)).toMatchObject({ status: 'VENTER', mottakerVirksomhetId: null, tattAvId: null });
    // Whoever had it is told, on the screen and outside it; of the varsel the receiver is shown no more.
    const strom = await siden(senter.virksomhetId, foer);
    expect(strom.hendelser.map((h) => [h.type, h.varselId])).toContainEqual(['AVTALE_SLUTT', id]);
    expect(strom.varsler.map((v) => v.id)).not.toContain(id);
    expect(
      await rader(`select mottaker, innhold->>'melding' melding from respons.utsending where "varselId" = $1 and slag < 0`, [id]),
    ).toContainEqual({
      mottaker: `ansatt:${senter.ansattId}`,
      melding: 'tilbakeAvtale',
    });
    expect(await typer(id)).toContain('AVTALE_SLUTT');
    expect(await ko(senter)).toEqual([]);
    expect(await ko(operator)).toContain(id);
    await fall();
    expect(await ko(senter)).toEqual([]);
    await spor();
    expect(await ko(senter)).toEqual([]);
    const avsluttet = async (a: Actor) => (await hentMottaksavtaler(a)).map((x) => x.avsluttetAv);
    for (const a of [eier, hos]) expect(await avsluttet(a), 'the new request, and the ended one for a while').toEqual([null, hvem().navn]);
    await db.admin.$transaction([
      db.admin.$executeRaw`set local session_replication_role = replica`,
      db.admin.$executeRaw`update respons.mottaksavtale set avsluttet = now() - interval '31 days' where avsluttet is not null`,
    ]);
    for (const a of [eier, hos]) expect(await avsluttet(a)).toEqual([null]);
  });

  const meldt = (a: Actor) =>
    db.admin.gjoremaal.findMany({
      where: { type: { in: ['AVTALE_SLUTT', 'AVTALE_NEI'] }, virksomhetId: a.virksomhetId, status: 'AAPENT' },
      select: { type: true, data: true },
    });
  const logget = async (a: Actor, id: string) =>
    (await db.admin.hendelse.findMany({ where: { virksomhetId: a.virksomhetId, objektId: id, type: 'MOTTAK_AVSLUTTET' } })).map((h) => [
      h.aktorVirksomhetId,
      h.data,
    ]);
  const tekniske = () => rader<{ v: string }>(`select "virksomhetId" v from respons.varsel where verdi = 'vakt_slutt' and status <> 'LUKKET'`);

  it.each([
    ['the owner', () => eier, () => hos],
    ['the receiver', () => hos, () => eier],
  ])('ended by %s, the other side has a duty and an event, and nobody goes off duty unsaid', async (_, hvem, annen) => {
    await godta();
    await settPaaVakt(eier.virksomhetId, 'senter', senter, null, senter.virksomhetId);
    await rader(`update respons.vakt set telefon = '41000000' where "virksomhetId" = $1`, [eier.virksomhetId]);
    const d = await avtale(hvem());
    await avsluttMottak(hvem(), d);
    expect(await meldt(annen())).toEqual([{ type: 'AVTALE_SLUTT', data: { hva: hvem().virksomhetNavn, fra: hvem().virksomhetId } }]);
    expect(await meldt(hvem())).toEqual([]);
    for (const [a, motpart] of [
      [annen(), hvem().virksomhetNavn],
      [hvem(), annen().virksomhetNavn],
    ] as const)
      expect(await logget(a, d.id)).toEqual([[hvem().virksomhetId, { motpart }]]);
    expect(await rader('select grunn from respons.vakt where "virksomhetId" = $1 and til is not null', [eier.virksomhetId])).toEqual([
      { grunn: 'AVTALE' },
    ]);
    expect(
      await rader(`select "mottakerVirksomhetId" m, data->>'grunn' g from respons.hendelse where type = 'VAKT_SLUTT' order by id desc limit 1`),
    ).toEqual([{ m: senter.virksomhetId, g: 'AVTALE' }]);
    expect(await tekniske()).toEqual([{ v: eier.virksomhetId }]);
    const sagt = await rader<{ kanal: string; status: string }>(
      `select kanal, u.status from respons.utsending u join respons.varsel v on v.id = u."varselId"
       where v.verdi = 'vakt_slutt' and v.status <> 'LUKKET' and mottaker = $1 order by 1`,
      [`ansatt:${senter.ansattId}`],
    );
    expect(sagt).toEqual([
      { kanal: 'app', status: 'SENDT' },
      { kanal: 'sms', status: 'KOE' },
    ]);
  });

  describe.each([
    ['the owner', () => eier, () => hos],
    ['the receiver', () => hos, () => eier],
  ])('ended, and asked for again by %s', (_, hvem, annen) => {
    it('the other has the duty and answers, and varsler go through again', async () => {
      await godta();
      await avsluttMottak(hvem(), await avtale(hvem()));
      const d = { nokkel: randomUUID(), id: (await avtale(hvem())).id };
      expect(await bedOmMottakIgjen(hvem(), d)).toEqual(await bedOmMottakIgjen(hvem(), d));
      await expect(bedOmMottakIgjen(annen(), { ...d, nokkel: randomUUID() })).rejects.toMatchObject({ kode: 'KONFLIKT' });
      expect((await gjoremaal()).filter((g) => g.status === 'AAPENT').map((g) => g.virksomhetId)).toEqual([annen().virksomhetId]);
      expect((await hentMottaksavtaler(annen())).map((a) => [a.spurtOss, a.siste])).toEqual([
        [true, true],
        [annen() === hos, false],
      ]);
      await fall();
      expect(await ko(senter)).toEqual([]);
      const sporsmaal = await avtale(hvem());
      await expect(godtaMottak(hvem(), sporsmaal)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
      await expect(
        withActor(hvem(), (tx) => tx.$executeRaw`update respons.mottaksavtale set godtatt = now() where id = ${sporsmaal.id}::uuid`),
      ).rejects.toThrow(/row-level security|42501|permission denied/);
      await godtaMottak(annen(), await avtale(annen()));
      expect((await gjoremaal()).filter((g) => g.status === 'AAPENT')).toEqual([]);
      const id = await fall();
      expect(await ko(senter)).toContain(id);
    });

    it('a no is told to the one who asked; what is taken back to nobody', async () => {
      await godta();
      await avsluttMottak(annen(), await avtale(annen()));
      await bedOmMottakIgjen(hvem(), { nokkel: randomUUID(), id: (await avtale(hvem())).id });
      await avsluttMottak(annen(), await avtale(annen()));
      expect((await meldt(hvem())).map((g) => g.type).sort()).toEqual(['AVTALE_NEI', 'AVTALE_SLUTT']);
      const fra = (await meldt(annen())).length;
      await bedOmMottakIgjen(hvem(), { nokkel: randomUUID(), id: (await avtale(hvem())).id });
      await avsluttMottak(hvem(), await avtale(hvem()));
      expect(await meldt(annen())).toHaveLength(fra);
    });

    it('asked for again and again it stops', async () => {
      await avsluttMottak(annen(), await avtale(annen()));
      const spor = async () => bedOmMottakIgjen(hvem(), { nokkel: randomUUID(), id: (await avtale(hvem())).id });
      const bedt = async () => (await gjoremaal()).filter((g) => g.virksomhetId === annen().virksomhetId).length;
      while ((await bedt()) < 20) {
        await spor();
        await avsluttMottak(hvem(), await avtale(hvem()));
      }
      await expect(spor()).rejects.toMatchObject({ kode: 'FOR_MANGE' });
      expect(await bedt()).toBe(20);
    });
  });

  it('a receiver asks only where there has been an agreement, and a third not at all', async () => {
    const d = { nokkel: randomUUID(), id: (await avtale(hos)).id };
    await expect(bedOmMottakIgjen(hos, d)).rejects.toMatchObject({ kode: 'KONFLIKT' });
    const tredje = await db.actor('tjenesteeier', 'tms');
    await expect(
      withActor(
        tredje,
        (tx) => tx.$executeRaw`
          insert into respons.mottaksavtale (id, "virksomhetId", "mottakerId", "bedtAvMottaker", "bedtAv")
          values (gen_random_uuid(), ${eier.virksomhetId}::uuid, ${tredje.virksomhetId}::uuid, true, 'x')`,
      ),
    ).rejects.toThrow(/row-level security|42501|permission denied/);
  });

  it('ended with nobody of theirs on duty, the owner is told at once when nobody is there, and only then', async () => {
    await godta();
    await settPaaVakt(eier.virksomhetId, 'teknisk', operator);
    await avsluttMottak(hos, await avtale(hos));
    expect(await tekniske()).toEqual([{ v: eier.virksomhetId }]);
    await motorpool().query(`update respons.varsel set status = 'LUKKET', "nesteForfall" = null where status <> 'LUKKET'`);
    await spor();
    await godta();
    await settPaaVakt(eier.virksomhetId, 'mottaksvakt', operator);
    await avsluttMottak(hos, await avtale(hos));
    expect(await tekniske()).toEqual([]);
  });

  it('a no is told to the one who asked; a request that is taken back is told to nobody', async () => {
    await avsluttMottak(hos, await avtale(hos));
    expect(await meldt(eier)).toEqual([{ type: 'AVTALE_NEI', data: { hva: hos.virksomhetNavn, fra: hos.virksomhetId } }]);
    await spor();
    await avsluttMottak(eier, await avtale(eier));
    expect(await meldt(hos)).toEqual([]);
    expect(await tekniske()).toEqual([]);
  });

  it('is seen by the two alone', async () => {
    expect((await hentMottaksavtaler(hos)).map((a) => [a.egne, a.motpart])).toEqual([[false, eier.virksomhetNavn]]);
    expect(await hentMottaksavtaler(await db.actor('tjenesteeier', 'tms'))).toEqual([]);
  });
});
