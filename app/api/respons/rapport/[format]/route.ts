import { filfeil } from '@/lib/platform/inngang/filsvar';
import { hentSesjon } from '@/lib/platform/session';
import { filnavn } from '@/lib/respons/rapport/eksport';
import { hentRapport } from '@/lib/respons/rapport/queries';
import { filterSchema } from '@/lib/respons/rapport/rules';
import { tegnRapport } from '@/lib/respons/rapport/tegn';

const FORMATER = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const erFormat = (s: string): s is keyof typeof FORMATER => Object.hasOwn(FORMATER, s);

/** The report as a file, with the same filters in the address as the page has. */
export async function GET(req: Request, { params }: { params: Promise<{ format: string }> }): Promise<Response> {
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  const { format } = await params;
  if (!erFormat(format)) return new Response(null, { status: 404 });
  try {
    const r = await hentRapport(sesjon.actor, filterSchema.parse(Object.fromEntries(new URL(req.url).searchParams)));
    return new Response(new Uint8Array(await tegnRapport(format, r, sesjon.actor.virksomhetId)), {
      headers: {
        'Content-Type': FORMATER[format],
        'Content-Disposition': `attachment; filename="${filnavn(r)}.${format}"`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (e) {
    return filfeil(e);
  }
}
