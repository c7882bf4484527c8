import { motorpool } from '@/lib/platform/db';
import { sum } from '@/lib/platform/jobb/hver';
import { samletEllerHver } from '../eskalering/deling';
import { skrivHendelser } from '../eskalering/hendelser';
import { innstilling, STANDARD } from '../eskalering/modeller';
import { UTEN_VAKT_IGJEN } from '../eskalering/slag';
import { iTransaksjon } from '../eskalering/transaksjon';
import { SAMTIDIGE_PER_ADRESSE, vent } from './krets';
import type { Meldingsnokkel } from './tekst';
import type { Utfall } from './typer';

/** A message that is under way is left to this process for so long; then it is due again, with the same key. */
const LEIE = '20 seconds';

/** Messages to one of these wait for each other, and for no one else: of a webhook, those of one owner to one host. */
const ADRESSE = `case u.kanal when 'webhook' then v."virksomhetId" || ' ' || coalesce(substring(u.adresse from '^https?://[^/?#]+'), '') when 'webpush' then 'webpush ' || u.adresse else u.kanal end`;

export type Neste = { kanal: string; adresse: string };
export type Krevd = {
  id: string;
  nokkel: string;
  virksomhetId: string;
  varselId: string;
  slag: number;
  mottaker: string;
  navn: string;
  kanal: string;
  adresse: string | null;
  krets: string;
  forsok: number;
  innhold: { neste?: Neste[]; hvisUbesvart?: boolean; utrykning?: boolean; paaminnelse?: boolean; melding?: Meldingsnokkel };
  type: string;
  prioritet: number;
  soneId: string | null;
  eier: string;
  /** The virksomhet that handles the varsel for its owner. */
  hos: string | null;
  /** Nobody has answered yet; or it is closed, and nobody needs to be told. */
  ubesvart: boolean;
  lukket: boolean;
};

/**
 * Claims messages that are due, a few per address, leaving room for what is under way there already; at each address a
 * person's alarm first, then each virksomhet in its turn. Any number of processes may do so: each message is one's at a time.
 */
export async function krevForfalte(underveis: Record<string, number>, maks: number): Promise<Krevd[]> {
  const { rows } = await motorpool().query<Krevd>({
    name: 'respons-utboks',
    text: `with k as (
        select id from (
          select x.*, row_number() over (partition by n order by prioritet, tur, "nesteForsok", id) nr from (
            select u.id, u."nesteForsok", ${ADRESSE} n, v.prioritet, row_number() over (partition by ${ADRESSE}, v.prioritet, u."virksomhetId" order by u."nesteForsok", u.id) tur
            from respons.utsending u join respons.varsel v on v.id = u."varselId"
            where u.status = 'KOE' and u.kanal <> 'app' and u."nesteForsok" <= clock_timestamp()) x) x
        where nr <= ${SAMTIDIGE_PER_ADRESSE} - coalesce(($1::jsonb ->> n)::int, 0) order by prioritet, "nesteForsok" limit $2),
      l as (select id from respons.utsending where id in (select id from k) and status = 'KOE' and "nesteForsok" <= clock_timestamp() for update skip locked)
      update respons.utsending u set forsok = u.forsok + 1, "nesteForsok" = clock_timestamp() + interval '${LEIE}'
      from l, respons.varsel v where u.id = l.id and v.id = u."varselId"
      returning u.id::text id, u.nokkel, u."virksomhetId", u."varselId", u.slag, u.mottaker, u.navn, u.kanal, u.adresse, ${ADRESSE} krets, u.forsok, u.innhold,
        v.type, v.prioritet::int prioritet, v."soneId", v."virksomhetId" eier, v."mottakerVirksomhetId" hos, v.status = 'LUKKET' lukket,
        v.status in ('MOTTATT', 'VENTER') or (v.status = 'UTRYKNING' and v.utrykning->>'paaVei' is null) ubesvart`,
    values: [JSON.stringify(underveis), maks],
  });
  return rows;
}

/**
 * Writes down what became of a try. One that was given up by its lease is not written over. `hviler`: seconds that the
 * address is left alone; then nothing was tried.
 */
export async function noter(k: Krevd, utfall: Utfall, gittOpp: boolean, hviler = 0): Promise<void> {
  const status = utfall.ok ? (utfall.levert ? 'LEVERT' : 'SENDT') : gittOpp ? 'FEILET' : 'KOE';
  await motorpool().query(
    `update respons.utsending set status = $2, sendt = case when $3 then clock_timestamp() else sendt end, feil = $4,
       "nesteForsok" = clock_timestamp() + make_interval(secs => $5), forsok = forsok - $6 where id = $1 and status = 'KOE'`,
    [k.id, status, utfall.ok, utfall.ok ? null : utfall.feil, utfall.ok ? 0 : hviler || vent(k.forsok), hviler > 0 ? 1 : 0],
  );
}

/** The varsel is closed, or somebody has answered it: this message is not needed. */
export const avlys = (id: string): Promise<unknown> =>
  motorpool().query(`update respons.utsending set status = 'AVLYST' where id = $1 and status = 'KOE'`, [id]);

/** Sends by the receiver's next channel as well, once; one that was to wait goes now. */
export async function startNeste(k: Krevd): Promise<void> {
  const [neste, ...rest] = k.innhold.neste ?? [];
  if (!neste) return;
  const hale = `:${k.kanal}`;
  const nokkel = `${k.nokkel.endsWith(hale) ? k.nokkel.slice(0, -hale.length) : k.nokkel}:${neste.kanal}`;
  await motorpool().query(
    `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, innhold)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (nokkel) do update set "nesteForsok" = least(utsending."nesteForsok", clock_timestamp()), innhold = utsending.innhold - 'hvisUbesvart'
       where utsending.status = 'KOE' and utsending.forsok = 0`,
    [k.virksomhetId, k.varselId, nokkel, k.slag, k.mottaker, k.navn, neste.kanal, neste.adresse, JSON.stringify({ ...k.innhold, neste: rest })],
  );
}

/** Whether some message of the beat may still be heard: sent or waiting, and in the app only for whoever has been seen. */
const LEVER = `exists (select 1 from respons.utsending u where u."varselId" = v.id and u.slag = $2 and u.status in ('KOE', 'SENDT', 'LEVERT') and u.mottaker not like 'ansvarlig:%'
  and case when u.kanal = 'app' and u.fulgt then exists (select 1 from respons.vakt k where k."ansattId" = substr(u.mottaker, 8)::uuid and k.til is null
    and k."sistSett" > clock_timestamp() - make_interval(secs => coalesce((select ${innstilling('usettSekunder')} from respons.modell m where m."virksomhetId" = v."virksomhetId"), ${STANDARD.usettSekunder})))
  else true end)`;

/**
 * A beat whose every message failed for good is passed at once, not waited out. Of the last beat, which is repeated, it
 * is said that nobody is reached. Called when a message is given up.
 */
export const forbiOmIngen = (k: Pick<Krevd, 'varselId' | 'slag'>): Promise<void> =>
  iTransaksjon(async (c) => {
    await c.query(
      `update respons.varsel v set "nesteForfall" = clock_timestamp(), versjon = versjon + 1
       where id = $1 and status = 'VENTER' and slag = $2 + 1 and slag < jsonb_array_length(plan) and "nesteForfall" > clock_timestamp() and not ${LEVER}`,
      [k.varselId, k.slag],
    );
    const { rows } = await c.query<{ virksomhetId: string; hos: string | null; personId: string | null }>(
      `update respons.varsel v set merker = array_append(merker, 'UTEN_VAKT'), versjon = versjon + 1,
         "nesteForfall" = least("nesteForfall", clock_timestamp() + interval '${UTEN_VAKT_IGJEN} seconds')
       where id = $1 and status = 'VENTER' and slag = $2 + 1 and slag >= jsonb_array_length(plan) and not 'UTEN_VAKT' = any(merker) and not ${LEVER}
       returning "virksomhetId", "mottakerVirksomhetId" hos, "personId"`,
      [k.varselId, k.slag],
    );
    await skrivHendelser(
      c,
      rows.map((r) => ({
        virksomhetId: r.virksomhetId,
        mottakerVirksomhetId: r.hos,
        varselId: k.varselId,
        personId: r.personId,
        type: 'UTEN_VAKT' as const,
      })),
    );
  });

/**
 * Adds to each new message in the app the receiver's other channels: web push at once, and SMS when nobody has answered
 * in time. Gives how many messages were looked at.
 */
export const folgOpp = async (): Promise<number> => sum(await samletEllerHver('folg', folgI));

const folgI = (bare: string | null): Promise<number> =>
  iTransaksjon(async (c) => {
    const { rows } = await c.query<{ id: string }>({
      name: 'respons-folg',
      text: `update respons.utsending set fulgt = true where id in (
          select id from respons.utsending where kanal = 'app' and not fulgt and ($1::uuid is null or "virksomhetId" = $1) order by id limit 500 for update skip locked) returning id::text id`,
      values: [bare],
    });
    if (rows.length === 0) return 0;
    await c.query({
      name: 'respons-folgekanaler',
      text: `with u as (
          select u.*, substr(u.mottaker, 8)::uuid ansatt, coalesce(m.innstillinger->'kanaler', '["app", "webpush"]') kanaler,
            ${innstilling('smsEtterSekunder')} etter,
            (select k.telefon from respons.vakt k where k."ansattId" = substr(u.mottaker, 8)::uuid and k.til is null and k.telefon <> '' limit 1) telefon
          from respons.utsending u join respons.varsel v on v.id = u."varselId" left join respons.modell m on m."virksomhetId" = v."virksomhetId"
          where u.id = any($1::bigint[]) and u.mottaker like 'ansatt:%'),
        f as (
          select u.*, 'webpush' ny, u.ansatt::text til, 0 om,
            case when u.kanaler ? 'sms' and u.telefon is not null then jsonb_build_object('neste', jsonb_build_array(jsonb_build_object('kanal', 'sms', 'adresse', u.telefon))) else '{}' end mer
          from u where u.kanaler ? 'webpush' and exists (select 1 from respons.abonnement a where a."ansattId" = u.ansatt)
          union all
          select u.*, 'sms', u.telefon, u.etter, '{"hvisUbesvart": true}' from u where u.kanaler ? 'sms' and u.telefon is not null)
        insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, innhold, "nesteForsok")
        select "virksomhetId", "varselId", regexp_replace(nokkel, ':app$', '') || ':' || ny, slag, mottaker, navn, ny, til, innhold || mer,
          coalesce(sendt, clock_timestamp()) + make_interval(secs => om)
        from f on conflict (nokkel) do nothing`,
      values: [rows.map((r) => r.id)],
    });
    return rows.length;
  });
