import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Oracle: the tests themselves: what the page says causes a failure is a test of that name in that file.
const PAGE = readFileSync('src/pages/nothing-lost.md', 'utf8');
const CAUSES = [...PAGE.matchAll(/^\| (?<what>[^|]+?) +\| `(?<path>tests\/[^`]+)`: (?<name>[^|]+?) +\|/gm)].map(
  ({ groups = {} }) => [groups['what'] ?? '', groups['path'] ?? '', groups['name'] ?? ''] as const,
);

describe('what nothing-lost.md says is caused by a test', () => {
  it('is in every row of its first two tables', () => {
    const tables = PAGE.slice(0, PAGE.indexOf('## Files made'));
    // Each has a row of headings and one of rules.
    expect(CAUSES).toHaveLength(tables.split('\n').filter((line) => line.startsWith('| ')).length - 4);
  });

  it.each(CAUSES)('%s', (_, path, name) => {
    expect(existsSync(path)).toBe(true);
    // A name may hold a number that the test puts in.
    const pieces = name.split(/\b\d+ random orders.*/)[0];
    expect(readFileSync(path, 'utf8')).toContain(pieces);
  });
});
