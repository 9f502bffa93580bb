import type { HeaderDialect } from '../header-text.ts';

/**
 * Text files of CED Spike2, whose channels stand one below the other and are laid side by side first (`rows/stacked-channels.ts`), with
 * the rate, names and units in words. Known from files quoted by programs that read them, none was seen whole.
 */
export const spike2: HeaderDialect = {
  name: 'CED Spike2',
  rows: { delimiter: '\t' },
  recognises: (lines) => /^"(?:INFORMATION|SUMMARY)"/.test(lines.find((line) => line.trim() !== '') ?? ''),
  states: () => ({}),
};
