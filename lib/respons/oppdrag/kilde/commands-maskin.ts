import 'server-only';
import { motorpool, type Tx, withKonto } from '@/lib/platform/db';
import { erId } from '@/lib/platform/verdi/id';
import { egneAnsatte } from '../queries-ansatte';
import { somMotoren } from '../queries-motor';

/** What a browser that has turned on web push carries: which subscription is its own. */
export const MASKIN = 'helhet.varsling';

/** Set for a moment by a page that is thrown out for want of clicks. */
export const UTKASTET = 'helhet.utkastet';

/** The browser is logged out of: it is told nothing more. */
export async function glemMaskin(id: string | undefined): Promise<void> {
  if (id && erId(id)) await motorpool().query('delete from respons.abonnement where id = $1', [id]);
}

/** Sessions of these employments are ended from afar: every browser and phone that is told as one of them is told nothing more. */
export const glemMaskinene = (tx: Tx, ansattIder: readonly string[]): Promise<number> =>
  somMotoren(tx, () => tx.$executeRaw`delete from respons.abonnement where "ansattId" = any(${[...ansattIder]}::uuid[])`);

/** Somebody logs in on the browser: what it was told as somebody else ends. */
export async function maskinenHar(id: string | undefined, kontoId: string): Promise<void> {
  if (!id || !erId(id)) return;
  const egne = await withKonto(kontoId, (tx) => egneAnsatte(tx, kontoId));
  await motorpool().query('delete from respons.abonnement where id = $1 and "ansattId" <> all($2::uuid[])', [id, egne]);
}
