import { getTranslations } from 'next-intl/server';
import { STORST_FIL } from '@/lib/platform/ark/ark';
import { erFeil } from '@/lib/platform/errors';
import { sammeOpphav } from '@/lib/platform/inngang/opphav';
import { kan } from '@/lib/platform/policy';
import { hentSesjon } from '@/lib/platform/session';
import { erId } from '@/lib/platform/verdi/id';
import { importerBesok, lesBesoksfil } from '@/lib/varsel/commands-besok';

const UTEN_LAGER = { 'Cache-Control': 'no-store' };
const STATUS: Record<string, number> = { FORBUDT: 403, FOR_MANGE: 503 };
const nei = (feil: string, status: number) => Response.json({ feil }, { status, headers: UTEN_LAGER });

/**
 * Reads a list of planned visits and tells what it would change; with `lagre` (a uuid of its own) brings it in. The file
 * is not kept, and what it says of persons is in the body alone.
 */
export async function POST(req: Request): Promise<Response> {
  if (!sammeOpphav(req)) return nei('forbudt', 403);
  const sesjon = await hentSesjon();
  if (!sesjon) return nei('ikkeInnlogget', 401);
  if (Number(req.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > STORST_FIL) return nei('filForStor', 413);
  const sok = new URL(req.url).searchParams;
  const nokkel = sok.get('lagre');
  if (nokkel !== null && !erId(nokkel)) return nei('ugyldig', 400);
  try {
    const fil = Buffer.from(await req.arrayBuffer());
    const svar = nokkel ? await importerBesok(sesjon.actor, { nokkel, fil, fjern: sok.get('fjern') === '1' }) : await lesBesoksfil(sesjon.actor, fil);
    return Response.json(svar, { headers: UTEN_LAGER });
  } catch (e) {
    if (erFeil(e)) return nei(e.tekst, STATUS[e.kode] ?? 400);
    throw e;
  }
}

/** An empty list to fill, with the headings that are understood. */
export async function GET(): Promise<Response> {
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  if (!kan(sesjon.actor, 'respons.besok')) return nei('forbudt', 403);
  const t = await getTranslations('respons.besok');
  return new Response(`\ufeff${t('malhode')}\r\n`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="besok.csv"', ...UTEN_LAGER },
  });
}
