import { hentSesjon } from '@/lib/platform/session';
import { hentMalfil } from '@/lib/tjenestemodell/mal/queries-versjoner';

/** A template version as a file. */
export async function GET(_: Request, { params }: { params: Promise<{ malId: string; versjon: string }> }): Promise<Response> {
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  const { malId, versjon } = await params;
  const mal = await hentMalfil(sesjon.actor, malId, versjon);
  if (!mal) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(mal, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${mal.id}-${mal.versjon}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
