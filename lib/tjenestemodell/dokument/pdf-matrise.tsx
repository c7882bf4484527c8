import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { oversetter } from '@/lib/platform/tekster';
import 'server-only';
import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { SKRIFT } from '@/lib/platform/ark/pdf';
import { type Eksport, matriserader, overskrift, statusrader } from './rules-eksport';

const t = oversetter('matriseside.eksport');
/** Points. A4 on its side is 842 wide. */
const BREDDE = 842 - 2 * 34;
const FORSTE = 230;
const HODE = 98;

const s = StyleSheet.create({
  side: { fontFamily: SKRIFT, fontSize: 7.5, paddingTop: 26, paddingBottom: 32, paddingHorizontal: 34 },
  tittel: { fontSize: 13, fontWeight: 600, marginBottom: 2 },
  under: { color: '#444444', marginBottom: 4 },
  rad: { flexDirection: 'row', borderBottomWidth: 0.5, borderColor: '#BBBBBB', minHeight: 12, alignItems: 'stretch' },
  omraade: { backgroundColor: '#EFEDE8', fontWeight: 600, paddingVertical: 1.5, paddingHorizontal: 4, marginTop: 1.5 },
  navn: { width: FORSTE, paddingVertical: 1.5, paddingRight: 6 },
  celle: { borderLeftWidth: 0.5, borderColor: '#BBBBBB', alignItems: 'center', justifyContent: 'center', fontSize: 8 },
  a: { backgroundColor: '#CFE3DE', fontWeight: 600 },
  hode: { flexDirection: 'row', height: HODE, borderBottomWidth: 1, borderColor: '#444444' },
  hodenavn: { width: FORSTE, fontWeight: 600, justifyContent: 'flex-end', paddingBottom: 3 },
  sidetall: { position: 'absolute', bottom: 16, right: 34, fontSize: 7.5 },
  tall: { width: 62, textAlign: 'right', paddingVertical: 3, paddingHorizontal: 4 },
  statusnavn: { flex: 1, paddingVertical: 3, paddingRight: 6 },
  statusomraade: { width: 190, paddingVertical: 3, paddingRight: 6, color: '#444444' },
});

/** The matrix and the status of every task as a PDF on A4, lying. */
export const somPdf = (e: Eksport): Promise<Buffer> => renderToBuffer(<Dokument e={e} />);

function Dokument({ e }: { e: Eksport }) {
  const { tittel, under, forklaring } = overskrift(e);
  const { aktorer } = e.matrise;
  const kolonne = Math.min(46, (BREDDE - FORSTE) / Math.max(1, aktorer.length));
  const rader = matriserader(e);
  return (
    <Document title={tittel} creator="Helhet" language={GRUNNSPRAK}>
      <Page size="A4" orientation="landscape" style={s.side}>
        <Text style={s.tittel}>{tittel}</Text>
        <Text style={s.under}>{`${under}. ${forklaring}`}</Text>
        <View style={s.hode} fixed>
          <View style={s.hodenavn}>
            <Text>{t('oppgave')}</Text>
          </View>
          {aktorer.map((a) => (
            <View key={a.id} style={{ width: kolonne, height: HODE }}>
              <Text
                style={{
                  position: 'absolute',
                  left: kolonne / 2 - HODE / 2,
                  top: HODE / 2 - 10,
                  width: HODE - 6,
                  height: 20,
                  fontSize: 7.5,
                  transform: 'rotate(-90deg)',
                }}
              >
                {a.navn}
              </Text>
            </View>
          ))}
        </View>
        {rader.map((r, i) => (
          <View key={r.id} wrap={false}>
            {r.omraade !== rader[i - 1]?.omraade && <Text style={s.omraade}>{r.omraadenavn}</Text>}
            <View style={s.rad}>
              <Text style={s.navn}>{r.relevant ? r.tittel : t('ikkeRelevant', { tittel: r.tittel })}</Text>
              {r.koder.map((kode, j) => (
                <View key={aktorer[j]?.id} style={[s.celle, { width: kolonne }, ...(kode === 'A' ? [s.a] : [])]}>
                  <Text>{kode}</Text>
                </View>
              ))}
            </View>
          </View>
        ))}
        <Sidetall />
      </Page>
      <Status e={e} />
    </Document>
  );
}

function Status({ e }: { e: Eksport }) {
  const { hode, rader } = statusrader(e);
  const celle = (i: number) => (i === 0 ? s.statusomraade : i === 1 ? s.statusnavn : s.tall);
  return (
    <Page size="A4" orientation="landscape" style={s.side}>
      <Text style={s.tittel}>{t('statusTittel', { navn: e.matrise.modell.navn })}</Text>
      <View style={[s.rad, { fontWeight: 600 }]} fixed>
        {hode.map((h, i) => (
          <Text key={h} style={celle(i)}>
            {h}
          </Text>
        ))}
      </View>
      {rader.map((r, i) => (
        <View key={i} style={s.rad} wrap={false}>
          {r.map((v, j) => (
            <Text key={j} style={celle(j)}>
              {String(v)}
            </Text>
          ))}
        </View>
      ))}
      <Sidetall />
    </Page>
  );
}

const Sidetall = () => <Text style={s.sidetall} fixed render={({ pageNumber, totalPages }) => t('sidetall', { side: pageNumber, av: totalPages })} />;
