import type { Writing } from './connection.ts';
import { EVERYTHING } from './database.ts';
import { StorageError } from './storage-error.ts';

/** Under which marks something was read: who writes under other ones has not seen that it was erased. */
export interface Ticket {
  readonly everything: string;
  /** Null: nothing was kept of the recording. */
  readonly recording: string | null;
}

/** The ticket for two values of the store `kept`: that of everything, and that of a recording. */
export function ticketOf(everything: unknown, recording: unknown): Ticket {
  return { everything: markOf(everything) ?? '', recording: markOf(recording) };
}

/**
 * Rejects as `erased` when the recording, or everything, was erased since the ticket was given: before anything is
 * written, and in the same transaction. Returns the ticket that holds now, for a recording nothing was kept of before too.
 */
export async function checkTicket(transaction: Writing, key: string, ticket: Ticket): Promise<Ticket> {
  const kept = transaction.objectStore('kept');
  const now = ticketOf(...(await Promise.all([kept.get(EVERYTHING), kept.get(key)])));
  const isSame = ticket.recording === null || ticket.recording === now.recording;
  if (!isSame || ticket.everything !== now.everything)
    throw new StorageError('storage-erased', 'it was read under another mark');
  return now;
}

function markOf(kept: unknown): string | null {
  if (typeof kept !== 'object' || kept === null || !('mark' in kept)) return null;
  return typeof kept.mark === 'string' ? kept.mark : null;
}
