import { env } from '@/lib/platform/env';
import { erFeil } from '@/lib/platform/errors';
import { hentSesjon } from '@/lib/platform/session';
import { personsokSchema } from '@/lib/tjenestemottaker/schema';
import { sokPerson } from '@/lib/tjenestemottaker/sok';

const svar = (kropp: unknown, status = 200) => Response.json(kropp, { status, headers: { 'Cache-Control': 'no-store' } });

/** Person search: by POST, so that what is searched for stands in no address, history or log. */
export async function POST(req: Request): Promise<Response> {
  if (!fraEgetNettsted(req)) return svar({ feil: 'forbudt' }, 403);
  const sesjon = await hentSesjon();
  if (!sesjon) return svar({ feil: 'ikkeInnlogget' }, 401);
  const r = personsokSchema.safeParse(await req.json().catch(() => null));
  if (!r.success) return svar({ feil: 'sokForKort' }, 400);
  try {
    return svar(await sokPerson(sesjon.actor, r.data.q));
  } catch (e) {
    if (erFeil(e) && e.kode === 'FORBUDT') return svar({ feil: e.tekst }, 403);
    throw e;
  }
}

/** Whether the request comes from a page of ours: browsers always say where a POST comes from. */
function fraEgetNettsted(req: Request): boolean {
  const fra = req.headers.get('origin');
  if (!fra || !URL.canParse(fra)) return false;
  const { host } = new URL(fra);
  return host === req.headers.get('host') || host === new URL(env().NEXTAUTH_URL).host;
}
