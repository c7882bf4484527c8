/** The demo: `saDemo` fills an empty database; it does nothing when there is a virksomhet already. */
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { tjenestetyper } from '@/lib/innhold/queries';
import type { Actor } from '@/lib/platform/actor';
import { stillKlokke } from '@/lib/platform/clock';
import { PrismaClient } from '@/lib/platform/prisma/client';
import { registrerUtstyr } from '@/lib/utstyr/commands';
import { finnActor } from './actor';
import { BEBOERE } from './beboere';
import { kjorLop } from './lop';
import { saModell } from './modell';
import { saOrganisasjon } from './organisasjon';
import { FJORDVIK, SKOGVANG } from './personer';
import { saRespons } from './respons';

/** `beboere`: more people with a service in use, so that a living demo has somebody to hear from. */
type Valg = { bareOrganisasjon?: boolean; beboere?: boolean; si?: (s: string) => void };

/** `adminUrl` is the owner's database; everything that commands can do goes through the app's own door. */
export async function saDemo(adminUrl: string, { bareOrganisasjon = false, beboere = false, si = () => {} }: Valg = {}): Promise<boolean> {
  const admin = new PrismaClient({ adapter: new PrismaPg(adminUrl) });
  try {
    if ((await admin.virksomhet.count()) > 0) return false;
    si('Lager virksomheter, enheter og kontoer');
    await saOrganisasjon(admin);
    if (bareOrganisasjon) return true;
    const region = { admin, actor: finnActor(admin) };
    for (const [kode, personer] of [
      ['fjordvik', beboere ? [...FJORDVIK, ...BEBOERE] : FJORDVIK],
      ['skogvang', SKOGVANG],
    ] as const) {
      si(`Lager personer, saker og tjenester i ${kode === 'fjordvik' ? 'Fjordvik' : 'Skogvang'}`);
      await fyllLager(await region.actor('hjelpemiddellager', kode), kode);
      // The oldest first, so that saksnummer and devices come in the order of time.
      for (const p of [...personer].sort((a, b) => b.dager - a.dager)) await kjorLop(region, kode, p);
    }
    si('Lager tjenestemodeller, samarbeid og tjenestekatalog');
    await saModell(region);
    si('Lager responsmodeller, vakter og varsler');
    await saRespons(region, { tause: beboere });
    return true;
  } finally {
    stillKlokke();
    await admin.$disconnect();
  }
}

/** A stock of every technology, with one that is running low. */
async function fyllLager(lager: Actor, kode: string): Promise<void> {
  const bokstav = kode.charAt(0).toUpperCase();
  for (const [nr, { teknologier }] of tjenestetyper().entries()) {
    for (const t of teknologier) {
      const antall = nr === 3 ? 5 : 12;
      const serienumre = Array.from(
        { length: antall },
        (_, i) =>
          `${bokstav}${t.kode
            .replaceAll(/[^a-z]/g, '')
            .slice(0, 3)
            .toUpperCase()}-${1001 + i}`,
      ).join('\n');
      await registrerUtstyr(lager, { nokkel: randomUUID(), teknologiKode: t.kode, serienumre, anskaffet: '2026-01-15' });
    }
  }
}
