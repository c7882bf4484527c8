import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { hentBrev, hentBrevPdf } from '@/lib/brev/queries';
import { hentPerson } from '@/lib/personoversikt/queries';
import { stillKlokke, tilDato } from '@/lib/platform/clock';
import { utfor } from '@/lib/platform/command';
import { testdb } from '@/lib/platform/testdb';
import { registrerPerson } from '@/lib/tjenestemottaker/commands';
import { medKontrollsiffer } from '@/lib/tjenestemottaker/proveident';
import { registrerPersonSchema } from '@/lib/tjenestemottaker/schema';
import { registrerHenvendelse } from './henvendelse';
import { hentRegistrert } from './henvendelse-queries';
import { opprettSak, svarfrist } from './registrer';
import { type Henvendelse, henvendelseSchema } from './schema-registrer';

const db = testdb();
let nr = 0;
const nyIdent = () => {
  const ident = medKontrollsiffer(`028140${String(nr).padStart(3, '0')}`);
  nr = Number(ident.slice(6, 9)) + 1;
  return ident;
};
const nyPerson = (ident = nyIdent()) => ({
  ukjent: false,
  ident,
  fornavn: 'Øyvind',
  etternavn: 'Åsen',
  adresse: 'Bjørkeveien 3',
  postnummer: '4800',
  poststed: 'Fjordvik',
  trengerTolk: false,
});
const kode = (k: string) => expect.objectContaining({ kode: k });
const enhet = async (virksomhet = 'fjordvik') =>
  (await db.admin.enhet.findFirstOrThrow({ where: { type: 'FORVALTNING', virksomhet: { kode: virksomhet } } })).id;

async function henvendelse(mer: Record<string, unknown> = {}): Promise<Henvendelse> {
  return henvendelseSchema.parse({
    nokkel: randomUUID(),
    kilde: 'BRUKER',
    nyPerson: mer.personId ? null : nyPerson(),
    paarorende: [],
    behov: 'Jeg er redd for å falle om natten.',
    onsketTjeneste: 'digitalt-tilsyn',
    mottatt: '2026-03-02',
    enhetId: await enhet(),
    registrerLikevel: false,
    kvitteringTil: 'BRUKER',
    ...mer,
  });
}

afterEach(() => stillKlokke());
const klokka = () => stillKlokke(new Date('2026-03-04T09:00:00Z'));

describe('svarfrist', () => {
  it.each([
    ['2026-03-02', '2026-04-07'], // 2 April is skjærtorsdag, then Easter
    ['2026-01-31', '2026-03-02'], // 28 February is a Saturday
    ['2026-05-04', '2026-06-04'],
  ])('mottatt %s gir %s', (fra, til) => expect(svarfrist(tilDato(fra), 1)).toEqual(tilDato(til)));
});

describe('registrerHenvendelse', () => {
  it('lager person, pårørende, sak, oppgave, hendelse og kvittering', async () => {
    klokka();
    const a = await db.actor('saksbehandler');
    const d = await henvendelse({ paarorende: [{ navn: 'Kari Åsen', relasjon: 'BARN', telefon: '900 00 001', naermeste: true, verge: false }] });
    const r = await registrerHenvendelse(a, d);
    expect(r.nummer).toMatch(/^2026-\d{5}$/);
    const sak = await db.admin.sak.findUniqueOrThrow({
      where: { id: r.sakId },
      include: { oppgaver: true, brev: true, person: { include: { paarorende: true } } },
    });
    expect(sak).toMatchObject({
      status: 'MOTTATT',
      mottatt: tilDato('2026-03-02'),
      svarfrist: tilDato('2026-04-07'),
      onsketTjeneste: 'digitalt-tilsyn',
    });
    expect(sak.person.paarorende).toHaveLength(1);
    expect(sak.oppgaver.map((o) => [o.steg, o.status]).sort()).toEqual([
      ['MOTTA', 'UTFORT'],
      ['PLANLEGGE_KARTLEGGING', 'AAPEN'],
    ]);
    expect(sak.brev.map((b) => [b.type, b.sha256.length, Buffer.from(b.pdf).subarray(0, 4).toString()])).toEqual([['KVITTERING', 64, '%PDF']]);
    expect((await db.admin.hendelse.findMany({ where: { sakId: sak.id }, orderBy: { id: 'asc' } })).map((h) => h.type)).toEqual([
      'SAK_REGISTRERT',
      'BREV_LAGET',
    ]);
    const vist = await hentRegistrert(a, sak.id);
    expect(vist).toMatchObject({ nummer: r.nummer, brevId: sak.brev[0]?.id, neste: { steg: 'PLANLEGGE_KARTLEGGING' } });
  });

  it('åpner MOTTA for den som har steget, når en annen rolle registrerer', async () => {
    const r = await registrerHenvendelse(await db.actor('hjemmetjeneste'), await henvendelse({ kilde: 'TJENESTEN', henviserNavn: 'Turid Moe' }));
    const o = await db.admin.oppgave.findMany({ where: { sakId: r.sakId } });
    expect(o.map((x) => [x.steg, x.status, x.rolle])).toEqual([['MOTTA', 'AAPEN', 'saksbehandler']]);
  });

  it('gir samme sak og ett brev ved dobbel innsending', async () => {
    const a = await db.actor('saksbehandler');
    const d = await henvendelse();
    const [x, y] = await Promise.all([registrerHenvendelse(a, d), registrerHenvendelse(a, d)]);
    expect(x).toEqual(y);
    expect(await db.admin.brev.count({ where: { sakId: x.sakId } })).toBe(1);
  });

  it('lar bare den ene av to saksbehandlere registrere samme person uten å bekrefte', async () => {
    const [a, b] = [await db.actor('saksbehandler'), await db.actor('ressursperson')];
    const ny = nyPerson();
    const [x, y] = await Promise.allSettled([
      registrerHenvendelse(a, await henvendelse({ nyPerson: ny })),
      registrerHenvendelse(b, await henvendelse({ nyPerson: ny })),
    ]);
    expect([x.status, y.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect([x, y].find((r) => r.status === 'rejected')).toMatchObject({
      reason: { kode: 'REGEL', tekst: 'aapenSakFinnes', felt: { registrerLikevel: 'aapenSakFinnes' } },
    });
    const { id: personId } = await db.admin.person.findFirstOrThrow({ where: { ident: ny.ident } });
    const r = await registrerHenvendelse(a, await henvendelse({ personId, registrerLikevel: true, likevelGrunn: 'Gjelder GPS' }));
    const h = await db.admin.hendelse.findFirstOrThrow({ where: { sakId: r.sakId, type: 'SAK_REGISTRERT' } });
    expect(h.data).toMatchObject({ tilTrossForAapen: 'Gjelder GPS' });
  });

  it('nummererer uten hull når mange registrerer samtidig og noen mislykkes', async () => {
    const a = await db.actor('saksbehandler', 'skogvang');
    const enhetId = await enhet('skogvang');
    const alle = await Promise.allSettled(
      Array.from({ length: 12 }, async (_, i) => registrerHenvendelse(a, await henvendelse({ enhetId: i % 4 === 0 ? randomUUID() : enhetId }))),
    );
    const numre = alle.flatMap((r) => (r.status === 'fulfilled' ? [Number(r.value.nummer.slice(5))] : [])).sort((x, y) => x - y);
    expect(numre).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('avviser dato fram i tid, ukjent tjeneste, fremmed person og rolle uten evnen', async () => {
    klokka();
    const a = await db.actor('saksbehandler');
    await expect(registrerHenvendelse(a, await henvendelse({ mottatt: '2026-03-05' }))).rejects.toEqual(kode('REGEL'));
    await expect(registrerHenvendelse(a, await henvendelse({ onsketTjeneste: 'finnes-ikke' }))).rejects.toEqual(kode('REGEL'));
    const fremmed = await registrerPerson(
      await db.actor('saksbehandler', 'skogvang'),
      registrerPersonSchema.parse({ ...nyPerson(), nokkel: randomUUID() }),
    );
    await expect(registrerHenvendelse(a, await henvendelse({ personId: fremmed.id }))).rejects.toEqual(kode('IKKE_FUNNET'));
    await expect(registrerHenvendelse(await db.actor('leder'), await henvendelse())).rejects.toEqual(kode('FORBUDT'));
  });

  it('sier ingenting om personen i kvitteringen til den som henvendte seg', async () => {
    const a = await db.actor('saksbehandler');
    const r = await registrerHenvendelse(
      a,
      await henvendelse({ kilde: 'PAARORENDE', henviserNavn: 'Kari Nes', kvitteringTil: 'HENVISER', henviserAdresse: 'Gata 1\n4801 Fjordvik' }),
    );
    const b = await db.admin.brev.findFirstOrThrow({ where: { sakId: r.sakId } });
    expect(b.innhold).toMatchObject({ mottaker: { navn: 'Kari Nes', adresse: 'Gata 1\n4801 Fjordvik' } });
    expect(JSON.stringify(b.innhold)).not.toMatch(/Øyvind|Åsen|tilsyn/i);
  });
});

describe('opprettSak', () => {
  it('krever at tjenesten den gjelder, er personens', async () => {
    const a = await db.actor('saksbehandler');
    const { id } = await registrerPerson(a, registrerPersonSchema.parse({ ...nyPerson(), nokkel: randomUUID() }));
    await expect(
      utfor(a, randomUUID(), (k) => opprettSak(k, { personId: id, kilde: 'TJENESTEN', behov: 'Endres', gjelderTjenesteId: randomUUID() })),
    ).rejects.toEqual(kode('IKKE_FUNNET'));
  });
});

describe('brev', () => {
  it('leses i egen kommune av den som skal, med innsyn, og ellers ikke', async () => {
    const a = await db.actor('saksbehandler');
    const r = await registrerHenvendelse(a, await henvendelse());
    const { id, personId } = await db.admin.brev.findFirstOrThrow({ where: { sakId: r.sakId } });
    expect(await hentBrev(a, id)).toMatchObject({ type: 'KVITTERING', sakId: r.sakId });
    expect((await hentBrevPdf(a, id))?.filnavn).toBe(`kvittering-${r.nummer}.pdf`);
    expect(await db.admin.innsyn.count({ where: { personIder: { has: personId }, hva: 'brev' } })).toBe(2);
    expect((await hentPerson(a, personId))?.brev.map((b) => b.id)).toEqual([id]);
    for (const x of [await db.actor('saksbehandler', 'skogvang'), await db.actor('hjelpemiddellager')]) expect(await hentBrev(x, id)).toBeNull();
    expect(await hentBrev(a, 'tull')).toBeNull();
  });
});
