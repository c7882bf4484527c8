import { sokPerson } from '@/lib/personoversikt/queries-sok';
import { erFeil } from '@/lib/platform/errors';
import { fraEgenSide } from '@/lib/platform/inngang/opphav';
import { hentSesjon } from '@/lib/platform/session';
import { personsokSchema } from '@/lib/tjenestemottaker/schema';

const svar = (kropp: unknown, status = 200) => Response.json(kropp, { status, headers: { 'Cache-Control': 'no-store' } });

/** Person search: by POST, so that what is searched for stands in no address, history or log. */
export async function POST(req: Request): Promise<Response> {
  if (!fraEgenSide(req)) return svar({ feil: 'forbudt' }, 403);
  const sesjon = await hentSesjon();
  if (!sesjon) return svar({ feil: 'ikkeInnlogget' }, 401);
  const r = personsokSchema.safeParse(await req.json().catch(() => null));
  if (!r.success) return svar({ feil: 'sokForKort' }, 400);
  try {
    return svar(await sokPerson(sesjon.actor, r.data.q));
  } catch (e) {
    if (erFeil(e) && e.kode === 'FORBUDT') return svar({ feil: e.tekst }, 403);
    if (erFeil(e) && e.kode === 'FOR_MANGE') return svar({ feil: e.tekst }, 429);
    throw e;
  }
}
