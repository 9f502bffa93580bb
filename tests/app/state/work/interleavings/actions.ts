import fc from 'fast-check';
import { file } from '../../../fake-analysis.ts';
import { FILES, keyOf, type Fault, type Tab, type World } from './world.ts';
import { consequences } from './manual-clock.ts';

/** Something that happens: what a person does in one of two pages, what time does, what the device does. */
export interface Action {
  readonly what: Doing;
  /** Which page. */
  readonly place: 0 | 1;
  /** Which beat, lead, file, time, or which of what is on its way. */
  readonly pick: number;
}

const DOINGS = {
  step: 40,
  edit: 16,
  undo: 5,
  redo: 3,
  review: 3,
  view: 3,
  lead: 3,
  open: 2,
  reload: 2,
  kill: 2,
  fail: 3,
  mend: 3,
  breakWorker: 1,
  time: 4,
  clock: 1,
  look: 2,
  retry: 1,
  erase: 1,
  forget: 1,
  keepAgain: 1,
} as const;
type Doing = keyof typeof DOINGS;

export const action: fc.Arbitrary<Action> = fc.record({
  what: fc.oneof(
    ...Object.entries(DOINGS).map(([what, weight]) => ({ weight, arbitrary: fc.constant(what as Doing) })),
  ),
  place: fc.constantFrom(0, 1),
  pick: fc.nat(999),
});

const TIMES_MS = [100, 1500, 5000, 40_000];
const FAULTS: readonly Fault[] = (
  ['storage-failed', 'storage-full', 'storage-slow', 'storage-refused'] as const
).flatMap((code) => [
  { code, when: 'before' as const },
  { code, when: 'after' as const },
]);

/** Does it as far as a person or the device could now, and lets follow what follows by itself. */
export async function happen(world: World, { what, place, pick }: Action): Promise<void> {
  // Nobody does two things in the same millisecond.
  world.clock.nowMs += 1;
  const tab = world.tab(place);
  if (what === 'step') await world.gates.open(pick);
  else if (what === 'time') world.clock.pass(TIMES_MS[pick % TIMES_MS.length] ?? 0);
  else if (what === 'clock') world.clock.nowMs -= 3_600_000;
  else if (what === 'kill') await world.kill(place);
  else if (what === 'reload') await reload(world, tab, place);
  else if (what === 'fail') tab.fault = FAULTS[pick % FAULTS.length] ?? null;
  else if (what === 'mend') tab.fault = null;
  else if (what === 'breakWorker') tab.api.failsNext = true;
  else doInPage(world, tab, what, pick);
  world.look();
  await consequences(world.clock);
}

/** A page is not left with something unsaved unless the person says so; a killed one is. */
async function reload(world: World, { session }: Tab, place: number): Promise<void> {
  if (session.keeping.unsaved) return;
  await world.kill(place);
  world.tab(place);
}

function doInPage(world: World, tab: Tab, what: Doing, pick: number): void {
  const { session } = tab;
  const { keeping, editing, review, beats, analysis } = session;
  // Reports of errors are for the person to close; what is tested is what is kept.
  if (what === 'edit' && analysis && beats && beats.count > 0) edit(tab, pick);
  if (what === 'undo') void editing.undo();
  if (what === 'redo') void editing.redo();
  if (what === 'review' && analysis && beats) {
    session.select(pick % beats.count);
    [() => review.confirm(), () => review.dismiss(), () => review.reopen()][pick % 3]?.();
  }
  if (what === 'view' && analysis) {
    session.viewport.pan(1);
    keeping.viewChanged();
  }
  if (what === 'lead' && session.summary) session.chooseLead(pick % 2);
  if (what === 'open') void session.open([file(FILES[pick % FILES.length] ?? '')]);
  if (what === 'look') void keeping.look();
  if (what === 'retry') void keeping.retry();
  if (what === 'erase') eraseIn(world, tab, () => keeping.erase());
  if (what === 'forget') eraseIn(world, tab, () => keeping.forget(keyOf(FILES[0])));
  if (what === 'keepAgain' && tab.isToldErased) {
    world.noteKeptAgain(tab);
    keeping.keepAgain();
  }
}

/** One thing is erased after the other. */
function eraseIn(world: World, tab: Tab, erase: () => Promise<void>): void {
  if (tab.asked) return;
  tab.asked = new Set(world.deeds.keys());
  erase()
    .catch(() => undefined)
    .finally(() => (tab.asked = null));
}

function edit({ session }: Tab, pick: number): void {
  const { editing, beats } = session;
  const beat = Math.floor(pick / 5) % (beats?.count ?? 1);
  session.select(beat);
  if (pick % 5 === 0) editing.deleteBeat();
  else if (pick % 5 === 1) editing.moveBeat(pick % 2 ? 3 : -3);
  else if (pick % 5 === 2) editing.relabelBeats([beat, (beat + 7) % (beats?.count ?? 1)], pick % 4);
  else if (pick % 5 === 3) editing.adapt([{ classIndex: pick % 5, samples: [180 + 230 * beat] }]);
  else editing.relabel(pick % 4);
}
