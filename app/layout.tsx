import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { getLocale } from 'next-intl/server';
import { TIDLIG_TRYKK } from '@/components/felles/tidligTrykk';
import './tema/global.css';

export const metadata: Metadata = { title: { default: 'Helhet', template: '%s – Helhet' } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** Every page is made per request: its scripts carry the nonce of the response's content security policy. */
export default async function Layout({ children }: { children: React.ReactNode }) {
  await connection();
  return (
    <html lang={await getLocale()}>
      <body>
        <script nonce={(await headers()).get('x-nonce') ?? undefined} suppressHydrationWarning>
          {TIDLIG_TRYKK}
        </script>
        {children}
      </body>
    </html>
  );
}
