import { expect, it } from 'vitest';
import { kobling } from './epost';

it('mail leaves the machine encrypted or not at all', () => {
  expect(kobling('smtp://relay.kommune.no:587')).toMatchObject({ requireTLS: true });
  expect(kobling('smtps://relay.kommune.no')).toMatchObject({ requireTLS: true });
  expect(kobling('smtp://127.0.0.1:25')).toMatchObject({ requireTLS: false });
});
