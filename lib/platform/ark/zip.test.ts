import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pakkUt } from './zip';
import { ARK, bok, tomt } from './zip.testhjelp';

const MAKS = 64_000_000;
const alt = () => true;

describe('unpacking', { timeout: 120_000 }, () => {
  it('gives what was wanted, and an archive of that alone', () => {
    const ut = pakkUt(bok(ARK(''), { 'bilde.png': tomt(1) }), (n) => n.endsWith('sheet1.xml'), MAKS);
    if (!ut || ut === 'FOR_STOR') throw new Error(String(ut));
    expect(Object.keys(ut.filer)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(Buffer.from(ut.filer['xl/worksheets/sheet1.xml'] ?? []).toString()).toBe(ARK(''));
    expect(pakkUt(ut.zip, alt, MAKS)).toMatchObject({ filer: ut.filer });
  });

  it('of eighty kilobytes stops within a second of work, whatever they would become', () => {
    const bombe = zipSync({ 'a.xml': tomt(40), 'b.xml': tomt(40) });
    expect(bombe.length).toBeLessThan(80_000);
    const fra = process.cpuUsage();
    expect(pakkUt(bombe, alt, MAKS)).toBe('FOR_STOR');
    const { user, system } = process.cpuUsage(fra);
    expect((user + system) / 1e6).toBeLessThan(1);
  });

  it('does not unpack what is not wanted, nor an archive in an archive', () => {
    const indre = zipSync({ 'a.xml': tomt(70) });
    expect(pakkUt(zipSync({ 'a.bin': tomt(70), 'indre.xml': indre }), (n) => n.endsWith('.xml'), MAKS)).toMatchObject({
      filer: { 'indre.xml': Buffer.from(indre) },
    });
  });

  it('is null for what is no archive, and for one that names an entry twice', () => {
    const to = Buffer.concat([zipSync({ 'a.xml': tomt(1) }), zipSync({ 'a.xml': tomt(1) })]);
    expect(pakkUt(to, alt, MAKS)).toBeNull();
    expect(pakkUt(Buffer.from('PK og mer'), alt, MAKS)).toBeNull();
    expect(pakkUt(gzipSync('a'), alt, MAKS)).toBeNull();
  });
});
