import { STORST_FIL } from '@/lib/platform/ark/ark';
import { erFeil } from '@/lib/platform/errors';
import { sammeOpphav } from '@/lib/platform/inngang/opphav';
import { hentSesjon } from '@/lib/platform/session';
import { lesMatrisefil } from '@/lib/tjenestemodell/matrise/queries-import';

const nei = (feil: string, status: number) => Response.json({ feil }, { status, headers: { 'Cache-Control': 'no-store' } });
const STATUS: Record<string, number> = { FORBUDT: 403, IKKE_FUNNET: 404, FOR_MANGE: 503 };

/** Reads a filled sheet and tells what it would change. Nothing is changed and the file is not kept. */
export async function POST(req: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!sammeOpphav(req)) return nei('forbudt', 403);
  const sesjon = await hentSesjon();
  if (!sesjon) return nei('ikkeInnlogget', 401);
  if (Number(req.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > STORST_FIL) return nei('filForStor', 413);
  try {
    const fil = Buffer.from(await req.arrayBuffer());
    return Response.json(await lesMatrisefil(sesjon.actor, (await params).id, fil), { headers: { 'Cache-Control': 'no-store' } });
  } catch (e) {
    if (erFeil(e)) return nei(e.tekst, STATUS[e.kode] ?? 400);
    throw e;
  }
}
