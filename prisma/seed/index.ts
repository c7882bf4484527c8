/** The demo: `saDemo` fills an empty database; it does nothing when there is a virksomhet already. */
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/platform/prisma/client';
import { saOrganisasjon } from './organisasjon';

type Valg = { bareOrganisasjon?: boolean; si?: (s: string) => void };

/** `adminUrl` is the owner's database; everything that commands can do goes through the app's own door. */
export async function saDemo(adminUrl: string, { bareOrganisasjon = false, si = () => {} }: Valg = {}): Promise<boolean> {
  const admin = new PrismaClient({ adapter: new PrismaPg(adminUrl) });
  try {
    if ((await admin.virksomhet.count()) > 0) return false;
    si('Lager virksomheter, enheter og kontoer');
    await saOrganisasjon(admin);
    if (bareOrganisasjon) return true;
    return true;
  } finally {
    await admin.$disconnect();
  }
}
