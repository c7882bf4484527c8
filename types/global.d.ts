import type nb from '../content/tekster/nb.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'nb';
    Messages: typeof nb;
  }
}
declare module '*.css';
