import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { utenAdmin } from './miljo.ts';

it('a process that serves is told neither the administrator’s address nor the passwords of the roles', () => {
  const alt = {
    NODE_ENV: 'test' as const,
    DATABASE_URL: 'a',
    HELHET_NOKKEL_DATABASE: 'b',
    HELHET_NOKKEL_MOTOR: 'c',
    HELHET_NOKKEL_DATABASE_FORRIGE: 'd',
    HELHET_NOKKEL_SVAR: 'e',
  };
  const miljo: NodeJS.ProcessEnv = { ...alt, ...utenAdmin() };
  const { stdout } = spawnSync(process.execPath, ['-p', 'JSON.stringify(process.env)'], { env: miljo, encoding: 'utf8' });
  expect(Object.keys(JSON.parse(stdout)).filter((n) => n in alt)).toEqual(['NODE_ENV', 'HELHET_NOKKEL_SVAR']);
});
