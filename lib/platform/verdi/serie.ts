/** Spaces, dashes and what is not seen, as ranges of code points. The database's own function `normalform` says the same. */
const UTEN = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x2d, 0x2d],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x2015],
  [0x2028, 0x202f],
  [0x205f, 0x2064],
  [0x2212, 0x2212],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
const FJERN = new RegExp(`[${UTEN.map((par) => par.map((c) => `\\u{${c.toString(16)}}`).join('-')).join('')}]`, 'gu');
const ALT_NORMAL = /^[A-Z0-9./_]+$/;

/** A serial number (or a supplier's code) as it is compared: letter case, spaces and dashes folded, O and 0 kept apart. It is shown as written. */
export function normalform(s: string): string {
  if (ALT_NORMAL.test(s)) return s;
  const n = s.normalize('NFKC').replace(FJERN, '');
  return n === '' ? s : n.replace(/[a-zæøå]/g, (t) => t.toUpperCase());
}
