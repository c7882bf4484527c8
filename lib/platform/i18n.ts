import { headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { OSLO } from './clock';
import { hentSesjon } from './session';
import { type Sprak, sprakAv } from './sprak';
import { TEKSTER } from './tekster';

/** The person's own choice; before login, and when the database does not answer, what the browser asks for. */
async function valgtSprak(): Promise<Sprak> {
  const sesjon = await hentSesjon().catch(() => null);
  return sesjon?.actor.sprak ?? sprakAv((await headers()).get('accept-language'));
}

export default getRequestConfig(async () => {
  const locale = await valgtSprak();
  return { locale, messages: TEKSTER[locale], timeZone: OSLO };
});
