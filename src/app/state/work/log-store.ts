import { storageErrorOf } from '../../../browser/storage/storage-error.ts';
import type { Ticket } from '../../../browser/storage/ticket.ts';
import type { Addition, Damaged, StoredWork } from '../../../browser/storage/work-store.ts';

/** Where a log is kept. Everything may reject: the browser decides what it keeps. */
export interface LogStore {
  read(key: string): Promise<StoredWork>;
  add(key: string, ticket: Ticket, addition: Addition): Promise<Ticket>;
  setAside(key: string, damaged: readonly Damaged[]): Promise<void>;
  forgetRecording(): Promise<void>;
}

/** The files can be opened again, the work cannot be done again: they make room for it. */
export async function addInLessRoom(store: LogStore, key: string, ticket: Ticket, addition: Addition): Promise<Ticket> {
  try {
    return await store.add(key, ticket, addition);
  } catch (error) {
    if (storageErrorOf(error).code !== 'storage-full') throw error;
    await store.forgetRecording();
    return store.add(key, ticket, addition);
  }
}

/** Whether something was erased between one reading and the next. */
export function isOther(now: Ticket, before: Ticket): boolean {
  const isForgotten = before.recording !== null && now.recording !== before.recording;
  return isForgotten || now.everything !== before.everything;
}
