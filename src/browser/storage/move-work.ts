import { EVERYTHING, type UpgradeTransaction } from './database.ts';
import { newMark } from './mark.ts';

type Stored = Readonly<Record<string, unknown>>;
const LISTS = ['edits', 'undone', 'confirmed', 'dismissed'] as const;

/**
 * Takes work along from versions 1 and 2, where all of a recording was one value with lists of edits, into operations.
 * No edit is judged here: each is taken as it is, also one that the earlier version could not read itself. What has
 * another form altogether is set aside as it is.
 */
export async function moveWork(transaction: UpgradeTransaction): Promise<void> {
  await transaction.objectStore('kept').put({ mark: newMark(), name: '', savedAt: 0 }, EVERYTHING);
  for (const value of await transaction.objectStore('work').getAll()) await moveRecording(transaction, value);
}

async function moveRecording(transaction: UpgradeTransaction, value: unknown): Promise<void> {
  const key = isStored(value) ? value['key'] : null;
  const leads = isStored(value) ? value['leads'] : null;
  if (!isStored(value) || typeof key !== 'string' || !Array.isArray(leads)) {
    await setAside(transaction, value);
    return;
  }
  const { name, savedAt, view } = value;
  await transaction.objectStore('kept').put({ mark: newMark(), name, savedAt }, key);
  await transaction.objectStore('views').put(view, key);
  for (const [index, lead] of (leads as unknown[]).entries()) {
    if (!isLead(lead)) await setAside(transaction, lead);
    for (const operation of isStored(lead) ? operationsOf(lead, index, savedAt) : []) {
      await transaction.objectStore('operations').put(operation, [key, operation.id]);
    }
  }
}

async function setAside(transaction: UpgradeTransaction, value: unknown): Promise<void> {
  await transaction.objectStore('damaged').add({ from: 'work', value });
}

/** The operations that come to what was stored of a lead. */
function operationsOf(lead: Stored, leadPlace: number, savedAt: unknown): { readonly id: string }[] {
  const list = (name: (typeof LISTS)[number]): unknown[] =>
    Array.isArray(lead[name]) ? (lead[name] as unknown[]) : [];
  const nameOf = (place: number): string => `v2-${leadPlace}-${place}`;
  // Taken back were the last ones made, the latest first: the first of the list is the next to be made again.
  const made = [...list('edits'), ...list('undone')];
  const changes = [
    ...made.map((edit) => ({ kind: 'edit', edit })),
    ...list('undone').map((_, place) => ({ kind: 'undo', of: nameOf(made.length - 1 - place) })),
    ...(['confirmed', 'dismissed'] as const).flatMap((decision) =>
      list(decision).map((sample) => ({ kind: 'review', sample, decision })),
    ),
  ];
  // In their order, and all of them before whatever is done from now on.
  const firstTime = Math.max(0, timeOf(savedAt) - changes.length);
  return changes.map((change, place) => ({
    id: nameOf(place),
    leadIndex: lead['leadIndex'],
    time: firstTime + place,
    beatsHash: textOf(lead['beatsHash']),
    modelVersion: textOf(lead['modelVersion']),
    change,
  }));
}

function timeOf(savedAt: unknown): number {
  const now = Date.now();
  return Number.isInteger(savedAt) && (savedAt as number) <= now ? (savedAt as number) : now;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isLead(value: unknown): boolean {
  return isStored(value) && LISTS.every((name) => value[name] === undefined || Array.isArray(value[name]));
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null;
}
