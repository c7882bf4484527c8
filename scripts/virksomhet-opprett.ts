/**
 * The first kommune and its first systemadministrator on an external database:
 *
 *   DATABASE_URL=postgresql://… npm run virksomhet:opprett -- --kode fjordvik --navn "Fjordvik kommune" \
 *     --enhet Forvaltningskontoret --admin-navn "Kari Nordmann" --admin-epost kari.nordmann@fjordvik.kommune.no
 *
 * DATABASE_URL is the administrator's. More kommuner are made the same way. The rest is done in Organisasjon.
 */
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { z } from 'zod';
import { iDag } from '@/lib/platform/clock';
import { PrismaClient } from '@/lib/platform/prisma/client';

const valg = z.object({
  kode: z.string().regex(/^[a-z0-9-]{2,40}$/, 'små bokstaver, tall og bindestrek'),
  navn: z.string().min(2),
  orgnr: z.string().regex(/^\d{9}$/, 'ni siffer').optional(),
  type: z.enum(['KOMMUNE', 'TMS', 'SYKEHUS', 'LEVERANDOR', 'SEKRETARIAT']),
  enhet: z.string().min(2),
  enhetstype: z.enum(['FORVALTNING', 'LEDELSE', 'SERVICEDESK', 'TMS', 'SYKEHUS']),
  'admin-navn': z.string().min(2),
  'admin-epost': z.email('må være en e-postadresse').transform((v) => v.toLowerCase()),
});

type Valg = z.output<typeof valg>;

/** Creates a virksomhet with one enhet and one systemadministrator; the login is reused when the e-mail has one. */
export async function opprettVirksomhet(admin: PrismaClient, d: Valg): Promise<{ id: string }> {
  return admin.$transaction(async (tx) => {
    if (await tx.virksomhet.findUnique({ where: { kode: d.kode }, select: { id: true } })) throw new Error(`Virksomheten «${d.kode}» finnes allerede`);
    const v = await tx.virksomhet.create({ data: { kode: d.kode, navn: d.navn, type: d.type, orgnr: d.orgnr }, select: { id: true } });
    const enhet = await tx.enhet.create({ data: { virksomhetId: v.id, navn: d.enhet, type: d.enhetstype }, select: { id: true } });
    const konto = await tx.konto.upsert({ where: { epost: d['admin-epost'] }, update: {}, create: { epost: d['admin-epost'] }, select: { id: true } });
    const ansatt = await tx.ansatt.create({ data: { virksomhetId: v.id, kontoId: konto.id, navn: d['admin-navn'] }, select: { id: true } });
    await tx.rolletildeling.create({ data: { virksomhetId: v.id, ansattId: ansatt.id, kontoId: konto.id, enhetId: enhet.id, rolle: 'systemadministrator', gyldigFra: iDag(new Date()) } });
    return v;
  });
}

const tekst = { type: 'string' } as const;

async function kjor(): Promise<void> {
  const { values } = parseArgs({
    options: { kode: tekst, navn: tekst, orgnr: tekst, type: { ...tekst, default: 'KOMMUNE' }, enhet: { ...tekst, default: 'Forvaltningskontoret' }, enhetstype: { ...tekst, default: 'FORVALTNING' }, 'admin-navn': tekst, 'admin-epost': tekst },
  });
  const d = valg.safeParse(values);
  if (!d.success) throw new Error(d.error.issues.map((i) => `--${i.path.join('.')}: ${values[i.path[0] as keyof typeof values] === undefined ? 'mangler' : i.message}`).join('\n'));
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL mangler: adressen til databasen, som administrator');
  const admin = new PrismaClient({ adapter: new PrismaPg(url) });
  try {
    await opprettVirksomhet(admin, d.data);
    console.log(`${d.data.navn} er opprettet. ${d.data['admin-epost']} kan logge inn som systemadministrator.`);
  } finally {
    await admin.$disconnect();
  }
}

if (import.meta.filename === process.argv[1]) {
  kjor().catch((e: Error) => {
    console.error(e.message);
    process.exitCode = 1;
  });
}
