import 'server-only';
import { hjemler, skjema, tjenestetype } from '@/lib/innhold/queries';
import type { Tjenestetype } from '@/lib/innhold/schema';
import { hentKartleggingForVedtak, type KartleggingDto } from '@/lib/kartlegging/queries';
import type { Tx } from '@/lib/platform/db';
import { lesBeslutning } from './beslutning';
import type { Grunnlag } from './rules';

/** What a decision on this service is measured against on the day (yyyy-MM-dd). */
export async function hentGrunnlag(
  tx: Tx,
  sakId: string,
  tjenesteKode: string | null,
  dato: string,
): Promise<Grunnlag & { kartlegging: KartleggingDto | null; tjenestetype: Tjenestetype | null }> {
  const kartlegging = await hentKartleggingForVedtak(tx, sakId);
  return {
    kartlegging,
    beslutning: lesBeslutning(skjema('beslutningskompetanse'), kartlegging?.beslutning ?? null),
    tjenestetype: (tjenesteKode && tjenestetype(tjenesteKode)) || null,
    hjemler: hjemler(),
    dato,
  };
}
