import { chromium } from '@playwright/test';
export async function start(epost: string, bredde = 1280, hoyde = 900) {
  const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const ctx = await b.newContext({ viewport: { width: bredde, height: hoyde }, baseURL: 'http://127.0.0.1:3000' });
  const p = await ctx.newPage();
  const { csrfToken } = await (await ctx.request.get('/api/auth/csrf')).json();
  const r = await ctx.request.post('/api/auth/callback/demo', { form: { csrfToken, epost, passord: 'demo-helhet', json: 'true' } });
  if (!r.ok()) console.log('login', r.status());
  p.on('console', (m) => m.type() === 'error' && console.log('KONSOLL', m.text().slice(0, 300)));
  p.on('pageerror', (e) => console.log('SIDEFEIL', e.message.slice(0, 300)));
  return { b, p };
}
