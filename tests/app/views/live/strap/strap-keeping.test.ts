import { describe, expect, it } from 'vitest';
import { StrapKeeping } from '../../../../../src/app/views/live/strap/strap-keeping.svelte.ts';
import { keptRecording, readStrapHeader } from '../../../../../src/app/views/live/strap/strap-recording.ts';

const HEADER = { name: 'strap', beganAt: 0, sampleRateHz: 130, length: 0, missing: 0, gaps: 0 };

describe('what is kept of a strap', () => {
  // Oracle: samples are numbered; each is kept once, at its place, though a browser hands over in one go what it held back.
  it('is whole when many frames come in the same moment', async () => {
    const parts: unknown[] = [];
    let header: unknown = null;
    const keeping = new StrapKeeping(
      {
        begin: () => Promise.resolve(),
        add: async (_key, part, value, said) => {
          await new Promise((resolve) => setTimeout(resolve));
          parts[part] = value;
          header = said;
          return true;
        },
      },
      'key',
    );
    let sample = 0;
    for (let burst = 0; burst < 3; burst++) {
      for (let frame = 0; frame < 20; frame++)
        keeping.add(Float32Array.from({ length: 73 }, () => sample++), HEADER); // prettier-ignore
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await Promise.all([keeping.flush(HEADER), keeping.flush(HEADER)]);
    const [{ samplesMv }] = keptRecording(readStrapHeader(header) ?? expect.fail('no header'), parts).leads;
    expect(Array.from(samplesMv)).toEqual(Array.from({ length: sample }, (_, i) => i));
    expect(keeping.trouble).toBeNull();
  });
});
