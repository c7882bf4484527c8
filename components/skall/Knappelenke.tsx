import type { ReactNode } from 'react';
import { Link } from '@/components/skall/Link';

export type KnappelenkeProps = {
  href: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  farge?: 'accent' | 'neutral' | 'danger';
  ikon?: ReactNode;
  children: ReactNode;
};

/** A link that looks like a button, for going somewhere; works in server components. */
export function Knappelenke({ href, variant = 'primary', farge, ikon, children }: KnappelenkeProps) {
  return (
    <Link href={href} className="ds-button" data-variant={variant} data-color={farge}>
      {ikon}
      {children}
    </Link>
  );
}
