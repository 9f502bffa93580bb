import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../src/browser/storage/open-database.ts';
import { KeptDevice } from './kept-device.ts';
import { atRest, label, labelled, openTab } from './open-tab.ts';

const KEY = 'key of 100.hea';

// Oracle: what can be understood is there, what cannot is set aside and said.
describe('what was damaged', () => {
  it('is set aside and said; the rest is there', async () => {
    const device = new KeptDevice();
    const before = await openTab(device);
    for (const beat of [1, 2, 3]) label(before, beat);
    before.session.keeping.viewChanged();
    await atRest(before);
    before.store.close();
    const database = await openDatabase();
    const [[key, id] = ['', '']] = await database.getAllKeys('operations');
    const operation = (await database.get('operations', [key, id])) as { change: { edit: object } };
    const edit = { ...operation.change.edit, classIndex: 99 };
    await database.put('operations', { ...operation, change: { ...operation.change, edit } }, [key, id]);
    await database.put('views', { leadIndex: 0, startSeconds: -1e300, mmPerSecond: 0 }, KEY);
    database.close();

    const tab = await openTab(device);
    await atRest(tab);
    expect(labelled(tab)).toHaveLength(2);
    expect(tab.session.problem?.says).toBe(
      '2 entries kept of this recording could not be understood. They are set aside, not deleted; everything else is here.',
    );
    expect(await tab.session.keeping.countSetAside()).toBe(2);
    tab.session.problem = null;
    await tab.session.keeping.look();
    expect(tab.session.problem).toBeNull();
  });

  it('is not offered to go on with', async () => {
    const device = new KeptDevice();
    const tab = await openTab(device);
    await vi.waitFor(async () => expect(await tab.session.keeping.findLast()).not.toBeNull());
    const database = await openDatabase();
    const recording = (await database.get('recordings', 'last')) as object;
    await database.put('recordings', { ...recording, table: { columns: 'all' } }, 'last');
    database.close();
    expect(await tab.session.keeping.findLast()).toBeNull();
    expect(tab.session.problem?.says).toMatch(/^The recording kept from your last visit could not be understood/);
  });
});
