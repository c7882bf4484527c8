import { hentTilbudstjeneste } from '@/lib/tjenestekatalog/queries-offentlig';
import { pdfSvar, soknadsdeler, tjenestedeler } from '../../../dokument';

/** One service for citizens as a PDF. */
export async function GET(req: Request, { params }: { params: Promise<{ kommune: string; kode: string }> }): Promise<Response> {
  const { kommune: kommunekode, kode } = await params;
  const d = await hentTilbudstjeneste(kommunekode, kode);
  if (!d) return new Response(null, { status: 404 });
  return pdfSvar(req, {
    kommune: d.kommune,
    tittel: d.tjeneste.innhold.innbyggerTittel,
    ingress: '',
    publisert: d.tjeneste.publisert,
    deler: [...(await tjenestedeler(d.tjeneste, 2)), ...(await soknadsdeler(d.kommune))],
    fil: `${kode}-${d.kommune.kode}`,
  });
}
