import { EDIT_MARKS } from '../beats/edit-beats.ts';

/** What a person did to a beat, in words: ["relabelled", "moved"]; empty for a beat as it was found. */
export function editNames(marks: number): string[] {
  return Object.entries(EDIT_MARKS)
    .filter(([, bit]) => (marks & bit) !== 0)
    .map(([name]) => name);
}
