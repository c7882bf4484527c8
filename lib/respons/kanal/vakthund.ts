import { motorpool } from '@/lib/platform/db';
import { logg } from '@/lib/platform/log';
import { lesInnstillinger } from '../eskalering/modeller';
import { sendEpost } from './epost';
import { sendJson } from './http';
import { sendSms } from './sms';
import { melding } from './tekst';
import { erTid } from './tid';
import { feilet, fraStatus, type Utfall } from './typer';
import { signer } from './webhook';

/** Between alerts to one virksomhet, and until the next try when one did not get through. */
const IGJEN = '10 minutes';
const FEILET_IGJEN = '30 seconds';

type Rammet = { virksomhetId: string; sekunder: number; innstillinger: unknown };

const RAMMEDE = `
  select v."virksomhetId", max(extract(epoch from clock_timestamp() - coalesce(v."nesteForfall", v.mottatt)))::int sekunder, coalesce(m.innstillinger, '{}') innstillinger
  from respons.varsel v left join respons.modell m on m."virksomhetId" = v."virksomhetId"
  where (v.status = 'MOTTATT' and v.mottatt < clock_timestamp() - interval '30 seconds')
    or (v.status <> 'LUKKET' and v."nesteForfall" < clock_timestamp() - interval '30 seconds')
  group by 1, 3`;

/**
 * Tells the driftsansvarlig of every virksomhet whose varsler stand still, past the outbox and straight to the address,
 * once in ten minutes whoever finds it. Gives how many were told.
 */
export async function varsleDrift(): Promise<number> {
  const { rows } = await motorpool().query<Rammet>(RAMMEDE);
  // All at once: an address that hangs keeps no other waiting.
  const svar = await Promise.allSettled(rows.map(fortell));
  return svar.filter((s) => s.status === 'fulfilled' && s.value).length;
}

/** Whether they were told now. */
async function fortell(r: Rammet): Promise<boolean> {
  logg('feil', 'respons.koen staar stille', { virksomhetId: r.virksomhetId, sekunder: r.sekunder });
  const til = lesInnstillinger(r.innstillinger).driftsansvarlig;
  if (!til || !(await erTid(motorpool(), navn(r.virksomhetId), IGJEN))) return false;
  const utfall = await send(til, r);
  if (utfall.ok) return true;
  logg('feil', 'respons.driftsansvarlig ble ikke varslet', { virksomhetId: r.virksomhetId, feil: utfall.feil });
  await motorpool().query(`update respons.felles set tid = clock_timestamp() - interval '${IGJEN}' + interval '${FEILET_IGJEN}' where navn = $1`, [
    navn(r.virksomhetId),
  ]);
  return false;
}

const navn = (virksomhetId: string): string => `vakthund:${virksomhetId}`;

async function send(til: { kanal: string; adresse: string }, r: Rammet): Promise<Utfall> {
  const tekst = melding('staarStille', { sekunder: r.sekunder });
  const nokkel = `vakthund:${r.virksomhetId}:${Math.floor(Date.now() / 600_000)}`;
  if (til.kanal === 'sms') return sendSms({ adresse: til.adresse, tekst, nokkel });
  if (til.kanal === 'epost') return sendEpost({ adresse: til.adresse, tekst, nokkel });
  try {
    const kropp = JSON.stringify({ hendelse: 'staarStille', sekunder: r.sekunder, tekst, nokkel });
    const signatur = signer(r.virksomhetId, kropp, Math.floor(Date.now() / 1000));
    return fraStatus(await sendJson(til.adresse, kropp, { hoder: { 'idempotency-key': nokkel, 'helhet-signature': signatur } }), true);
  } catch (e) {
    return feilet(e);
  }
}
