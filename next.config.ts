import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { CSP_FILER } from './lib/platform/inngang/csp';

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  typedRoutes: false,
  images: { unoptimized: true },
  // The title comes with the page, not after it.
  htmlLimitedBots: /.*/,
  distDir: process.env.HELHET_DIST ?? '.next',
  turbopack: { root: import.meta.dirname, resolveAlias: { '@digdir/designsystemet-web': './components/designsystemet-web.ts' } },
  experimental: { authInterrupts: true, optimizePackageImports: ['@navikt/aksel-icons'], serverActions: { bodySizeLimit: '2mb' } },
  headers: async () => [
    // What the proxy does not see, and gives no policy of its own.
    ...['/_next/static/:sti*', '/favicon.ico'].map((source) => ({ source, headers: [{ key: 'Content-Security-Policy', value: CSP_FILER }] })),
    { source: '/api/auth/:sti*', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
    {
      source: '/(.*)',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        // Nothing to other sites. Stricter still, and a form without scripts says no origin, and is refused.
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
  experimental: { messages: { path: './content/tekster', format: 'json', locales: ['nb', 'nn'], precompile: true } },
})(config);
