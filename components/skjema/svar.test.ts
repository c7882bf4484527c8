import { describe, expect, it } from 'vitest';
import { FORNYET, UTEN_KONTAKT, utfor } from './svar';

describe('utfor', () => {
  it('gir svaret videre', async () => {
    expect(await utfor(async () => ({ ok: true, verdi: 7 }))).toEqual({ ok: true, verdi: 7 });
    expect(await utfor(async () => ({ ok: false, kode: 'KONFLIKT' }))).toEqual({ ok: false, kode: 'KONFLIKT' });
  });

  it('gjør et brudd på veien til et svar', async () => {
    expect(await utfor(() => Promise.reject(new TypeError('fetch failed')))).toEqual({ ok: false, kode: UTEN_KONTAKT });
  });

  it('sier fra når handlingen ikke finnes lenger', async () => {
    const ukjent = Object.assign(new Error(), { name: 'UnrecognizedActionError' });
    expect(await utfor(() => Promise.reject(ukjent))).toEqual({ ok: false, kode: FORNYET, melding: 'fornyet' });
  });

  it('slipper Next sine egne signaler gjennom', async () => {
    const signal = Object.assign(new Error(), { digest: 'NEXT_REDIRECT;push;/sak/1;307;' });
    await expect(utfor(() => Promise.reject(signal))).rejects.toBe(signal);
  });
});
