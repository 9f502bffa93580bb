import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkStore } from '../../../src/browser/storage/work-store.ts';

const ADDITION = {
  name: 'a name',
  operations: ['1', '2'].map((id) => ({ id, value: { id } })),
  view: { leadIndex: 0 },
};

let store: WorkStore;
beforeEach(async () => {
  store = new WorkStore();
  await store.erase();
});
afterEach(() => store.erase());

// Oracle: whoever asked is told; nothing else of it reaches the page.
describe('a device that is full', () => {
  it.each(['put', 'get', 'getAll', 'count'] as const)(
    'leaves nothing unhandled when the browser ends a transaction: %s',
    async (request) => {
      const unhandled: unknown[] = [];
      const hear = (event: PromiseRejectionEvent): number => unhandled.push(event.reason);
      addEventListener('unhandledrejection', hear);
      const ticket = (await store.read('a')).ticket;
      const ended = new WeakSet<IDBTransaction>();
      const made = Reflect.get(IDBObjectStore.prototype, request) as (...args: unknown[]) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, request).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        const answer = made.apply(this, args);
        const { transaction } = this;
        if (!ended.has(transaction)) queueMicrotask(() => transaction.abort());
        ended.add(transaction);
        return answer;
      });
      const answers = await Promise.allSettled([
        store.read('a'),
        store.add('a', ticket, ADDITION),
        store.saveRecording('a', ticket, { key: 'a' }),
        store.readRecording(),
        store.countSetAside(),
        store.list(),
      ]);
      vi.restoreAllMocks();
      expect(answers.some(({ status }) => status === 'rejected')).toBe(true);
      // Rejections nobody took are told of in a task of their own.
      await new Promise((resolve) => setTimeout(resolve, 20));
      removeEventListener('unhandledrejection', hear);
      expect(unhandled).toEqual([]);
    },
  );
});
