import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import './tema/global.css';

export const metadata: Metadata = { title: { default: 'Helhet', template: '%s – Helhet' } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="nb">
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
