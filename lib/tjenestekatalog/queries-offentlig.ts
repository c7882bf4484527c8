import 'server-only';
import { tjenestetyper } from '@/lib/innhold/queries';
import { type Tx, utenActor } from '@/lib/platform/db';
import { husket } from './offentlig-lager';
import { innholdSchema } from './schema';

/** A kommune's kode as it may stand in an address. */
const erKode = (s: string): boolean => /^[a-z0-9-]{1,60}$/.test(s);

const VIST = { status: 'PUBLISERT', forInnbyggere: true } as const;

/** The kommuner that show their services to citizens, by name. The database shows nobody without a login anything else. */
export const hentKommuner = () => husket('kommuner', lesKommuner);

const lesKommuner = () =>
  utenActor(async (tx) => {
    const per = await tx.tjenestebeskrivelse.groupBy({ by: ['virksomhetId'], where: VIST, _count: true });
    const kommuner = await tx.virksomhet.findMany({
      where: { id: { in: per.map((p) => p.virksomhetId) }, type: 'KOMMUNE' },
      orderBy: { navn: 'asc' },
      select: { id: true, kode: true, navn: true },
    });
    return kommuner.map(({ id, ...k }) => ({ ...k, antall: per.find((p) => p.virksomhetId === id)?._count ?? 0 }));
  });

const kommuneMed = async (kode: string) => (erKode(kode) ? husket(`kommune:${kode}`, () => utenActor((tx) => lesKommune(tx, kode))) : null);

async function lesKommune(tx: Tx, kode: string) {
  const kommune = await tx.virksomhet.findUnique({
    where: { kode },
    select: { id: true, kode: true, navn: true, type: true, telefon: true, epost: true, adresse: true },
  });
  if (kommune?.type !== 'KOMMUNE') return null;
  const rader = await tx.tjenestebeskrivelse.findMany({
    where: { virksomhetId: kommune.id, ...VIST },
    select: { id: true, kode: true, versjonsnr: true, innhold: true, publisert: true },
  });
  const rekke = tjenestetyper().map((t): string => t.kode);
  const tjenester = rader
    .map((r) => ({ ...r, innhold: innholdSchema.parse(r.innhold) }))
    .sort((a, b) => rekke.indexOf(a.kode) - rekke.indexOf(b.kode));
  const { id: _, type: __, ...resten } = kommune;
  return { kommune: resten, tjenester };
}

/** What one kommune offers its citizens. Null when it is unknown or shows nothing. */
export async function hentTilbud(kode: string) {
  const v = await kommuneMed(kode);
  return v && v.tjenester.length > 0 ? v : null;
}
export type Tilbud = NonNullable<Awaited<ReturnType<typeof hentTilbud>>>;

/** One service of one kommune. Null when it is unknown or not shown to citizens. */
export async function hentTilbudstjeneste(kommune: string, kode: string) {
  const v = await kommuneMed(kommune);
  const tjeneste = v?.tjenester.find((t) => t.kode === kode);
  return v && tjeneste ? { kommune: v.kommune, tjeneste, andre: v.tjenester.filter((t) => t.kode !== kode) } : null;
}
