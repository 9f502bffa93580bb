import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toasts } from '../../../../src/app/state/look/toasts.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const shown = (toasts: Toasts): string[] => toasts.list.map(({ text }) => text);

// Oracle: what each kind of message promises: a note goes by itself, a caption takes the last one's place, an offer awaits an answer.
describe('short messages in a corner', () => {
  it('notes go by themselves, a caption in place of the last one, an offer not', () => {
    const toasts = new Toasts();
    toasts.note('stored');
    toasts.caption('beat 1');
    toasts.caption('beat 2');
    toasts.offer('a new version', [{ label: 'Load', run: () => undefined }]);
    expect(shown(toasts)).toEqual(['stored', 'beat 2', 'a new version']);
    vi.runAllTimers();
    expect(shown(toasts)).toEqual(['a new version']);
  });

  it('can be cleared of notes: an offer still stands, and so does what is said afterwards for its whole time', () => {
    const toasts = new Toasts();
    toasts.caption('moment 1');
    toasts.offer('a new version', [{ label: 'Load', run: () => undefined }]);
    vi.advanceTimersByTime(3000);
    toasts.clearNotes();
    expect(shown(toasts)).toEqual(['a new version']);
    toasts.caption('moment 2');
    // The time of the first would be over here.
    vi.advanceTimersByTime(4000);
    expect(shown(toasts)).toEqual(['a new version', 'moment 2']);
  });
});
