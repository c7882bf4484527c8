import { expect, it } from 'vitest';
import { testdb } from '@/lib/platform/testdb';
import { lagSender } from '../../kanal/sender';
import type { Sending } from '../../kanal/typer';
import { MODELL, nyKilde, settModell } from '../../testhjelp';
import { installert, nokkel, rader, rutet } from '../testhjelp';
import { gaaPaaVakt } from '../vakt/commands';
import { ta } from './commands';
import { sendUtrykning } from './commands-utrykning';

const db = testdb();

it('a call-out goes out by every channel, and what the operator wrote stays in the app', async () => {
  const [hjemme, operator] = [await db.actor('hjemmetjeneste'), await db.actor('responsoperator')];
  const { virksomhetId } = hjemme;
  const sone = await db.admin.enhet.findFirstOrThrow({ where: { virksomhetId, type: 'HJEMMETJENESTE' } });
  await installert(db, 'U-1', sone.id);
  await settModell(virksomhetId, MODELL);
  await gaaPaaVakt(hjemme, { nokkel: nokkel(), virksomhetId, lag: 'hjemme', soneId: '' });
  const { kilde } = await nyKilde(virksomhetId);
  const varselId = await rutet(kilde, { enhet: 'U-1' });
  await ta(operator, { nokkel: nokkel(), varselId });
  await rader('delete from respons.utsending');
  await rader(
    `insert into respons.abonnement (id, "virksomhetId", "ansattId", endpoint, noekler) values (gen_random_uuid(), $1, $2, 'https://p/u', '{}')`,
    [virksomhetId, hjemme.ansattId],
  );
  await sendUtrykning(operator, { nokkel: nokkel(), varselId, lag: 'hjemme', melding: 'Olga Nes har falt på badet' });
  const sendt: Sending[] = [];
  await lagSender({
    webpush: async (s) => {
      sendt.push(s);
      return { ok: true, levert: false };
    },
  }).enRunde();
  expect(sendt).toMatchObject([{ tekst: expect.stringContaining('Du er bedt om å rykke ut'), merke: varselId }]);
  expect(JSON.stringify(sendt)).not.toContain('Olga');
});
