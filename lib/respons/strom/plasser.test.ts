import { describe, expect, it } from 'vitest';
import { lagPlasser } from './plasser';

describe('places for streams', () => {
  const oppsett = (perSesjon: number, perVirksomhet: number) => {
    const ta = lagPlasser(perSesjon, 3, perVirksomhet);
    const sluppet: string[] = [];
    return {
      sluppet,
      ta: (navn: string, sesjonId: string, virksomhetId = 'v', kontoId = sesjonId) =>
        ta({ sesjonId, kontoId, virksomhetId, slipp: () => void sluppet.push(navn) }),
    };
  };

  it('one too many of a session lets the oldest go, and nobody else', () => {
    const { ta, sluppet } = oppsett(2, 100);
    ta('annens', 'b');
    for (const n of ['1', '2', '3', '4']) expect(ta(n, 'a')).not.toBeNull();
    expect(sluppet).toEqual(['1', '2']);
  });

  it('so does a login, however many sessions it has', () => {
    const { ta, sluppet } = oppsett(2, 100);
    for (const n of ['1', '2', '3', '4']) expect(ta(n, `økt ${n}`, 'v', 'konto')).not.toBeNull();
    ta('annen', 'økt', 'v', 'annen');
    expect(sluppet).toEqual(['1']);
  });

  it('a place handed back is free again', () => {
    const { ta, sluppet } = oppsett(1, 100);
    ta('1', 'a')?.();
    ta('2', 'a');
    expect(sluppet).toEqual([]);
  });

  it('a virksomhet that is full refuses the newest, another does not, and a session changes its own for a new one', () => {
    const { ta, sluppet } = oppsett(1, 2);
    ta('1', 'a');
    const tilbake = ta('2', 'b');
    expect(ta('3', 'c')).toBeNull();
    expect(ta('andre', 'd', 'w')).not.toBeNull();
    expect(ta('1 igjen', 'a')).not.toBeNull();
    expect(sluppet).toEqual(['1']);
    tilbake?.();
    expect(ta('3', 'c')).not.toBeNull();
  });
});
