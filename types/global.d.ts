import type { nb } from '../content/tekster/nb';
import type { Sprak } from '../lib/platform/sprak';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Sprak;
    Messages: typeof nb;
  }
}
declare module '*.css';
