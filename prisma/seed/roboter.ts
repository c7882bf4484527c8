import type { Actor } from '@/lib/platform/actor';
import { tilDato } from '@/lib/platform/clock';
import type { PrismaClient } from '@/lib/platform/prisma/client';
import { GRUNNSPRAK } from '@/lib/platform/sprak';

/** The demo's robot operators, made when they are missing. They have a role, and no way to log in. */
export async function roboter(admin: PrismaClient, kode: string, antall: number): Promise<Actor[]> {
  const v = await admin.virksomhet.findUniqueOrThrow({ where: { kode } });
  const enhet = await admin.enhet.findFirstOrThrow({ where: { virksomhetId: v.id, type: 'RESPONSSENTER' } });
  const alle: Actor[] = [];
  for (let nr = 1; nr <= antall; nr++) {
    const epost = `robot-${nr}@${kode}.robot`;
    const navn = `Demorobot ${nr}`;
    const konto = await admin.konto.upsert({ where: { epost }, create: { epost, hjemvirksomhetId: v.id }, update: {} });
    const ansatt =
      (await admin.ansatt.findFirst({ where: { kontoId: konto.id, virksomhetId: v.id } })) ??
      (await admin.ansatt.create({ data: { virksomhetId: v.id, kontoId: konto.id, epost, navn } }));
    const rolle =
      (await admin.rolletildeling.findFirst({ where: { ansattId: ansatt.id, rolle: 'responsoperator' } })) ??
      (await admin.rolletildeling.create({
        data: {
          virksomhetId: v.id,
          ansattId: ansatt.id,
          kontoId: konto.id,
          enhetId: enhet.id,
          rolle: 'responsoperator',
          gyldigFra: tilDato('2025-01-01'),
        },
      }));
    alle.push({
      kontoId: konto.id,
      ansattId: ansatt.id,
      navn,
      virksomhetId: v.id,
      virksomhetNavn: v.navn,
      virksomhetstype: v.type,
      enhetId: enhet.id,
      enhetNavn: enhet.navn,
      enhetstype: enhet.type,
      rolle: 'responsoperator',
      rolletildelingId: rolle.id,
      sprak: GRUNNSPRAK,
    });
  }
  return alle;
}
