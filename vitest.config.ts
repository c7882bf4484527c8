import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const rot = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: 'server-only', replacement: `${rot}scripts/felles/tom.ts` },
      { find: /^@\//, replacement: rot },
    ],
  },
  test: {
    include: ['lib/**/*.test.ts', 'app/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'prisma/**/*.test.ts'],
    globalSetup: ['scripts/felles/testoppsett.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
