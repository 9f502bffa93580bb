const THIN_SPACE = '\u2009';

/** A count with thin spaces between thousands, as ISO 80000 has it in every language: "1 234". */
export function formatCount(count: number): string {
  const digits = String(count);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(THIN_SPACE);
}
