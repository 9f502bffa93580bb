import * as Comlink from 'comlink';
import { afterAll, describe, expect, it } from 'vitest';
import { carryErrorCodes } from '../../../src/analysis/worker/carry-error-codes.ts';
import { RecordingError } from '../../../src/ecg/recording/recording-error.ts';

const { port1, port2 } = new MessageChannel();
afterAll(() => port1.close());

// Oracle: what is thrown on one side of a channel is caught on the other.
describe('an error that leaves the worker', () => {
  it('keeps name, message and code', async () => {
    carryErrorCodes();
    Comlink.expose(
      {
        open: () => {
          throw new RecordingError('no-signal', 'Drop the .dat file too.');
        },
        fail: () => {
          throw new TypeError('x is undefined');
        },
      },
      port1,
    );
    const remote = Comlink.wrap<{ open(): void; fail(): void }>(port2);
    await expect(remote.open()).rejects.toMatchObject({
      name: 'RecordingError',
      message: 'Drop the .dat file too.',
      code: 'no-signal',
    });
    await expect(remote.fail()).rejects.toMatchObject({ name: 'TypeError', message: 'x is undefined' });
  });
});
