import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@react-pdf/renderer'],
  typedRoutes: false,
  distDir: process.env.HELHET_DIST ?? '.next',
  turbopack: { root: import.meta.dirname, resolveAlias: { '@digdir/designsystemet-web': './components/designsystemet-web.ts' } },
  experimental: { authInterrupts: true, optimizePackageImports: ['@navikt/aksel-icons'], serverActions: { bodySizeLimit: '2mb' } },
  headers: async () => [
    {
      source: '/(.*)',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Permissions-Policy', value: 'camera=(self), microphone=(), geolocation=(), payment=()' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
      ],
    },
  ],
};

export default createNextIntlPlugin({
  requestConfig: './lib/platform/i18n.ts',
  // Messages are parsed when the app is built: the browser gets no ICU parser.
  experimental: { messages: { path: './content/tekster', format: 'json', locales: ['nb'], precompile: true } },
})(config);
