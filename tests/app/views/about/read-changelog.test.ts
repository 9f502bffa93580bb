import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChangelog } from '../../../../src/app/views/about/read-changelog.ts';

// Oracle: lists written out here, and the list of changes that the app ships.
describe('readChangelog', () => {
  it('reads versions with their changes, long ones over several lines, without marks around code', () => {
    const text = [
      '# Changes',
      '',
      'Words before.',
      '',
      '## Unreleased',
      '',
      '- A change that goes',
      '  on, with `code`.',
      '- Another.',
      '',
      '## 0.1.0 (2026-11-28)',
      '',
      '- The first.',
      '',
    ].join('\n');
    expect(readChangelog(text)).toEqual([
      { title: 'Unreleased', version: null, changes: ['A change that goes on, with code.', 'Another.'] },
      { title: '0.1.0 (2026-11-28)', version: '0.1.0', changes: ['The first.'] },
    ]);
  });

  it('makes nothing of other texts', () => {
    expect(readChangelog('')).toEqual([]);
    expect(readChangelog('- a list\n## Another heading\n  and words')).toEqual([]);
  });

  it('finds the version of package.json, the newest, and every heading and bullet of the shipped list', () => {
    const markdown = readFileSync('CHANGELOG.md', 'utf8');
    const versions = readChangelog(markdown);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(versions.find((some) => some.version !== null)?.version).toBe(version);
    expect(versions).toHaveLength(markdown.match(/^## /gm)?.length ?? 0);
    expect(versions.flatMap(({ changes }) => changes)).toHaveLength(markdown.match(/^- /gm)?.length ?? 0);
    for (const { changes } of versions) expect(changes.length).toBeGreaterThan(0);
  });
});
