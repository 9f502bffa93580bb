import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEcgFrame } from '../../../src/ecg/strap/ecg-frame.ts';
import { readHeartRate } from '../../../src/ecg/strap/heart-rate.ts';
import {
  askForSettings,
  checkAnswer,
  isAnswerTo,
  readSettings,
  startEcg,
  stopEcg,
} from '../../../src/ecg/strap/measurement-control.ts';
import { StrapError } from '../../../src/ecg/strap/strap-error.ts';
import { ecgMessage, heartRateMessage, viewOf } from './strap-messages.ts';

/** What a reader makes of bytes, or the code of its error; any other error fails the test. */
function outcome<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof StrapError) return error.code;
    throw error;
  }
}

const anyBytes = fc.uint8Array({ maxLength: 260 });

// Oracle: the message layouts of the Heart Rate Service and of Polar's specification, by hand and by a writer of the tests' own.
describe('readHeartRate', () => {
  it('reads rate, contact and intervals', () => {
    expect(readHeartRate(heartRateMessage(67, true, [1024, 512]))).toEqual({
      rate: 67,
      contact: true,
      rrSeconds: [1, 0.5],
    });
    expect(readHeartRate(heartRateMessage(67, false)).contact).toBe(false);
  });

  it('reads a wide rate, energy between rate and intervals, and a strap that does not know about contact', () => {
    const message = viewOf([0x01 | 0x08 | 0x10, 0x2c, 0x01, 9, 9, 0x00, 0x02]);
    expect(readHeartRate(message)).toEqual({ rate: 300, contact: null, rrSeconds: [0.5] });
  });

  it.each([[[]], [[0]], [[0x01, 60]], [[0x08, 60, 1]]])('refuses what is cut off: %j', (bytes) => {
    expect(outcome(() => readHeartRate(viewOf(bytes)))).toBe('bad-data');
  });

  it('makes figures or a StrapError of any bytes', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const read = outcome(() => readHeartRate(viewOf([...bytes])));
        if (typeof read === 'string') return;
        expect([read.rate, ...read.rrSeconds].every((value) => value >= 0 && value < 0x10000)).toBe(true);
      }),
    );
  });
});

describe('readEcgFrame', () => {
  it('reads what a writer wrote: any 24-bit microvolts, any time', () => {
    const microvolts = fc.integer({ min: -(2 ** 23), max: 2 ** 23 - 1 });
    const samples = fc.array(microvolts, { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), samples, (at, values) => {
        const { atNanoseconds, samplesMv } = readEcgFrame(ecgMessage(at, values));
        expect(atNanoseconds).toBe(at);
        expect(Array.from(samplesMv)).toEqual(values.map((value) => Math.fround(value / 1000)));
      }),
    );
  });

  it('reads a message that lies inside a larger buffer', () => {
    const inner = ecgMessage(5n, [-1, 8388607]);
    const outer = new Uint8Array(inner.byteLength + 7);
    outer.set(new Uint8Array(inner.buffer), 3);
    const { samplesMv } = readEcgFrame(new DataView(outer.buffer, 3, inner.byteLength));
    expect(Array.from(samplesMv)).toEqual([Math.fround(-0.001), Math.fround(8388.607)]);
  });

  it('refuses other measurements, compressed frames, none and half samples', () => {
    const changed = (at: number, value: number) => {
      const message = ecgMessage(1n, [1, 2]);
      message.setUint8(at, value);
      return message;
    };
    const bytes = [...new Uint8Array(ecgMessage(1n, [1, 2]).buffer)];
    for (const message of [changed(0, 2), changed(9, 0x80), viewOf(bytes.slice(0, 10)), viewOf(bytes.slice(0, 15))])
      expect(outcome(() => readEcgFrame(message))).toBe('bad-data');
  });

  it('makes samples or a StrapError of any bytes', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const read = outcome(() => readEcgFrame(viewOf([...bytes])));
        if (typeof read !== 'string') expect(read.samplesMv.every((mv) => Math.abs(mv) < 8389)).toBe(true);
      }),
    );
  });
});

describe('commands and answers', () => {
  const OFFER = [0xf0, 1, 0, 0, 0, 0, 1, 0x82, 0, 1, 1, 0x0e, 0];

  it('asks, starts and stops with the bytes of the specification', () => {
    expect([...askForSettings()]).toEqual([1, 0]);
    expect([...startEcg({ sampleRateHz: 130, resolutionBits: 14 })]).toEqual([2, 0, 0, 1, 0x82, 0, 1, 1, 0x0e, 0]);
    expect([...stopEcg()]).toEqual([3, 0]);
  });

  it('takes the best of what is offered, and passes over other settings', () => {
    expect(readSettings(viewOf(OFFER))).toEqual({ sampleRateHz: 130, resolutionBits: 14 });
    const more = [0xf0, 1, 0, 0, 0, 0, 2, 0x82, 0, 0x04, 0x01, 4, 1, 1, 1, 1, 0x10, 0];
    expect(readSettings(viewOf(more))).toEqual({ sampleRateHz: 260, resolutionBits: 16 });
  });

  it('tells an answer to a command from others', () => {
    expect(isAnswerTo(askForSettings(), viewOf(OFFER))).toBe(true);
    expect(isAnswerTo(stopEcg(), viewOf(OFFER))).toBe(false);
    expect(isAnswerTo(askForSettings(), viewOf([1, 1, 0, 0]))).toBe(false);
  });

  it('takes what goes on already for done, and any other status for a refusal', () => {
    expect(outcome(() => checkAnswer(viewOf([0xf0, 2, 0, 6])))).toBeUndefined();
    for (const status of [1, 3, 12, 13, 200])
      expect(outcome(() => checkAnswer(viewOf([0xf0, 2, 0, status])))).toBe('refused');
    expect(outcome(() => checkAnswer(viewOf([0xf0])))).toBe('refused');
  });

  it('makes settings or a StrapError of any bytes', () => {
    const answer = anyBytes.map((bytes) => viewOf([0xf0, 1, 0, 0, 0, ...bytes]));
    fc.assert(
      fc.property(
        fc.oneof(
          answer,
          anyBytes.map((bytes) => viewOf([...bytes])),
        ),
        (message) => {
          const read = outcome(() => readSettings(message));
          if (typeof read !== 'string') expect(Math.min(read.sampleRateHz, read.resolutionBits)).toBeGreaterThan(0);
        },
      ),
    );
  });
});
