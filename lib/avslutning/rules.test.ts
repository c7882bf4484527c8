import { describe, expect, it } from 'vitest';
import type { UtstyrStatus } from '@/lib/platform/prisma/enums';
import { AVSLUTNINGSSTEG } from '@/lib/tjeneste/rules';
import { stegstatus } from './rules';

describe('stegstatus', () => {
  it.each<[string[], UtstyrStatus[], string]>([
    [[], ['I_BRUK'], 'aktiv venter venter venter venter'],
    [['HENTE_UTSTYR'], ['I_BRUK', 'HENTET'], 'aktiv venter venter venter venter'],
    [['HENTE_UTSTYR'], ['HENTET'], 'ferdig aktiv venter venter venter'],
    [['HENTE_UTSTYR', 'NULLSTILLE'], ['NULLSTILT'], 'ferdig ferdig aktiv venter venter'],
    [['HENTE_UTSTYR', 'NULLSTILLE', 'SLETTE_HOS_LEVERANDOR', 'AVSLUTTE_VEDTAK'], ['NULLSTILT'], 'ferdig ferdig ferdig ferdig aktiv'],
    [['HENTE_UTSTYR', 'NULLSTILLE', 'SLETTE_HOS_LEVERANDOR', 'AVSLUTTE_VEDTAK', 'LAGERFORE'], [], 'ferdig ferdig ferdig ferdig ferdig'],
    [[], [], 'hoppet hoppet aktiv venter hoppet'],
    [['TAPT'], ['TAPT'], 'hoppet hoppet aktiv venter hoppet'],
    [['SLETTE_HOS_LEVERANDOR', 'AVSLUTTE_VEDTAK'], [], 'hoppet hoppet ferdig ferdig hoppet'],
  ])('%j med %j', (gjort, utstyr, ventet) => {
    const s = stegstatus(gjort, utstyr);
    expect(AVSLUTNINGSSTEG.map((x) => s[x]).join(' ')).toBe(ventet);
  });
});
