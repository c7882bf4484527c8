import { filfeil } from '@/lib/platform/inngang/filsvar';
import { hentSesjon } from '@/lib/platform/session';
import { hentDokument } from '@/lib/tjenestemodell/dokument/queries';
import { tegnModell } from '@/lib/tjenestemodell/dokument/tegn';

/** The whole model as a PDF. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  try {
    const d = await hentDokument(sesjon.actor, (await params).id);
    const pdf = await tegnModell(d, sesjon.actor.virksomhetId);
    const filnavn = encodeURIComponent(`${d.navn} ${d.dato}.pdf`);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="tjenestemodell.pdf"; filename*=UTF-8''${filnavn}`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (e) {
    return filfeil(e);
  }
}
