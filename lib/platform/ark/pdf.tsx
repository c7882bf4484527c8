import 'server-only';
import { join } from 'node:path';
import { Font } from '@react-pdf/renderer';

const skrift = (snitt: string) => join(process.cwd(), `node_modules/@fontsource/inter/files/inter-latin-${snitt}.woff`);
Font.register({
  family: 'Inter',
  fonts: [
    { src: skrift('400-normal') },
    { src: skrift('400-italic'), fontStyle: 'italic' },
    { src: skrift('600-normal'), fontWeight: 600 },
    { src: skrift('600-italic'), fontStyle: 'italic', fontWeight: 600 },
  ],
});
Font.registerHyphenationCallback((ord) => [ord]); // words are never split: Norwegian is not among the library's languages

/** The product's typeface in PDFs, embedded. Naming it from here makes sure that it is registered. */
export const SKRIFT = 'Inter';
