import type { PoolClient } from 'pg';
import { somVirksomhet } from '@/lib/platform/db';
import { sum } from '@/lib/platform/jobb/hver';
import { samletEllerHver } from '../eskalering/deling';
import { FRA_LEVERANDOR } from '../eskalering/leverandor';
import { lesInnstillinger } from '../eskalering/modeller';
import { iTransaksjon } from '../eskalering/transaksjon';
import { minTur } from '../eskalering/tur';
import { PRIORITET } from '../schema';
import { sattOpp } from './satt-opp';
import { erTid } from './tid';

/** Between messages to those who answer for one virksomhet: about a person's varsel, and about what is technical. */
const IGJEN = { person: '10 minutes', teknisk: '4 hours' } as const;
const UAVKLART_ETTER = '5 minutes';
/** Leaders that are told at most; those of the enheter that man the vaktlag first. */
const LEDERE = 5;

type Sak = { virksomhetId: string; varselId: string; prioritet: number; melding: 'utenVakt' | 'vaktTom' | 'ukjentEnhet' };

/** Of each virksomhet the most urgent varsel that reaches nobody, and the duties that were ended and that nobody has been told of. */
const SAKER = `
  select distinct on ("virksomhetId") "virksomhetId", id "varselId", prioritet::int prioritet, 'utenVakt' melding from respons.varsel
  where status = 'VENTER' and 'UTEN_VAKT' = any(merker) order by "virksomhetId", prioritet, mottatt`;
/** And of an unknown device, which a supplier's source has told several kommuner of, when nobody has found out whose it is. */
const UAVKLART = `
  select distinct on ("virksomhetId") "virksomhetId", id "varselId", prioritet::int prioritet, 'ukjentEnhet' melding from respons.varsel
  where status = 'VENTER' and '${FRA_LEVERANDOR}' = any(merker) and not 'UTEN_VAKT' = any(merker) and mottatt < clock_timestamp() - interval '${UAVKLART_ETTER}'
  order by "virksomhetId", prioritet, mottatt`;
const SLUTT = `
  select distinct on (v."virksomhetId") v."virksomhetId", v.id "varselId", ${PRIORITET.teknisk} prioritet, 'vaktTom' melding from respons.varsel v
  where v.verdi = 'vakt_slutt' and v.status <> 'LUKKET' and v.mottatt > now() - interval '1 day'
    and not exists (select 1 from respons.utsending u where u."varselId" = v.id and u.mottaker like 'ansvarlig:%') order by v."virksomhetId", v.mottatt`;

/**
 * Tells the leaders and the driftsansvarlig outside the app when a varsel reaches nobody, or a duty was ended: through the
 * outbox, with the next channel when the first fails, not more often than IGJEN. Gives how many messages were written.
 */
export const varsleAnsvarlige = async (): Promise<number> => sum(await samletEllerHver('ansvarlige', varsleI));

const varsleI = (bare: string | null): Promise<number> =>
  iTransaksjon(async (c) => {
    // Those who look at the same time take turns.
    if (!(await minTur(c, 'ansvarlige'))) return 0;
    const saker = async (hvilke: string) => (await c.query<Sak>(hvilke)).rows.filter((s) => bare === null || s.virksomhetId === bare);
    const slutt = await saker(SLUTT);
    let antall = 0;
    for (const s of [...(await saker(SAKER)), ...(await saker(UAVKLART))]) if (await minSak(c, s)) antall += await skriv(c, s);
    for (const s of slutt) antall += await skriv(c, s);
    return antall;
  });

function minSak(c: PoolClient, s: Sak): Promise<boolean> {
  const slag = s.prioritet < PRIORITET.teknisk ? 'person' : 'teknisk';
  return erTid(c, `ansvarlig:${s.melding}:${slag}:${s.virksomhetId}`, IGJEN[slag]);
}

type Til = { mottaker: string; navn: string; kanal: string; adresse: string; neste: { kanal: string; adresse: string }[] };

async function skriv(c: PoolClient, s: Sak): Promise<number> {
  const til = [...(await ledere(c, s.virksomhetId)), ...(await drift(c, s.virksomhetId))];
  const { rowCount } = await c.query(
    `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, innhold)
     select $1::uuid, $2::uuid, $2::text || ':' || mottaker || ':' || floor(extract(epoch from clock_timestamp()) / 60) || ':' || kanal, 0, mottaker, navn, kanal, adresse,
       jsonb_build_object('melding', $3::text, 'neste', neste, 'hvisUbesvart', true)
     from json_to_recordset($4::json) x (mottaker text, navn text, kanal text, adresse text, neste jsonb) on conflict (nokkel) do nothing`,
    [s.virksomhetId, s.varselId, s.melding, JSON.stringify(til)],
  );
  return rowCount ?? 0;
}

/** Read as the virksomhet itself. By SMS when there is a number and a gateway, else by e-mail. */
async function ledere(c: PoolClient, virksomhetId: string): Promise<Til[]> {
  await somVirksomhet(c, virksomhetId);
  const { rows } = await c.query<{ id: string; navn: string; telefon: string | null; epost: string }>(
    `select id, navn, telefon, epost from (
       select distinct on (a.id) a.id, a.navn, a.telefon, k.epost, (coalesce(m.binding::text, '') like '%' || e.id || '%') bemanner, e.type = 'LEDELSE' ledelse
       from "Rolletildeling" r join "Ansatt" a on a.id = r."ansattId" join "Konto" k on k.id = a."kontoId" join "Enhet" e on e.id = r."enhetId"
         left join respons.modell m on m."virksomhetId" = r."virksomhetId", (select (clock_timestamp() at time zone 'Europe/Oslo')::date dag) d
       where r."virksomhetId" = $1 and r.rolle = 'leder' and r."gyldigFra" <= d.dag and (r."gyldigTil" is null or r."gyldigTil" >= d.dag)
         and (a.sluttet is null or a.sluttet > d.dag) and a.sperret is null and k.sperret is null
       order by a.id, bemanner desc, ledelse desc) x order by bemanner desc, ledelse desc, navn limit ${LEDERE}`,
    [virksomhetId],
  );
  await somVirksomhet(c, '');
  const { sms } = sattOpp();
  return rows.map((r) => {
    const epost = { kanal: 'epost', adresse: r.epost };
    const felles = { mottaker: `ansvarlig:leder:${r.id}`, navn: r.navn };
    return sms && r.telefon ? { ...felles, kanal: 'sms', adresse: r.telefon, neste: [epost] } : { ...felles, ...epost, neste: [] };
  });
}

async function drift(c: PoolClient, virksomhetId: string): Promise<Til[]> {
  const { rows } = await c.query<{ innstillinger: unknown }>('select innstillinger from respons.modell where "virksomhetId" = $1', [virksomhetId]);
  const til = lesInnstillinger(rows[0]?.innstillinger).driftsansvarlig;
  return til ? [{ mottaker: 'ansvarlig:drift', navn: 'Driftsansvarlig', ...til, neste: [] }] : [];
}
