import { naa, osloDato } from '@/lib/platform/clock';
import { filfeil } from '@/lib/platform/inngang/filsvar';
import { hentSesjon } from '@/lib/platform/session';
import { type Eksport, filnavn, matriseCsv, statusCsv } from '@/lib/tjenestemodell/dokument/rules-eksport';
import { tegnMatrise } from '@/lib/tjenestemodell/dokument/tegn';
import { hentMatrise } from '@/lib/tjenestemodell/matrise/queries';
import { hentAktorer } from '@/lib/tjenestemodell/matrise/queries-aktor';
import { hentMatrisestatus } from '@/lib/tjenestemodell/matrise/queries-status';
import { matriseTidSchema } from '@/lib/tjenestemodell/matrise/schema';

const FORMATER = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    lag: (e: Eksport, _: string, hvem: string) => tegnMatrise('xlsx', e, hvem),
  },
  pdf: { type: 'application/pdf', lag: (e: Eksport, _: string, hvem: string) => tegnMatrise('pdf', e, hvem) },
  csv: { type: 'text/csv; charset=utf-8', lag: (e: Eksport, del: 'matrise' | 'status') => (del === 'status' ? statusCsv(e) : matriseCsv(e)) },
};

/** The matrix and the status as a file: now, or as it was on a day. */
export async function GET(req: Request, { params }: { params: Promise<{ id: string; format: string }> }): Promise<Response> {
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  const { id, format } = await params;
  const f = Object.hasOwn(FORMATER, format) ? FORMATER[format as keyof typeof FORMATER] : undefined;
  if (!f) return new Response(null, { status: 404 });
  const sok = new URL(req.url).searchParams;
  const { dato } = matriseTidSchema.parse({ dato: sok.get('dato') ?? undefined });
  const del = sok.get('del') === 'status' ? 'status' : 'matrise';
  try {
    const { actor } = sesjon;
    const matrise = await hentMatrise(actor, id, { dato });
    const e = { matrise, aktorer: (await hentAktorer(actor, id)).aktorer, status: await hentMatrisestatus(actor, id), dato: dato ?? osloDato(naa()) };
    const innhold = await f.lag(e, del, actor.virksomhetId);
    return new Response(typeof innhold === 'string' ? innhold : new Uint8Array(innhold), {
      headers: {
        'Content-Type': f.type,
        'Content-Disposition': `attachment; filename="${filnavn(matrise.modell.navn, e.dato, format === 'csv' ? del : 'matrise')}.${format}"`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (e) {
    return filfeil(e);
  }
}
