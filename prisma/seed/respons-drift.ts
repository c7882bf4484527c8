import { randomUUID } from 'node:crypto';
import { godtaMottak, lagreBindingOgSpor } from '@/lib/mottaksavtale/commands';
import { hentMottaksavtaler } from '@/lib/mottaksavtale/queries';
import { osloDato } from '@/lib/platform/clock';
import { motorpool, somVirksomhet, withVirksomhet } from '@/lib/platform/db';
import type { PrismaClient } from '@/lib/platform/prisma/client';
import { iTransaksjon } from '@/lib/respons/eskalering/transaksjon';
import { reisVarsler } from '@/lib/respons/mottak/intern';
import { lagreKameralenker } from '@/lib/respons/oppdrag/kilde/commands';
import { lagreModell } from '@/lib/respons/oppdrag/modell/commands';
import type { Bindingsrad } from '@/lib/respons/oppdrag/modell/schema';
import { planleggSystemtester, planleggTilsyn } from '@/lib/respons/oppdrag/runde/commands-plan';
import { planleggVedlikehold } from '@/lib/respons/oppdrag/runde/commands-vedlikehold';
import { gaaPaaVakt } from '@/lib/respons/oppdrag/vakt/commands';
import { presets } from '@/lib/respons/ruting/presets';
import type { finnActor } from './actor';

type Region = { admin: PrismaClient; actor: ReturnType<typeof finnActor> };

const n = () => ({ nokkel: randomUUID() });
const MINUTT = 60_000;
const klokke = (t: Date): string => new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' }).format(t);

/**
 * Fjordvik's own copy of the preset: it has its own responssenter, and the regional TMS follows up DHO. Everybody the
 * model calls is manned, and on duty.
 */
export async function bemann({ admin, actor }: Region, preset: string): Promise<void> {
  const eier = await actor('tjenesteeier');
  const v = eier.virksomhetId;
  const modell = presets().find((p) => p.id === preset);
  if (!modell) throw new Error(preset);
  const innhold = {
    ...modell,
    krever: modell.krever.filter((k) => !k.includes('«Arbeidslisten for DHO»')),
    vaktlag: modell.vaktlag.map((l) => ({ ...l, ekstern: false })),
    regler: modell.regler.map((r) => ({
      ...r,
      steg: r.steg.map((s) => ({ ...s, til: s.til.filter((m) => m.art !== 'virksomhet' && m.art !== 'ekstern') })),
    })),
  };
  await lagreModell(eier, { ...n(), versjon: 1, innhold });
  const enheter = await admin.enhet.findMany({ where: { virksomhetId: v }, orderBy: { navn: 'asc' } });
  const soner = enheter.filter((e) => e.type === 'HJEMMETJENESTE').map((e) => e.id);
  const ider = (...typer: string[]) => enheter.filter((e) => typer.includes(e.type)).map((e) => e.id);
  const tms = await admin.virksomhet.findUniqueOrThrow({ where: { kode: 'tms' } });
  const rad = (navn: string, egne: string[], virksomhetId = ''): Bindingsrad => ({
    navn,
    enheter: egne,
    virksomhetId,
    kanal: '',
    adresse: '',
    reserveKanal: '',
    reserveAdresse: '',
  });
  await lagreBindingOgSpor(eier, {
    ...n(),
    versjon: 2,
    rader: [
      rad('mottaksvakt', ider('RESPONSSENTER')),
      rad('responssenter', ider('RESPONSSENTER')),
      rad('trygghetspatrulje', soner.slice(0, 1)),
      rad('hjemmetjenesten', soner),
      rad('teknikere', ider('SERVICEDESK')),
      rad('dho', [], tms.id),
    ],
  });
  const hosTms = await actor('tjenesteeier', 'tms');
  for (const a of await hentMottaksavtaler(hosTms)) if (!a.godtatt && !a.egne) await godtaMottak(hosTms, { ...n(), id: a.id, versjon: a.versjon });
  for (const [rolle, kode, lag, sone] of [
    ['responsoperator', 'fjordvik', 'responssenter', 0],
    ['responsoperator', 'fjordvik', 'mottaksvakt', 0],
    ['hjemmetjeneste', 'fjordvik', 'hjemmetjenesten', 0],
    ['ressursperson', 'fjordvik', 'hjemmetjenesten', 1],
    ['ressursperson', 'fjordvik', 'trygghetspatrulje', 1],
    ['tekniker', 'fjordvik', 'teknikere', 0],
    ['oppfolger', 'tms', 'dho', 0],
  ] as const)
    await gaaPaaVakt(await actor(rolle, kode), { ...n(), virksomhetId: v, lag, soneId: soner[sone] ?? '' });
}

/** Every other of those with a service in use lives in another sone than the first. */
export async function fordelPaaSoner(admin: PrismaClient, virksomhetId: string): Promise<void> {
  const soner = await admin.enhet.findMany({ where: { virksomhetId, type: 'HJEMMETJENESTE' }, orderBy: { navn: 'asc' } });
  const tjenester = await admin.tjeneste.findMany({ where: { virksomhetId, status: 'I_DRIFT' }, orderBy: { id: 'asc' } });
  const andre = tjenester.filter((_, i) => i % 2 === 1);
  const sone = soner.at(-1)?.id;
  await admin.person.updateMany({ where: { id: { in: andre.map((t) => t.personId) } }, data: { soneId: sone } });
  await admin.tjeneste.updateMany({ where: { id: { in: andre.map((t) => t.id) } }, data: { enhetId: sone } });
}

/** What is planned and what has been done: supervision, tests, maintenance, cameras; and devices that are silent. */
export async function planlegg({ actor }: Region, tause: boolean): Promise<void> {
  const tekniker = await actor('tekniker');
  const v = tekniker.virksomhetId;
  await lagreKameralenker(await actor('tjenesteforvalter'), {
    ...n(),
    lenker: [{ teknologi: 'roommate', mal: 'https://kamera.sensorvakt.example/enhet/{serie}' }],
  });
  await tilsyn(v);
  await systemtester(v, tekniker.navn);
  const fra = (dager: number) => osloDato(new Date(Date.now() + dager * 1440 * MINUTT));
  const serier = (
    await motorpool().query<{ serie: string; teknologi: string }>(
      `select serie, "teknologiKode" teknologi from respons.enhet where "virksomhetId" = $1 and installert order by serie`,
      [v],
    )
  ).rows;
  const av = (teknologi: string) =>
    serier
      .filter((e) => e.teknologi === teknologi)
      .map((e) => e.serie)
      .join('\n');
  await planleggVedlikehold(tekniker, {
    ...n(),
    tittel: 'Ny programvare i RoomMate',
    fraDato: fra(1),
    fraKl: '10:00',
    tilDato: fra(1),
    tilKl: '12:00',
    serier: av('roommate'),
  });
  await planleggVedlikehold(tekniker, {
    ...n(),
    tittel: 'Tryggnett bytter SIM-kort',
    fraDato: fra(0),
    fraKl: klokke(new Date(Date.now() - 30 * MINUTT)),
    tilDato: fra(2),
    tilKl: '15:00',
    serier: av('gps-enhet'),
  });
  if (tause) await meldTause(v);
}

/** Each service has its times of the night; some have one by day as well, so that there is something to do when the demo is opened. */
async function tilsyn(v: string): Promise<void> {
  const { rows } = await motorpool().query<{ id: string; personId: string }>(
    `select "tjenesteId" id, e."teknologiKode" from respons.enhet e where e."virksomhetId" = $1 and e.installert and e."teknologiKode" = 'roommate' order by e.serie`,
    [v],
  );
  const naa = Math.floor(Date.now() / MINUTT) * MINUTT;
  const netter = ['23:00', '23:30', '00:30', '02:00', '03:00', '05:00'];
  await withVirksomhet(v, async (tx) => {
    for (const [i, t] of rows.entries()) {
      const dag = i < 2 ? 0 : i < 4 ? 20 : null;
      const tider = {
        'tilsynstid-1': netter[i % 3],
        'tilsynstid-2': netter[3 + (i % 3)],
        ...(dag === null ? {} : { 'tilsynstid-3': klokke(new Date(naa + dag * MINUTT)) }),
      };
      await tx.$executeRaw`update "Tjeneste" set innstillinger = innstillinger || ${JSON.stringify(tider)}::jsonb where id = ${t.id}::uuid`;
    }
  });
  await iTransaksjon(async (c) => {
    await somVirksomhet(c, v);
    await c.query(
      `insert into respons.runde (id, "virksomhetId", art, "tjenesteId", "personId", "soneId", planlagt)
       select gen_random_uuid(), $1, 'TILSYN', t.id, t."personId", p."soneId", $3 from unnest($2::uuid[]) x (id)
         join "Tjeneste" t on t.id = x.id join "Person" p on p.id = t."personId" on conflict do nothing`,
      [v, rows.slice(0, 2).map((r) => r.id), new Date(naa)],
    );
    // The last rounds, done; one of them was not as it should be.
    await c.query(
      `insert into respons.runde (id, "virksomhetId", art, "tjenesteId", "personId", "soneId", planlagt, utfort, "utfortAvNavn", resultat, merknad)
       select gen_random_uuid(), $1, 'TILSYN', t.id, t."personId", p."soneId", k.tid, k.tid + make_interval(mins => (x.nr + k.nr)::int % 9), $4,
         case when x.nr = 1 and k.nr = 1 then 'AVVIK' else 'OK' end, case when x.nr = 1 and k.nr = 1 then 'Satt på sengekanten. Ringte, og hun la seg igjen.' end
       from unnest($2::uuid[]) with ordinality x (id, nr) join "Tjeneste" t on t.id = x.id join "Person" p on p.id = t."personId"
         cross join unnest($3::timestamptz[]) with ordinality k (tid, nr) on conflict do nothing`,
      [v, rows.map((r) => r.id), [7, 4].map((t) => new Date(naa - t * 60 * MINUTT)), 'Hege Solli'],
    );
  });
  await planleggTilsyn();
}

/** Tests of the last half year: most went well, one failed, some are due again about now. */
async function systemtester(v: string, navn: string): Promise<void> {
  await motorpool().query(
    `insert into respons.runde (id, "virksomhetId", art, serie, planlagt, startet, utfort, "utfortAvNavn", resultat, merknad)
     select gen_random_uuid(), $1, 'SYSTEMTEST', serie, t - interval '2 hours', t - interval '5 minutes', t, $2, case when nr = 2 then 'FEIL' else 'OK' end,
       case when nr = 2 then 'Varselet kom ikke fram. Byttet batteri, prøves på nytt.' else '' end
     from (select serie, nr, date_trunc('hour', now()) - case when nr = 2 then interval '6 days' when nr < 5 then make_interval(days => 185 - nr::int * 3) else make_interval(days => (nr::int * 17) % 160 + 5) end t
       from (select serie, row_number() over (order by md5(serie)) nr from respons.enhet where "virksomhetId" = $1 and installert) e where nr % 3 <> 0) x on conflict do nothing`,
    [v, navn],
  );
  await planleggSystemtester();
}

/** Two devices that have said nothing for a day or two, while another has been heard. */
async function meldTause(v: string): Promise<void> {
  await iTransaksjon(async (c) => {
    await c.query(
      `update respons.enhet set "sistLivstegn" = now() where "virksomhetId" = $1 and serie =
        (select serie from respons.enhet where "virksomhetId" = $1 and installert and "teknologiKode" = 'dho-nettbrett' order by serie limit 1)`,
      [v],
    );
    const { rows } = await c.query<{ serie: string }>(
      `update respons.enhet e set mangler = true, "sistLivstegn" = now() - interval '26 hours' where e."virksomhetId" = $1 and serie in (
         select max(serie) from respons.enhet where "virksomhetId" = $1 and installert and "teknologiKode" in ('alarmknapp', 'medisindispenser') group by "teknologiKode") returning serie`,
      [v],
    );
    await reisVarsler(
      c,
      rows.map((r) => ({
        virksomhetId: v,
        eksternId: `livstegn:${r.serie}:demo`,
        type: 'teknisk' as const,
        verdi: 'livstegn_mangler',
        serie: r.serie,
      })),
    );
  });
}
