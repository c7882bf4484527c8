import { StyleSheet, Text, View } from '@react-pdf/renderer';
import type { Bit, Blokk } from './blokker';

const s = StyleSheet.create({
  punkt: { flexDirection: 'row', marginBottom: 3, paddingLeft: '4mm' },
  merke: { width: '6mm' },
  tekst: { flex: 1 },
});

/** Pieces of running text in a PDF, bold and italic as written. */
export function Biter({ biter }: { biter: Bit[] }) {
  return biter.map((b, i) => (
    <Text key={i} style={{ ...(b.fet ? { fontWeight: 600 } : {}), ...(b.kursiv ? { fontStyle: 'italic' as const } : {}) }}>
      {b.tekst}
    </Text>
  ));
}

/** A list in a PDF; no point is split between pages. */
export const Punkter = ({ liste }: { liste: Extract<Blokk, { type: 'liste' }> }) =>
  liste.punkter.map((biter, i) => (
    <View key={i} style={s.punkt} wrap={false}>
      <Text style={s.merke}>{liste.ordnet ? `${i + 1}.` : '•'}</Text>
      <Text style={s.tekst}>
        <Biter biter={biter} />
      </Text>
    </View>
  ));
