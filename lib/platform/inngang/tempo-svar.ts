import { nb } from '@/content/tekster/nb';
import { GRUNNSPRAK } from '../sprak';
import type { Tempo } from './tempo';

const STIL = [
  'body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#2f2b23;background:#fff}',
  'header{min-height:3.25rem;background:#0A5B5C}',
  'main{max-width:32rem;margin:auto;padding:1.25rem 1rem}',
  'h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}',
  'p{margin:0 0 1.25rem}',
  '.fare{padding:.75rem 1rem;border-left:4px solid #C01B1B;background:#f8e4e4;color:#590d0d}',
  'a{color:inherit;font-weight:650;display:inline-block;padding:.5rem 0}',
].join('');

/** What somebody who asks too often is told: a page in words, and plain text to what is no page. */
export function forOfteSide(hva: Tempo | 'svar', nonce: string): { type: string; tekst: string } {
  const { tittel, tekst } = hva === 'svar' ? { tittel: nb.svar.forMange, tekst: nb.svar.forMangeTekst } : nb.tjenestetilbud.forOfte;
  if (hva === 'fil' || hva === 'maskin') return { type: 'text/plain; charset=utf-8', tekst: `${tittel}. ${tekst}` };
  const { fareForLiv, ring113 } = nb.svar;
  const fare = hva === 'svar' ? `<p class="fare">${fareForLiv} <a href="tel:113">${ring113}</a></p>` : '';
  const hode = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${tittel}</title><style nonce="${nonce}">${STIL}</style>`;
  return {
    type: 'text/html; charset=utf-8',
    tekst: `<!doctype html><html lang="${GRUNNSPRAK}"><head>${hode}</head><body><header></header><main><h1>${tittel}</h1><p>${tekst}</p>${fare}</main></body></html>`,
  };
}
