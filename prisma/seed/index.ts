/** The demo: `saDemo` fills an empty database; it does nothing when there is a virksomhet already. */
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/platform/prisma/client';
import { saOrganisasjon } from './organisasjon';

/** `adminUrl` is the owner's database; the app's own door is used for everything that commands can do. */
export async function saDemo(adminUrl: string, si: (s: string) => void = () => {}): Promise<boolean> {
  const admin = new PrismaClient({ adapter: new PrismaPg(adminUrl) });
  try {
    if ((await admin.virksomhet.count()) > 0) return false;
    si('Lager virksomheter, enheter og kontoer');
    await saOrganisasjon(admin);
    return true;
  } finally {
    await admin.$disconnect();
  }
}
