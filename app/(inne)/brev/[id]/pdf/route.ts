import { hentBrevPdf } from '@/lib/brev/queries';
import { hentSesjon } from '@/lib/platform/session';

/** The letter's PDF, as it was made. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  const brev = await hentBrevPdf(sesjon.actor, (await params).id);
  if (!brev) return new Response(null, { status: 404 });
  return new Response(brev.pdf, {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `attachment; filename="${brev.filnavn}"`, 'Cache-Control': 'no-store' },
  });
}
