/** What shows the room where to look. */
export const POINTER_KINDS = ['none', 'pointer', 'spotlight'] as const;
export type PointerKind = (typeof POINTER_KINDS)[number];

/** What a press changes it to. */
export function nextPointer(kind: PointerKind): PointerKind {
  return POINTER_KINDS[(POINTER_KINDS.indexOf(kind) + 1) % POINTER_KINDS.length] ?? 'none';
}
