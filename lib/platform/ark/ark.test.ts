import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { lesArkfil } from './ark';
import { ARK, bok, tomt } from './zip.testhjelp';

const les = (fil: Buffer, valg = {}) => lesArkfil(fil, { hvem: 'a', rader: 30_000, csv: true, ...valg });
const FOR_STOR = { kode: 'REGEL', tekst: 'filForStor' };
const UFORSTAAELIG = { kode: 'REGEL', tekst: 'filUforstaaelig' };
const celle = (r: string, v = '1') => `<c r="${r}"><v>${v}</v></c>`;
const rad = (nr: number, celler: string) => `<row r="${nr}">${celler}</row>`;
/** Writes what the archive says that each entry is, unpacked: here and in its table of contents. */
function loyet(b: Buffer, storrelse: number): Buffer {
  const ut = Buffer.from(b);
  for (const [merke, avstand] of [
    ['PK\u0003\u0004', 22],
    ['PK\u0001\u0002', 24],
  ] as const)
    for (let i = ut.indexOf(merke, 0, 'latin1'); i >= 0; i = ut.indexOf(merke, i + 4, 'latin1')) ut.writeUInt32LE(storrelse, i + avstand);
  return ut;
}

describe('a spreadsheet that somebody has sent', { timeout: 120_000 }, () => {
  it('is read when it has 20 000 rows, as XLSX and as CSV', async () => {
    const rader = Array.from({ length: 20_000 }, (_, i) => [`Kari Nr ${i}`, '01.12.2026', '08:15', 'Morgenstell', `Storgata ${i}`]);
    const xlsx = await writeXlsx(rader.map((r) => r.map((value) => ({ value })))).toBuffer();
    expect(await les(xlsx)).toEqual(rader);
    expect(await les(Buffer.from(rader.map((r) => r.join(';')).join('\r\n')))).toEqual(rader);
  });

  it('is refused past what it gives in all: one text that stands in many cells, or very many cells', async () => {
    const tekst = (n: number) => Array.from({ length: n }, () => [{ value: 'a'.repeat(30_000) }]);
    const av = (n: number) => writeXlsx(tekst(n)).toBuffer();
    expect(await les(await av(300))).toHaveLength(300);
    const bombe = await av(400);
    expect(bombe.length).toBeLessThan(200_000);
    await expect(les(bombe)).rejects.toMatchObject(FOR_STOR);
    await expect(les(Buffer.from(Array.from({ length: 10_000 }, () => ';'.repeat(150)).join('\n')))).rejects.toMatchObject(FOR_STOR);
  });

  it('is refused past the rows, the columns or the length of a cell that it may have', async () => {
    const fil = bok(ARK([1, 2, 3].map((n) => rad(n, celle(`A${n}`) + celle(`B${n}`))).join('')));
    expect(await les(fil, { rader: 3, kolonner: 2 })).toHaveLength(3);
    await expect(les(fil, { rader: 2 })).rejects.toMatchObject(FOR_STOR);
    await expect(les(fil, { kolonner: 1 })).rejects.toMatchObject(FOR_STOR);
    await expect(les(Buffer.from('a;b\n1;2\n3;4'), { rader: 2 })).rejects.toMatchObject(FOR_STOR);
    await expect(les(Buffer.from('a;b;c'), { kolonner: 2 })).rejects.toMatchObject(FOR_STOR);
    await expect(les(Buffer.from(`a;${'b'.repeat(40_000)}`))).rejects.toMatchObject(FOR_STOR);
    await expect(les(Buffer.alloc(5_000_001, 97))).rejects.toMatchObject(FOR_STOR);
  });

  it.each<[string, () => Buffer]>([
    ['has many entries that do so together', () => bok(ARK(''), Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`xl/${i}.xml`, tomt(2)])))],
    ['says that it is small', () => loyet(bok(ARK(''), { 'xl/sharedStrings.xml': tomt(70) }), 100)],
    ['has too many entries', () => bok(ARK(''), Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`x/${i}`, new Uint8Array(0)])))],
    ['has a cell in the farthest corner', () => bok(ARK(rad(1, celle('A1')) + rad(1_048_576, celle('XFD1048576'))))],
    ['has a row past the end of the world', () => bok(ARK(`${rad(1, celle('A1'))}<row r="99999999999"><c><v>1</v></c></row>`))],
    ['has a column past it', () => bok(ARK(rad(1, celle('ZZZZZZZZ1'))))],
    ['has a text without end', () => bok(ARK(rad(1, `<c r="A1" t="inlineStr"><is><t>${'x'.repeat(40_000_000)}</t></is></c>`)))],
  ])('is refused when it %s', async (_, lag) => {
    await expect(les(lag())).rejects.toMatchObject(FOR_STOR);
  });

  it.each<[string, () => Buffer]>([
    ['names entities', () => bok(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${ARK(rad(1, celle('A1', '&b;')))}`)],
    ['is written as UTF-16', () => bok('', { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${ARK('')}`, 'utf16le') })],
    ['is cut off', () => bok(ARK(rad(1, celle('A1')))).subarray(0, 300)],
    ['is an archive of something else', () => Buffer.from(zipSync({ 'bok.xlsx': bok(ARK('')) }))],
    ['is no text', () => Buffer.from([1, 0, 2])],
    ['opens what it never closes', () => bok('<c '.repeat(20_000_000))],
    ['goes deeper and deeper', () => bok('<c>'.repeat(10_000_000))],
  ])('is not understood when it %s', async (_, lag) => {
    await expect(les(lag())).rejects.toMatchObject(UFORSTAAELIG);
  });

  it('is refused while others are read', async () => {
    const bombe = bok(ARK(''), { 'xl/a.xml': tomt(70) });
    const [b, andre] = await Promise.allSettled([les(bombe), les(Buffer.from('a;b'), { hvem: 'b' })]);
    expect(b).toMatchObject({ status: 'rejected', reason: FOR_STOR });
    expect(andre).toMatchObject({ status: 'fulfilled', value: [['a', 'b']] });
  });
});
