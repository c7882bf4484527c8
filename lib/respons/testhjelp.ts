import { randomUUID } from 'node:crypto';
import { motorpool } from '@/lib/platform/db';
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

export const settModell = (virksomhetId: string, modell: Responsmodell = MODELL, binding: object = {}, innstillinger: object = {}) =>
  motorpool().query(
    `insert into respons.modell ("virksomhetId", innhold, binding, innstillinger, "endretAv") values ($1, $2, $3, $4, 'Prøve')
     on conflict ("virksomhetId") do update set innhold = excluded.innhold, binding = excluded.binding, innstillinger = excluded.innstillinger, versjon = respons.modell.versjon + 1`,
    [virksomhetId, JSON.stringify(modell), JSON.stringify(binding), JSON.stringify(innstillinger)],
  );

export const settPaaVakt = (
  virksomhetId: string,
  lag: string,
  ansatt: { ansattId: string; navn: string },
  soneId: string | null = null,
  hos = virksomhetId,
) =>
  motorpool().query(
    `insert into respons.vakt (id, "virksomhetId", lag, "soneId", "ansattId", "ansattVirksomhetId", navn) values ($1, $2, $3, $4, $5, $6, $7)`,
    [randomUUID(), virksomhetId, lag, soneId, ansatt.ansattId, hos, ansatt.navn],
  );

export const nyKilde = async (virksomhetId: string, felles = false) => {
  const { id, token } = await registrerKilde(virksomhetId, `Kilde ${randomUUID().slice(0, 8)}`);
  return { kilde: { id, virksomhetId, felles }, token };
};

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
