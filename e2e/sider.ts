import { createHash } from 'node:crypto';
import { finn } from './hjelp';

/** An address for somebody without a login to answer a message that has been sent. Only its hash is in the database. */
async function svarside(): Promise<string> {
  const kode = 'proveside'.padEnd(24, '-');
  await finn(
    `insert into respons.svarlenke (hash, salt, "virksomhetId", "varselId", "utsendingId")
     select $1, '', v."virksomhetId", v.id, u.id from respons.utsending u join respons.varsel v on v.id = u."varselId" and v.status <> 'LUKKET'
     where not exists (select 1 from respons.svarlenke l where l."utsendingId" = u.id) order by u.id limit 1
     on conflict (hash) do update set opprettet = now() returning hash id`,
    [createHash('sha256').update(kode).digest('base64url')],
  );
  return `/svar/${kode}`;
}

/** The accounts that see them all together. */
export const KONTOER = [
  'saksbehandler',
  'tjenesteeier',
  'ressursperson',
  'tekniker',
  'hjelpemiddellager',
  'hjemmetjeneste',
  'leder',
  'godkjenner',
  'kontaktperson',
  'responsoperator',
  'personvernombud',
  'systemadministrator',
  'tjenesteforvalter@sekretariat.demo',
  'tjenesteeier@tms.demo',
  'oppfolger@tms.demo',
  'oppfolgingsansvarlig@sykehus.demo',
] as const;

/** Every kind of page with an account that may see it, on the demo's own rows. */
export async function alleSider(): Promise<[konto: (typeof KONTOER)[number], sti: string][]> {
  const iFjordvik = `join "Virksomhet" v on v.id = x."virksomhetId" and v.kode = 'fjordvik'`;
  const sak = (status: string) => finn(`select x.id from "Sak" x ${iFjordvik} where x.status = $1 order by x.nummer limit 1`, [status]);
  const tjeneste = (status: string) => finn(`select x.id from "Tjeneste" x ${iFjordvik} where x.status = $1 order by x.opprettet limit 1`, [status]);
  const iDrift = await finn(`select x.id from "Tjeneste" x ${iFjordvik} where x.status = 'I_DRIFT' and x.kode = 'digitalt-tilsyn' limit 1`);
  const evaluering = await finn(`select x.id from "Evaluering" x where x."tjenesteId" = $1 and x.status = 'PLANLAGT' order by planlagt limit 1`, [
    iDrift,
  ]);
  const delt = await finn(`select d."tjenesteId" id from "Deling" d join "Virksomhet" v on v.id = d."tilVirksomhetId" and v.kode = 'tms' limit 1`);
  const person = await finn(`select "personId" id from "Tjeneste" where id = $1`, [iDrift]);
  const utstyr = await finn(`select x.id from "Utstyr" x ${iFjordvik} where x.status = 'I_BRUK' limit 1`);
  const brev = await finn(`select x.id from "Brev" x ${iFjordvik} where x.type = 'VEDTAK' limit 1`);
  const modell = await finn(`select x.id from "Modell" x ${iFjordvik} where x."malId" = 'dho-agder'`);
  const modelloppgave = await finn(`select id from "Modelloppgave" where "modellId" = $1 and kode = 'respons-utrykning'`, [modell]);
  const plan = await finn(`select x.id from "Handlingsplan" x ${iFjordvik} limit 1`);
  const planmodell = await finn(`select "modellId" id from "Handlingsplan" where id = $1`, [plan]);
  const avtale = await finn(`select x.id from "Samarbeid" x ${iFjordvik} limit 1`);
  return [
    ['tjenesteeier', '/oppgaver'],
    ['tjenesteeier', '/gjoremaal'],
    ['tjenesteeier', '/tjenestemodell'],
    ['tjenesteeier', '/tjenestemodell/maler'],
    ['tjenesteforvalter@sekretariat.demo', '/tjenestemodell/maler'],
    ['tjenesteeier', '/tjenestemodell/ny?mal=dho-agder&versjon=1.0'],
    ['tjenesteeier', `/tjenestemodell/${modell}`],
    ['tjenesteeier', `/tjenestemodell/${modell}/matrise`],
    ['tjenesteeier', `/tjenestemodell/${modell}/matrise/aktorer`],
    ['tjenesteeier', `/tjenestemodell/${modell}/oppgaver`],
    ['leder', `/tjenestemodell/${modell}/oppgaver?vis=sjekkpunkter`],
    ['tjenesteeier', `/tjenestemodell/${modell}/oppgaver/${modelloppgave}`],
    ['tjenesteeier', `/tjenestemodell/${modell}/oppgaver/${modelloppgave}?tilpass=1`],
    ['kontaktperson', `/tjenestemodell/${modell}/sporsmaal`],
    ['tjenesteeier', `/tjenestemodell/${modell}/oppgradering`],
    ['tjenesteeier', `/tjenestemodell/${modell}/dokument`],
    ['tjenesteeier', `/tjenestemodell/${planmodell}/plan`],
    ['tjenesteeier', `/tjenestemodell/${planmodell}/plan/${plan}`],
    ['tjenesteeier', `/tjenestemodell/${planmodell}/plan/${plan}/dokument`],
    ['kontaktperson', '/samarbeid'],
    ['tjenesteeier', `/samarbeid/avtaler/${avtale}`],
    ['tjenesteeier', '/samarbeid/katalog'],
    ['tjenesteeier@tms.demo', '/samarbeid'],
    ['tjenesteeier@tms.demo', '/samarbeid/matrise'],
    ['tjenesteeier@tms.demo', '/tjenestemodell/sporsmaal'],
    ['saksbehandler', '/tjenestekatalog'],
    ['saksbehandler', '/tjenestekatalog/digitalt-tilsyn'],
    ['tjenesteeier', '/tjenestekatalog/dho/rediger'],
    ['saksbehandler', '/tjenestetilbud'],
    ['saksbehandler', '/tjenestetilbud/fjordvik'],
    ['saksbehandler', '/tjenestetilbud/fjordvik/digitalt-tilsyn'],
    ['responsoperator', '/respons'],
    ['responsoperator', '/respons/vakt'],
    ['leder', '/respons/besok'],
    ['hjemmetjeneste', '/respons/felt'],
    ['hjemmetjeneste', '/respons/tilsyn'],
    ['tekniker', '/respons/teknisk'],
    ['tekniker', '/respons/teknisk/tause'],
    ['tekniker', '/respons/teknisk/vedlikehold'],
    ['tekniker', '/respons/teknisk/systemtest'],
    ['tjenesteeier', '/respons/modell'],
    ['tjenesteeier', '/respons/modell/regler'],
    ['tjenesteeier', '/respons/modell/bemanning'],
    ['tjenesteeier', '/respons/modell/innstillinger'],
    ['tjenesteeier', '/respons/modell/simulator'],
    ['tjenesteeier', '/respons/modell/uke'],
    ['tjenesteeier', '/respons/modell/velg'],
    ['tjenesteeier', '/respons/avtaler'],
    ['systemadministrator', '/respons/kilder'],
    ['saksbehandler', await svarside()],
    ['saksbehandler', '/oppgaver'],
    ['godkjenner', '/oppgaver?fane=kontroll'],
    ['leder', '/oppgaver'],
    ['saksbehandler', '/saker'],
    ['saksbehandler', '/saker?status=TIL_VURDERING,TIL_KONTROLL'],
    ['saksbehandler', '/saker/ny'],
    ['saksbehandler', `/saker/${await sak('MOTTATT')}`],
    ['saksbehandler', `/saker/${await sak('MOTTATT')}/kartlegging`],
    ['ressursperson', `/saker/${await sak('UNDER_KARTLEGGING')}/kartlegging`],
    ['ressursperson', `/saker/${await sak('UNDER_KARTLEGGING')}/kartlegging?del=beslutning`],
    ['ressursperson', `/saker/${await sak('UNDER_KARTLEGGING')}/kartlegging?del=anbefaling`],
    ['ressursperson', `/saker/${await sak('UNDER_KARTLEGGING')}/kartlegging?del=sammenfatning`],
    ['saksbehandler', `/saker/${await sak('TIL_VURDERING')}`],
    ['saksbehandler', `/saker/${await sak('TIL_VURDERING')}/vedtak`],
    ['godkjenner', `/saker/${await sak('TIL_KONTROLL')}/vedtak`],
    ['saksbehandler', `/saker/${await sak('VEDTATT')}/vedtak`],
    ['saksbehandler', `/brev/${brev}`],
    ['saksbehandler', '/personer'],
    ['saksbehandler', '/personer/ny'],
    ['saksbehandler', `/personer/${person}`],
    ['saksbehandler', `/personer/${person}/endre`],
    ['saksbehandler', `/personer/${person}/paarorende`],
    ['personvernombud', '/innsyn'],
    ['personvernombud', `/personer/${person}/innsyn`],
    ['saksbehandler', '/tjenester'],
    ['saksbehandler', `/tjenester/${await tjeneste('TILDELT')}`],
    ['saksbehandler', `/tjenester/${await tjeneste('TILDELT')}/iverksetting`],
    ['ressursperson', `/tjenester/${await tjeneste('BESTILT')}/installasjon`],
    ['ressursperson', `/tjenester/${await tjeneste('UNDER_INSTALLASJON')}/installasjon`],
    ['ressursperson', `/tjenester/${iDrift}`],
    ['ressursperson', `/tjenester/${iDrift}/evaluering/${evaluering}`],
    ['saksbehandler', `/tjenester/${iDrift}/deling`],
    ['saksbehandler', `/tjenester/${iDrift}/avslutning`],
    ['hjelpemiddellager', `/tjenester/${await tjeneste('UNDER_AVSLUTNING')}/avslutning`],
    ['saksbehandler', `/tjenester/${await tjeneste('AVSLUTTET')}`],
    ['hjelpemiddellager', '/utstyr'],
    ['hjelpemiddellager', `/utstyr/${utstyr}`],
    ['systemadministrator', '/organisasjon'],
    ['systemadministrator', '/organisasjon/personvern'],
    ['personvernombud', '/organisasjon/personvern'],
    ['tjenesteeier', '/forlop'],
    ['saksbehandler', '/min-side'],
    ['saksbehandler', '/hjelp'],
    ['oppfolger@tms.demo', '/oppgaver'],
    ['oppfolger@tms.demo', `/tjenester/${delt}`],
    ['oppfolgingsansvarlig@sykehus.demo', '/oppgaver'],
  ];
}
