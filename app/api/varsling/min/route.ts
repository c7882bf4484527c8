import { NextResponse } from 'next/server';
import { sammeOpphav } from '@/lib/platform/inngang/opphav';
import { hentSesjon } from '@/lib/platform/session';
import { melding } from '@/lib/respons/kanal/tekst';
import { erUtsendingMin } from '@/lib/respons/oppdrag/kilde/commands-abonnement';
import { minSchema } from '@/lib/respons/oppdrag/kilde/schema-abonnement';

/** Whether a message is for whoever is logged in on the browser that got it: 204, or 409 with what to show instead. */
export async function POST(req: Request): Promise<Response> {
  if (!sammeOpphav(req)) return new Response(null, { status: 403 });
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  const d = minSchema.safeParse(await req.json().catch(() => null));
  if (!d.success) return new Response(null, { status: 400 });
  if (await erUtsendingMin(sesjon.actor, d.data)) return new Response(null, { status: 204 });
  return NextResponse.json({ tittel: melding('tittel'), tekst: melding('pushAvsluttet') }, { status: 409 });
}
