/**
 * @typedef {object} HeaderRule
 * @property {RegExp} path matches the address below the served folder, such as "/assets/app.js"
 * @property {[name: string, value: string][]} headers
 */

/**
 * Reads the `_headers` format of static hosts: an address (with `*` for anything) on a line of its own, its headers
 * indented below it, `#` for comments.
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export function parseHeaderRules(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (/^\S/.test(line)) {
      const pattern = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*'); // prettier-ignore
      rules.push({ path: new RegExp(`^${pattern}$`), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    if (colon === -1 || !rule) throw new Error(`_headers: "${line.trim()}" is neither an address nor a header of one`);
    rule.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/**
 * The headers for one address; where several rules name the same header the last one holds.
 * @param {readonly HeaderRule[]} rules
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  return Object.fromEntries(rules.filter((rule) => rule.path.test(path)).flatMap((rule) => rule.headers));
}
