import type { PoolClient } from 'pg';
import { motorpool } from '@/lib/platform/db';
import { KODE, kodehash } from '../../kanal/svar-kode';
import { melding } from '../../kanal/tekst';
import type { Slag } from '../../ruting/plan';
import { MOTTAKSVAKT } from '../vakt/rules';
import type { Varselstatus } from '../varsel/rules';
import type { Gitt } from './rules';

/** A link is of no use after this, whatever has become of the varsel. */
const LEVER = '24 hours';

type Klient = Pick<PoolClient, 'query'>;

/** A link with its message and its varsel. Instants are ISO. */
export type Lenke = {
  utsendingId: string;
  gitt: Gitt | null;
  lenkeslag: number;
  mottaker: string;
  navn: string;
  adresse: string | null;
  sendt: string;
  varselId: string;
  virksomhetId: string;
  mottakerVirksomhetId: string | null;
  type: string;
  status: Varselstatus;
  plan: Slag[] | null;
  slag: number;
  merker: string[];
  personId: string | null;
  tjenesteId: string | null;
  soneId: string | null;
  samlingId: string | null;
  tatt: string | null;
  holder: boolean;
  /** Who has it, when it is somebody else. */
  rolle: 'vakt' | 'paarorende' | 'ekstern' | null;
};

/** The varsel of a code, held until the transaction ends; null when the code is unknown or too old. */
export async function laasForKode(c: Klient, kode: string): Promise<string | null> {
  if (!KODE.test(kode)) return null;
  const { rows } = await c.query<{ id: string }>(
    `select v.id from respons.varsel v where v.id = (
       select "varselId" from respons.svarlenke where hash = $1 and opprettet > clock_timestamp() - interval '${LEVER}') for update`,
    [kodehash(kode)],
  );
  return rows[0]?.id ?? null;
}

/** What a code is for; null when it is unknown or too old: the two are told apart nowhere. */
export async function lesLenke(c: Klient, kode: string): Promise<Lenke | null> {
  if (!KODE.test(kode)) return null;
  const { rows } = await c.query<Lenke>({
    name: 'respons-svarlenke',
    text: `select l."utsendingId"::text "utsendingId", l.svar gitt, u.slag lenkeslag, u.mottaker, u.navn, u.adresse, respons.iso(coalesce(u.sendt, u.opprettet)) sendt,
        v.id "varselId", v."virksomhetId", v."mottakerVirksomhetId", v.type, v.status, v.plan, v.slag, v.merker, v."personId", v."tjenesteId", v."soneId", v."samlingId",
        respons.iso(v.tatt) tatt, coalesce(h.mottaker = u.mottaker and h.navn = u.navn, false) holder,
        case when v."tattAvId" is not null then 'vakt' else split_part(h.mottaker, ':', 1) end rolle
      from respons.svarlenke l join respons.utsending u on u.id = l."utsendingId" join respons.varsel v on v.id = l."varselId"
      left join lateral (
        select hu.mottaker, hu.navn from respons.svarlenke hl join respons.utsending hu on hu.id = hl."utsendingId"
        where hl."varselId" = v.id and hl.tatt = v.tatt and v.status = 'TATT' and v."tattAvId" is null limit 1) h on true
      where l.hash = $1 and l.opprettet > clock_timestamp() - interval '${LEVER}'`,
    values: [kodehash(kode)],
  });
  return rows[0] ?? null;
}

export const finnesKode = async (kode: string): Promise<boolean> => (await lesLenke(motorpool(), kode)) !== null;

/** How the receiver is named in the log, on the screens and in the journal. */
export function mottakernavn(l: Pick<Lenke, 'mottaker' | 'navn'>, lag: readonly { id: string; navn: string }[]): string {
  if (l.mottaker.startsWith('paarorende:')) return melding('paarorendeNavn', { navn: l.navn });
  const navn = l.navn === MOTTAKSVAKT ? melding('mottaksvakt') : (lag.find((x) => x.id === l.navn)?.navn ?? l.navn);
  return melding('eksternNavn', { navn });
}
