import { getTranslations } from 'next-intl/server';
import { hentTilbud } from '@/lib/tjenestekatalog/queries-offentlig';
import { egendeler, pdfSvar, soknadsdeler, tjenestedeler } from '../../dokument';

/** Everything the kommune offers its citizens, as one PDF. */
export async function GET(req: Request, { params }: { params: Promise<{ kommune: string }> }): Promise<Response> {
  const d = await hentTilbud((await params).kommune);
  if (!d) return new Response(null, { status: 404 });
  const t = await getTranslations('tjenestetilbud.kommune');
  const { kommune, tjenester } = d;
  const deler = await Promise.all(
    tjenester.map(async (x) => [{ tittel: x.innhold.innbyggerTittel, nivaa: 2 as const, blokker: [] }, ...(await tjenestedeler(x, 3))]),
  );
  return pdfSvar(req, {
    kommune,
    tittel: t('tittel', { kommune: kommune.navn }),
    ingress: t('ingress'),
    publisert: tjenester.reduce<Date | null>((sist, x) => (x.publisert && (!sist || x.publisert > sist) ? x.publisert : sist), null),
    deler: [...deler.flat(), ...(await egendeler()), ...(await soknadsdeler(kommune))],
    fil: `tjenestetilbud-${kommune.kode}`,
  });
}
