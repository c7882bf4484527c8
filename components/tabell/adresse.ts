/** An address with one query parameter set, or taken out when there is no value. Other parameters stay. Pure. */
export function medParameter(adresse: string, navn: string, verdi: string | number | undefined): string {
  const [sti = '', sok = ''] = adresse.split('?');
  const p = new URLSearchParams(sok);
  if (verdi === undefined || verdi === '') p.delete(navn);
  else p.set(navn, String(verdi));
  const nytt = p.toString();
  return nytt ? `${sti}?${nytt}` : sti;
}

/** The same with a value turned on or off in a list, written «a,b». */
export function medVekslet(adresse: string, navn: string, verdi: string): string {
  const [, sok = ''] = adresse.split('?');
  const naa = (new URLSearchParams(sok).get(navn) ?? '').split(',').filter(Boolean);
  const nye = naa.includes(verdi) ? naa.filter((v) => v !== verdi) : [...naa, verdi];
  return medParameter(adresse, navn, nye.join(','));
}

/** The page numbers to show: the ends, and those around this one; null where some are left out. */
export function sidetall(side: number, sider: number): (number | null)[] {
  const vis = [...new Set([1, side - 1, side, side + 1, sider])].filter((n) => n >= 1 && n <= sider).sort((a, b) => a - b);
  return vis.flatMap((n, i) => {
    const hull = n - (vis[i - 1] ?? n - 1) - 1;
    return hull === 0 ? [n] : hull === 1 ? [n - 1, n] : [null, n];
  });
}
