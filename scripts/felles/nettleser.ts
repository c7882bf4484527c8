import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SKALL = '/usr/bin/chromium-headless-shell';
const STEDER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', chromium.executablePath()];

/**
 * A Chromium for the browser tests: the one that CHROMIUM names, else Debian's without a window (half the work of the whole
 * browser for the same page), else an installed one, else Playwright's own download.
 */
export function nettleser(si: (s: string) => void): string {
  const finn = (...steder: (string | undefined)[]) => steder.find((s) => s && existsSync(s));
  const valgt = finn(process.env.CHROMIUM, SKALL);
  if (valgt) return valgt;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    si('Henter Chromium fra Debian');
    const apt = (...arg: string[]) =>
      spawnSync('apt-get', arg, { stdio: 'ignore', timeout: 90_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
    if (apt('update', '-qq')) apt('install', '-y', '-qq', 'chromium-headless-shell');
  } else if (!finn(...STEDER)) {
    si('Laster ned Chromium med Playwright');
    spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
  }
  const na = finn(SKALL, ...STEDER);
  if (!na) throw new Error('Fant ingen Chromium. Installer pakken chromium-headless-shell, eller sett CHROMIUM til stien.');
  return na;
}
