import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as pust } from 'node:timers/promises';
import { erLagrbar } from '@/lib/platform/verdi/tegn';
import { tellAvvist } from './avvist';
import { Avvisning, medKropp, type Problem, problem, svar } from './http';
import type { Kilde } from './kilder';
import { type Kvittert, ledigPlass, taImot } from './ko';
import { type Formfeil, type Lest, type Lestvarsel, lesVarsel } from './lesing';
import { ledigeLivstegn, meldLivstegn } from './livstegn';
import { livstegnSchema, MAKS, MAKS_ARRAY, MAKS_TEGN } from './skjema';

/** Items that are read before others get their turn. */
const OM_GANGEN = 10;
/** The same for signs of life, and the bad ones among them that are told. */
const TEGN_OM_GANGEN = 500;
const MAKS_FEIL = 100;
const LAGRES_IKKE: Formfeil = { felt: '(hele)', melding: 'kan ikke lagres' };

async function lesAlle(kropp: unknown): Promise<{ lest: Lest[]; flere: boolean }> {
  const flere = Array.isArray(kropp);
  const liste = flere ? kropp : [kropp];
  if (liste.length === 0) throw new Avvisning(400, 'Listen er tom');
  if (liste.length > MAKS_ARRAY) throw new Avvisning(413, `Høyst ${MAKS_ARRAY} varsler om gangen`, 'STOR');
  const lest: Lest[] = [];
  for (const [i, raa] of liste.entries()) {
    if (i > 0 && i % OM_GANGEN === 0) await pust();
    lest.push(lesVarsel(raa));
  }
  return { lest, flere };
}

type Svar = { kode: 200 | 201 | 400; id?: string; status: string; ny?: boolean; advarsler?: Formfeil[]; errors?: Formfeil[] };

const somSvar = (v: Lestvarsel, k: Kvittert | undefined): Svar =>
  !k || k.avvist
    ? { kode: 400, status: 'ugyldig', errors: [LAGRES_IKKE] }
    : { kode: k.ny ? 201 : 200, id: k.id, status: 'mottatt', ny: k.ny, ...(v.formfeil ? { advarsler: v.formfeil } : {}) };

/** POST /varsler: one, or a list. Each item has its own answer; what is good is stored whatever stands beside it. */
export async function postVarsler(req: IncomingMessage, res: ServerResponse, kilde: Kilde): Promise<void> {
  const { lest, flere } = await medKropp(req, res, kilde.id, lesAlle);
  const gode = lest.flatMap((r) => ('varsel' in r ? [r.varsel] : []));
  if (gode.length > 0 && !ledigPlass(kilde, gode.length)) throw new Avvisning(429, 'For mange varsler venter fra denne kilden. Send på nytt.');
  const kvittert = gode.length > 0 ? await taImot(kilde, gode) : [];
  let i = 0;
  const svarliste = lest.map((r): Svar => ('varsel' in r ? somSvar(r.varsel, kvittert[i++]) : { kode: 400, status: 'ugyldig', errors: r.feil }));
  tell(kilde, lest, svarliste);
  const errors = svarliste.flatMap((s, index) => (s.errors ?? []).map((e) => (flere ? { index, ...e } : e)));
  const ett = svarliste[0] as Svar;
  if (!flere) {
    if (ett.kode === 400) return problem(res, 400, ett.errors?.[0] === LAGRES_IKKE ? 'Varselet kan ikke lagres' : 'Ugyldig varsel', { errors });
    const { kode, ny, ...kort } = ett;
    return svar(res, kode, kort);
  }
  if (errors.length === 0) return svar(res, svarliste.some((s) => s.kode === 201) ? 201 : 200, svarliste);
  // Some items are at fault while the others are taken: 400 says so, and each item says what became of it.
  const tittel = gode.length > 0 ? 'Noen av varslene er ugyldige. De andre er tatt imot.' : 'Ugyldig varsel';
  problem(res, 400, tittel, { errors, varsler: svarliste } as Partial<Problem>);
}

function tell(kilde: Kilde, lest: Lest[], svarliste: Svar[]): void {
  lest.forEach((r, nr) => {
    if (!('varsel' in r)) tellAvvist(kilde, r.grunn, r.feil);
    else if (svarliste[nr]?.kode === 400) tellAvvist(kilde, 'LAGRING');
    else if (r.varsel.formfeil && svarliste[nr]?.ny) tellAvvist(kilde, 'MANGELFULL', r.varsel.formfeil);
  });
}

/** The serial numbers of a body that can be noted, and what is wrong with the others. */
async function lesTegn(kropp: unknown): Promise<{ gode: string[]; errors: Formfeil[]; feil: number }> {
  const raa = (kropp as { enheter?: unknown } | null)?.enheter;
  if (!Array.isArray(raa) || raa.length === 0)
    return { gode: [], errors: [{ felt: 'enheter', melding: 'må være en liste med serienummer' }], feil: 1 };
  if (raa.length > MAKS_TEGN) throw new Avvisning(413, `Høyst ${MAKS_TEGN} enheter om gangen`, 'STOR');
  const { element } = livstegnSchema.shape.enheter;
  const gode: string[] = [];
  const errors: Formfeil[] = [];
  for (const [i, v] of raa.entries()) {
    if (i > 0 && i % TEGN_OM_GANGEN === 0) await pust();
    // A number past what a number holds exactly is another device's.
    const serie = typeof v === 'number' && Math.abs(v) <= Number.MAX_SAFE_INTEGER ? String(v) : v;
    // What the schema says, without its cost; it is asked for the words alone.
    if (typeof serie === 'string' && serie !== '' && serie.length <= MAKS.enhet && erLagrbar(serie)) gode.push(serie);
    else if (errors.length < MAKS_FEIL)
      errors.push({ felt: `enheter.${i}`, melding: element.safeParse(serie).error?.issues[0]?.message ?? 'ugyldig' });
  }
  return { gode, errors, feil: raa.length - gode.length };
}

/** POST /livstegn: good serial numbers are noted, each bad one is told. */
export async function postLivstegn(req: IncomingMessage, res: ServerResponse, kilde: Kilde): Promise<void> {
  const fullt = () => problem(res, 429, 'For mange livstegn venter fra denne kilden. Send på nytt.', {}, { 'retry-after': '1' });
  // Nothing is read of what there is no room for.
  if (ledigeLivstegn(kilde) < TEGN_OM_GANGEN) return fullt();
  const { gode, errors, feil } = await medKropp(req, res, kilde.id, lesTegn);
  for (let i = 0; i < gode.length; i += TEGN_OM_GANGEN) {
    if (i > 0) await pust();
    if (!meldLivstegn(kilde, gode.slice(i, i + TEGN_OM_GANGEN))) return fullt();
  }
  if (errors.length === 0) return svar(res, 202, { mottatt: gode.length });
  tellAvvist(kilde, 'LIVSTEGN', [{ felt: 'enheter' }], feil);
  const tittel = gode.length > 0 ? 'Noen av livstegnene er ugyldige. De andre er tatt imot.' : 'Ugyldig livstegn';
  problem(res, 400, tittel, { errors, mottatt: gode.length } as Partial<Problem>);
}
