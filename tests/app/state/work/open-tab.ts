import { vi } from 'vitest';
import { Session } from '../../../../src/app/state/session/session.svelte.ts';
import { FakeAnalysis, file } from '../../fake-analysis.ts';
import { turns } from '../../turns.ts';
import type { KeptDevice, TabStore } from './kept-device.ts';

/** The app in one tab, with a worker and a store that the test can disturb. */
export interface Tab {
  readonly session: Session;
  readonly store: TabStore;
  readonly api: FakeAnalysis;
}

/** A tab with a recording open and analysed. */
export async function openTab(device: KeptDevice, prepare: (store: TabStore) => void = () => undefined): Promise<Tab> {
  const store = device.openTab();
  prepare(store);
  const api = new FakeAnalysis('NNVNSNNFNN');
  const session = new Session(api, null, store);
  await session.open([file('100.hea')]);
  await vi.waitUntil(() => session.analysis !== null, { timeout: 5000 });
  return { session, store, api };
}

/** Labels a beat as a person does. */
export function label({ session }: Tab, beat: number, classIndex = 1): void {
  session.select(beat);
  session.editing.relabel(classIndex);
}

/** Everything at rest: edits applied, operations kept, other tabs told. */
export async function atRest(...tabs: readonly Tab[]): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const { session } of tabs) {
      await session.editing.applied();
      await session.keeping.settled();
    }
    await turns();
  }
}

/** The beats that are corrected in a tab. */
export const labelled = ({ session }: Tab): number[] =>
  session.editing.history.edits.map(({ sample }) => (sample - 180) / 230);

/** The beats that are corrected when the same file is opened on another day. */
export async function keptBeats(device: KeptDevice, lead = 0): Promise<number[]> {
  const later = await openTab(device);
  if (lead !== 0) later.session.chooseLead(lead);
  await vi.waitUntil(() => later.session.analysis?.leadIndex === lead);
  await atRest(later);
  later.store.close();
  return labelled(later);
}
