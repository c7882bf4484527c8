import { describe, expect, it } from 'vitest';
import { FORNYET, innsendinger, medNokkel, type Svar, somAvslutter, UTEN_INNLOGGING, UTEN_KONTAKT, utfor } from './svar';

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

describe('somAvslutter', () => {
  const gjort: Svar<null> = { ok: true, verdi: null };
  const ute: Svar<null> = { ok: false, kode: UTEN_INNLOGGING };
  const intern: Svar<null> = { ok: false, kode: 'INTERN' };
  it.each<[string, (Svar<null> | 'borte')[], Svar<null>]>([
    ['besvart', [gjort], gjort],
    ['svaret ble borte, og økta er slutt', ['borte', ute], gjort],
    ['svaret ble borte to ganger', ['borte', 'borte', ute], gjort],
    ['svaret ble borte, og så en feil', ['borte', intern, ute], gjort],
    ['økta var slutt fra før', [ute], ute],
    ['en feil, og økta slutt etterpå', [intern, ute], ute],
  ])('%s', async (_, svarene, siste) => {
    const avslutt = somAvslutter();
    let sist: Svar<null> | undefined;
    for (const s of svarene) sist = await avslutt(() => (s === 'borte' ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(s)));
    expect(sist).toEqual(siste);
  });
});

describe('medNokkel', () => {
  const sendte: string[] = [];
  let svarer = true;
  const handling = async (d: { nokkel: string; id: string }): Promise<Svar<null>> => {
    sendte.push(d.nokkel);
    if (!svarer) throw new TypeError('fetch failed');
    return { ok: true, verdi: null };
  };
  const send = async (id: string, versjon?: number, til = true) => {
    svarer = til;
    await utfor(() => medNokkel(handling, { id }, versjon));
    return sendte.at(-1);
  };

  it('det samme sendt på nytt uten svar har samme nøkkel; besvart, annet eller endret har en ny', async () => {
    const forst = await send('a', 1, false);
    const annet = await send('b', 1, false);
    expect(await send('a', 2)).not.toBe(forst);
    expect(await send('a', 1, false)).toBe(forst);
    expect(await send('a', 1)).toBe(forst);
    expect(await send('a', 1)).not.toBe(forst);
    expect(await send('b', 1)).toBe(annet);
  });
});

it('et skjema som sendes igjen som det var, er samme innsending; endret er det en annen', () => {
  const { nokkel, neste } = innsendinger();
  const forste = nokkel();
  expect(neste({ navn: 'En', nokkel: forste }, false)).toBe(forste);
  expect(neste({ navn: 'En', nokkel: forste }, false), 'no answer came').toBe(forste);
  const andre = neste({ navn: 'To', nokkel: forste }, false);
  expect(andre).not.toBe(forste);
  expect(nokkel()).toBe(andre);
  expect(neste({ navn: 'To', nokkel: andre }, true), 'once more, on purpose').not.toBe(andre);
});
