import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checksums, zipFolder } from '../../src/headless/release.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fiducial-release-'));
  mkdirSync(join(folder, 'model'));
  writeFileSync(join(folder, 'index.html'), '<p>');
  writeFileSync(join(folder, 'model', 'weights.bin'), Uint8Array.of(1, 2));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('packs every file under its own path, the same files to the same archive', () => {
  const archive = zipFolder(folder);
  const files = unzipSync(archive);
  expect(Object.keys(files)).toEqual(['index.html', 'model/weights.bin']);
  expect([...files['model/weights.bin']]).toEqual([1, 2]);
  writeFileSync(join(folder, 'index.html'), '<p>');
  expect(zipFolder(folder)).toEqual(archive);
});

// Oracle: the tool that people check them with.
it.skipIf(process.platform !== 'linux')('writes checksums that sha256sum takes', () => {
  writeFileSync(join(folder, 'SHA256SUMS'), checksums(folder, ['index.html', 'model/weights.bin']));
  expect(execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toBe(
    'index.html: OK\nmodel/weights.bin: OK\n',
  );
});
