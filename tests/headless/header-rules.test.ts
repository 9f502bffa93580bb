import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaderRules } from '../../src/headless/header-rules.mjs';

// Oracle: the `_headers` format as static hosts document it.
describe('_headers', () => {
  const rules = parseHeaderRules('# comment\n/*\n  A: one\n  B: x: y\n\n/assets/*\r\n  A: two\r\n/a.b\n  C: three\n');

  it('gives every address the headers of the rules that match, the last one winning', () => {
    expect(headersFor(rules, '/index.html')).toEqual({ A: 'one', B: 'x: y' });
    expect(headersFor(rules, '/assets/app.js')).toEqual({ A: 'two', B: 'x: y' });
  });

  it('takes a dot literally', () => {
    expect(headersFor(rules, '/a.b')).toEqual({ A: 'one', B: 'x: y', C: 'three' });
    expect(headersFor(rules, '/axb')).not.toHaveProperty('C');
  });

  it.each(['  A: one\n', '/*\n  nonsense\n'])('refuses %j', (text) => {
    expect(() => parseHeaderRules(text)).toThrow('neither an address nor a header');
  });
});
