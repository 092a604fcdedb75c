import PdfDocument from 'pdfkit';
import { face, rareFace, subsetFor } from './fonts.ts';

const margin = 42;
const padding = 4;
const size = { title: 17, text: 9.5, small: 8 } as const;

/** One cell of a row: its text, how wide it is in twelfths of the page, and whether it is a label. */
export interface Cell {
  readonly text: string;
  readonly twelfths: number;
  readonly label?: boolean;
  readonly struck?: boolean;
}

/** An A4 paper that is written from top to bottom: headings and ruled rows, broken over pages between rows. */
export class Paper {
  readonly #document: PDFKit.PDFDocument;
  readonly #faces = new Set<string>();

  /** `at` stands for the making of the file, so that the same case gives the same bytes. */
  constructor(title: string, at: Date) {
    this.#document = new PdfDocument({
      size: 'A4',
      margin,
      bufferPages: true,
      info: { Title: title, Creator: 'Countersign', CreationDate: at, ModDate: at },
    });
    this.#document.registerFont('plain', face(400)).registerFont('bold', face(700));
  }

  get pages(): number {
    return this.#document.bufferedPageRange().count;
  }

  heading(text: string): void {
    this.#write(text, 'bold', size.title, { align: 'center' });
    this.#document.moveDown(0.4);
  }

  /** A line of small print. */
  line(text: string, align: 'left' | 'center' | 'right' = 'left'): void {
    this.#write(text, 'plain', size.small, { align });
  }

  section(text: string): void {
    this.#room(60);
    this.#document.moveDown(0.6);
    this.#write(text, 'bold', size.text + 1, {});
    this.#document.moveDown(0.2);
  }

  /** Ruled cells side by side, as high as the longest of them. */
  row(cells: readonly Cell[]): void {
    const document = this.#document.fontSize(size.text);
    const unit = (document.page.width - 2 * margin) / 12;
    const widths = cells.map(({ twelfths }) => twelfths * unit);
    const heights = cells.map(({ text, label }, index) =>
      document
        .font(label ? 'bold' : 'plain')
        .heightOfString(text || ' ', { width: (widths[index] ?? unit) - 2 * padding }),
    );
    const height = Math.min(Math.max(...heights) + 2 * padding, document.page.height - 2 * margin);
    this.#room(height);
    const top = document.y;
    let left = margin;
    cells.forEach(({ text, label, struck }, index) => {
      const width = widths[index] ?? unit;
      document.lineWidth(0.5).strokeColor('#888888').rect(left, top, width, height).stroke();
      const inside = { width: width - 2 * padding, height: height - 2 * padding, ellipsis: true };
      document.x = left + padding;
      document.y = top + padding;
      this.#write(text, label ? 'bold' : 'plain', size.text, { ...inside, strike: struck ?? false });
      left += width;
    });
    document.x = margin;
    document.y = top + height;
  }

  nextPage(): void {
    this.#document.addPage();
  }

  /** Writes something at the foot of every page and gives the file out. */
  finish(footer: (page: number, of: number) => string): NodeJS.ReadableStream {
    const { count } = this.#document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#document.switchToPage(page);
      this.#document.page.margins.bottom = 0;
      this.#document.x = margin;
      this.#document.y = this.#document.page.height - margin + 8;
      this.#write(footer(page + 1, count), 'plain', size.small - 1, {
        align: 'center',
        width: this.#document.page.width - 2 * margin,
        height: size.small * 2,
      });
    }
    this.#document.end();
    return this.#document;
  }

  #room(height: number): void {
    if (this.#document.y + height > this.#document.page.height - margin) this.nextPage();
  }

  /** Writes the text; a character that the main face does not know comes from the subset that does. */
  #write(text: string, font: 'plain' | 'bold', points: number, options: PDFKit.Mixins.TextOptions): void {
    const runs = this.#runs(text || ' ', font);
    runs.forEach(([face, run], index) => {
      const continued = index < runs.length - 1;
      this.#document.font(face).fontSize(points).fillColor('#000000');
      this.#document.text(run, index === 0 ? { ...options, continued } : { continued });
    });
  }

  #runs(text: string, font: 'plain' | 'bold'): [face: string, run: string][] {
    const known = this.#document.font(font) as unknown as { _font: { font: { characterSet: readonly number[] } } };
    const set = characterSet(known._font.font);
    const runs: [string, string][] = [];
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const subset = set.has(codePoint) || codePoint < 32 ? undefined : subsetFor(codePoint);
      const face = subset === undefined ? font : this.#rare(subset);
      const last = runs.at(-1);
      if (last?.[0] === face) last[1] += character;
      else runs.push([face, character]);
    }
    return runs;
  }

  #rare(subset: string): string {
    if (!this.#faces.has(subset)) this.#document.registerFont(subset, rareFace(subset));
    this.#faces.add(subset);
    return subset;
  }
}

const sets = new WeakMap<object, ReadonlySet<number>>();

function characterSet(font: { characterSet: readonly number[] }): ReadonlySet<number> {
  const known = sets.get(font) ?? new Set(font.characterSet);
  sets.set(font, known);
  return known;
}
