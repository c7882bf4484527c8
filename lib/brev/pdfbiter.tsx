import { Text } from '@react-pdf/renderer';
import type { Bit } from './blokker';

/** Pieces of running text in a PDF, bold and italic as written. */
export function Biter({ biter }: { biter: Bit[] }) {
  return biter.map((b, i) => (
    <Text key={i} style={{ ...(b.fet ? { fontWeight: 600 } : {}), ...(b.kursiv ? { fontStyle: 'italic' as const } : {}) }}>
      {b.tekst}
    </Text>
  ));
}
