import type { ReactNode } from 'react';
import { Omraadetekst } from '../../Klienttekst';

export default function Layout({ children }: { children: ReactNode }) {
  return <Omraadetekst navn="innsyn">{children}</Omraadetekst>;
}
