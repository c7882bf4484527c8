import { expect, it } from 'vitest';
import { oversetter } from '@/lib/platform/tekster';
import { visIntervall } from './visning';

const t = oversetter('respons.teknisk.tause');

it.each([
  [20, 'hvert minutt'],
  [60, 'hvert minutt'],
  [300, 'hvert 5. minutt'],
  [3600, 'hver time'],
  [10_800, 'hver 3. time'],
  [86_400, 'hvert døgn'],
  [604_800, 'hvert 7. døgn'],
])('%i s is «%s»', (sekunder, tekst) => expect(visIntervall(t, sekunder)).toBe(tekst));
