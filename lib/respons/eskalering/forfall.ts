import type { PoolClient } from 'pg';
import { minnUte } from '../kanal/svar-paaminnelse';
import { siTilbake } from '../kanal/tilbake';
import { MISTET } from '../oppdrag/varsel/rules-mistet';
import { iDeler } from './deling';
import { dempede, utsett } from './demping';
import type { Nyhendelse } from './hendelser';
import { skrivHendelser } from './hendelser';
import { hentOppsett, STANDARD } from './modeller';
import { andre, hentFakta } from './ruter';
import { hentVakter, type Motorvarsel, slaa } from './slag';
import { krev } from './transaksjon';

/** The most that one round takes. */
export const FORFALLSBUNKE = 500;

type Forfalt = Motorvarsel & {
  status: string;
  verdi: string | null;
  tjenesteId: string | null;
  serie: string | null;
  tattAvId: string | null;
  tattAvNavn: string | null;
  paaminnet: Date | null;
  /** Somebody has said that they go to the person. */
  paaVei: boolean;
};
type Stille = 'UTRYKNING_UBESVART' | 'GITT_TILBAKE';

const FORFALT = `status <> 'LUKKET' and "nesteForfall" <= now()`;
const KOLONNER = `id, "virksomhetId", type, verdi, prioritet, "personId", "soneId", "tjenesteId", serie, plan, slag, merker, "mottakerVirksomhetId", status, "tattAvId", "tattAvNavn", paaminnet,
  utrykning->>'paaVei' is not null or utrykning->>'framme' is not null "paaVei"`;

/** Claims what has been due longest; when that is a full bunch, also the first of those who got nothing: nobody's waits behind another's flood. */
async function krevForfalte(c: PoolClient, bare?: string[]): Promise<Forfalt[]> {
  if (bare)
    return (await c.query<Forfalt>(`select ${KOLONNER} from respons.varsel where ${FORFALT} and id = any($1::uuid[]) for update skip locked`, [bare]))
      .rows;
  const rows = await krev<Forfalt>(c, {
    name: 'respons-forfalte',
    text: `select ${KOLONNER} from respons.varsel where ${FORFALT} order by "nesteForfall" limit ${FORFALLSBUNKE} for update skip locked`,
  });
  if (rows.length < FORFALLSBUNKE) return rows;
  const eiere = `status <> 'LUKKET' and "nesteForfall" is not null order by "virksomhetId" limit 1`;
  const andres = await krev<Forfalt>(c, {
    name: 'respons-forfalte-andres',
    text: `with recursive e as (
        (select "virksomhetId" from respons.varsel where ${eiere})
        union all select n.* from e cross join lateral (select "virksomhetId" from respons.varsel where "virksomhetId" > e."virksomhetId" and ${eiere}) n),
      forst as (select e.*, f.* from e cross join lateral (select "nesteForfall" from respons.varsel v
          where v."virksomhetId" = e."virksomhetId" and ${FORFALT} and id <> all($1::uuid[]) order by "nesteForfall" limit 1) f
        where e."virksomhetId" <> all($2::uuid[]) order by f."nesteForfall" limit ${FORFALLSBUNKE}),
      andel as materialized (select ${FORFALLSBUNKE} / greatest(count(*), 1)::int n from forst)
      select v.* from forst e cross join lateral (select ${KOLONNER} from respons.varsel v
        where v."virksomhetId" = e."virksomhetId" and ${FORFALT} and id <> all($1::uuid[]) order by "nesteForfall" limit (select n from andel) for update skip locked) v`,
    values: [rows.map((r) => r.id), [...new Set(rows.map((r) => r.virksomhetId))]],
  });
  return [...rows, ...andres];
}

/** Performs what is due: the next beat of those that wait, and the reminders of those somebody holds. Gives how many. */
export const utforForfalte = (): Promise<number> => iDeler({ krev: krevForfalte, utfor, tilSide: utsettFeilet });

/** One whose beat fails is tried again so much later. */
const IGJEN = '2 minutes';
const utsettFeilet = (c: PoolClient, { id }: Forfalt) =>
  c.query(`update respons.varsel set "nesteForfall" = clock_timestamp() + interval '${IGJEN}' where id = $1 and ${FORFALT}`, [id]);

async function utfor(c: PoolClient, rows: Forfalt[]): Promise<void> {
  const virksomheter = [...new Set(rows.map((r) => r.virksomhetId))];
  const oppsett = await hentOppsett(c, virksomheter);
  const hendelser: Nyhendelse[] = [];
  const sett = (v: Forfalt) => oppsett.get(v.virksomhetId)?.innstillinger ?? STANDARD;
  const om = (v: Forfalt) => ({ virksomhetId: v.virksomhetId, mottakerVirksomhetId: v.mottakerVirksomhetId, varselId: v.id, personId: v.personId });
  const minnes: { id: string; sekunder: number }[] = [];
  const tilbake: { v: Forfalt; type: Stille }[] = [];
  const venter: Forfalt[] = [];
  // Another window may have been planned before the first one ended.
  const fortsatt = await dempede(
    c,
    rows.filter((v) => v.merker.includes('DEMPET')),
  );
  const utsatt: { id: string; til: Date }[] = [];
  for (const v of rows) {
    if (v.status === 'VENTER' && fortsatt.has(v.id)) utsatt.push({ id: v.id, til: (fortsatt.get(v.id) as { til: Date }).til });
    else if (v.status === 'VENTER') venter.push(v);
    else if (v.status === 'UTRYKNING' && !v.paaVei) {
      // Nobody answered the call-out: it is due again.
      tilbake.push({ v, type: 'UTRYKNING_UBESVART' });
    } else if (v.paaminnet) {
      tilbake.push({ v, type: 'GITT_TILBAKE' });
    } else {
      hendelser.push({ ...om(v), type: 'PAAMINNET', data: { navn: v.tattAvNavn } });
      minnes.push({ id: v.id, sekunder: sett(v).tilbakeSekunder });
    }
  }
  await utsett(c, utsatt);
  await skrivPaaminnelser(c, minnes);
  for (const { v, type } of tilbake) hendelser.push({ ...om(v), type, data: { navn: v.tattAvNavn } });
  await giTilbake(c, tilbake);
  const klare = [...venter, ...tilbake.map((x) => x.v)];
  if (klare.length === 0) await skrivHendelser(c, hendelser);
  else {
    const [, paarorende] = await hentFakta(
      c,
      klare.filter((v) => v.plan.some((s) => s.til.some((m) => m.art === 'paarorende'))),
    );
    await slaa(c, klare, oppsett, await hentVakter(c, [...virksomheter, ...andre(oppsett)]), paarorende, hendelser);
  }
}

async function skrivPaaminnelser(c: PoolClient, liste: { id: string; sekunder: number }[]): Promise<void> {
  if (liste.length === 0) return;
  await c.query(
    `update respons.varsel v set paaminnet = now(), "nesteForfall" = clock_timestamp() + make_interval(secs => x.sekunder), versjon = v.versjon + 1
     from json_to_recordset($1) x (id uuid, sekunder int) where v.id = x.id`,
    [JSON.stringify(liste)],
  );
  await minnUte(
    c,
    liste.map((v) => v.id),
  );
}

/** Back to the queue: nobody holds it, its plan goes on from where it was, and whoever had it is told. */
async function giTilbake(c: PoolClient, liste: { v: Forfalt; type: Stille }[]): Promise<void> {
  if (liste.length === 0) return;
  await siTilbake(
    c,
    liste.map(({ v, type }) => ({ id: v.id, melding: MISTET[type] })),
  );
  await c.query(
    `update respons.varsel set status = 'VENTER', "tattAvId" = null, "tattAvVirksomhetId" = null, "tattAvNavn" = null, paaminnet = null, "sistRort" = now()
     where id = any($1::uuid[])`,
    [liste.map(({ v }) => v.id)],
  );
}
