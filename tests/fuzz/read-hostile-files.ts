import { LONGEST_MS, measured, mostBytes, sizeOf } from './fuzz-format.ts';
import { HOSTILE_FILES } from './hostile-files.ts';
import { readMutant } from './read-mutant.ts';

/** Reads every hostile file, prints a table of what came of it, and says whether all kept within time and memory. */
export async function readHostileFiles(): Promise<boolean> {
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  let areAllWithin = true;
  // Parts that load on first use are no part of the first file.
  await readMutant(Object.values(HOSTILE_FILES)[0]?.() ?? []).catch(() => null);
  console.log(
    '| file | size, MB | outcome | processor, ms | memory, MB | allowed, MB |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const [what, make] of Object.entries(HOSTILE_FILES)) {
    const files = make();
    const { outcome, milliseconds, bytes } = await measured(files, () => readMutant(files));
    const most = mostBytes(files);
    areAllWithin &&= milliseconds <= LONGEST_MS && bytes <= most;
    const figures = [outcome, Math.round(milliseconds), megabytes(Math.max(0, bytes)), megabytes(most)];
    console.log(`| ${[what, megabytes(sizeOf(files)), ...figures].join(' | ')} |`);
  }
  return areAllWithin;
}
