import type { PoolClient } from 'pg';

/** Everything that can happen to a varsel. The text of each stands in content/tekster under `respons.hendelse`. */
export const HENDELSETYPER = [
  'MOTTATT',
  'RUTET',
  'SAMLET',
  'VARSLET',
  'STEG_TOMT',
  'UTEN_VAKT',
  'TATT',
  'SLUPPET',
  'OVERFORT',
  'AAPNET',
  'RINGT',
  'NOTAT',
  'UTRYKNING_SENDT',
  'UTRYKNING_PAA_VEI',
  'UTRYKNING_FRAMME',
  'UTRYKNING_FERDIG',
  'UTRYKNING_UBESVART',
  'AVVENTER',
  'NODETAT',
  'VIDERERUTET',
  'PAAMINNET',
  'GITT_TILBAKE',
  'TILGANG_SLUTT',
  'UTLOGGET',
  'AVTALE_SLUTT',
  'VAKT_SLUTT',
  'AVKLART',
  'KAN_IKKE',
  'FORTSATT',
  'TRENGER_HJELP',
  'MELDT_I_ORDEN',
  'LIVSTEGN_TILBAKE',
  'REVIDERT',
  'DEMPET',
  'KANAL_SVIKTET',
  'SYSTEMTEST',
  'TILSYN_UTFORT',
  'TILSYN_AVVIK',
  'VEDLIKEHOLD',
  'KILDE_ENDRET',
  'GITT_VIDERE',
] as const;
export type Hendelsetype = (typeof HENDELSETYPER)[number];

export type Nyhendelse = {
  virksomhetId: string;
  mottakerVirksomhetId?: string | null;
  varselId: string | null;
  personId?: string | null;
  type: Hendelsetype;
  ansattId?: string | null;
  aktorVirksomhetId?: string | null;
  aktorNavn?: string;
  data?: object;
};

/** Appends events in the running transaction, and wakes those who listen when it commits. */
export async function skrivHendelser(c: Pick<PoolClient, 'query'>, liste: Nyhendelse[]): Promise<void> {
  if (liste.length === 0) return;
  await c.query({
    name: 'respons-hendelser',
    text: `insert into respons.hendelse ("virksomhetId", "mottakerVirksomhetId", "varselId", "personId", type, "ansattId", "aktorVirksomhetId", "aktorNavn", data)
      select "virksomhetId", "mottakerVirksomhetId", "varselId", "personId", type, "ansattId", "aktorVirksomhetId", coalesce("aktorNavn", 'Helhet'), coalesce(data, '{}')
      from json_to_recordset($1) x ("virksomhetId" uuid, "mottakerVirksomhetId" uuid, "varselId" uuid, "personId" uuid, type text, "ansattId" uuid, "aktorVirksomhetId" uuid, "aktorNavn" text, data jsonb)`,
    values: [JSON.stringify(liste)],
  });
  // As text: void is nothing that every client can read.
  await c.query(`select pg_notify('respons', '')::text`);
}
