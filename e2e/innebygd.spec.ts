import { expect, test } from '@playwright/test';
import { ledigPort } from '../scripts/felles/postgres';
import { avslutt, ventPaaHelse } from '../scripts/felles/prosess';
import { ventPaaRespons } from '../scripts/felles/respons';
import { startWeb } from '../scripts/felles/web';
import { finn, nyKilde } from './hjelp';

test('RESPONS=innebygd: én prosess viser sidene og tar imot varsler', async ({ browser, request }) => {
  const token = await nyKilde(browser);
  const [port, mottak] = [await ledigPort(), await ledigPort()];
  const adresse = `http://127.0.0.1:${port}`;
  const web = startWeb(port, { NEXTAUTH_URL: adresse, RESPONS: 'innebygd', RESPONS_PORT: String(mottak) });
  try {
    await ventPaaHelse(adresse, web);
    await ventPaaRespons(mottak, () => web.exitCode === null);
    const svar = await request.post(`http://127.0.0.1:${mottak}/respons/v1/varsler`, {
      headers: { authorization: `Bearer ${token}` },
      data: { eksternId: `innebygd-${Date.now()}`, tidspunkt: new Date().toISOString(), type: 'trygghetsalarm', enhet: 'INNEBYGD-1' },
    });
    expect(svar.status()).toBe(201);
    const { id } = await svar.json();
    expect(await finn('select id from respons.varsel where id = $1', [id])).toBe(id);
    expect((await request.get(`${adresse}/logg-inn`)).status()).toBe(200);
  } finally {
    await avslutt(web);
  }
});
