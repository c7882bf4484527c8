import { describe, expect, it, vi } from 'vitest';
import { stillKlokke } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { testdb } from '@/lib/platform/testdb';
import { kodehash } from '../../kanal/svar-kode';
import { ett, forfall, nokkel, rader, rutet, typer } from '../testhjelp';
import { ta } from '../varsel/commands';
import { lesVarselkort } from '../varsel/queries-varselkort';
import { tellBom, tellSvar } from './commands-grense';
import { svarVent } from './commands-sperre';
import { hentSvar } from './queries';
import { koder, modell, NABO, NINA, nytt, STEG, si, svarprove } from './testhjelp';

const db = testdb();
const p = svarprove(db);

describe('the code', () => {
  it('is long, is kept as a hash alone, names nobody, and is the same when the message is sent again', async () => {
    const { id, kode } = await nytt(p);
    expect(kode).toMatch(/^[\w-]{24}$/);
    const [l] = await rader<{ hash: string; salt: string }>('select * from respons.svarlenke where "varselId" = $1', [id]);
    expect(l?.hash).toBe(kodehash(kode));
    expect(JSON.stringify(l)).not.toContain(kode);
    expect(p.fikk[0]).toMatchObject({
      to: '+4790000000',
      message: expect.stringMatching(/^En alarm er gått hos en du er pårørende til\. Si fra om du kan se til personen\. Svar her: http\S+$/),
    });
    expect(p.fikk[0]?.message).not.toMatch(/Olga|Nes/);
    await rader(`update respons.utsending set status = 'KOE' where "varselId" = $1 and kanal = 'sms'`, [id]);
    expect(await koder(p)).toEqual([kode]);
    expect(await rader('select 1 from respons.svarlenke where "varselId" = $1', [id])).toHaveLength(1);
  });

  it('stands in a webhook, and not in a message to those who have a login', async () => {
    await modell(p, [STEG([{ art: 'ekstern', navn: 'Sentralen' }])]);
    const { id, kode } = await nytt(p);
    expect(p.fikk[0]).toMatchObject({ hendelse: 'varsel', lenke: `${env().NEXTAUTH_URL}/svar/${kode}` });
    expect(await si(kode, 'ta')).toBe(true);
    expect(await ett(id)).toMatchObject({ tattAvNavn: 'Sentralen (ekstern mottaker)' });
  });

  it('unknown, malformed and old ones are nothing, and answers to them do nothing', async () => {
    const { id, kode } = await nytt(p);
    for (const feil of ['', 'x', kode.slice(1), `${kode}a`, kode.split('').reverse().join(''), "' or 1=1"]) {
      expect(await hentSvar(feil), feil).toBeNull();
      expect(await si(feil, 'ta'), feil).toBe(false);
    }
    await rader(`update respons.svarlenke set opprettet = now() - interval '24 hours 1 second' where "varselId" = $1`, [id]);
    expect(await hentSvar(kode)).toBeNull();
    expect(await si(kode, 'ta')).toBe(false);
    expect(await ett(id)).toMatchObject({ status: 'VENTER' });
  });

  it('is for its own varsel alone', async () => {
    const [a, b] = [await nytt(p), await nytt(p)];
    await si(a.kode, 'ta');
    expect(await ett(a.id)).toMatchObject({ status: 'TATT' });
    expect(await ett(b.id)).toMatchObject({ status: 'VENTER' });
  });

  it('wrong ones from one address are stopped, and so are answers without end by one', async () => {
    const logg = vi.spyOn(console, 'log').mockImplementation(() => {});
    const { kode } = await nytt(p);
    for (let i = 0; i < 29; i++) await tellBom('10.0.0.9');
    expect(await svarVent('/svar/feil', '10.0.0.9')).toBeNull();
    for (let i = 0; i < 10; i++) await tellBom('10.0.0.9');
    expect(await svarVent('/svar/feil', '10.0.0.9')).toBeGreaterThan(0);
    expect(await svarVent(`/svar/${kode}`, '10.0.0.9'), 'a good code is always served').toBeNull();
    expect(await svarVent('/svar/feil', '10.0.0.10')).toBeNull();
    expect(logg, 'told once').toHaveBeenCalledTimes(1);
    logg.mockRestore();
    const antall = (await Promise.all(Array.from({ length: 61 }, () => tellSvar('en-kode')))).filter(Boolean).length;
    expect(antall).toBe(60);
    expect(JSON.stringify(await db.admin.$queryRaw`select f::text from forsok f`)).not.toMatch(/10\.0\.0|en-kode/);
  });
});

describe('before an answer', () => {
  it('the page says nothing of the person', async () => {
    const { kode } = await nytt(p);
    const s = await hentSvar(kode);
    expect(s).toMatchObject({ side: 'spor', gitt: null, person: null });
    expect(JSON.stringify(s)).not.toMatch(/Olga|Nes|Bakken/);
    expect(await db.admin.innsyn.count({ where: { hva: 'svar' } }), 'nothing shown is nothing to write').toBe(0);
  });
});

describe('who is shown the person', () => {
  const skrevet = () => db.admin.innsyn.findMany({ where: { hva: 'svar' }, orderBy: { id: 'asc' } });

  it('is written down in the receiver’s name, once in a sitting, for each link', async () => {
    const { kode } = await nytt(p);
    await si(kode, 'ta');
    for (let i = 0; i < 3; i++) expect((await hentSvar(kode))?.person?.fornavn).toBe('Olga');
    const felles = { virksomhetId: p.v, aktorVirksomhetId: p.v, ansattId: null, enhetId: null, personIder: [p.personId], hvorfor: 'utrykning' };
    expect(await skrevet()).toMatchObject([{ ...felles, aktorNavn: 'Nina Nes (pårørende)' }]);
    expect(JSON.stringify((await skrevet()).map((r) => r.filter))).not.toContain(kode);
    const ombud = await db.actor('personvernombud');
    const logg = await withActor(ombud, (tx) => tx.innsynPerson.count({ where: { virksomhetId: p.v, personId: p.personId } }));
    expect(logg, 'in the register by person').toBe(1);

    await modell(p, [STEG([NABO])]);
    const annen = await nytt(p);
    await si(annen.kode, 'ta');
    await hentSvar(annen.kode);
    expect((await skrevet()).map((r) => r.aktorNavn)).toEqual(['Nina Nes (pårørende)', 'Naboen (ekstern mottaker)']);
  });

  it('again after the sitting, and not when somebody else has it', async () => {
    const { kode } = await nytt(p);
    await si(kode, 'ta');
    await hentSvar(kode);
    const foer = (await skrevet()).length;
    stillKlokke(new Date(Date.now() + 31 * 60_000));
    await hentSvar(kode);
    stillKlokke();
    expect((await skrevet()).length).toBe(foer + 1);
    await si(kode, 'iOrden');
    expect((await hentSvar(kode))?.person).toBeNull();
    expect((await skrevet()).length).toBe(foer + 1);
  });
});

describe('«Jeg tar det»', () => {
  it('takes it in the receiver’s name, tells where to go, and counts as an answer', async () => {
    const { id, kode } = await nytt(p);
    expect(await si(kode, 'ta')).toBe(true);
    const rad = await ett(id);
    expect(rad).toMatchObject({ status: 'TATT', tattAvId: null, tattAvNavn: 'Nina Nes (pårørende)', om: 300 });
    expect(rad.forsteSvar).toEqual(rad.tatt);
    expect(await hentSvar(kode)).toMatchObject({
      side: 'mitt',
      person: { fornavn: 'Olga', adresse: 'Bakken 1', avtale: null, nokkelavtale: null, adkomst: null },
      telefon: expect.any(String),
    });
    const kort = await withActor(p.operator, (tx) => lesVarselkort(tx, p.operator, id));
    expect(kort?.varsel.tattAvNavn).toBe('Nina Nes (pårørende)');
    expect(kort?.lovlige).toContain('overta');
    await expect(ta(p.operator, { nokkel: nokkel(), varselId: id })).rejects.toMatchObject({ gjeldende: { navn: 'Nina Nes (pårørende)' } });
  });

  it('the same press many times is one', async () => {
    const { id, kode } = await nytt(p);
    await Promise.all(Array.from({ length: 8 }, () => si(kode, 'ta')));
    expect((await typer(id)).filter((t) => t === 'TATT')).toHaveLength(1);
  });

  it('of two receivers and an operator at once one wins, and the others are told that somebody is on the way', async () => {
    await modell(p, [STEG([NINA, NABO])]);
    for (let i = 0; i < 5; i++) {
      const id = await rutet(p.kilde, { enhet: 'S-1', type: 'fall' });
      const [a = '', b = ''] = await koder(p);
      await Promise.allSettled([si(a, 'ta'), si(b, 'ta'), ta(p.operator, { nokkel: nokkel(), varselId: id })]);
      expect((await typer(id)).filter((t) => t === 'TATT')).toHaveLength(1);
      const { tattAvNavn } = await ett(id);
      const sider = await Promise.all([hentSvar(a), hentSvar(b)]);
      expect(sider.filter((s) => s?.side === 'mitt')).toHaveLength(String(tattAvNavn).includes('(') ? 1 : 0);
      for (const s of sider.filter((x) => x?.side === 'andre'))
        expect(s).toMatchObject({
          person: null,
          rolle: tattAvNavn === p.operator.navn ? 'vakt' : String(tattAvNavn).startsWith('Nina') ? 'paarorende' : 'ekstern',
        });
    }
  });

  it('how to get in is told the next of kin with whom it is agreed, and nobody else', async () => {
    const [nina] = await db.admin.paarorende.findMany({ where: { personId: p.personId } });
    await db.admin.bestilling.create({
      data: {
        virksomhetId: p.v,
        tjenesteId: p.tjenesteId,
        enhetId: p.operator.enhetId,
        teknologiKode: 'alarm',
        onsketDato: new Date(),
        nokkelavtale: 'NOKKELBOKS',
        adkomst: 'Kode 1234',
        bestiltAv: '-',
      },
    });
    const avtale = (paarorendeId: string) => ({ paarorendeavtaler: [{ paarorendeId, navn: 'Nina Nes', avtale: 'Har kode til nøkkelboksen' }] });
    await db.admin.installasjon.create({ data: { virksomhetId: p.v, tjenesteId: p.tjenesteId, ...avtale(nokkel()) } });
    const a = await nytt(p);
    await si(a.kode, 'ta');
    expect(await hentSvar(a.kode)).toMatchObject({ person: { avtale: null, nokkelavtale: null, adkomst: null } });
    await db.admin.installasjon.update({ where: { tjenesteId: p.tjenesteId }, data: avtale(nina?.id ?? '') });
    expect(await hentSvar(a.kode)).toMatchObject({
      person: { avtale: 'Har kode til nøkkelboksen', nokkelavtale: 'NOKKELBOKS', adkomst: 'Kode 1234' },
    });

    await modell(p, [STEG([NABO])]);
    const b = await nytt(p);
    await si(b.kode, 'ta');
    expect(await hentSvar(b.kode)).toMatchObject({ person: { fornavn: 'Olga', avtale: null, nokkelavtale: null, adkomst: null } });

    await db.admin.paarorende.update({ where: { id: nina?.id ?? '' }, data: { telefon: '90000009' } });
    expect((await hentSvar(a.kode))?.person, 'not their number any more').toBeNull();
    await db.admin.paarorende.update({ where: { id: nina?.id ?? '' }, data: { telefon: '90000000' } });
  });

  it('is reminded by their own channel, then given back; who is late may take it again', async () => {
    const { id, kode } = await nytt(p);
    await si(kode, 'ta');
    await rader(`update respons.varsel set "nesteForfall" = now() - interval '1 second' where id = $1`, [id]);
    await forfall();
    const [paaminnelse = ''] = await koder(p);
    expect(p.fikk).toMatchObject([{ to: '+4790000000', message: expect.stringMatching(/^Du har tatt et varsel\. Si fra/) }]);
    expect(paaminnelse).not.toBe(kode);
    expect(await hentSvar(paaminnelse)).toMatchObject({ side: 'mitt', person: { fornavn: 'Olga' } });

    await si(paaminnelse, 'fortsatt');
    expect(await ett(id)).toMatchObject({ status: 'TATT', paaminnet: null, om: 300 });
    for (let i = 0; i < 2; i++) {
      await rader(`update respons.varsel set "nesteForfall" = now() - interval '1 second' where id = $1`, [id]);
      await forfall();
    }
    expect(await ett(id)).toMatchObject({ status: 'VENTER', tattAvNavn: null, slag: 2 });
    expect(await hentSvar(kode)).toMatchObject({ side: 'spor', gitt: 'TATT', person: null });
    await si(kode, 'ta');
    expect(await ett(id)).toMatchObject({ status: 'TATT', tattAvNavn: 'Nina Nes (pårørende)' });
    expect(await typer(id)).toEqual(expect.arrayContaining(['PAAMINNET', 'FORTSATT', 'GITT_TILBAKE']));
  });
});
