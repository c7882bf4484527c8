import type { Rolle, Virksomhetstype } from '@/lib/platform/prisma/enums';

/** Who may follow up a tjeneste for a kommune, and in which role (kilde: 004 kap. 4: TMS, eller oppfølging fra sykehus). */
export const OPPFOLGERROLLE: Partial<Record<Virksomhetstype, Rolle>> = { TMS: 'oppfolger', SYKEHUS: 'oppfolgingsansvarlig' };

/** Whether a tjeneste can be shared with this kind of virksomhet. */
export const kanDelesMed = (type: Virksomhetstype): boolean => type in OPPFOLGERROLLE;
