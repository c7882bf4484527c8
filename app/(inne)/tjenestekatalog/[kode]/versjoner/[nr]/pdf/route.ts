import { getTranslations } from 'next-intl/server';
import { dagISO } from '@/components/felles/dato';
import { filfeil } from '@/lib/platform/inngang/filsvar';
import { hentSesjon } from '@/lib/platform/session';
import { hentTjeneste } from '@/lib/tjenestekatalog/queries';
import { deler } from '@/lib/tjenestekatalog/rules-deler';
import { tegnDokument } from '@/lib/tjenestekatalog/tegn';
import { vistStatus } from '../../../../status';

/** A version of the description as a PDF. */
export async function GET(_: Request, { params }: { params: Promise<{ kode: string; nr: string }> }): Promise<Response> {
  const sesjon = await hentSesjon();
  if (!sesjon) return new Response(null, { status: 401 });
  const { kode, nr } = await params;
  const d = /^\d{1,6}$/.test(nr) && sesjon.actor.virksomhetstype === 'KOMMUNE' ? await hentTjeneste(sesjon.actor, kode, Number(nr)) : null;
  if (!d?.vist) return new Response(null, { status: 404 });
  const { innhold, versjonsnr, endret, publisert } = d.vist;
  const t = await getTranslations('tjenestekatalog');
  const verdi = await getTranslations('tjenestekatalog.verdi');
  const dokument = {
    avsender: d.kommune.navn,
    tittel: innhold.navn,
    ingress: innhold.ingress,
    linje: [t('tjeneste.versjon', { nr: versjonsnr }), t(`status.${vistStatus(d.vist)}`), t(`tilgjengelighet.${innhold.tilgjengelighet}`)].join(
      ' · ',
    ),
    deler: deler(innhold, verdi).map((x) => ({ tittel: t(`del.${x.id}`), nivaa: 2 as const, blokker: x.blokker })),
    bunn: t('pdf.bunn', { kommune: d.kommune.navn, nr: versjonsnr }),
    sidetekst: t('pdf.side', { n: '{n}', av: '{av}' }),
    dato: dagISO(publisert ?? endret),
  };
  const pdf = await tegnDokument(dokument, sesjon.actor.virksomhetId).catch(filfeil);
  if (pdf instanceof Response) return pdf;
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${t('pdf.fil')}-${kode}-v${versjonsnr}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
