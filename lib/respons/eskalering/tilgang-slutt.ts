import type { PoolClient } from 'pg';
import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { melding } from '../kanal/tekst';
import { siTilbake } from '../kanal/tilbake';
import { reisVarsler } from '../mottak/intern';
import { MOTTAKSVAKT } from '../oppdrag/vakt/rules';
import { MISTET } from '../oppdrag/varsel/rules-mistet';
import { type Nyhendelse, skrivHendelser } from './hendelser';
import { hentOppsett } from './modeller';

type Klient = Pick<PoolClient, 'query'>;
export type Person = { ansattId: string; grunn: string };
type Avsluttet = {
  id: string;
  virksomhetId: string;
  lag: string;
  soneId: string | null;
  ansattId: string;
  ansattVirksomhetId: string;
  navn: string;
  telefon: string | null;
  grunn: string;
};
export type Slutt = { vakter: Avsluttet[]; varsler: number; runder: number; personer: string[] };

/** These ended vakter leave somebody who still has access, and is to be told. */
const BLIR = ['LAG', 'ENHET', 'AVTALE'];
/** A colleague did it, and sees who is left. */
export const AVLOGGET = 'AVLOGGET';
/** They log out themselves, knowing what they have; they go on being on duty, and are told when they come back. An event of its own. */
export const UTLOGGET = 'UTLOGGET';
const LISTE = new Intl.ListFormat(GRUNNSPRAK);
const HAR_TILGANG = [...BLIR, AVLOGGET, UTLOGGET];
/** They may still be on duty elsewhere, and keep the phone they are told on. */
const BEHOLDER_MASKINEN = ['LAG', 'AVTALE', AVLOGGET];

/**
 * Ends these vakter, and all that these persons have. Who is on no duty any more holds nothing: their varsler go back to
 * the queue and are due now, the rounds they began are not begun, and no message waits for them.
 */
export async function avslutt(c: Klient, hva: { vakter: { id: string; grunn: string }[]; personer: Person[] }, av = 'Helhet'): Promise<Slutt> {
  if (hva.vakter.length === 0 && hva.personer.length === 0) return { vakter: [], varsler: 0, runder: 0, personer: [] };
  const { rows: vakter } = await c.query<Avsluttet>(
    `update respons.vakt k set til = now(), grunn = x.grunn from json_to_recordset($1::json) x (id uuid, grunn text) where k.id = x.id and k.til is null
     returning k.id, k."virksomhetId", k.lag, k."soneId", k."ansattId", k."ansattVirksomhetId", k.navn, k.telefon, k.grunn`,
    [JSON.stringify(hva.vakter)],
  );
  const { rows: paaVakt } = await c.query<{ id: string }>(
    `select distinct "ansattId" id from respons.vakt where til is null and "ansattId" = any($1::uuid[])`,
    [vakter.map((v) => v.ansattId)],
  );
  const fortsatt = new Set(paaVakt.map((p) => p.id));
  const hvem = new Map([
    ...vakter.filter((v) => !fortsatt.has(v.ansattId)).map((v) => [v.ansattId, v.grunn] as const),
    ...hva.personer.map((p) => [p.ansattId, p.grunn] as const),
  ]);
  const ider = [...hvem.keys()];
  await c.query(`delete from respons.abonnement where "ansattId" = any($1::uuid[])`, [
    ider.filter((id) => !BEHOLDER_MASKINEN.includes(hvem.get(id) ?? '')),
  ]);
  await c.query(`update respons.utsending set status = 'AVLYST' where status = 'KOE' and mottaker = any($1)`, [ider.map((id) => `ansatt:${id}`)]);
  const tilbake = await giTilbake(c, hvem, av);
  await skyndPaa(c, ider);
  const { rows: runder } = await c.query<{ id: string }>(
    `update respons.runde set startet = null, "startetAvId" = null, versjon = versjon + 1 where utfort is null and "startetAvId" = any($1::uuid[]) returning id`,
    [ider],
  );
  await skrivHendelser(
    c,
    vakter.map((v) => ({
      virksomhetId: v.virksomhetId,
      mottakerVirksomhetId: v.ansattVirksomhetId === v.virksomhetId ? null : v.ansattVirksomhetId,
      varselId: null,
      type: 'VAKT_SLUTT' as const,
      ansattId: v.ansattId,
      aktorNavn: av,
      data: { navn: v.navn, lag: v.lag, grunn: v.grunn },
    })),
  );
  await siFra(c, vakter);
  return { vakter, varsler: tilbake, runder: runder.length, personer: ider };
}

/** Back to the queue, due now. One who is out is called back with it: nobody knows that they go on. Who had it, and still may look, is told. `bare`: these varsler alone. */
export async function giTilbake(c: Klient, ider: Map<string, string>, av: string, bare: readonly string[] | null = null): Promise<number> {
  const { rows } = await c.query<{
    id: string;
    virksomhetId: string;
    hos: string | null;
    personId: string | null;
    hvem: string;
    navn: string | null;
  }>(
    `select id, "virksomhetId", "mottakerVirksomhetId" hos, "personId", case when "tattAvId" = any($1::uuid[]) then "tattAvId"::text else utrykning->>'ansattId' end hvem,
       case when "tattAvId" = any($1::uuid[]) then "tattAvNavn" else utrykning->>'utrykker' end navn from respons.varsel
     where ((status in ('TATT', 'UTRYKNING', 'AVVENTER') and "tattAvId" = any($1::uuid[])) or (status = 'UTRYKNING' and utrykning->>'ansattId' = any($2)))
       and ($3::uuid[] is null or id = any($3::uuid[]))
     for update`,
    [[...ider.keys()], [...ider.keys()], bare],
  );
  if (rows.length === 0) return 0;
  const hendelse = (hvem: string) => (ider.get(hvem) === UTLOGGET ? UTLOGGET : 'TILGANG_SLUTT');
  await siTilbake(
    c,
    rows.map(({ id, hvem }) => ({ id, melding: MISTET[hendelse(hvem)] })),
    [...ider].flatMap(([id, grunn]) => (HAR_TILGANG.includes(grunn) ? [] : [id])),
    Object.fromEntries([...ider].map(([id, grunn]) => [id, grunn === UTLOGGET ? MISTET.DIN_UTLOGGING : MISTET.DIN_VAKT_SLUTT])),
  );
  await c.query(
    `update respons.varsel set status = 'VENTER', "tattAvId" = null, "tattAvVirksomhetId" = null, "tattAvNavn" = null, tatt = null, paaminnet = null, lag = null,
       utrykning = null, "nesteForfall" = clock_timestamp(), "sistRort" = now(), versjon = versjon + 1 where id = any($1::uuid[])`,
    [rows.map((v) => v.id)],
  );
  await skrivHendelser(
    c,
    rows.map(
      (v): Nyhendelse => ({
        virksomhetId: v.virksomhetId,
        mottakerVirksomhetId: v.hos,
        varselId: v.id,
        personId: v.personId,
        type: hendelse(v.hvem),
        ansattId: v.hvem,
        aktorNavn: av,
        data: { navn: v.navn, ...(hendelse(v.hvem) === UTLOGGET ? {} : { grunn: ider.get(v.hvem) }) },
      }),
    ),
  );
  return rows.length;
}

/** What waits, and was last told to these alone, waits for nobody: its next beat is due now. */
const skyndPaa = (c: Klient, ider: string[]): Promise<unknown> =>
  c.query(
    `update respons.varsel v set "nesteForfall" = clock_timestamp(), versjon = v.versjon + 1
     where v.status = 'VENTER' and v."nesteForfall" > clock_timestamp()
       and exists (select 1 from respons.utsending u where u."varselId" = v.id and u.slag = v.slag - 1 and u.mottaker = any($1))
       and not exists (select 1 from respons.utsending u where u."varselId" = v.id and u.slag = v.slag - 1 and u.status <> 'FEILET' and u.mottaker <> all($1))`,
    [ider.map((id) => `ansatt:${id}`)],
  );

/**
 * One technical varsel for each virksomhet, of every vaktlag that is left with nobody, or that is gone; those who still have
 * access are told of it themselves. Who answers for the virksomhet is told of it outside the app too.
 */
async function siFra(c: Klient, vakter: Avsluttet[]): Promise<void> {
  if (vakter.length === 0) return;
  const { rows: bemannet } = await c.query<{ virksomhetId: string; lag: string; soneId: string | null }>(
    `select distinct "virksomhetId", lag, "soneId" from respons.vakt where til is null and "virksomhetId" = any($1::uuid[])`,
    [[...new Set(vakter.map((v) => v.virksomhetId))]],
  );
  const dekket = (v: Avsluttet) =>
    bemannet.some((b) => b.virksomhetId === v.virksomhetId && b.lag === v.lag && (b.soneId === null || b.soneId === v.soneId));
  const tomme = vakter.filter((v) => v.grunn !== AVLOGGET && (!dekket(v) || BLIR.includes(v.grunn)));
  const oppsett = await hentOppsett(c, [...new Set(tomme.map((v) => v.virksomhetId))]);
  const navn = (v: Avsluttet) =>
    v.lag === MOTTAKSVAKT ? melding('mottaksvakt') : (oppsett.get(v.virksomhetId)?.modell.vaktlag.find((l) => l.id === v.lag)?.navn ?? v.lag);
  const hos = (virksomhetId: string) => tomme.filter((v) => v.virksomhetId === virksomhetId);
  const eksternId = (virksomhetId: string) => `vakt:${hos(virksomhetId)[0]?.id}`;
  const nye = await reisVarsler(
    c,
    [...new Set(tomme.map((v) => v.virksomhetId))].map((virksomhetId) => ({
      virksomhetId,
      eksternId: eksternId(virksomhetId),
      type: 'teknisk',
      verdi: 'vakt_slutt',
      tekst: melding('vaktSlutt', { lag: LISTE.format(new Set(hos(virksomhetId).map(navn))) }),
    })),
  );
  const fortelles = tomme
    .filter((v) => BLIR.includes(v.grunn))
    .map((v) => ({ ...v, varselId: nye.get(eksternId(v.virksomhetId)) }))
    .filter((v) => v.varselId);
  await c.query(
    `insert into respons.utsending ("virksomhetId", "varselId", nokkel, slag, mottaker, navn, kanal, adresse, status, sendt, innhold)
     select v, id, id || ':v:' || mottaker || ':' || kanal, 0, mottaker, navn, kanal, adresse, case when kanal = 'app' then 'SENDT' else 'KOE' end, case when kanal = 'app' then now() end, '{"melding": "duErIkkePaaVakt"}'
     from json_to_recordset($1::json) x (v uuid, id uuid, mottaker text, navn text, kanal text, adresse text) on conflict (nokkel) do nothing`,
    [
      JSON.stringify(
        fortelles.flatMap((v) => {
          const felles = { v: v.ansattVirksomhetId, id: v.varselId, mottaker: `ansatt:${v.ansattId}`, navn: v.navn };
          return [{ ...felles, kanal: 'app' }, ...(v.telefon ? [{ ...felles, kanal: 'sms', adresse: v.telefon }] : [])];
        }),
      ),
    ],
  );
}
