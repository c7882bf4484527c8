import { defineConfig } from 'prisma/config';

/** Prisma is only used to generate the client; migrations are applied by scripts/felles/migrering.ts. */
export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } });
