/**
 * The first kommune and its first systemadministrator on an external database:
 *
 *   DATABASE_URL=postgresql://… npm run virksomhet:opprett -- --kode fjordvik --navn "Fjordvik kommune" \
 *     --enhet Forvaltningskontoret --admin-navn "Kari Nordmann" --admin-epost kari.nordmann@fjordvik.kommune.no
 *
 * With --leder-navn and --leder-epost it has a first leder too, who orders the roles; the same, with the virksomhet's own code
 * and enhet, adds one where nobody leads any more. DATABASE_URL is the administrator's. More kommuner are made the same way. The rest is done in Organisasjon.
 */
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/platform/prisma/client';
import { opprettVirksomhet, virksomhetsvalg } from './felles/virksomhet.ts';

const tekst = { type: 'string' } as const;

async function kjor(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kode: tekst,
      navn: tekst,
      orgnr: tekst,
      type: { ...tekst, default: 'KOMMUNE' },
      enhet: { ...tekst, default: 'Forvaltningskontoret' },
      enhetstype: { ...tekst, default: 'FORVALTNING' },
      'admin-navn': tekst,
      'admin-epost': tekst,
      'leder-navn': tekst,
      'leder-epost': tekst,
    },
  });
  const d = virksomhetsvalg.safeParse(values);
  if (!d.success)
    throw new Error(
      d.error.issues
        .map((i) => `--${i.path.join('.')}: ${values[i.path[0] as keyof typeof values] === undefined ? 'mangler' : i.message}`)
        .join('\n'),
    );
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL mangler: adressen til databasen, som administrator');
  const admin = new PrismaClient({ adapter: new PrismaPg(url) });
  try {
    const { ny } = await opprettVirksomhet(admin, d.data);
    if (ny) console.log(`${d.data.navn} er opprettet. ${d.data['admin-epost']} kan logge inn som systemadministrator.`);
    if (d.data['leder-epost']) console.log(`${d.data['leder-epost']} kan logge inn som leder.`);
  } finally {
    await admin.$disconnect();
  }
}

await kjor().catch((e: Error) => {
  console.error(e.message);
  process.exitCode = 1;
});
