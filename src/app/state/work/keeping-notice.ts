import type { StorageError } from '../../../browser/storage/storage-error.ts';

/**
 * What the person should know about how their work is kept: it could not be read so far (`unread`), it is in this page
 * only (`unsaved`), or it was erased in another tab (`erased`).
 */
export interface KeepingNotice {
  readonly kind: 'unread' | 'unsaved' | 'erased';
  readonly error: StorageError;
}

/** What a log tells of itself (`KeptLog`). */
interface Told {
  readonly trouble: StorageError | null;
  readonly waiting: readonly unknown[];
  readonly isRead: boolean;
}

/** What there is to say about some logs, that of the open recording first; null when all is well. */
export function noticeOf(logs: readonly Told[]): KeepingNotice | null {
  for (const { trouble: error, waiting, isRead } of logs) {
    if (error === null) continue;
    if (error.code === 'storage-erased') return { kind: 'erased', error };
    if (waiting.length > 0) return { kind: 'unsaved', error };
    // Where the browser keeps nothing there is nothing to be read either, and as yet nothing to be lost.
    if (!isRead && error.code !== 'storage-refused') return { kind: 'unread', error };
  }
  return null;
}

/** Whether two notices say the same. */
export function isSameNotice(a: KeepingNotice | null, b: KeepingNotice | null): boolean {
  return a?.kind === b?.kind && a?.error.code === b?.error.code;
}
