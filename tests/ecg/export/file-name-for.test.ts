import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameFor } from '../../../src/ecg/export/file-name-for.ts';

// Oracle: what Windows forbids in names (docs.microsoft.com, "Naming Files, Paths, and Namespaces"), which is the strictest.

it.each([
  ['mitdb208', 'mitdb208'],
  ['Müller 2024-01', 'Müller 2024-01'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\x', 'C__x'],
  ['a\u202egpj.exe', 'a_gpj.exe'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['-rf', 'rf'],
  ['.hidden', 'hidden'],
  ['...', 'recording'],
  ['', 'recording'],
])('%j is saved as %j', (name, saved) => {
  expect(fileNameFor(name)).toBe(saved);
});

it('whatever a recording is called, its file has a name that every system takes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 300 })), (name) => {
      const saved = fileNameFor(name);
      expect(saved).toMatch(/^[^\\/:*?"<>|\p{Cc}\s.-][^\\/:*?"<>|\p{Cc}]{0,100}$/u);
    }),
    { numRuns: 2000 },
  );
});
