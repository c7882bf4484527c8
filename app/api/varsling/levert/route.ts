import { fraEgenSide } from '@/lib/platform/inngang/opphav';
import { hentSesjon } from '@/lib/platform/session';
import { kvitterUtsending } from '@/lib/respons/oppdrag/kilde/commands-abonnement';
import { kvitteringSchema } from '@/lib/respons/oppdrag/kilde/schema-abonnement';

/** The browser says that it has shown a message to whoever is logged in on it. */
export async function POST(req: Request): Promise<Response> {
  if (!fraEgenSide(req)) return new Response(null, { status: 403 });
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  const r = kvitteringSchema.safeParse(await req.json().catch(() => null));
  if (!r.success) return new Response(null, { status: 400 });
  await kvitterUtsending(sesjon.actor, r.data.id);
  return new Response(null, { status: 204 });
}
