import { describe, expect, it } from 'vitest';
import { pageRule } from '../../../../src/app/views/report/page-rule.ts';

// Oracle: CSS strings (CSS Syntax 3, 4.3.7): quotes, backslashes and line ends are escaped.
describe('pageRule', () => {
  it('names the paper and says on every page what it is and its number', () => {
    const rule = pageRule('letter', 'mitdb208', 'Not a device');
    expect(rule).toContain('size: Letter portrait');
    expect(rule).toContain('content: "mitdb208"');
    expect(rule).toContain('content: "Not a device"');
    expect(rule).toContain('counter(page)');
  });

  it('keeps a file name text, whatever it is', () => {
    expect(pageRule('A4', 'a"; } body { display: none', '')).toContain('content: "a\\22 ; } body { display: none"');
    expect(pageRule('A4', 'a\\b\nc', '')).toContain('content: "a\\5c b\\a c"');
  });
});
