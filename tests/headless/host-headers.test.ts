import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headersFor, parseHeaderRules } from '../../src/headless/header-rules.mjs';

const rules = parseHeaderRules(readFileSync('public/_headers', 'utf8'));
const page = readFileSync('src/pages/browsers-and-hosts.md', 'utf8');

// Oracle: the file that hosts which know it read. A header that changes there has to be tried on the other hosts anew.
it.each(['nginx', 'apache', 'caddy'])('the lines for %s have every header of _headers with its value', (host) => {
  const lines = new RegExp(`\`\`\`${host}\\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';
  for (const path of ['/', '/assets/app.js']) {
    for (const [name, value] of Object.entries(headersFor(rules, path))) {
      expect(lines).toContain(name);
      expect(lines.includes(` "${value}"`) || lines.includes(` ${value}`), `${name} of ${path}`).toBe(true);
    }
  }
});
