import { GRUNNSPRAK } from '@/lib/platform/sprak';
import 'server-only';
import { Document, Link, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { type Bit, fraRiktekst } from '@/lib/brev/blokker';
import { Biter } from '@/lib/brev/pdfbiter';
import { SKRIFT } from '@/lib/platform/ark/pdf';
import type { Blokk } from './rules-deler';

/** A document with every word in it: whoever asks has chosen the texts. */
export type Katalogdokument = {
  avsender: string;
  tittel: string;
  ingress: string;
  /** Short facts under the heading, such as version and status. */
  linje: string;
  deler: { tittel: string; nivaa: 2 | 3; blokker: Blokk[] }[];
  bunn: string;
  /** «Side {n} av {av}», with the two names as they stand. */
  sidetekst: string;
  /** yyyy-MM-dd */
  dato: string;
};

/** On each text and not on the page: inherited, it makes the running page number vanish. */
const linje = { fontSize: 10.5, lineHeight: 1.4 };

const s = StyleSheet.create({
  side: {
    fontFamily: SKRIFT,
    fontSize: 10.5,
    paddingTop: '20mm',
    paddingBottom: '24mm',
    paddingHorizontal: '20mm',
    color: '#1b1b1b',
  },
  avsender: { lineHeight: 1.4, fontSize: 10, color: '#444' },
  tittel: { fontSize: 20, fontWeight: 600, lineHeight: 1.2, marginTop: 4, marginBottom: 6 },
  ingress: { ...linje, fontSize: 12, marginBottom: 4 },
  linje: { lineHeight: 1.4, fontSize: 9, color: '#444', marginBottom: 8 },
  h2: { lineHeight: 1.3, fontSize: 13.5, fontWeight: 600, marginTop: 12, marginBottom: 4 },
  h3: { lineHeight: 1.3, fontSize: 11.5, fontWeight: 600, marginTop: 8, marginBottom: 3 },
  blokk: { marginBottom: 5 },
  avsnitt: { ...linje, marginBottom: 5 },
  punkt: { flexDirection: 'row', marginBottom: 2.5, paddingLeft: '3mm' },
  merke: { ...linje, width: '5mm' },
  fyll: { ...linje, flex: 1 },
  rad: { flexDirection: 'row', marginBottom: 2.5 },
  navn: { ...linje, width: '60mm', paddingRight: '4mm', color: '#444' },
  lenke: { ...linje, color: '#444', fontSize: 9 },
  bunn: { position: 'absolute', bottom: '11mm', left: '20mm', fontSize: 8.5, color: '#444' },
  sidetall: { position: 'absolute', bottom: '11mm', right: '20mm', fontSize: 8.5, color: '#444' },
});

/** The document as a PDF. */
export const tegnDokument = (d: Katalogdokument): Promise<Buffer> => renderToBuffer(<Dokument d={d} />);

function Dokument({ d }: { d: Katalogdokument }) {
  return (
    <Document title={d.tittel} author={d.avsender} creator="Helhet" language={GRUNNSPRAK} creationDate={new Date(`${d.dato}T12:00:00Z`)}>
      <Page size="A4" style={s.side}>
        <Text style={s.avsender}>{d.avsender}</Text>
        <Text style={s.tittel}>{d.tittel}</Text>
        {d.ingress && <Text style={s.ingress}>{d.ingress}</Text>}
        {d.linje && <Text style={s.linje}>{d.linje}</Text>}
        {d.deler.map((del, i) => (
          <View key={i}>
            {/* A heading never stands alone at the foot of a page. */}
            <Text style={del.nivaa === 2 ? s.h2 : s.h3} minPresenceAhead={40}>
              {del.tittel}
            </Text>
            {del.blokker.map((b, j) => (
              <Tegn key={j} b={b} />
            ))}
          </View>
        ))}
        <Text style={s.bunn} fixed>
          {d.bunn}
        </Text>
        <Text
          style={s.sidetall}
          fixed
          render={({ pageNumber, totalPages }) => d.sidetekst.replace('{n}', String(pageNumber)).replace('{av}', String(totalPages))}
        />
      </Page>
    </Document>
  );
}

function Tegn({ b }: { b: Blokk }) {
  if (b.type === 'tekst') return <Text style={s.avsnitt}>{b.tekst}</Text>;
  if (b.type === 'punkter') return <Liste punkter={b.punkter.map((tekst) => [{ tekst }])} />;
  if (b.type === 'rader')
    return b.rader.map((r, i) => (
      <View key={i} style={s.rad} wrap={false}>
        <Text style={s.navn}>{r.navn}</Text>
        <Text style={s.fyll}>{r.verdi}</Text>
      </View>
    ));
  // The address is written out, so that it survives paper.
  if (b.type === 'lenker')
    return b.lenker.map((l, i) => (
      <View key={i} style={s.blokk} wrap={false}>
        <Text>{l.tittel}</Text>
        <Link src={l.url} style={s.lenke}>
          {brytAdresse(l.url)}
        </Link>
      </View>
    ));
  return fraRiktekst(b.json).map((x, i) =>
    x.type === 'liste' ? (
      <Liste key={i} punkter={x.punkter} ordnet={x.ordnet} />
    ) : (
      <Text key={i} style={x.type === 'overskrift' ? s.h3 : s.avsnitt}>
        <Biter biter={x.biter} />
      </Text>
    ),
  );
}

/** A long address on several lines, broken after a slash; words are not split otherwise, and it would run off the page. */
function brytAdresse(url: string): string {
  const linjer = [''];
  for (const del of url.match(/[^/]*\/*|.+/g) ?? []) {
    const siste = linjer.at(-1) ?? '';
    if (siste.length + del.length > 85) linjer.push(del);
    else linjer[linjer.length - 1] = siste + del;
  }
  return linjer.flatMap((l) => l.match(/.{1,85}/g) ?? []).join('\n');
}

function Liste({ punkter, ordnet }: { punkter: Bit[][]; ordnet?: boolean }) {
  return (
    <View style={s.blokk}>
      {punkter.map((biter, i) => (
        <View key={i} style={s.punkt} wrap={false}>
          <Text style={s.merke}>{ordnet ? `${i + 1}.` : '•'}</Text>
          <Text style={s.fyll}>
            <Biter biter={biter} />
          </Text>
        </View>
      ))}
    </View>
  );
}
