import { beforeAll, describe, expect, it } from 'vitest';
import { motorpool } from '@/lib/platform/db';
import { testdb } from '@/lib/platform/testdb';
import { reisVarsler } from '../../mottak/intern';
import { utenFritekst, visesUaapnet } from '../varsel/policy';
import { hentTeknisk } from './queries-teknisk';

const db = testdb();

it.each([
  ['nett', 'S-1', true],
  ['kilde_slutt', null, true],
  ['kilde_stanset', null, true],
  ['tilsyn_avvik', null, false],
  [null, null, false],
] as const)('%s with device %s: shown to whoever cannot open it is %s', (verdi, serie, vises) => expect(visesUaapnet({ verdi, serie })).toBe(vises));

it('the text of what the house writes of its setup is for all, the rest for those who open it', () => {
  expect(utenFritekst({ verdi: 'kilde_slutt', tekst: 'x' }).tekst).toBe('x');
  expect(utenFritekst({ verdi: 'nett', tekst: 'Kari falt' }).tekst).toBeNull();
});

describe('the list of technical varsler', () => {
  beforeAll(async () => {
    const { virksomhetId } = await db.actor('tekniker');
    const v = { virksomhetId, type: 'teknisk' } as const;
    await reisVarsler(motorpool(), [
      { ...v, eksternId: 'a', verdi: 'nett', serie: 'S-1', tekst: 'Hos Kari Nordmann' },
      { ...v, eksternId: 'b', verdi: 'tilsyn_avvik', tekst: 'Kari Nordmann falt' },
      { ...v, eksternId: 'c', verdi: 'kilde_slutt', tekst: 'Avtalen er avsluttet' },
    ]);
  });

  it.each(['tekniker', 'responsoperator', 'leder'] as const)('%s opens all, and sees all', async (rolle) => {
    const s = await hentTeknisk(await db.actor(rolle), {});
    expect(s.kan.aapne).toBe(true);
    expect(s.varsler.map((x) => x.verdi).sort()).toEqual(['kilde_slutt', 'nett', 'tilsyn_avvik']);
  });

  it.each(['hjelpemiddellager', 'systemadministrator'] as const)(
    '%s opens none, and sees devices and setup, with nothing of a person',
    async (rolle) => {
      const s = await hentTeknisk(await db.actor(rolle), {});
      expect(s.kan.aapne).toBe(false);
      expect(s.varsler.map((x) => x.verdi).sort()).toEqual(['kilde_slutt', 'nett']);
      expect(s.antall).toBe(2);
      expect(JSON.stringify(s)).not.toContain('Kari');
    },
  );
});
