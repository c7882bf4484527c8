import { GRUNNSPRAK } from '@/lib/platform/sprak';
import 'server-only';
import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { nb } from '@/content/tekster/nb';
import { SKRIFT } from '@/lib/platform/ark/pdf';
import { type Blokk, blokker } from './blokker';
import { Biter, Punkter } from './pdfbiter';
import type { Brevmodell } from './schema';

/** Millimetres. The recipient stands behind the window of a C5 envelope; `hoderom` keeps the text below its fold. */
const VINDU = '48mm';

const s = StyleSheet.create({
  side: { fontFamily: SKRIFT, fontSize: 11, paddingTop: '20mm', paddingBottom: '26mm', paddingHorizontal: '20mm' },
  // Not on the page itself: the library then leaves out what is drawn per page.
  linjer: { lineHeight: 1.35 },
  avsender: { lineHeight: 1.35, position: 'absolute', top: '14mm', left: '20mm', right: '20mm', fontSize: 9 },
  avsendernavn: { fontSize: 12, fontWeight: 600 },
  mottaker: { lineHeight: 1.35, position: 'absolute', top: VINDU, left: '20mm', width: '85mm' },
  sak: { lineHeight: 1.35, position: 'absolute', top: VINDU, left: '130mm', fontSize: 10 },
  hoderom: { height: '72mm' },
  tittel: { fontSize: 15, fontWeight: 600, marginBottom: 10 },
  h2: { fontSize: 12.5, fontWeight: 600, marginTop: 8, marginBottom: 3 },
  h3: { fontSize: 11, fontWeight: 600, marginTop: 6, marginBottom: 3 },
  avsnitt: { marginBottom: 8 },
  underskrift: { marginTop: 12 },
  navn: { fontWeight: 600 },
  sidetall: { position: 'absolute', bottom: '12mm', right: '20mm', fontSize: 9 },
});

/** Draws a letter as a PDF on A4, with the fonts embedded. The same blocks make the HTML page. */
export const tegnBrev = (modell: Brevmodell): Promise<Buffer> => renderToBuffer(<Brev m={modell} />);

function Brev({ m }: { m: Brevmodell }) {
  const { navn, adresse, telefon, epost } = m.avsender;
  const dato = new Intl.DateTimeFormat(GRUNNSPRAK, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${m.dato}T00:00:00Z`));
  return (
    <Document title={m.tittel} author={navn} creator="Helhet" language={GRUNNSPRAK} creationDate={new Date(`${m.dato}T12:00:00Z`)}>
      <Page size="A4" style={s.side}>
        <View style={s.avsender}>
          <Text style={s.avsendernavn}>{navn}</Text>
          <Text>{[adresse, telefon, epost].filter(Boolean).join('  ·  ')}</Text>
        </View>
        <Text style={s.mottaker}>{[m.mottaker.navn, m.mottaker.adresse].filter(Boolean).join('\n')}</Text>
        <Text style={s.sak}>{`${nb.brev.dato}: ${dato}\n${nb.brev.saksnummer}: ${m.saksnummer}`}</Text>
        <View style={s.hoderom} />
        <View style={s.linjer}>
          <Text style={s.tittel}>{m.tittel}</Text>
          {blokker(m).map((b, i) => (
            <Del key={i} blokk={b} />
          ))}
          <View style={s.underskrift} wrap={false}>
            <Text style={s.avsnitt}>{m.hilsen}</Text>
            {m.underskrifter.map((u) => (
              <Text key={`${u.rolle ?? ''}${u.navn}`} style={s.avsnitt}>
                <Text style={s.navn}>{u.navn}</Text>
                {`\n${u.rolle}`}
              </Text>
            ))}
            <Text>{navn}</Text>
          </View>
        </View>
        <Text style={s.sidetall} fixed render={({ pageNumber, totalPages }) => `${nb.brev.side} ${pageNumber} ${nb.brev.av} ${totalPages}`} />
      </Page>
    </Document>
  );
}

function Del({ blokk: b }: { blokk: Blokk }) {
  // A heading never stands alone at the foot of a page.
  if (b.type === 'overskrift')
    return (
      <Text style={b.nivaa === 2 ? s.h2 : s.h3} minPresenceAhead={50}>
        <Biter biter={b.biter} />
      </Text>
    );
  if (b.type === 'avsnitt')
    return (
      <Text style={s.avsnitt}>
        <Biter biter={b.biter} />
      </Text>
    );
  return (
    <View style={s.avsnitt}>
      <Punkter liste={b} />
    </View>
  );
}
