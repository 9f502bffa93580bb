/** A count with thin spaces between thousands, as ISO 80000 has it in every language: "1 234". */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u2009');
}
