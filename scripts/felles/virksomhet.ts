import { iDag } from '@/lib/platform/clock';
import type { PrismaClient } from '@/lib/platform/prisma/client';
import { z } from '@/lib/platform/zod';

const epost = z.email('må være en e-postadresse').transform((v) => v.toLowerCase());

/** What the first set-up of a virksomhet asks for, by the names of its flags. */
export const virksomhetsvalg = z.object({
  kode: z.string().regex(/^[a-z0-9-]{2,40}$/, 'små bokstaver, tall og bindestrek'),
  navn: z.string().min(2),
  orgnr: z
    .string()
    .regex(/^\d{9}$/, 'ni siffer')
    .optional(),
  type: z.enum(['KOMMUNE', 'TMS', 'SYKEHUS', 'LEVERANDOR', 'SEKRETARIAT']),
  enhet: z.string().min(2),
  enhetstype: z.enum(['FORVALTNING', 'LEDELSE', 'SERVICEDESK', 'TMS', 'SYKEHUS']),
  'admin-navn': z.string().min(2),
  'admin-epost': epost,
  'leder-navn': z.string().min(2).optional(),
  'leder-epost': epost.optional(),
});

type Valg = z.output<typeof virksomhetsvalg>;

/**
 * Creates a virksomhet with one enhet and its first systemadministrator, and a first leder when one is named. They are
 * invited: the login is tied to it when the person says yes at the next login, and is made then if there is none. In a
 * virksomhet that exists it adds a leder where nobody leads, and nothing else (docs/beslutninger/016).
 */
export async function opprettVirksomhet(admin: PrismaClient, d: Valg): Promise<{ id: string; ny: boolean }> {
  return admin.$transaction(async (tx) => {
    const finnes = await tx.virksomhet.findUnique({ where: { kode: d.kode }, select: { id: true } });
    if (finnes && (!d['leder-epost'] || (await leder(tx, finnes.id)))) throw new Error(`Virksomheten «${d.kode}» finnes allerede`);
    if (finnes) {
      await inviterLeder(tx, finnes.id, d);
      return { ...finnes, ny: false };
    }
    const v = await tx.virksomhet.create({ data: { kode: d.kode, navn: d.navn, type: d.type, orgnr: d.orgnr }, select: { id: true } });
    const enhet = await tx.enhet.create({ data: { virksomhetId: v.id, navn: d.enhet, type: d.enhetstype }, select: { id: true } });
    await inviter(tx, v.id, enhet.id, 'systemadministrator', d['admin-navn'], d['admin-epost']);
    await inviterLeder(tx, v.id, d);
    return { ...v, ny: true };
  });
}

type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** The first leder is of the ledelse: in an enhet of their own they could order nobody a role in any other. */
async function inviterLeder(tx: Tx, virksomhetId: string, d: Valg): Promise<void> {
  if (!d['leder-epost']) return;
  const hvor = { virksomhetId, type: 'LEDELSE' as const };
  const enhet =
    (await tx.enhet.findFirst({ where: { ...hvor, aktiv: true }, orderBy: { id: 'asc' }, select: { id: true } })) ??
    (await tx.enhet.create({ data: { ...hvor, navn: 'Ledelsen' }, select: { id: true } }));
  await inviter(tx, virksomhetId, enhet.id, 'leder', d['leder-navn'] ?? '', d['leder-epost']);
}

/** Whether anybody leads there today. */
const leder = (tx: Tx, virksomhetId: string) =>
  tx.rolletildeling.findFirst({
    where: { virksomhetId, rolle: 'leder', OR: [{ gyldigTil: null }, { gyldigTil: { gte: iDag(new Date()) } }], ansatt: { sluttet: null } },
    select: { id: true },
  });

async function inviter(tx: Tx, virksomhetId: string, enhetId: string, rolle: 'leder' | 'systemadministrator', navn: string, epost: string) {
  const hvem = { virksomhetId, epost };
  const ansatt = await tx.ansatt.upsert({
    where: { virksomhetId_epost: hvem },
    update: {},
    create: { ...hvem, navn },
    select: { id: true, kontoId: true },
  });
  await tx.rolletildeling.create({
    data: { virksomhetId, ansattId: ansatt.id, kontoId: ansatt.kontoId, enhetId, rolle, gyldigFra: iDag(new Date()) },
  });
}
