import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, type Operation } from '../../../../../src/app/state/work/operation.ts';
import { workOf } from '../../../../../src/app/state/work/work-of.ts';
import type { BeatEdit } from '../../../../../src/ecg/beats/edit-beats.ts';
import { action, happen, type Action } from './actions.ts';
import { FOUND } from './found-orders.ts';
import { FILES, keyOf, type Tab, World } from './world.ts';

/** A release runs many more: SCHEDULES=20000 npx vitest run --project node tests/app/state/work/interleavings */
const SCHEDULES = Number(process.env['SCHEDULES'] ?? 300);
const LONGEST = 60;

const editsOf = (operations: readonly Operation[], lead: number): BeatEdit[] =>
  workOf([...operations].sort(inOrder), lead).edits.map(({ edit }) => edit);

/** What a page opened now shows of a file, lead by lead. */
async function shownLater(world: World, name: string): Promise<{ readonly tab: Tab; readonly leads: BeatEdit[][] }> {
  const tab = world.openTab(name);
  await world.calm();
  const leads: BeatEdit[][] = [];
  for (const lead of [0, 1]) {
    tab.session.chooseLead(lead);
    await world.calm();
    leads.push([...tab.session.editing.history.edits]);
    expect(tab.api.applied).toEqual(leads[lead]);
  }
  return { tab, leads };
}

async function check(world: World): Promise<void> {
  await world.calm();
  // What a page could not tell any more is seen when the person comes back to the other one.
  for (const tab of world.tabs) void tab?.session.keeping.look();
  await world.calm();
  expect(world.lies).toEqual([]);
  const kept = await world.kept();
  const operations = [...kept.values()] as Operation[];

  for (const [id, { tab }] of world.deeds) {
    const isOpen = world.tabs.includes(tab);
    // Told, and still there in the page itself.
    if (isOpen && tab.isToldErased) continue;
    if (!kept.has(id) && !world.excused.has(id)) throw new Error(`${id} is lost`);
  }
  for (const id of world.erased) if (kept.has(id)) throw new Error(`${id} was erased and is there again`);

  for (const tab of world.tabs) {
    if (!tab?.session.analysis) continue;
    const { session, api } = tab;
    const { edits } = session.editing.history;
    // What is shown is what is exported, and what is known here.
    const exporting = session.export('beats-csv');
    await world.calm();
    await exporting;
    expect(api.exported).toEqual(edits);
    expect(edits).toEqual(editsOf(session.work.operations, session.analysis?.leadIndex ?? 0));
    if (tab.isToldErased) continue;
    // What was done in the other page is there.
    const known = new Set(session.work.operations.map(({ id }) => id));
    const own = operations.filter(({ id }) => world.deeds.get(id)?.key === keyOf(`${session.summary?.name}.hea`));
    if (!tab.hasErased) expect(own.filter(({ id }) => !known.has(id))).toEqual([]);
    expect([session.keeping.unsaved, session.keeping.notice]).toEqual([false, null]);
  }
  for (const name of FILES) {
    const own = operations.filter(({ id }) => world.deeds.get(id)?.key === keyOf(name));
    if (own.length === 0) continue;
    const { leads } = await shownLater(world, name);
    expect(leads).toEqual([editsOf(own, 0), editsOf(own, 1)]);
    for (const [id, { operation, key }] of world.deeds) {
      // Whatever the rules of undo are: what nobody took back is there.
      const isTakenBack = operations.some(({ change }) => change.kind === 'undo' && change.of === id);
      if (operation.change.kind !== 'edit' || key !== keyOf(name) || !kept.has(id) || isTakenBack) continue;
      expect(leads[operation.leadIndex]).toContainEqual(operation.change.edit);
    }
  }
}

async function run(actions: readonly Action[]): Promise<void> {
  const world = new World();
  try {
    for (const one of actions) await happen(world, one);
    await check(world);
  } finally {
    world.clock.remove();
  }
}

// Oracle: a person's own notes of what they did. Whatever happens in two pages, in whatever order calls, answers and
// news come, and whatever fails meanwhile: it is in the store, on the screen, in the export and in a page opened later,
// unless the person erased it or was told that it is in this page only. Of a page that dies, what it showed as made is there.
describe('two pages and a device', () => {
  it(
    `lose nothing in ${SCHEDULES} random orders`,
    async () => {
      await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 8, maxLength: LONGEST, size: 'max' }), run), {
        numRuns: SCHEDULES + FOUND.length,
        examples: FOUND.map((order): [Action[]] => [[...order]]),
      });
    },
    SCHEDULES * 3000 + 120_000,
  );
});
