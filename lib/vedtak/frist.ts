import { nesteVirkedag, plussDager } from '@/lib/platform/clock';

/**
 * The last day to appeal when the letter was received on `mottatt`: the content's number of weeks on, moved to a working
 * day (pbrl § 7-5, domstolloven § 149).
 */
export const klagefrist = (mottatt: Date, uker: number): Date => nesteVirkedag(plussDager(mottatt, uker * 7));
