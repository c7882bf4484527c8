import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { oversetter } from '@/lib/platform/tekster';
import 'server-only';
import { stringify } from 'csv-stringify/sync';
import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { nb } from '@/content/tekster/nb';
import { trygg } from '@/lib/platform/ark/trygg';
import type { Matriseside } from '../matrise/queries';
import type { Aktorside } from '../matrise/queries-aktor';
import type { Statusrader } from '../matrise/queries-status';
import { cellenokkel, KODER } from '../matrise/rules';
import { KODEKOLONNE, KODERAD } from '../matrise/rules-ark';

export type Eksport = { matrise: Matriseside; aktorer: Aktorside['aktorer']; status: Statusrader; dato: string };

const t = oversetter('matriseside.eksport');
const vis = (iso: string) => new Intl.DateTimeFormat(GRUNNSPRAK, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

/** What the sheet is, and the letters in words. */
export const overskrift = ({ matrise, dato }: Eksport) => ({
  tittel: t('tittel', { navn: matrise.modell.navn }),
  under: t('under', { dato: vis(dato), mal: matrise.modell.mal, versjon: matrise.modell.malVersjon }),
  forklaring: KODER.map((k) => `${k} = ${nb.matrise.kode[k].toLowerCase()}`).join(', '),
});

/** The matrix as rows: one per task in the order of the areas, one column per actor. */
export function matriserader({ matrise: m }: Eksport) {
  const omraade = new Map(m.omraader.map((o) => [o.id, o.navn]));
  return m.oppgaver.map((o) => ({
    ...o,
    omraadenavn: omraade.get(o.omraade) ?? '',
    koder: m.aktorer.map((a) => m.celler[cellenokkel(o.id, a.id)]?.kode ?? ''),
    personer: m.aktorer.map((a) => m.personer[m.celler[cellenokkel(o.id, a.id)]?.ansattId ?? '']?.navn ?? ''),
  }));
}

/** The status of each task as rows of text and numbers, with headings. */
export function statusrader({ status }: Eksport) {
  const hode = [t('omraade'), t('oppgave'), t('antallA'), t('paaPlass'), t('underArbeid'), t('sjekkpunkter'), t('sporsmaal'), t('frist')];
  const rader = status.map((s) => [
    s.omraade,
    s.relevant ? s.tittel : t('ikkeRelevant', { tittel: s.tittel }),
    s.ansvar === 'UTEN_NAVN' ? t('utenNavn') : s.antallA,
    s.sjekkPaaPlass,
    s.sjekkUnderArbeid,
    s.sjekkTotalt,
    s.aapneSporsmaal,
    s.nesteFrist ?? '',
  ]);
  return { hode, rader };
}

const FARGE = { A: '#D6E6E2', U: '#E7EEF7', K: '#F5F0E1', I: '#F2F2F2' } as const;
const fet = { fontWeight: 'bold' as const };

/** The whole as a workbook: the matrix (which can be read in again), the status, and whom to contact. */
export async function somXlsx(e: Eksport): Promise<Buffer> {
  const { tittel, under, forklaring } = overskrift(e);
  const { aktorer } = e.matrise;
  const kant = { borderStyle: 'thin' as const, borderColor: '#BBBBBB' };
  const matrise: SheetData = [
    [{ value: tittel, ...fet, fontSize: 14 }],
    [{ value: `${under}. ${forklaring}` }],
    [
      ...[KODEKOLONNE, t('nr'), t('omraade'), t('oppgave')].map((value) => ({ value, ...fet, alignVertical: 'bottom' as const })),
      ...aktorer.map((a) => ({ value: trygg(a.navn), ...fet, textRotation: 90, align: 'center' as const, height: 150 })),
    ],
    [KODERAD, '', '', t('kodehjelp'), ...aktorer.map((a) => a.kode)].map((value) => ({ value, textColor: '#777777', fontSize: 8 })),
    ...matriserader(e).map((r) => [
      { value: r.kode, textColor: '#777777', fontSize: 8 },
      { value: r.nr },
      { value: trygg(r.omraadenavn) },
      { value: trygg(r.tittel), wrap: true },
      ...r.koder.map((k) =>
        k ? { value: k, align: 'center' as const, backgroundColor: FARGE[k], ...kant } : { value: '', align: 'center' as const, ...kant },
      ),
    ]),
  ];
  const s = statusrader(e);
  const status: SheetData = [
    s.hode.map((value) => ({ value, ...fet })),
    ...s.rader.map((r) => r.map((v) => ({ value: typeof v === 'string' ? trygg(v) : v }))),
  ];
  const kontakt: SheetData = [
    [t('aktor'), t('kontakt'), t('telefon'), t('epost')].map((value) => ({ value, ...fet })),
    ...e.aktorer
      .filter((a) => !a.utgaatt)
      .map((a) => [a.navn, a.person?.navn ?? a.kontaktNavn, a.person?.telefon ?? a.kontaktTelefon, a.person?.epost ?? a.kontaktEpost])
      .map((r) => r.map((v) => ({ value: trygg(v ?? '') }))),
  ];
  return writeXlsx([
    {
      data: matrise,
      sheet: t('arkMatrise'),
      columns: [{ width: 14 }, { width: 4 }, { width: 22 }, { width: 46 }, ...aktorer.map(() => ({ width: 6 }))],
      stickyRowsCount: 4,
      stickyColumnsCount: 4,
      orientation: 'landscape',
    },
    {
      data: status,
      sheet: t('arkStatus'),
      columns: [{ width: 30 }, { width: 46 }, ...Array.from({ length: 6 }, () => ({ width: 14 }))],
      stickyRowsCount: 1,
    },
    { data: kontakt, sheet: t('arkKontakt'), columns: [{ width: 30 }, { width: 30 }, { width: 16 }, { width: 34 }], stickyRowsCount: 1 },
  ]).toBuffer();
}

/** One table as CSV the way a Norwegian Excel opens it: semicolons, and a mark that says UTF-8. */
const somTekst = (rader: (string | number)[][]): string =>
  stringify(
    rader.map((r) => r.map((v) => (typeof v === 'string' ? trygg(v) : v))),
    { delimiter: ';', bom: true, record_delimiter: 'windows' },
  );

export const matriseCsv = (e: Eksport): string =>
  somTekst([
    [KODEKOLONNE, t('nr'), t('omraade'), t('oppgave'), ...e.matrise.aktorer.map((a) => a.navn)],
    ...matriserader(e).map((r) => [r.kode, r.nr, r.omraadenavn, r.tittel, ...r.koder]),
  ]);

export function statusCsv(e: Eksport): string {
  const { hode, rader } = statusrader(e);
  return somTekst([hode, ...rader]);
}

/** A file name from the model's name and a date, in plain letters. */
export function filnavn(navn: string, dato: string, del: 'matrise' | 'status'): string {
  const ren = navn
    .toLowerCase()
    .replace(/[æ]/g, 'ae')
    .replace(/[ø]/g, 'o')
    .replace(/[å]/g, 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${del === 'matrise' ? 'ansvarsmatrise' : 'status'}-${ren || 'modell'}-${dato}`;
}
