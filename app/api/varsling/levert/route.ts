import { env } from '@/lib/platform/env';
import { hentSesjon } from '@/lib/platform/session';
import { kvitterUtsending } from '@/lib/respons/oppdrag/kilde-abonnement';

/** The browser says that it has shown a message to whoever is logged in on it. */
export async function POST(req: Request): Promise<Response> {
  const fra = req.headers.get('origin');
  if (!fra || ![new URL(env().NEXTAUTH_URL).host, req.headers.get('host')].includes(URL.canParse(fra) ? new URL(fra).host : null))
    return new Response(null, { status: 403 });
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  const { id } = (await req.json().catch(() => ({}))) as { id?: unknown };
  if (typeof id !== 'string' || !/^\d{1,18}$/.test(id)) return new Response(null, { status: 400 });
  await kvitterUtsending(sesjon.actor, id);
  return new Response(null, { status: 204 });
}
