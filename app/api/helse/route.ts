import { helse } from '@/lib/platform/jobb/health';

export const dynamic = 'force-dynamic';

/** 200 when the app can serve, 503 with the reason when it cannot. */
export async function GET() {
  const svar = await helse();
  return Response.json(svar, { status: svar.status === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
