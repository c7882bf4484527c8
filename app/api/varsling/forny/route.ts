import { sammeOpphav } from '@/lib/platform/inngang/opphav';
import { hentSesjon } from '@/lib/platform/session';
import { fornyAbonnement } from '@/lib/respons/oppdrag/kilde/commands-abonnement';
import { fornySchema } from '@/lib/respons/oppdrag/kilde/schema-abonnement';

/** The push service has given a browser a new address: 204 when the old one was this person's, else 409. */
export async function POST(req: Request): Promise<Response> {
  if (!sammeOpphav(req)) return new Response(null, { status: 403 });
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  const d = fornySchema.safeParse(await req.json().catch(() => null));
  if (!d.success) return new Response(null, { status: 400 });
  return new Response(null, { status: (await fornyAbonnement(sesjon.actor, d.data)) ? 204 : 409 });
}
