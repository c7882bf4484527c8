import { type Fil, gaaGjennom, linje, type Node, programAv } from './filer.ts';

const ATTRIBUTTER = new Set([
  'label',
  'title',
  'aria-label',
  'aria-description',
  'placeholder',
  'alt',
  'description',
  'heading',
  'tekst',
  'tittel',
  'etikett',
  'hjelp',
  'ingress',
]);
const BOKSTAVER = /\p{L}{2,}/u;
const NORSK = /[æøåÆØÅ]/;

/** Text that a user would read, left in a component instead of content/tekster/nb; one line each. */
export function glemteTekster(filer: Fil[]): string[] {
  const ut: string[] = [];
  for (const fil of filer) {
    const meld = (n: Node, hva: string) =>
      ut.push(`${fil.sti}:${linje(fil.tekst, n.start)} text belongs in content/tekster/nb: ${hva.trim().slice(0, 60)}`);
    gaaGjennom(programAv(fil), (n) => {
      if (n.type === 'JSXText' && BOKSTAVER.test(String(n.value)) && !/^\s*(Helhet|F1)\s*$/.test(String(n.value))) meld(n, String(n.value));
      if (n.type === 'JSXAttribute') {
        const navn = (n.name as { name?: string }).name ?? '';
        const verdi = n.value as Node | null;
        if (ATTRIBUTTER.has(navn) && verdi?.type === 'Literal' && BOKSTAVER.test(String(verdi.value))) meld(n, `${navn}=${verdi.value}`);
      }
      if (n.type === 'Literal' && typeof n.value === 'string' && NORSK.test(n.value)) meld(n, n.value);
      if (n.type === 'TemplateElement' && NORSK.test(String((n.value as { raw?: string }).raw))) meld(n, String((n.value as { raw?: string }).raw));
    });
  }
  return ut;
}
