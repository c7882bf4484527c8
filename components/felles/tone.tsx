import {
  CheckmarkCircleFillIcon,
  CircleFillIcon,
  ExclamationmarkTriangleFillIcon,
  InformationSquareFillIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import type { ReactNode } from 'react';

/** The five tones of the house; never the only carrier of meaning. */
export type Tone = 'noytral' | 'info' | 'ok' | 'advarsel' | 'fare';

/** The design system's colour for a tone. */
export const toneFarge = { noytral: 'neutral', info: 'info', ok: 'success', advarsel: 'warning', fare: 'danger' } as const;

/** The icon that goes with a tone, hidden from screen readers. */
export function toneIkon(tone: Tone): ReactNode {
  const Ikon = {
    noytral: CircleFillIcon,
    info: InformationSquareFillIcon,
    ok: CheckmarkCircleFillIcon,
    advarsel: ExclamationmarkTriangleFillIcon,
    fare: XMarkOctagonFillIcon,
  }[tone];
  return <Ikon aria-hidden />;
}
