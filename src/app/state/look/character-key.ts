/**
 * Whether a key press is a single character that may mean nothing where it was made: letters, digits and signs work everywhere unless the
 * person has chosen otherwise, and then only in the part that has the focus and is theirs (WCAG 2.2, 2.1.4).
 */
export function isStrayCharacter(
  { key, ctrlKey, metaKey, target }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'target'>,
  worksEverywhere: boolean,
  part: Element | null,
): boolean {
  if (worksEverywhere || key.length !== 1 || key === ' ' || ctrlKey || metaKey) return false;
  return !(part !== null && target instanceof Node && part.contains(target));
}
