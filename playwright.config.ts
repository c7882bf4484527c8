import { defineConfig, devices } from '@playwright/test';

/** Started by `npm test`, which hands over the address of a built app on a fresh demo. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  // One waits for the server while the others draw.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // Waits are for conditions: a slow machine only takes longer.
  timeout: 1_800_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.BASE_URL,
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    contextOptions: { reducedMotion: 'reduce' },
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    actionTimeout: 60_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
