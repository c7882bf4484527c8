import { NextRequest } from 'next/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { TEMPO, tomTempo } from '@/lib/platform/inngang/tempo';
import { proxy } from '@/proxy';

const be = (sti: string, ip: string) => proxy(new NextRequest(`http://helhet.no${sti}`, { headers: { 'x-forwarded-for': ip } }));
/** The status of the last of so many. */
async function ganger(antall: number, sti: string, ip: string) {
  let siste = await be(sti, ip);
  for (let i = 1; i < antall; i++) siste = await be(sti, ip);
  return siste;
}
beforeEach(tomTempo);

describe('the door of the citizens’ pages', () => {
  it('lets one address see so many pages in a minute, and then says so in words', async () => {
    expect((await ganger(TEMPO.side, '/tjenestetilbud/fjordvik', '203.0.113.1')).status).toBe(200);
    const nei = await be('/tjenestetilbud/fjordvik', '203.0.113.1');
    expect(nei.status).toBe(429);
    expect(Number(nei.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(nei.headers.get('content-type')).toContain('text/html');
    expect(await nei.text()).toMatch(/<html lang="nb">.*<h1>For mange/);
    expect((await be('/tjenestetilbud/fjordvik', '203.0.113.2')).status, 'others are served').toBe(200);
    expect((await be('/logg-inn', '203.0.113.1')).status, 'and so is the rest').toBe(200);
  });

  it('is stricter with files, which are drawn', async () => {
    expect((await ganger(TEMPO.fil, '/tjenestetilbud/fjordvik/pdf', '203.0.113.1')).status).toBe(200);
    const nei = await be('/tjenestetilbud/fjordvik/trygghetsalarm/pdf', '203.0.113.1');
    expect([nei.status, nei.headers.get('content-type')]).toEqual([429, 'text/plain; charset=utf-8']);
    expect((await be('/tjenestetilbud/fjordvik', '203.0.113.1')).status).toBe(200);
  });
});
