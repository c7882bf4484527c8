import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const finn = (): string | undefined =>
  [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', chromium.executablePath()].find(
    (s) => s && existsSync(s),
  );

/** A Chromium for the browser tests: an installed one, else Debian's package, else Playwright's own download. */
export function nettleser(si: (s: string) => void): string {
  const funnet = finn();
  if (funnet) return funnet;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    si('Installerer Chromium fra Debian');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } else {
    si('Laster ned Chromium med Playwright');
    spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
  }
  const na = finn();
  if (!na) throw new Error('Fant ingen Chromium. Installer pakken chromium, eller sett CHROMIUM til stien.');
  return na;
}
