import { getTranslations } from 'next-intl/server';
import { dagISO, visDato } from '@/components/felles/dato';
import { filfeil } from '@/lib/platform/inngang/filsvar';
import { egenanskaffelse } from '@/lib/tjenestekatalog/innhold';
import type { Tilbud } from '@/lib/tjenestekatalog/queries-offentlig';
import { innbyggerdeler } from '@/lib/tjenestekatalog/rules-deler';
import { type Katalogdokument, merkeFor, tegnDokument } from '@/lib/tjenestekatalog/tegn';
import { SOKNADSTEG, soknadsfrister } from './Soknad';

type Del = Katalogdokument['deler'][number];
type Tjeneste = Tilbud['tjenester'][number];

/** What the citizens' page says of one service, as parts of a document. */
export async function tjenestedeler({ innhold }: Tjeneste, nivaa: 2 | 3): Promise<Del[]> {
  const t = await getTranslations('tjenestetilbud.tjeneste');
  return innbyggerdeler(innhold).map((d) => ({ tittel: t(d.id), nivaa, blokker: d.blokker }));
}

/** What one can get oneself, as parts of a document. */
export async function egendeler(): Promise<Del[]> {
  const t = await getTranslations('tjenestetilbud.egen');
  const e = egenanskaffelse();
  return [
    { tittel: t('tittel'), nivaa: 2, blokker: [{ type: 'tekst', tekst: t('ingress') }] },
    ...e.steder.map(
      (s): Del => ({
        tittel: s.tittel,
        nivaa: 3,
        blokker: [
          { type: 'tekst', tekst: s.ingress.tekst },
          { type: 'punkter', punkter: s.punkter.map((p) => p.tekst) },
        ],
      }),
    ),
    { tittel: t('raad'), nivaa: 3, blokker: [{ type: 'punkter', punkter: e.raad.map((r) => r.tekst) }] },
  ];
}

/** How to apply, as parts of a document. */
export async function soknadsdeler(kommune: Tilbud['kommune']): Promise<Del[]> {
  const t = await getTranslations('tjenestetilbud.soknad');
  const rad = (navn: string, verdi: string | null) => (verdi ? [{ navn, verdi }] : []);
  return [
    {
      tittel: t('tittel'),
      nivaa: 2,
      blokker: [
        { type: 'rader', rader: [...rad(t('telefon'), kommune.telefon), ...rad(t('epost'), kommune.epost), ...rad(t('adresse'), kommune.adresse)] },
      ],
    },
    ...SOKNADSTEG.map(
      (steg, i): Del => ({
        tittel: `${i + 1}. ${t(steg)}`,
        nivaa: 3,
        blokker: [{ type: 'tekst', tekst: t(`${steg}Tekst`, soknadsfrister()) }],
      }),
    ),
    { tittel: t('haster'), nivaa: 3, blokker: [{ type: 'tekst', tekst: t('hasterTekst') }] },
  ];
}

type Ramme = { kommune: Tilbud['kommune']; tittel: string; ingress: string; publisert: Date | null; deler: Del[]; fil: string };

/** The PDF with its headers. It may be kept a minute, and is asked for again by its mark. */
export async function pdfSvar(req: Request, d: Ramme): Promise<Response> {
  const t = await getTranslations('tjenestetilbud.pdf');
  const dato = dagISO(d.publisert ?? new Date(0));
  const dokument: Katalogdokument = {
    avsender: d.kommune.navn,
    tittel: d.tittel,
    ingress: d.ingress,
    linje: '',
    deler: d.deler,
    bunn: t('bunn', { kommune: d.kommune.navn, dato: visDato(dato) }),
    sidetekst: t('side', { n: '{n}', av: '{av}' }),
    dato,
  };
  const headers = { ETag: `"${merkeFor(dokument)}"`, 'Cache-Control': 'public, max-age=60, must-revalidate' };
  if (req.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers });
  const pdf = await tegnDokument(dokument, `offentlig ${d.kommune.kode}`).catch(filfeil);
  if (pdf instanceof Response) return pdf;
  return new Response(new Uint8Array(pdf), {
    headers: { ...headers, 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${d.fil}.pdf"` },
  });
}
