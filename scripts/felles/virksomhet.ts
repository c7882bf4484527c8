import { z } from 'zod';
import { iDag } from '@/lib/platform/clock';
import type { PrismaClient } from '@/lib/platform/prisma/client';

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
  'admin-epost': z.email('må være en e-postadresse').transform((v) => v.toLowerCase()),
});

type Valg = z.output<typeof virksomhetsvalg>;

/** Creates a virksomhet with one enhet and one systemadministrator; the login is reused when the e-mail has one. */
export async function opprettVirksomhet(admin: PrismaClient, d: Valg): Promise<{ id: string }> {
  return admin.$transaction(async (tx) => {
    if (await tx.virksomhet.findUnique({ where: { kode: d.kode }, select: { id: true } }))
      throw new Error(`Virksomheten «${d.kode}» finnes allerede`);
    const v = await tx.virksomhet.create({ data: { kode: d.kode, navn: d.navn, type: d.type, orgnr: d.orgnr }, select: { id: true } });
    const enhet = await tx.enhet.create({ data: { virksomhetId: v.id, navn: d.enhet, type: d.enhetstype }, select: { id: true } });
    const konto = await tx.konto.upsert({
      where: { epost: d['admin-epost'] },
      update: {},
      create: { epost: d['admin-epost'] },
      select: { id: true },
    });
    const ansatt = await tx.ansatt.create({ data: { virksomhetId: v.id, kontoId: konto.id, navn: d['admin-navn'] }, select: { id: true } });
    await tx.rolletildeling.create({
      data: {
        virksomhetId: v.id,
        ansattId: ansatt.id,
        kontoId: konto.id,
        enhetId: enhet.id,
        rolle: 'systemadministrator',
        gyldigFra: iDag(new Date()),
      },
    });
    return v;
  });
}
