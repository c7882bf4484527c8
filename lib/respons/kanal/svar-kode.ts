import { createHash, createHmac, randomBytes } from 'node:crypto';
import { motorpool } from '@/lib/platform/db';
import { nokkel, nokler } from '@/lib/platform/nokler';

/** 144 bits, as they stand in an address. */
const BYTES = 18;
export const KODE = /^[\w-]{24}$/;

/** All that is kept of a code. */
export const kodehash = (kode: string): string => createHash('sha256').update(kode).digest('base64url');

const kodeAv = (salt: string, noekkel: string): string =>
  createHmac('sha256', noekkel).update(salt).digest().subarray(0, BYTES).toString('base64url');

/** Whether the receiver has no login here, and answers by an address of their own. */
export const erUtenfor = (mottaker: string): boolean => /^(paarorende|ekstern):/.test(mottaker);

/** The code of one message: made once, and the same however often the message is sent, also while the key is changed. */
export async function svarkode(u: { id: string; eier: string; varselId: string }): Promise<string> {
  const nytt = randomBytes(BYTES).toString('base64url');
  const { rows } = await motorpool().query<{ hash: string; salt: string }>(
    `insert into respons.svarlenke (hash, salt, "virksomhetId", "varselId", "utsendingId") values ($1, $2, $3, $4, $5)
     on conflict ("utsendingId") do update set salt = svarlenke.salt returning hash, salt`,
    [kodehash(kodeAv(nytt, nokkel('svar').verdi)), nytt, u.eier, u.varselId, u.id],
  );
  const rad = rows[0] as { hash: string; salt: string };
  const koder = nokler('svar').map((n) => kodeAv(rad.salt, n.verdi));
  // The key may have been changed after the first try: the address that is already sent stays good.
  const sendt = koder.find((k) => rad.hash === kodehash(k));
  if (sendt) return sendt;
  const [kode = ''] = koder;
  await motorpool().query(`update respons.svarlenke set hash = $2 where "utsendingId" = $1`, [u.id, kodehash(kode)]);
  return kode;
}

/** What is long past is not kept: a link is good for a day. */
export const ryddSvarlenker = (): Promise<unknown> => motorpool().query(`delete from respons.svarlenke where opprettet < now() - interval '7 days'`);
