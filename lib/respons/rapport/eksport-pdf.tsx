import { GRUNNSPRAK } from '@/lib/platform/sprak';
import 'server-only';
import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { SKRIFT } from '@/lib/platform/ark/pdf';
import { ARTER } from './eksport';
import type { Art, Gruppe, Rapport } from './queries';
import { arttittel, brukergruppe, gjelderFlere, kolonner, nokkeltall, ord, radnavn, sidetall, utvalg } from './tekster';

const s = StyleSheet.create({
  side: { fontFamily: SKRIFT, fontSize: 9, paddingTop: 34, paddingBottom: 44, paddingHorizontal: 38, color: '#1b1b1b' },
  avsender: { fontSize: 9.5, color: '#444444' },
  tittel: { fontSize: 19, fontWeight: 600, marginTop: 3 },
  under: { fontSize: 10, color: '#444444', marginTop: 4, marginBottom: 12 },
  ruter: { flexDirection: 'row', flexWrap: 'wrap', marginBottom: 6 },
  rute: { width: '25%', paddingRight: 10, paddingBottom: 10 },
  navn: { fontSize: 8.5, color: '#444444', lineHeight: 1.25 },
  verdi: { fontSize: 15, fontWeight: 600, marginVertical: 2 },
  merknad: { fontSize: 7.5, color: '#444444', lineHeight: 1.3 },
  h2: { fontSize: 12, fontWeight: 600, marginTop: 12, marginBottom: 4 },
  rad: { flexDirection: 'row', borderBottomWidth: 0.5, borderColor: '#C8C8C8' },
  hode: { flexDirection: 'row', borderBottomWidth: 1, borderColor: '#444444' },
  forste: { flex: 1, paddingVertical: 2.3, paddingRight: 6 },
  celle: { width: 66, paddingVertical: 2.3, paddingLeft: 8, textAlign: 'right' },
  hodecelle: { width: 66, paddingVertical: 2.3, paddingLeft: 8, textAlign: 'right', fontWeight: 600, fontSize: 8 },
  stolpebane: { width: 60, height: 7, backgroundColor: '#EFEFEF', alignSelf: 'center' },
  stolpe: { height: 7, backgroundColor: '#2F6F63' },
  fot: { marginTop: 14, fontSize: 7.5, color: '#444444', lineHeight: 1.4 },
  sidetall: { position: 'absolute', bottom: 20, right: 38, fontSize: 8, color: '#444444' },
});

/** Rows: a table of so many is not divided; of a longer one so many follow the heading. */
const HELT = 12;
const FORSTE = 4;

/** The report as a PDF on A4, lying. */
export const somPdf = (r: Rapport): Promise<Buffer> => renderToBuffer(<Dokument r={r} />);

function Dokument({ r }: { r: Rapport }) {
  return (
    <Document title={`${ord('tittel')} ${r.fra}–${r.til}`} creator="Helhet" language={GRUNNSPRAK}>
      <Page size="A4" orientation="landscape" style={s.side}>
        <Text style={s.avsender}>{r.avsender}</Text>
        <Text style={s.tittel}>{ord('tittel')}</Text>
        <Text style={s.under}>{utvalg(r)}</Text>
        <View style={s.ruter}>
          {nokkeltall(r).map((n) => (
            <View key={n.nokkel} style={s.rute} wrap={false}>
              <Text style={s.navn}>{n.navn}</Text>
              <Text style={s.verdi}>{n.verdi}</Text>
              <Text style={s.merknad}>{n.merknad}</Text>
            </View>
          ))}
        </View>
        {ARTER.filter((a) => r.per[a].length > 1 || a === 'type' || (a === 'kommune' && gjelderFlere(r))).map((a) => (
          <Tabell key={a} art={a} r={r} />
        ))}
        <View wrap={false}>
          <Text style={s.h2}>{ord('ark.brukere')}</Text>
          {r.perBruker.map((g) => (
            <View key={g.fra} style={s.rad}>
              <Text style={s.forste}>{brukergruppe(g)}</Text>
              <Text style={s.celle}>{g.personer}</Text>
            </View>
          ))}
        </View>
        <Text style={s.fot}>{ord('definisjoner')}</Text>
        <Text style={s.sidetall} fixed render={({ pageNumber, totalPages }) => sidetall(pageNumber, totalPages)} />
      </Page>
    </Document>
  );
}

function Tabell({ art, r }: { art: Art; r: Rapport }) {
  const kol = kolonner(r);
  const flest = Math.max(1, ...r.per[art].map((g) => g.antall));
  const rad = (g: Gruppe) => (
    <View key={g.nokkel} style={s.rad} wrap={false}>
      <Text style={s.forste}>{radnavn(art, g)}</Text>
      <View style={s.stolpebane}>{g.antall > 0 && <View style={{ ...s.stolpe, width: (60 * g.antall) / flest }} />}</View>
      {kol.map((k) => (
        <Text key={k.nokkel} style={s.celle}>
          {k.vis(g)}
        </Text>
      ))}
    </View>
  );
  // The heading is never alone at the foot of a page, and a short table is in one piece.
  const samlet = r.per[art].length <= HELT ? HELT : FORSTE;
  return (
    <View>
      <View wrap={false}>
        <Text style={s.h2}>{arttittel(art)}</Text>
        <View style={s.hode}>
          <Text style={s.forste} />
          <Text style={{ width: 60 }} />
          {kol.map((k) => (
            <Text key={k.nokkel} style={s.hodecelle}>
              {k.tittel}
            </Text>
          ))}
        </View>
        {r.per[art].slice(0, samlet).map(rad)}
      </View>
      {r.per[art].slice(samlet).map(rad)}
    </View>
  );
}
