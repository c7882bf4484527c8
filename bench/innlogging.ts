/** Logs a demo account in over HTTP. Gives the cookie header of its session. */
export async function loggInn(adresse: string, epost: string, passord: string): Promise<string> {
  const csrf = await fetch(`${adresse}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const kaker = (r: Response) => r.headers.getSetCookie().map((k) => k.split(';')[0] ?? '');
  const r = await fetch(`${adresse}/api/auth/callback/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: kaker(csrf).join('; ') },
    body: new URLSearchParams({ csrfToken, epost, passord, json: 'true' }),
  });
  const alle = [...kaker(csrf), ...kaker(r)];
  if (!alle.some((k) => k.includes('session-token'))) throw new Error(`Innloggingen feilet (${r.status})`);
  return alle.join('; ');
}
