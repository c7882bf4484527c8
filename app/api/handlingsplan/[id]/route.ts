import { hentPlandokument } from '@/lib/handlingsplan/queries';
import { tegnPlan } from '@/lib/handlingsplan/tegn';
import { filfeil } from '@/lib/platform/inngang/filsvar';
import { hentSesjon } from '@/lib/platform/session';

const filnavn = (tittel: string) =>
  `${
    tittel
      .normalize('NFD')
      .replace(/ø/gi, 'o')
      .replace(/æ/gi, 'ae')
      .replace(/[^\w]+/g, '-')
      .replace(/^-|-$/g, '') || 'handlingsplan'
  }.pdf`;

/** The plan as a PDF. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  try {
    const d = await hentPlandokument(sesjon.actor, (await params).id);
    const pdf = await tegnPlan(d, sesjon.actor.virksomhetId);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${filnavn(d.tittel)}"`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (e) {
    return filfeil(e);
  }
}
