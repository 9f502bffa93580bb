/** One version of the app and what changed with it. */
export interface VersionChanges {
  /** "0.1.0"; null for what has not been given a version yet. */
  readonly version: string | null;
  /** The heading: "0.1.0 (2026-11-28)" or "Unreleased". */
  readonly title: string;
  readonly changes: readonly string[];
}

const HEADING = /^## (Unreleased|(\d+\.\d+\.\d+) \(\d{4}-\d\d-\d\d\))$/;

/**
 * The versions of CHANGELOG.md, the newest first: headings "## 0.1.0 (2026-11-28)" or "## Unreleased", each with a list.
 * Words before the first heading are left out, as are the marks around code.
 */
export function readChangelog(markdown: string): VersionChanges[] {
  const versions: (VersionChanges & { readonly changes: string[] })[] = [];
  for (const line of markdown.split('\n')) {
    const heading = HEADING.exec(line);
    const latest = versions.at(-1);
    if (heading) versions.push({ title: heading[1] ?? '', version: heading[2] ?? null, changes: [] });
    else if (latest && line.startsWith('- ')) latest.changes.push(withoutMarks(line.slice(2)));
    else if (latest && line.startsWith('  '))
      latest.changes.push(`${latest.changes.pop() ?? ''} ${withoutMarks(line.trim())}`);
  }
  return versions;
}

function withoutMarks(text: string): string {
  return text.replaceAll('`', '');
}
