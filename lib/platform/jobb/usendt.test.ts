import { expect, it } from 'vitest';
import { usendtnokler } from './usendt';

it('is the same for the same login, another for another, and the one before is given while it is accepted', () => {
  const [a] = usendtnokler({ kontoId: 'a' });
  expect(usendtnokler({ kontoId: 'a' })).toEqual([a]);
  expect(usendtnokler({ kontoId: 'b' })[0]?.verdi).not.toBe(a?.verdi);
  expect(Buffer.from(a?.verdi ?? '', 'base64')).toHaveLength(32);
  const foer = process.env.HELHET_NOKKEL_USENDT;
  try {
    process.env.HELHET_NOKKEL_USENDT_FORRIGE = foer;
    process.env.HELHET_NOKKEL_USENDT = 'en ny nøkkel som er lang nok til å brukes';
    const [ny, gammel] = usendtnokler({ kontoId: 'a' });
    expect(gammel).toEqual(a);
    expect(ny?.id).not.toBe(a?.id);
  } finally {
    process.env.HELHET_NOKKEL_USENDT = foer;
    delete process.env.HELHET_NOKKEL_USENDT_FORRIGE;
  }
});
