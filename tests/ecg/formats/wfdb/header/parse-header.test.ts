import { describe, expect, it } from 'vitest';
import { parseHeader } from '../../../../../src/ecg/formats/wfdb/header/parse-header.ts';
import { growthOfWork, MOST_GROWTH } from '../../../../growth-of-work.ts';
import type { SignalLine, WfdbHeader } from '../../../../../src/ecg/formats/wfdb/header/header.ts';

// Oracle: header(5) of the WFDB Applications Guide, read by hand for each line.

function parse(text: string): WfdbHeader {
  return parseHeader(new TextEncoder().encode(text), 'x.hea');
}

const codes = (header: WfdbHeader) => header.warnings.map(({ code }) => code);

describe('record line', () => {
  const cases: readonly [line: string, expected: Partial<WfdbHeader>][] = [
    ['x 0 360 650000', { recordName: 'x', segments: null, frameRateHz: 360, frameCount: 650000 }],
    ['x 0 250/360 225000', { frameRateHz: 250, frameCount: 225000 }],
    ['x 0 360/1.5(-2.25) 10 12:00:00 01/02/1999', { frameRateHz: 360, frameCount: 10 }],
    ['x 0 128.5', { frameRateHz: 128.5, frameCount: null }],
    ['x 0 360 0', { frameCount: null }],
    ['x 0 125 1000  8:26:04 26/10/1994', { frameRateHz: 125, frameCount: 1000 }],
    ['x 0 500 7500 05-Feb-2020 11:39:16', { frameRateHz: 500, frameCount: 7500 }],
    ['x/0 7 125 2000 8:26:04', { recordName: 'x', segments: [], frameCount: 2000 }],
  ];

  it.each(cases)('%s', (line, expected) => {
    const header = parse(`${line}\n`);
    expect(header).toMatchObject(expected);
    expect(header.warnings).toEqual([]);
  });

  it.each(['x 0', 'x 0 0', 'x 0 -360', 'x 0 1e999'])('assumes 250 Hz, and says so: %s', (line) => {
    const header = parse(line);
    expect(header.frameRateHz).toBe(250);
    expect(codes(header)).toContain('assumed-sample-rate');
  });

  it('reports a field it cannot read and reads on', () => {
    const header = parse('x 0 360 many 12:00:00');
    expect(header).toMatchObject({ frameRateHz: 360, frameCount: null });
    expect(header.warnings[0]).toMatchObject({
      code: 'header-field',
      message: expect.stringContaining('"many"') as string,
    });
  });
});

describe('signal line', () => {
  const defaults: SignalLine = {
    fileName: 'x.dat',
    format: 212,
    samplesPerFrame: 1,
    skewFrames: 0,
    byteOffset: 0,
    gain: 0,
    baseline: 0,
    adcZero: 0,
    unit: null,
    initialValue: null,
    checksum: null,
    description: '',
  };
  const cases: readonly [line: string, expected: Partial<SignalLine>][] = [
    ['x.dat 212', {}],
    ['x.dat 212x4', { samplesPerFrame: 4 }],
    ['x.dat 16+24 1000/mV', { format: 16, byteOffset: 24, gain: 1000, unit: 'mV' }],
    ['x.dat 16x2:3+512', { format: 16, samplesPerFrame: 2, skewFrames: 3, byteOffset: 512 }],
    ['x.dat 212 200', { gain: 200 }],
    ['x.dat 212 -200', { gain: -200 }],
    ['x.dat 212 0.5(12)', { gain: 0.5, baseline: 12 }],
    ['x.dat 212 1e3(-5)/uV', { gain: 1000, baseline: -5, unit: 'uV' }],
    ['x.dat 212 1000.0(0)/mV 16 7', { gain: 1000, baseline: 0, adcZero: 7, unit: 'mV' }],
    ['x.dat 212 200 11 1024', { adcZero: 1024, gain: 200, baseline: 1024 }],
    ['x.dat 212 200(0) 11 1024', { adcZero: 1024, gain: 200, baseline: 0 }],
    ['x.dat 212 200 11 1024 995', { adcZero: 1024, gain: 200, baseline: 1024, initialValue: 995 }],
    ['x.dat 212 200 11 1024 995 -22131 0 MLII', { adcZero: 1024, gain: 200, baseline: 1024, initialValue: 995, checksum: -22131, description: 'MLII' }],
    ['x.dat\t212  200 11 1024 995 64758 0   sig 0, fmt 8 ', { adcZero: 1024, gain: 200, baseline: 1024, initialValue: 995, checksum: 64758, description: 'sig 0, fmt 8' }],
  ]; // prettier-ignore

  it.each(cases)('%s', (line, expected) => {
    const header = parse(`x 1 360 100\n${line}\n`);
    expect(header.signals).toEqual([{ ...defaults, ...expected }]);
    expect(header.warnings).toEqual([]);
  });

  it('treats an unreadable optional field as left out', () => {
    const header = parse('x 1 360 100\nx.dat 212 loud 11 1024 995 1 0 MLII');
    expect(header.signals[0]).toMatchObject({ gain: 0, baseline: 1024, description: 'MLII' });
    expect(codes(header)).toEqual(['header-field']);
  });

  it('ignores signal lines beyond the declared number', () => {
    expect(parse('x 1 360\na.dat 16\nb.dat 16').signals).toHaveLength(1);
  });
});

describe('lines', () => {
  const lines = ['# before', 'x 1 360 100', '', 'x.dat 16 200 11 0 0 0 0 MLII', '# 69 M', '#Größe', '   # indented'];

  it.each([['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']])('ended by %s', (_, end) => {
    const header = parse(lines.join(end));
    expect(header.comments).toEqual(['before', '69 M', 'Größe', 'indented']);
    expect(header.signals[0]?.description).toBe('MLII');
  }); // prettier-ignore

  it('skips a byte order mark and reads Latin-1 comments', () => {
    expect(parse('\uFEFFx 0 360').recordName).toBe('x');
    expect(parseHeader(Buffer.from('x 0 360\n# Größe', 'latin1'), 'x.hea').comments).toEqual(['Größe']);
  });
});

describe('what is no header', () => {
  it.each([
    ['an empty file', '', 'empty-file'],
    ['only comments', '# nothing\n', 'bad-header'],
    ['prose', 'Dear reader,\nthis is a letter.', 'bad-header'],
    ['a record line without a number of signals', 'x', 'bad-header'],
    ['a signal line without a format', 'x 1 360\nx.dat\n', 'bad-header'],
    ['fewer signal lines than declared', 'x 2 360 100\nx.dat 16 200\n', 'bad-header'],
    ['a zero byte', 'x 1 360\0', 'bad-header'],
  ])('%s', (_, text, code) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ name: 'RecordingError', code }) as Error);
  });

  // Work in proportion to the declared number would never end, or end in another error.
  it('a number of signals that no memory holds is compared with the lines that are there', () => {
    expect(() => parse('x 1000000000000000 360 650000\nx.dat 212 200\n')).toThrow(
      /declares 1000000000000000 signals but describes 1:/,
    );
  });

  // A signal line without a format is an error of its own: it would come first if any of these lines were read.
  it('too many signals are refused before their lines are read', () => {
    const written = `x 100000 360 650000\n${'x.dat\n'.repeat(100_000)}`;
    expect(() => parse(written)).toThrow(expect.objectContaining({ code: 'too-large' }) as Error);
  });

  // A good header with remarks below it: they alone are why it is refused.
  it('a header of many megabytes is refused unread', () => {
    const header = (remarks: number) => `x 1 360 100\nx.dat 212 200\n${'#\n'.repeat(remarks)}`;
    expect(parse(header(1_000_000)).comments).toHaveLength(1_000_000);
    expect(() => parse(header(4_000_000))).toThrow(/is not a WFDB header/);
  });

  it('many lines take linear work', () => {
    const growth = growthOfWork((count) => {
      const bytes = new TextEncoder().encode(`x/${count} 1 360 ${count}\n${'x_1 1\n'.repeat(count)}`);
      return () => expect(parseHeader(bytes, 'x.hea').segments).toHaveLength(count);
    }, 4000);
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});
