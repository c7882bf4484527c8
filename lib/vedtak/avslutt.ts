import 'server-only';
import { type Kommando, maaVaereEn } from '@/lib/platform/command';

/**
 * Closes an approved vedtak, in the running command. The caller has made sure that every device is collected and reset;
 * the database refuses otherwise (vern_vedtak).
 */
export async function lukkVedtak(k: Kommando, vedtakId: string): Promise<void> {
  const data = { status: 'AVSLUTTET' as const, avsluttet: k.naa, versjon: { increment: 1 } };
  maaVaereEn(await k.tx.vedtak.updateMany({ where: { id: vedtakId, virksomhetId: k.actor.virksomhetId, status: 'GODKJENT' }, data }), vedtakId);
}
