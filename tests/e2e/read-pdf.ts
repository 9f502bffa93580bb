import { inflateSync } from 'node:zlib';

/** A path of a page as it will be printed: its corners in points (1/72 inch) from the upper left of the page. */
export type PdfPath = readonly (readonly [x: number, y: number])[];

export interface PdfPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly paths: readonly PdfPath[];
}

export const POINTS_PER_MM = 72 / 25.4;

type Matrix = readonly [number, number, number, number, number, number];
const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];

/** Pages and vector paths of a PDF by Chromium: objects are not packed, content streams are deflated (PDF 32000-1, 7.3.8 and 8.5.2). */
export function readPdf(pdf: Buffer): PdfPage[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/<<\s*\/Type \/Page\b[^]*?\/MediaBox \[([^\]]+)\][^]*?\/Contents (\d+) 0 R/g)].map(
    (page) => {
      const [, , widthPt = NaN, heightPt = NaN] = (page[1] ?? '').trim().split(/\s+/).map(Number);
      return { widthPt, heightPt, paths: readPaths(readStream(pdf, text, Number(page[2])), heightPt) };
    },
  );
}

/** Pixels across of every picture in a PDF by Chromium, their masks too. */
export function readImageWidths(pdf: Buffer): number[] {
  const images = pdf.toString('latin1').matchAll(/\/Subtype \/Image[^>]*?\/Width (\d+)/g);
  return Array.from(images, (image) => Number(image[1]));
}

function readStream(pdf: Buffer, text: string, object: number): string {
  const header = new RegExp(`(?:^|\\n)${object} 0 obj\\s*<<([^]*?)>>\\s*stream\\r?\\n`).exec(text);
  const length = /\/Length (\d+)/.exec(header?.[1] ?? '')?.[1];
  if (!header || length === undefined) throw new Error(`object ${object} is no stream`);
  const start = header.index + header[0].length;
  return inflateSync(pdf.subarray(start, start + Number(length))).toString('latin1');
}

/** Follows the operators that move the axes (q, Q, cm) and that draw lines and curves (m, l, c, re). */
function readPaths(content: string, heightPt: number): PdfPath[] {
  const paths: (readonly [number, number])[][] = [];
  const saved: Matrix[] = [];
  let matrix = UNCHANGED;
  let numbers: number[] = [];
  let path: (readonly [number, number])[] = [];
  const at = (x: number, y: number): readonly [number, number] => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    heightPt - (matrix[1] * x + matrix[3] * y + matrix[5]),
  ];
  for (const token of content.split(/\s+/)) {
    const number = Number(token);
    if (token !== '' && !Number.isNaN(number)) {
      numbers.push(number);
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    if (token === 'q') saved.push(matrix);
    else if (token === 'Q') matrix = saved.pop() ?? UNCHANGED;
    else if (token === 'cm') matrix = product([a, b, c, d, e, f], matrix);
    else if (token === 'm' || token === 're') {
      path = [at(a, b), ...(token === 're' ? [at(a + c, b), at(a + c, b + d), at(a, b + d)] : [])];
      paths.push(path);
    } else if (token === 'l') path.push(at(a, b));
    else if (token === 'c') path.push(at(e, f));
    numbers = [];
  }
  return paths;
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
