type Nivaa = 'info' | 'advarsel' | 'feil';

const linje = (nivaa: Nivaa, hva: string, data: Record<string, string | number>): string =>
  JSON.stringify({ tid: new Date().toISOString(), nivaa, hva, ...data });

/** One line of JSON to standard output. `data` never carries personal data. */
export function logg(nivaa: Nivaa, hva: string, data: Record<string, string | number> = {}): void {
  console.log(linje(nivaa, hva, data));
}

/** Where an error came from, and nothing of what it says: a message may hold what somebody wrote. */
export function sporAv(e: unknown): string {
  if (!(e instanceof Error)) return '';
  const { stack = '', message } = e;
  const etter = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  const linjer = etter.split('\n').filter((l) => /^\s+at .+:\d+:\d+\)?$/.test(l));
  return linjer.slice(0, 5).join(' ');
}

/** How a sentence begins: a value comes in quotes, in figures, or after a sign. */
const innledning = (tekst: string): string => (/^[^\d"'`´«“”:;=([{<\n]{0,80}/.exec(tekst.trim())?.[0] ?? '').trim();

/**
 * From now on what others write to standard error is a line like ours: of an error the kind of it and where, never its
 * message, and of a text only how it begins.
 */
export function dempKonsollen(): void {
  const skriv = console.error.bind(console);
  const si =
    (nivaa: Nivaa) =>
    (...deler: unknown[]): void => {
      const e = deler.find((d) => d instanceof Error) as (Error & { digest?: unknown }) | undefined;
      const tekst = deler.filter((d) => typeof d === 'string').join(' ');
      skriv(linje(nivaa, 'konsoll', e ? { feil: e.name, digest: String(e.digest ?? ''), spor: sporAv(e) } : { tekst: innledning(tekst) }));
    };
  console.error = si('feil');
  console.warn = si('advarsel');
}
