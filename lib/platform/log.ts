/** One line of JSON to standard output. `data` never carries personal data. */
export function logg(nivaa: 'info' | 'advarsel' | 'feil', hva: string, data: Record<string, string | number> = {}): void {
  console.log(JSON.stringify({ tid: new Date().toISOString(), nivaa, hva, ...data }));
}
