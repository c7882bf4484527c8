/** The part of pdfkit 0.20 that letters are drawn with. */
declare module 'pdfkit' {
  import type { EventEmitter } from 'node:events';

  type Tekstvalg = {
    width?: number;
    continued?: boolean;
    align?: 'left' | 'right' | 'center';
    lineGap?: number;
    lineBreak?: boolean;
    indent?: number;
    link?: string | null;
    underline?: boolean;
  };
  type Struktur = { end(): void; add(barn: Struktur): Struktur };
  type Side = { width: number; height: number; margins: { top: number; bottom: number; left: number; right: number } };

  export default class PDFDocument extends EventEmitter {
    constructor(valg: {
      size?: string;
      margins?: Side['margins'];
      font?: string;
      pdfVersion?: string;
      subset?: string;
      tagged?: boolean;
      displayTitle?: boolean;
      lang?: string;
      bufferPages?: boolean;
      autoFirstPage?: boolean;
      info?: Record<string, string | Date>;
    });
    x: number;
    y: number;
    page: Side;
    registerFont(navn: string, kilde: string): this;
    font(navn: string): this;
    fontSize(pt: number): this;
    fillColor(farge: string): this;
    text(tekst: string, valg?: Tekstvalg): this;
    text(tekst: string, x: number, y: number, valg?: Tekstvalg): this;
    heightOfString(tekst: string, valg?: Tekstvalg): number;
    moveDown(linjer?: number): this;
    addPage(): this;
    struct(type: string, innhold?: Struktur | (() => void) | (Struktur | (() => void))[]): Struktur;
    addStructure(s: Struktur): this;
    markContent(tag: string, valg?: { type?: string }): this;
    endMarkedContent(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(n: number): this;
    end(): void;
  }
}
