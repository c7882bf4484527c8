import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hvaHolder, SLAG } from '@/lib/folk/beholdning';
import { withActor } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { giAlt, nyAnsatt } from '../testhjelp';
import { BEHOLDERE } from './beholdere';
import { overfor } from './commands-overforing';
import { hentOverforing } from './queries-overforing';

const db = testdb();

/** Somebody answers for it now, under this name: it is on the hand-over page and can be given on. */
const HOLDES: Record<string, (typeof SLAG)[number]> = {
  '"Oppgave".ansattId': 'OPPGAVE',
  '"Sak".ansvarligId': 'SAK',
  '"Kartlegging".ansvarligId': 'KARTLEGGING',
  '"Gjoremaal".ansattId': 'GJOREMAAL',
  '"Ansvar".ansattId': 'ANSVAR',
  '"Modellaktor".ansattId': 'AKTOR',
  '"Modellpunkt".ansvarligId': 'SJEKKPUNKT',
  '"Tiltak".ansvarligId': 'TILTAK',
  '"Avklaring".ansvarligId': 'SPORSMAAL',
  '"Kontaktpunkt".ansattId': 'KONTAKTPUNKT',
};
/** Kept as what it was, beside what it is now. */
const GJELDER: Record<string, string> = { '"Ansvar".ansattId': 'and "gyldigTil" is null' };
/** Pointed at by no column: a number or an e-mail in the responsmodell (lib/respons/oppdrag/modell/queries-mottakersted.ts). */
const UTEN_KOLONNE = ['RESPONSMOTTAKER'];
/** It ends with the access, by itself; the hand-over page shows it (lib/respons/oppdrag/vakt/queries-tilgang.ts), and vakt-tilgang.test.ts holds it. */
const AVSLUTTES = ['respons.vakt.ansattId', 'respons.abonnement.ansattId', 'respons.varsel.tattAvId', 'respons.runde.startetAvId'];
/** Told where it matters, since nobody can take it over. */
const FORTELLES: Record<string, string> = {
  '"Rollebestilling".bestiltAvId': 'an order by one who leads no more cannot be confirmed, and the page says so',
  '"Rollebestilling".ansattId': 'taken back when somebody leaves; a person who is blocked keeps it',
};
/** Who did it, once. It never changes. */
const HISTORIE = [
  '"Rollebestilling".avgjortAvId',
  '"Vedtak".saksbehandlerId',
  '"Vedtak".godkjennerId',
  '"Evaluering".anbefaltAvId',
  '"Evaluering".utfortAvId',
  '"Avslutningssteg".utfortAvId',
  '"Hendelse".ansattId',
  '"Innsyn".ansattId',
  '"Gjentakelse".ansattId',
  'respons.hendelse.ansattId',
];
/** The employment and the login themselves. */
const SELV = ['"Rolletildeling".ansattId', '"Rolletildeling".kontoId', '"Ansatt".kontoId', '"AvsluttetSesjon".kontoId'];

describe('every column that points at somebody', () => {
  it('is held and given on, ends by itself, is told of, or is history', async () => {
    const r = await db.admin.$queryRaw<{ navn: string }[]>`
      select c.oid::regclass || '.' || a.attname navn
      from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
      where relnamespace in ('public'::regnamespace, 'respons'::regnamespace) and relkind in ('r', 'p') and not relispartition and atttypid = 'uuid'::regtype
        and (a.attname ~* '(ansatt|ansvarlig|konto|behandler|godkjenner|[a-z]Av)Id$' or exists (
          select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attname not in ('virksomhetId', 'aktorVirksomhetId', 'utforerVirksomhetId', 'ansattVirksomhetId')
            and a.attnum = any (k.conkey) and k.confrelid in ('"Ansatt"'::regclass, '"Konto"'::regclass)))
      order by 1`;
    const kjente = [...Object.keys(HOLDES), ...AVSLUTTES, ...Object.keys(FORTELLES), ...HISTORIE, ...SELV];
    expect(r.map((x) => x.navn).sort()).toEqual(kjente.sort());
  });

  it('every kind of thing has a column and a room', () => {
    expect([...Object.values(HOLDES), ...UTEN_KOLONNE].sort()).toEqual([...SLAG].sort());
    expect(BEHOLDERE.flatMap((b) => b.slag).sort()).toEqual([...SLAG].sort());
  });

  it('what is held is on the page, and after the hand-over it names the other', async () => {
    const leder = await db.actor('leder');
    const [fra, til] = [await nyAnsatt(db, ['saksbehandler', 'ressursperson']), await nyAnsatt(db, ['saksbehandler', 'ressursperson'])];
    await giAlt(db, fra);
    const antall = async (id: string) => {
      const ut: Record<string, number> = {};
      for (const k of Object.keys(HOLDES)) {
        const [tabell, kolonne] = k.split('.');
        const r = await db.admin.$queryRawUnsafe<{ n: number }[]>(
          `select count(*)::int n from ${tabell} where "${kolonne}" = $1::uuid ${GJELDER[k] ?? ''}`,
          id,
        );
        ut[k] = r[0]?.n ?? 0;
      }
      return ut;
    };
    const hver = (n: number) => Object.fromEntries(Object.keys(HOLDES).map((k) => [k, n]));
    expect(await antall(fra), 'the scene has one of each').toEqual(hver(1));
    const ting = (await hentOverforing(leder, fra))?.ting ?? [];
    expect(ting.map((t) => t.slag).sort()).toEqual([...SLAG].sort());
    await overfor(leder, { nokkel: randomUUID(), ansattId: fra, valg: ting.map(({ slag, id }) => ({ slag, id, til })) });
    expect(await antall(fra)).toEqual(hver(0));
    // What was given to them may bring a duty of its own.
    const hos = await withActor(leder, (tx) => hvaHolder(BEHOLDERE, tx, leder.virksomhetId, til));
    expect(new Set(hos.map((t) => t.slag))).toEqual(new Set(SLAG));
  });
});
