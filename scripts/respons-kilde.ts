/**
 * `npm run -s respons:kilde -- --virksomhet <kortnavn> --navn <navn>`: registers a source and prints its token, once; `--bytt` gives
 * one that is there a new token, and the old one is good for 24 hours more.
 */
import { parseArgs } from 'node:util';
import { lukk, utenActor } from '@/lib/platform/db';
import { byttToken, registrerKilde } from '@/lib/respons/mottak/kilder';
import { brukAppmiljo } from './felles/appmiljo.ts';

const { values } = parseArgs({ options: { virksomhet: { type: 'string' }, navn: { type: 'string' }, bytt: { type: 'boolean', default: false } } });
try {
  brukAppmiljo();
  const { virksomhet: kode, navn } = values;
  if (!kode || !navn) throw new Error('Bruk: npm run -s respons:kilde -- --virksomhet <kortnavn> --navn <navn>');
  const v = await utenActor((tx) => tx.virksomhet.findUnique({ where: { kode }, select: { id: true } }));
  if (!v) throw new Error(`Finner ingen virksomhet med kortnavnet ${kode}`);
  if (values.bytt) {
    const token = await byttToken(v.id, navn);
    if (!token) throw new Error(`${kode} har ingen kilde som heter ${navn}`);
    console.log(token);
  } else console.log(await ny(v.id, navn, kode));
} catch (e) {
  console.error((e as Error).message);
  process.exitCode = 1;
} finally {
  await lukk();
}

async function ny(virksomhetId: string, navn: string, kode: string): Promise<string> {
  const { token } = await registrerKilde(virksomhetId, navn).catch((e: { code?: string }) => {
    throw e.code === '23505' ? new Error(`${kode} har alt en kilde som heter ${navn}`) : e;
  });
  return token;
}
