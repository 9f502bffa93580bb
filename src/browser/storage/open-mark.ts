import { readStored, writeStored } from './stored-value.ts';
import { readOfTab, writeOfTab } from './tab-value.ts';

const OF_TAB = 'fiducial-open';
const OF_DEVICE = 'fiducial-opened';
const LIST_OF_TAB = 'fiducial-list';

/** The recording opened last. It is noted in the same breath as it is shown: what is kept in the database comes later, or never. */
export interface OpenMark {
  readonly name: string;
  /** Given when it was opened: tells it from every other opening, of a recording of the same name too. */
  readonly opening: string;
  /** Which one it is; null until its files have been read through. */
  readonly key: string | null;
}

/** What was open before this visit. */
export interface OpenBefore extends OpenMark {
  /** Whether it was open in this tab, which was loaded anew: that comes back to it, another visit does not. */
  readonly isReload: boolean;
}

/** A list shown in place of a recording or over it, of which nothing is kept. */
export interface ListMark {
  /** Of a list of intervals; null for a list of recordings to choose from. */
  readonly name: string | null;
  /** How many recordings are listed. */
  readonly count: number;
}

/** Notes what is open, in this tab and on this device. */
export function markOpen(mark: OpenMark): void {
  writeOfTab(OF_TAB, mark);
  writeStored(OF_DEVICE, mark);
}

/** What was open when this tab was reloaded, else what was opened last on this device; null where there is none. */
export function openBefore(): OpenBefore | null {
  const ofTab = isReload() ? markOf(readOfTab(OF_TAB)) : null;
  const mark = ofTab ?? markOf(readStored(OF_DEVICE));
  return mark && { ...mark, isReload: ofTab !== null };
}

/** Notes the list that is shown in this tab; null while there is none. */
export function markList(list: ListMark | null): void {
  writeOfTab(LIST_OF_TAB, list);
}

/** The list that was shown when this tab was reloaded; null when there was none. */
export function listBefore(): ListMark | null {
  const stored = isReload() ? readOfTab(LIST_OF_TAB) : null;
  if (typeof stored !== 'object' || stored === null) return null;
  const { name, count } = stored as Readonly<Record<string, unknown>>;
  return (typeof name === 'string' || name === null) && typeof count === 'number' ? { name, count } : null;
}

/** Forgets that this was open: it has been erased, or told of. */
export function forgetOpen(isMeant: (mark: OpenMark) => boolean): void {
  const [ofTab, ofDevice] = [markOf(readOfTab(OF_TAB)), markOf(readStored(OF_DEVICE))];
  if (ofTab && isMeant(ofTab)) writeOfTab(OF_TAB, null);
  if (ofDevice && isMeant(ofDevice)) writeStored(OF_DEVICE, null);
}

function isReload(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit !== undefined && visit.type !== 'navigate';
}

function markOf(stored: unknown): OpenMark | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { name, opening, key } = stored as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof opening !== 'string') return null;
  return typeof key === 'string' || key === null ? { name, opening, key } : null;
}
