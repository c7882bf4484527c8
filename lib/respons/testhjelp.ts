import { randomUUID } from 'node:crypto';
import { motorpool, withVirksomhet } from '@/lib/platform/db';
import { registrerKilde } from './mottak/kilder';
import type { Responsmodell } from './schema';

/** A small model: hjemmetjenesten in the sone, then the responssenter, then mottaksvakt; tekniker for what is technical. */
export const MODELL: Responsmodell = {
  id: 'prove',
  navn: 'Prøvemodell',
  beskrivelse: 'Direkte til hjemmetjenesten, med responssenteret bak.',
  passerFor: [],
  krever: [],
  nokkeltall: [],
  kilde: 'Prøve i testen',
  vaktlag: [
    { id: 'hjemme', navn: 'Hjemmetjenesten', type: 'hjemmetjeneste', perSone: true, ekstern: false },
    { id: 'senter', navn: 'Responssenteret', type: 'responssenter', perSone: false, ekstern: false },
    { id: 'teknisk', navn: 'Teknikere', type: 'tekniker', perSone: false, ekstern: false },
  ],
  regler: [
    {
      id: 'teknisk',
      navn: 'Teknisk',
      tjenester: [],
      typer: ['teknisk', 'test'],
      soner: [],
      tider: [],
      steg: [{ til: [{ art: 'vaktlag', lag: 'teknisk' }], ventSekunder: 600, gjenta: 0 }],
    },
    {
      id: 'alle',
      navn: 'Alle andre',
      tjenester: [],
      typer: [],
      soner: [],
      tider: [],
      steg: [
        { til: [{ art: 'vaktlag', lag: 'hjemme' }], ventSekunder: 120, gjenta: 1 },
        { til: [{ art: 'vaktlag', lag: 'senter' }], ventSekunder: 120, gjenta: 0 },
      ],
    },
  ],
};

/** Lets `mottakerId` take this virksomhet's varsler: the one asks, the other accepts. */
export async function avtal(virksomhetId: string, mottakerId: string): Promise<void> {
  await withVirksomhet(
    virksomhetId,
    (tx) => tx.$executeRaw`
      insert into respons.mottaksavtale (id, "virksomhetId", "mottakerId", "bedtAv") values (${randomUUID()}::uuid, ${virksomhetId}::uuid, ${mottakerId}::uuid, 'Prøve') on conflict do nothing`,
  );
  await withVirksomhet(
    mottakerId,
    (tx) => tx.$executeRaw`
      update respons.mottaksavtale set godtatt = now(), "godtattAv" = 'Prøve'
      where "virksomhetId" = ${virksomhetId}::uuid and "mottakerId" = ${mottakerId}::uuid and godtatt is null and avsluttet is null`,
  );
}

/** Sets the model, and has the other virksomheter in the binding accept. */
export async function settModell(
  virksomhetId: string,
  modell: Responsmodell = MODELL,
  binding: Record<string, { virksomhetId?: string } & Record<string, unknown>> = {},
  innstillinger: object = {},
): Promise<void> {
  for (const { virksomhetId: m } of Object.values(binding)) if (m && m !== virksomhetId) await avtal(virksomhetId, m);
  await motorpool().query(
    `insert into respons.modell ("virksomhetId", innhold, binding, innstillinger, "endretAv") values ($1, $2, $3, $4, 'Prøve')
     on conflict ("virksomhetId") do update set innhold = excluded.innhold, binding = excluded.binding, innstillinger = excluded.innstillinger, versjon = respons.modell.versjon + 1`,
    [virksomhetId, JSON.stringify(modell), JSON.stringify(binding), JSON.stringify(innstillinger)],
  );
}

export const settPaaVakt = async (
  virksomhetId: string,
  lag: string,
  ansatt: { ansattId: string; navn: string },
  soneId: string | null = null,
  hos = virksomhetId,
): Promise<void> => {
  if (hos !== virksomhetId) await avtal(virksomhetId, hos);
  await motorpool().query(
    `insert into respons.vakt (id, "virksomhetId", lag, "soneId", "ansattId", "ansattVirksomhetId", navn) values ($1, $2, $3, $4, $5, $6, $7)`,
    [randomUUID(), virksomhetId, lag, soneId, ansatt.ansattId, hos, ansatt.navn],
  );
};

export const nyKilde = async (virksomhetId: string, felles = false) => {
  const { id, token } = await registrerKilde(virksomhetId, `Kilde ${randomUUID().slice(0, 8)}`);
  return { kilde: { id, virksomhetId, felles }, token };
};

/** Both have said yes to the source's varsler from this virksomhet's devices. */
export const godtaKilde = (kildeId: string, virksomhetId: string) =>
  motorpool().query(
    `insert into respons.kildeavtale ("kildeId", "virksomhetId", "leverandorId", status, "spurtAv", svart, "svartAv")
     select id, $2, "virksomhetId", 'GODTATT', 'Prøve', now(), 'Prøve' from respons.kilde where id = $1`,
    [kildeId, virksomhetId],
  );

export const varsel = (mer: Partial<import('./mottak/skjema').Innvarsel> = {}): import('./mottak/skjema').Innvarsel => ({
  eksternId: randomUUID(),
  type: 'trygghetsalarm',
  enhet: 'UKJENT-1',
  tidspunkt: new Date().toISOString(),
  ...mer,
});

/** Makes every open varsel due now. */
export const alleForfaller = () =>
  motorpool().query(`update respons.varsel set "nesteForfall" = now() - interval '1 second' where "nesteForfall" is not null`);
