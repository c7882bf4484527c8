import { sammeOpphav } from '@/lib/platform/inngang/opphav';
import { usendtnokler } from '@/lib/platform/jobb/usendt';
import { hentSesjon } from '@/lib/platform/session';

const UTEN_LAGER = { 'Cache-Control': 'no-store' };

/** The keys of whoever is logged in, for what is not yet sent (components/skjemavisning/lokallager). By POST: no cache keeps it. */
export async function POST(req: Request): Promise<Response> {
  if (!sammeOpphav(req)) return new Response(null, { status: 403, headers: UTEN_LAGER });
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401, headers: UTEN_LAGER });
  return Response.json({ nokler: usendtnokler(sesjon.actor) }, { headers: UTEN_LAGER });
}
