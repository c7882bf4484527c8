import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as pust } from 'node:timers/promises';
import { erLagrbar } from '@/lib/platform/verdi/tegn';
import { tellAvvist } from './avvist';
import { lesKropp, type Problem, problem, svar } from './http';
import type { Kilde } from './kilder';
import { type Kvittert, ledigPlass, taImot } from './ko';
import { type Formfeil, type Lest, type Lestvarsel, lesVarsel } from './lesing';
import { ledigeLivstegn, meldLivstegn } from './livstegn';
import { livstegnSchema, MAKS, MAKS_ARRAY } from './skjema';

/** Items that are read before others get their turn. */
const OM_GANGEN = 10;
/** The same for signs of life, and the bad ones among them that are told. */
const TEGN_OM_GANGEN = 500;
const MAKS_FEIL = 100;
const LAGRES_IKKE: Formfeil = { felt: '(hele)', melding: 'kan ikke lagres' };

async function lesAlle(liste: unknown[]): Promise<Lest[]> {
  const ut: Lest[] = [];
  for (const [i, raa] of liste.entries()) {
    if (i > 0 && i % OM_GANGEN === 0) await pust();
    ut.push(lesVarsel(raa));
  }
  return ut;
}

type Svar = { kode: 200 | 201 | 400; id?: string; status: string; ny?: boolean; advarsler?: Formfeil[]; errors?: Formfeil[] };

const somSvar = (v: Lestvarsel, k: Kvittert | undefined): Svar =>
  !k || k.avvist
    ? { kode: 400, status: 'ugyldig', errors: [LAGRES_IKKE] }
    : { kode: k.ny ? 201 : 200, id: k.id, status: 'mottatt', ny: k.ny, ...(v.formfeil ? { advarsler: v.formfeil } : {}) };

/** POST /varsler: one, or a list. Each item has its own answer; what is good is stored whatever stands beside it. */
export async function postVarsler(req: IncomingMessage, res: ServerResponse, kilde: Kilde): Promise<void> {
  const kropp = await lesKropp(req, res, kilde.id);
  const flere = Array.isArray(kropp);
  const liste = flere ? kropp : [kropp];
  if (liste.length === 0) return problem(res, 400, 'Listen er tom');
  if (liste.length > MAKS_ARRAY) {
    tellAvvist(kilde, 'STOR');
    return problem(res, 413, `Høyst ${MAKS_ARRAY} varsler om gangen`);
  }
  const lest = await lesAlle(liste);
  const gode = lest.flatMap((r) => ('varsel' in r ? [r.varsel] : []));
  if (gode.length > 0 && !ledigPlass(kilde, gode.length))
    return problem(res, 429, 'For mange varsler venter fra denne kilden. Send på nytt.', {}, { 'retry-after': '1' });
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

/** POST /livstegn: good serial numbers are noted, each bad one is told. */
export async function postLivstegn(req: IncomingMessage, res: ServerResponse, kilde: Kilde): Promise<void> {
  const fullt = () => problem(res, 429, 'For mange livstegn venter fra denne kilden. Send på nytt.', {}, { 'retry-after': '1' });
  // Nothing is read of what there is no room for.
  if (ledigeLivstegn(kilde) < TEGN_OM_GANGEN) return fullt();
  const kropp = (await lesKropp(req, res, kilde.id)) as { enheter?: unknown } | null;
  const { enheter } = livstegnSchema.shape;
  const raa = kropp?.enheter;
  if (!Array.isArray(raa) || raa.length === 0) {
    tellAvvist(kilde, 'LIVSTEGN', [{ felt: 'enheter' }]);
    return problem(res, 400, 'Ugyldig livstegn', { errors: [{ felt: 'enheter', melding: 'må være en liste med serienummer' }] });
  }
  if (raa.length > 5000) {
    tellAvvist(kilde, 'STOR');
    return problem(res, 413, 'Høyst 5000 enheter om gangen');
  }
  const gode: string[] = [];
  const errors: Formfeil[] = [];
  for (const [i, v] of raa.entries()) {
    if (i > 0 && i % TEGN_OM_GANGEN === 0) await pust();
    const serie = typeof v === 'number' ? String(v) : v;
    // What the schema says, without its cost; it is asked for the words alone.
    if (typeof serie === 'string' && serie !== '' && serie.length <= MAKS.enhet && erLagrbar(serie)) gode.push(serie);
    else if (errors.length < MAKS_FEIL)
      errors.push({ felt: `enheter.${i}`, melding: enheter.element.safeParse(serie).error?.issues[0]?.message ?? 'ugyldig' });
  }
  for (let i = 0; i < gode.length; i += TEGN_OM_GANGEN) {
    if (i > 0) await pust();
    if (!meldLivstegn(kilde, gode.slice(i, i + TEGN_OM_GANGEN))) return fullt();
  }
  if (errors.length === 0) return svar(res, 202, { mottatt: gode.length });
  tellAvvist(kilde, 'LIVSTEGN', [{ felt: 'enheter' }]);
  problem(res, 400, gode.length > 0 ? 'Noen av livstegnene er ugyldige. De andre er tatt imot.' : 'Ugyldig livstegn', {
    errors,
    mottatt: gode.length,
  } as Partial<Problem>);
}
