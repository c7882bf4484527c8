import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OPPSLAG } from '@/lib/innsyn/oppslag';
import { hentPerson } from '@/lib/personoversikt/queries';
import { sokPerson } from '@/lib/personoversikt/queries-sok';
import type { Actor } from '@/lib/platform/actor';
import { testdb } from '@/lib/platform/testdb';
import { endrePerson, registrerPerson } from './commands';
import { endrePaarorende, fjernPaarorende, leggTilPaarorende, sorterPaarorende } from './paarorende';
import { medKontrollsiffer } from './proveident';
import { hentPersonForEndring } from './queries';
import { type EndrePerson, type LeggTilPaarorende, type RegistrerPerson, registrerPersonSchema } from './schema';

const db = testdb();
let nr = 0;
const nyIdent = () => {
  const ident = medKontrollsiffer(`018140${String(nr).padStart(3, '0')}`);
  nr = Number(ident.slice(6, 9)) + 1;
  return ident;
};
const person = (mer: Partial<Record<keyof RegistrerPerson, unknown>> = {}): RegistrerPerson =>
  registrerPersonSchema.parse({
    nokkel: randomUUID(),
    ukjent: false,
    ident: nyIdent(),
    fornavn: 'Øyvind',
    etternavn: 'Åsen',
    telefon: '900 12 345',
    trengerTolk: false,
    ...mer,
  });
const kode = (k: string) => expect.objectContaining({ kode: k });
const endring = (id: string, versjon: number, mer: Partial<EndrePerson> = {}): EndrePerson =>
  ({ ...person(), nokkel: randomUUID(), personId: id, versjon, ...mer }) as EndrePerson;

describe('registrerPerson', () => {
  it('registrerer med fødselsdato fra nummeret og skriver én hendelse', async () => {
    const a = await db.actor('saksbehandler');
    const r = await registrerPerson(a, person());
    expect(r.fantes).toBe(false);
    const p = await db.admin.person.findUniqueOrThrow({ where: { id: r.id } });
    expect([p.identtype, p.fodselsdato?.toISOString().slice(0, 10)]).toEqual(['FNR', '1940-01-01']);
    expect(await db.admin.hendelse.findMany({ where: { objektId: r.id }, select: { type: true, data: true } })).toEqual([
      { type: 'PERSON_REGISTRERT', data: { identtype: 'FNR' } },
    ]);
  });

  it('gir den som finnes, også når to registrerer samme nummer samtidig, men ikke på tvers av kommuner', async () => {
    const [a, b, c] = [await db.actor('saksbehandler'), await db.actor('hjemmetjeneste'), await db.actor('saksbehandler', 'skogvang')];
    const ident = nyIdent();
    const [x, y] = await Promise.all([registrerPerson(a, person({ ident })), registrerPerson(b, person({ ident }))]);
    expect(x.id).toBe(y.id);
    expect([x.fantes, y.fantes].sort()).toEqual([false, true]);
    expect((await registrerPerson(c, person({ ident }))).id).not.toBe(x.id);
  });

  it('er et oppslag på nummer, som telles og logges også når det ikke blir noe av', async () => {
    const a = await db.actor('ressursperson');
    const ident = nyIdent();
    const { id } = await registrerPerson(await db.actor('saksbehandler'), person({ ident }));
    const prov = () => registrerPerson(a, person({ ident, soneId: randomUUID() }));
    await expect(prov()).rejects.toMatchObject({ tekst: 'ukjentEnhet' });
    const rader = () =>
      db.admin.innsyn.findMany({ where: { ansattId: a.ansattId, hvorfor: 'registrering' }, select: { filter: true, personIder: true } });
    expect(await rader()).toEqual([{ filter: ['ident'], personIder: [id] }]);
    for (let i = 1; i < OPPSLAG.antall; i++) await prov().catch(() => null);
    await expect(prov()).rejects.toMatchObject({ kode: 'FOR_MANGE' });
    expect(await rader()).toHaveLength(OPPSLAG.antall);
    await expect(registrerPerson(a, person({ ukjent: true, ident: '', ukjentGrunn: 'Nyinnflyttet' }))).resolves.toMatchObject({ fantes: false });
  });

  it('registrerer uten nummer når grunnen er oppgitt, flere ganger', async () => {
    const a = await db.actor('saksbehandler');
    const uten = () => person({ ukjent: true, ident: '', ukjentGrunn: 'Nyinnflyttet' });
    const [x, y] = [await registrerPerson(a, uten()), await registrerPerson(a, uten())];
    expect(x.id).not.toBe(y.id);
    expect(registrerPersonSchema.safeParse({ ...uten(), ukjentGrunn: '' }).error?.issues[0]?.path).toEqual(['ukjentGrunn']);
  });

  it('gir samme svar på samme nøkkel', async () => {
    const a = await db.actor('saksbehandler');
    const d = person();
    expect(await Promise.all([registrerPerson(a, d), registrerPerson(a, d)])).toEqual([
      expect.objectContaining({ fantes: false }),
      expect.objectContaining({ fantes: false }),
    ]);
  });

  it.each(['leder', 'tekniker', 'personvernombud'] as const)('nekter %s', async (rolle) => {
    await expect(registrerPerson(await db.actor(rolle), person())).rejects.toEqual(kode('FORBUDT'));
  });
});

describe('endrePerson', () => {
  it('endrer, sier hvilke felt, og stopper den som kom for sent', async () => {
    const a = await db.actor('saksbehandler');
    const d = person();
    const { id } = await registrerPerson(a, d);
    await endrePerson(a, endring(id, 1, { telefon: '911 00 000' }));
    const h = await db.admin.hendelse.findFirstOrThrow({ where: { objektId: id, type: 'PERSON_ENDRET' } });
    expect(h.data).toEqual({ felt: ['telefon'] });
    await expect(endrePerson(a, endring(id, 1))).rejects.toEqual(kode('KONFLIKT'));
  });

  it('finner ikke en annen kommunes person', async () => {
    const { id } = await registrerPerson(await db.actor('saksbehandler'), person());
    const b = await db.actor('saksbehandler', 'skogvang');
    await expect(endrePerson(b, endring(id, 1))).rejects.toEqual(kode('IKKE_FUNNET'));
    await expect(leggTilPaarorende(b, paarorende(id))).rejects.toEqual(kode('IKKE_FUNNET'));
    expect(await hentPerson(b, id)).toBeNull();
    expect(await hentPersonForEndring(b, id)).toBeNull();
    expect(await hentPerson(b, 'tull')).toBeNull();
  });

  it('godtar bare en sone i egen kommune', async () => {
    const a = await db.actor('saksbehandler');
    const { id } = await registrerPerson(a, person());
    const fremmed = await db.admin.enhet.findFirstOrThrow({ where: { type: 'HJEMMETJENESTE', virksomhet: { kode: 'skogvang' } } });
    await expect(endrePerson(a, endring(id, 1, { soneId: fremmed.id }))).rejects.toEqual(kode('REGEL'));
  });
});

const paarorende = (personId: string, mer: Partial<LeggTilPaarorende> = {}): LeggTilPaarorende => ({
  nokkel: randomUUID(),
  personId,
  navn: 'Kari Åsen',
  relasjon: 'BARN',
  telefon: null,
  epost: null,
  naermeste: false,
  verge: false,
  ...mer,
});

describe('pårørende', () => {
  const alle = (personId: string) => db.admin.paarorende.findMany({ where: { personId }, orderBy: { rekkefolge: 'asc' } });
  const medTo = async (a: Actor) => {
    const { id } = await registrerPerson(a, person());
    await leggTilPaarorende(a, paarorende(id, { naermeste: true }));
    await leggTilPaarorende(a, paarorende(id, { navn: 'Ola Åsen', naermeste: true }));
    return id;
  };

  it('har høyst én nærmeste, også når to legges til samtidig', async () => {
    const a = await db.actor('hjemmetjeneste');
    const id = await medTo(a);
    expect((await alle(id)).map((p) => [p.navn, p.naermeste, p.rekkefolge])).toEqual([
      ['Kari Åsen', false, 1],
      ['Ola Åsen', true, 2],
    ]);
    await Promise.all([1, 2, 3].map((n) => leggTilPaarorende(a, paarorende(id, { navn: `N${n}`, naermeste: true }))));
    const etter = await alle(id);
    expect(etter.filter((p) => p.naermeste)).toHaveLength(1);
    expect(etter.map((p) => p.rekkefolge)).toEqual([1, 2, 3, 4, 5]);
  });

  it('endres, fjernes og sorteres, og stopper den som kom for sent', async () => {
    const a = await db.actor('hjemmetjeneste');
    const id = await medTo(a);
    const [kari, ola] = await alle(id);
    if (!kari || !ola) throw new Error('mangler');
    await sorterPaarorende(a, { nokkel: randomUUID(), personId: id, rekkefolge: [ola.id, kari.id] });
    expect((await alle(id)).map((p) => p.navn)).toEqual(['Ola Åsen', 'Kari Åsen']);
    await expect(sorterPaarorende(a, { nokkel: randomUUID(), personId: id, rekkefolge: [ola.id] })).rejects.toEqual(kode('KONFLIKT'));
    const { personId: _, ...felt } = paarorende(id, { navn: 'Ola Ås' });
    await endrePaarorende(a, { ...felt, nokkel: randomUUID(), id: ola.id, versjon: ola.versjon });
    await expect(fjernPaarorende(a, { nokkel: randomUUID(), id: ola.id, versjon: ola.versjon })).rejects.toEqual(kode('KONFLIKT'));
    await fjernPaarorende(a, { nokkel: randomUUID(), id: ola.id, versjon: ola.versjon + 1 });
    expect(await alle(id)).toHaveLength(1);
    await expect(fjernPaarorende(await db.actor('tekniker'), { nokkel: randomUUID(), id: kari.id, versjon: 2 })).rejects.toEqual(kode('FORBUDT'));
  });
});

describe('sokPerson', () => {
  it('finner på nummer, navnedeler og telefon, bare i egen kommune', async () => {
    const a = await db.actor('saksbehandler');
    const ident = nyIdent();
    const { id } = await registrerPerson(a, person({ ident, fornavn: 'Anne Grete', etternavn: 'Øvre Vågsbø', telefon: '+47 912 34 567' }));
    for (const q of [ident, 'øvre', 'vågs', 'VÅGSBØ', 'Vågsbø, Anne', 'grete våg', '91234567', '+47 91234567'])
      expect(
        (await sokPerson(a, q)).treff.map((t) => t.id),
        q,
      ).toEqual([id]);
    for (const q of ['%', 'v_gs', 'åg', '12']) expect((await sokPerson(a, q)).treff, q).toEqual([]);
    expect((await sokPerson(await db.actor('saksbehandler', 'skogvang'), ident)).treff).toEqual([]);
    await expect(sokPerson(await db.actor('tekniker'), ident)).rejects.toEqual(kode('FORBUDT'));
  });

  it('viser tjue og sier at det er flere', async () => {
    const a = await db.actor('saksbehandler');
    for (let i = 0; i < 21; i++) await registrerPerson(a, person({ ukjent: true, ident: '', ukjentGrunn: 'Prøve', etternavn: 'Mangfold' }));
    const r = await sokPerson(a, 'mangf');
    expect([r.treff.length, r.flere]).toEqual([20, true]);
  });
});

describe('hentPerson', () => {
  it('skriver innsyn og nekter den som ikke skal lese', async () => {
    const a = await db.actor('hjemmetjeneste');
    const { id } = await registrerPerson(a, person());
    expect(await hentPerson(a, id)).toMatchObject({ fornavn: 'Øyvind', egen: true });
    expect(await db.admin.innsyn.count({ where: { personIder: { has: id }, ansattId: a.ansattId, hva: 'person' } })).toBe(1);
    await expect(hentPerson(await db.actor('systemadministrator'), id)).rejects.toEqual(kode('FORBUDT'));
  });
});
