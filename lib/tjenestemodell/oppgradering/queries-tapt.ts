import 'server-only';
import type { Tx } from '@/lib/platform/db';
import type { Oppgradering, Prisma } from '@/lib/platform/prisma/client';
import type { Kopi } from './rules-kopi';

/** What has been done in the model since an upgrade was taken into use, and would be lost if it were reverted. */
export const sidenHvor = (o: Oppgradering, kopi: Kopi): Prisma.HendelseWhereInput => ({
  virksomhetId: o.virksomhetId,
  tidspunkt: { gt: o.avgjort ?? o.startet },
  objektId: { in: [kopi.modell.id, ...[...kopi.aktorer, ...kopi.oppgaver, ...kopi.punkter].map((r) => r.id)] },
  type: { notIn: ['OPPGRADERING_TATT_I_BRUK', 'MALFORMULERINGER_OPPDATERT', 'OPPGRADERING_ANGRET'] },
});

export const antallSiden = (tx: Tx, o: Oppgradering, kopi: Kopi): Promise<number> => tx.hendelse.count({ where: sidenHvor(o, kopi) });
