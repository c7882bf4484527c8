import { erTom, type Riktekstnode, tilTekst } from '@/components/riktekst/riktekst';
import { type Innhold, KATALOGROLLER } from './schema';

/** What a part is drawn from, on the page and in the PDF. */
export type Blokk =
  | { type: 'riktekst'; json: Riktekstnode }
  | { type: 'tekst'; tekst: string }
  | { type: 'punkter'; punkter: string[] }
  | { type: 'rader'; rader: { navn: string; verdi: string }[] }
  | { type: 'lenker'; lenker: { tittel: string; url: string }[] };

export type Delid =
  | 'beskrivelse'
  | 'maalgruppe'
  | 'kriterier'
  | 'inkludert'
  | 'ikkeInkludert'
  | 'forvente'
  | 'pris'
  | 'bidra'
  | 'merInfo'
  | 'roller'
  | 'teknologier';
export type Innbyggerdelid = 'om' | 'hvem' | 'faar' | 'kostnad' | 'bidraSelv';
export type Del<Id extends string = Delid> = { id: Id; blokker: Blokk[] };

/** The few words between the values: keys under `tjenestekatalog.verdi`. */
export type Verditekst = (
  nokkel: 'heleDognet' | 'tid' | 'oppetid' | 'kroner' | 'kommunensSats' | 'kpr' | 'lenke' | 'sla' | (typeof KATALOGROLLER)[number],
  verdier?: Record<string, string | number>,
) => string;

const tekst = (t: string): Blokk[] => (t ? [{ type: 'tekst', tekst: t }] : []);
const punkter = (rader: { tekst: string }[]): Blokk[] => (rader.length ? [{ type: 'punkter', punkter: rader.map((r) => r.tekst) }] : []);
const lenker = (l: { tittel: string; url: string }[]): Blokk[] => (l.length ? [{ type: 'lenker', lenker: l }] : []);
const rader = (r: { navn: string; verdi: string }[]): Blokk[] => (r.length ? [{ type: 'rader', rader: r }] : []);
const rik = (json: Riktekstnode): Blokk[] => (erTom(json) ? [] : [{ type: 'riktekst', json }]);
const med = (...deler: string[]): string => deler.filter(Boolean).join(', ');

const tid = (t: Verditekst, a: Innhold['aapningstider'][number]) =>
  med(a.dager, a.fra || a.til ? t('tid', { fra: a.fra, til: a.til }) : t('heleDognet'));

/** The parts of a description in the order of reading; a part with nothing to say is left out. */
export function deler(i: Innhold, t: Verditekst): Del[] {
  const alle: Del[] = [
    { id: 'beskrivelse', blokker: rik(i.beskrivelse) },
    { id: 'maalgruppe', blokker: punkter(i.maalgruppe) },
    { id: 'inkludert', blokker: punkter(i.inkludert) },
    { id: 'ikkeInkludert', blokker: punkter(i.ikkeInkludert) },
    {
      id: 'forvente',
      blokker: [
        ...rader([
          ...(i.oppetid ? [{ navn: t('oppetid'), verdi: i.oppetid }] : []),
          ...i.aapningstider.map((a) => ({ navn: a.hva, verdi: tid(t, a) })),
        ]),
        ...punkter(i.forventninger),
        ...tekst(i.slaTekst),
        ...lenker(i.slaLenke ? [{ tittel: t('sla'), url: i.slaLenke }] : []),
      ],
    },
    {
      id: 'pris',
      blokker: [
        ...tekst(i.pris),
        ...rader(
          i.satser.map((s) => ({ navn: s.hva, verdi: med(s.kroner === null ? t('kommunensSats') : t('kroner', { kroner: s.kroner }), s.per) })),
        ),
      ],
    },
    { id: 'bidra', blokker: punkter(i.bidra) },
    {
      id: 'kriterier',
      blokker: [...tekst(i.kriterierTekst), ...lenker(i.kriterierLenke ? [{ tittel: t('lenke'), url: i.kriterierLenke }] : [])],
    },
    {
      id: 'merInfo',
      blokker: [
        ...tekst(i.merInfo),
        ...rader(i.kontakter.map((k) => ({ navn: k.navn, verdi: med(k.telefon, k.epost) }))),
        ...lenker(i.lenker.filter((l) => l.url).map((l) => ({ tittel: l.tittel || l.url, url: l.url }))),
      ],
    },
    { id: 'roller', blokker: rader(KATALOGROLLER.filter((r) => i.roller[r]).map((r) => ({ navn: t(r), verdi: i.roller[r] }))) },
    {
      id: 'teknologier',
      blokker: rader([
        ...i.teknologier.map((x) => ({ navn: x.navn, verdi: med(x.modell, x.leverandor) })),
        ...(i.kprKode === null ? [] : [{ navn: t('kpr'), verdi: String(i.kprKode) }]),
      ]),
    },
  ];
  return alle.filter((d) => d.blokker.length > 0);
}

/** The same service as a citizen reads it. */
export function innbyggerdeler(i: Innhold): Del<Innbyggerdelid>[] {
  const alle: Del<Innbyggerdelid>[] = [
    { id: 'om', blokker: rik(i.innbyggerOm) },
    { id: 'hvem', blokker: punkter(i.innbyggerHvem) },
    { id: 'faar', blokker: punkter(i.innbyggerFaar) },
    { id: 'kostnad', blokker: tekst(i.innbyggerPris) },
    { id: 'bidraSelv', blokker: punkter(i.innbyggerBidra) },
  ];
  return alle.filter((d) => d.blokker.length > 0);
}

/** A part as lines of plain text, for comparing. */
export const linjer = (blokker: Blokk[]): string[] =>
  blokker.flatMap((b) => {
    if (b.type === 'riktekst') return tilTekst(b.json).split('\n');
    if (b.type === 'tekst') return b.tekst.split('\n');
    if (b.type === 'punkter') return b.punkter;
    if (b.type === 'lenker') return b.lenker.map((l) => `${l.tittel}: ${l.url}`);
    return b.rader.map((r) => (r.verdi ? `${r.navn}: ${r.verdi}` : r.navn));
  });
