import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { env } from './env';

const glem = () => void delete (globalThis as Record<symbol, unknown>)[Symbol.for('helhet.env')];
beforeEach(() => {
  for (const n of ['APP', 'MOTOR']) vi.stubEnv(`DATABASE_${n}_URL`, 'postgresql://x@127.0.0.1/x');
  glem();
});
afterEach(() => {
  vi.unstubAllEnvs();
  glem();
});

it.each(['NEXTAUTH_URL', 'OIDC_ISSUER', 'RESPONS_SMS_URL', 'RESPONS_DODMANN'])('%s is https, or this machine itself', (navn) => {
  for (const [adresse, godtas] of [
    ['https://helhet.kommune.no/x', true],
    ['http://127.0.0.1:3000', true],
    ['http://localhost:3000', true],
    ['http://[::1]:3000', true],
    ['http://helhet.kommune.no', false],
    ['http://127.0.0.1.ond.no', false],
    ['http://10.0.0.1', false],
    ['ftp://helhet.kommune.no', false],
    ['javascript:alert(1)', false],
  ] as const) {
    vi.stubEnv(navn, adresse);
    glem();
    if (godtas) expect(env()[navn as 'NEXTAUTH_URL'], adresse).toBe(adresse);
    else expect(env, adresse).toThrow(navn);
  }
});

it.each(['DATABASE_APP_URL', 'DATABASE_MOTOR_URL'])('%s on another machine asks for TLS', (navn) => {
  for (const [adresse, godtas] of [
    ['postgresql://x:y@127.0.0.1:5432/helhet', true],
    ['postgresql://x:y@localhost/helhet', true],
    ['postgresql:///helhet?host=/run/postgresql', true],
    ['postgresql://x:y@db.kommune.no/helhet?sslmode=verify-full', true],
    ['postgresql://x:y@db.kommune.no/helhet?sslmode=require', true],
    ['postgresql://x:y@db.kommune.no/helhet', false],
    ['postgresql://x:y@db.kommune.no/helhet?sslmode=prefer', false],
    ['postgresql://x:y@db.kommune.no/helhet?sslmode=no-verify', false],
    ['postgresql:///helhet?host=db.kommune.no', false],
    ['postgresql://x:y@127.0.0.1/helhet?host=db.kommune.no', false],
  ] as const) {
    vi.stubEnv(navn, adresse);
    glem();
    if (godtas) expect(env, adresse).not.toThrow();
    else expect(env, adresse).toThrow(navn);
  }
});
