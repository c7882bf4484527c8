import { erFeil } from '@/lib/platform/errors';
import { hentSesjon } from '@/lib/platform/session';
import { filnavn, somXlsx } from '@/lib/respons/rapport/eksport';
import { somPdf } from '@/lib/respons/rapport/eksport-pdf';
import { hentRapport, type Rapport } from '@/lib/respons/rapport/queries';
import { filterSchema } from '@/lib/respons/rapport/rules';

const FORMATER: Record<string, { type: string; lag: (r: Rapport) => Promise<Buffer> }> = {
  pdf: { type: 'application/pdf', lag: somPdf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', lag: somXlsx },
};

/** The report as a file, with the same filters in the address as the page has. */
export async function GET(req: Request, { params }: { params: Promise<{ format: string }> }): Promise<Response> {
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  const { format } = await params;
  const f = Object.hasOwn(FORMATER, format) ? FORMATER[format] : undefined;
  if (!f) return new Response(null, { status: 404 });
  try {
    const r = await hentRapport(sesjon.actor, filterSchema.parse(Object.fromEntries(new URL(req.url).searchParams)));
    return new Response(new Uint8Array(await f.lag(r)), {
      headers: { 'Content-Type': f.type, 'Content-Disposition': `attachment; filename="${filnavn(r)}.${format}"`, 'Cache-Control': 'no-store' },
    });
  } catch (e) {
    if (erFeil(e)) return new Response(null, { status: e.kode === 'FORBUDT' ? 403 : 404 });
    throw e;
  }
}
