import Link from 'next/link';
import type { ReactNode } from 'react';

export type KnappelenkeProps = {
  href: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  farge?: 'accent' | 'neutral' | 'danger';
  ikon?: ReactNode;
  prefetch?: boolean;
  children: ReactNode;
};

/** A link that looks like a button, for going somewhere; works in server components. */
export function Knappelenke({ href, variant = 'primary', farge, ikon, prefetch, children }: KnappelenkeProps) {
  return (
    <Link href={href} className="ds-button" data-variant={variant} data-color={farge} prefetch={prefetch}>
      {ikon}
      {children}
    </Link>
  );
}
