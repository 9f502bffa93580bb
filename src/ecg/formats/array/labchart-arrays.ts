import type { ArrayFile, NamedArray } from './named-array.ts';

/** What LabChart's export to MATLAB calls its parts: where each channel begins and ends in one long row, for each block. */
const PARTS = ['data', 'datastart', 'dataend', 'samplerate'] as const;

/**
 * The channels of a MATLAB file that LabChart exported, an array each under its title; the file as it is where it is none.
 * Channels with another rate than the fastest are named as left out. Source: the description of the export (ADInstruments), no real file
 * was seen.
 */
export function apartInLabChart(file: ArrayFile): ArrayFile {
  const [data, starts, ends, rates] = PARTS.map((part) => partOf(file, part));
  const titles = file.texts.find(({ name }) => name === 'titles')?.lines ?? [];
  if (data === null || starts === null || ends === null || rates === null || titles.length === 0) return file;
  const channels = titles.map((title, channel) => {
    const blocks = Array.from({ length: starts.columns }, (_, block) => {
      // Counted from 1; -1 where the channel was off.
      const from = starts.valueAt(channel, block) - 1;
      return { from, length: ends.valueAt(channel, block) - from, rateHz: rates.valueAt(channel, Math.min(block, rates.columns - 1)) };
    }).filter(({ from, length }) => from >= 0 && length > 0 && from + length <= data.columns);
    return { title, blocks, rateHz: blocks[0]?.rateHz ?? 0 };
  });
  const fastest = Math.max(...channels.map(({ rateHz }) => rateHz));
  const read = channels.filter(({ rateHz }) => rateHz === fastest && rateHz > 0);
  if (read.length === 0) return file;
  const arrays = read.map(({ title, blocks }): NamedArray => {
    const places = blocks.flatMap(({ from, length }) => ({ from, length }));
    const length = places.reduce((sum, block) => sum + block.length, 0);
    const placeOf = (row: number): number => {
      let rest = row;
      for (const block of places) {
        if (rest < block.length) return block.from + rest;
        rest -= block.length;
      }
      return -1;
    };
    return { name: title, shape: [length], valueAt: (row) => data.valueAt(0, placeOf(row)) };
  });
  return {
    arrays,
    texts: [...file.texts.filter(({ name }) => !/^(titles|unittext)$/.test(name)), ...unitsOf(file, read.map(({ title }) => titles.indexOf(title)))],
    notes: [...file.notes.filter((note) => !note.startsWith('samplerate')), `sampling rate = ${fastest} Hz`],
    others: [...file.others, ...channels.filter((channel) => !read.includes(channel)).map(({ title }) => title)],
  };
} // prettier-ignore

/** The unit of each channel: `unittextmap` says which line of `unittext` it is, in the channel's own place without one. */
function unitsOf(file: ArrayFile, channels: readonly number[]): ArrayFile['texts'] {
  const units = file.texts.find(({ name }) => name === 'unittext')?.lines ?? [];
  const map = partOf(file, 'unittextmap');
  const lines = channels.map((channel) => units[map === null ? channel : map.valueAt(channel, 0) - 1] ?? '');
  return [{ name: 'units', lines }];
}

interface Part {
  readonly columns: number;
  readonly valueAt: (row: number, column: number) => number;
}

/** A matrix by its name; a single number is one of one place. */
function partOf({ arrays, notes }: ArrayFile, name: string): Part | null {
  const array = arrays.find((other) => other.name === name);
  if (array !== undefined) return { columns: array.shape[1] ?? 1, valueAt: array.valueAt };
  const note = notes.find((line) => line.startsWith(`${name} = `));
  const value = note === undefined ? Number.NaN : Number(note.slice(name.length + 3));
  return Number.isNaN(value) ? null : { columns: 1, valueAt: () => value };
}
