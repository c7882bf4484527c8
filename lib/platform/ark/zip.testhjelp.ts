import { type Zippable, zipSync } from 'fflate';

const tekst = (s: string) => Buffer.from(s);
export const ARK = (rader: string) => `<?xml version="1.0"?><worksheet xmlns="x"><sheetData>${rader}</sheetData></worksheet>`;

/** A workbook with one sheet of this XML, and whatever else is to lie in it. */
export const bok = (ark: string, mer: Zippable = {}): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': tekst('<Types/>'),
      'xl/workbook.xml': tekst('<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': tekst(
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': tekst(ark),
      ...mer,
    }),
  );

/** So many megabytes of nothing, which pack to a thousandth. */
export const tomt = (mb: number): Uint8Array => Buffer.alloc(mb * 1_000_000, 32);
