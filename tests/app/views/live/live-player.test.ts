import { describe, expect, it } from 'vitest';
import type { LiveAnswer, LiveChunk } from '../../../../src/analysis/analysis.ts';
import { LivePlayer } from '../../../../src/app/views/live/live-player.svelte.ts';
import type { LiveSource } from '../../../../src/app/views/live/source/live-source.ts';
import { GrowingSignal } from '../../../../src/ecg/recording/growing-signal.ts';

const RATE_HZ = 100;
const SECONDS = 20;

function ramp(): LiveSource {
  const signal = new GrowingSignal(['II'], RATE_HZ);
  signal.append([Float32Array.from({ length: SECONDS * RATE_HZ }, (_, i) => i / 1000)]);
  return {
    name: 'ramp',
    rhythm: null,
    signal,
    ended: true,
    isDevice: false,
    want: () => Promise.resolve(),
    close: () => Promise.resolve(),
    recording: (shown) => signal.recording('live-ramp', 'live', shown),
  };
}

const NOTHING = {
  classIndex: new Uint8Array(),
  confidence: new Float32Array(),
  notSureReason: new Uint8Array(),
  doubts: [],
};
const noAnswer = (found: readonly number[] = []): LiveAnswer => ({
  found: Int32Array.from(found),
  labels: { ...NOTHING, rPeakSample: new Int32Array(), delaySeconds: new Float32Array() },
});

/** A ventricular beat that is not sure. */
const label = (sample: number): LiveAnswer['labels'] => ({
  rPeakSample: Int32Array.of(sample),
  classIndex: Uint8Array.of(1),
  confidence: Float32Array.of(0.9),
  notSureReason: Uint8Array.of(3),
  delaySeconds: Float32Array.of(0.2),
  doubts: [],
});

/** Lets what was promised come true. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

interface Played {
  readonly player: LivePlayer;
  readonly chunks: LiveChunk[];
  readonly reports: unknown[];
  readonly frames: (seconds: number) => Promise<void>;
}

function play(analyse: (chunk: LiveChunk) => Promise<LiveAnswer>, speed = 1): Played {
  const chunks: LiveChunk[] = [];
  const reports: unknown[] = [];
  const player = new LivePlayer(
    ramp(),
    (chunk) => {
      chunks.push(chunk);
      return analyse(chunk);
    },
    (error) => void reports.push(error),
    () => undefined,
  );
  player.speed = speed;
  player.play();
  let at = 0;
  const frames = async (seconds: number) => {
    for (const end = at + seconds * 1000; at <= end; at += 20) {
      player.frame(at);
      await settle();
    }
  };
  return { player, chunks, reports, frames };
}

// Oracle: the clock of the frames, at 20 ms each; the figures are those the player states.
describe('LivePlayer', () => {
  it.each([1, 5])('shows a second of signal in a second, times the speed: %d', async (speed) => {
    const { player, frames } = play(() => Promise.resolve(noAnswer()), speed);
    await frames(3);
    expect(player.seconds).toBeCloseTo(3 * speed, 1);
    expect(player.pace).toBeCloseTo(speed, 0);
  });

  it('has every sample shown analysed once, in order, and ends with the last of them', async () => {
    const { player, chunks, frames } = play(() => Promise.resolve(noAnswer()), 10);
    await frames(2.5);
    expect(player.phase).toBe('ended');
    await player.stop();
    const samples = chunks.flatMap(({ samplesMv }) => Array.from(samplesMv[0]));
    expect(samples).toEqual(Array.from(ramp().signal.read(0, Infinity)[0]));
    expect(chunks.map(({ isLast }) => isLast)).toEqual(chunks.map((_, i) => i === chunks.length - 1));
  });

  it('waits for an analysis that does not keep up, and goes on when it does', async () => {
    let answer: (value: LiveAnswer) => void = () => undefined;
    const { player, frames } = play(() => new Promise((resolve) => (answer = resolve)));
    await frames(5);
    expect(player.seconds).toBeLessThanOrEqual(1.5);
    answer(noAnswer());
    await frames(0.5);
    expect(player.seconds).toBeGreaterThan(1.5);
  });

  it('keeps what was shown as a recording, and no more', async () => {
    const { player, frames } = play(() => Promise.resolve(noAnswer()));
    await frames(3);
    await player.stop();
    const { leads, name } = player.recording();
    expect(name).toBe('live-ramp');
    expect(leads[0].samplesMv).toHaveLength(player.head);
    expect(player.head).toBeCloseTo(300, -1);
    await frames(1);
    expect(player.head).toBe(leads[0].samplesMv.length);
  });

  it('stops where it is when the analysis fails, says so, and can be played on', async () => {
    let fails = true;
    const { player, reports, frames } = play(() =>
      fails ? Promise.reject(new Error('no model')) : Promise.resolve(noAnswer()),
    );
    await frames(1);
    expect(player.phase).toBe('paused');
    expect(reports).toHaveLength(1);
    fails = false;
    player.play();
    await frames(1);
    expect(player.seconds).toBeGreaterThan(1);
  });

  it('counts beats by class, and measures delays by the signal shown', async () => {
    const { player, frames } = play(({ firstSample }) =>
      Promise.resolve(
        firstSample === 0
          ? noAnswer([5])
          : {
              found: new Int32Array(),
              labels: label(5),
            },
      ),
    );
    await frames(0.3);
    const { tally } = player;
    expect(tally.found).toBe(1);
    expect(tally.counts).toEqual([0, 1, 0, 0, 0]);
    expect(tally.notSure).toBe(1);
    expect(tally.reasons[3]).toBe(1);
    expect(tally.marks).toEqual([{ sample: 5, classIndex: 1, notSure: true }]);
    expect(tally.delay?.ofSignal.most).toBeCloseTo((player.head - 5) / RATE_HZ, 1);
  });

  // Oracle: sample 5 is shown by the first frame of 20 ms at ten times the speed; its label is held back for so many frames.
  it('measures delays by the clock without the pauses, whatever the speed', async () => {
    let answer: () => void = () => undefined;
    const { player, frames } = play(
      () => new Promise((resolve) => (answer = () => resolve({ ...noAnswer(), labels: label(5) }))),
      10,
    );
    await frames(0.5);
    player.pause();
    await frames(3);
    player.play();
    await frames(0.2);
    answer();
    await settle();
    const { byClock, ofSignal } = player.tally.delay ?? expect.fail('no label came');
    expect(byClock.most).toBeGreaterThan(0.6);
    expect(byClock.most).toBeLessThanOrEqual(0.72);
    expect(ofSignal.most).toBeCloseTo((player.head - 5) / RATE_HZ, 5);
  });

  it('shows a device a moment late, and what came while nobody looked quickly, all of it analysed in bites', async () => {
    const signal = new GrowingSignal(['ECG'], RATE_HZ);
    const device: LiveSource = { ...ramp(), signal, isDevice: true, ended: false };
    const chunks: LiveChunk[] = [];
    const player = new LivePlayer(
      device,
      (chunk) => {
        chunks.push(chunk);
        return Promise.resolve(noAnswer());
      },
      (error) => expect.fail(String(error)),
      () => undefined,
    );
    player.play();
    let at = 0;
    const watch = async (seconds: number): Promise<void> => {
      for (const end = at + seconds * 1000; at < end; at += 20) {
        if (at % 560 === 0) signal.append([new Float32Array(56)]);
        player.frame(at);
        await settle();
      }
    };
    const lateSeconds = () => (signal.length - player.head) / RATE_HZ;
    await watch(8);
    expect(lateSeconds()).toBeLessThan(1.6);
    signal.append([new Float32Array(300 * RATE_HZ)]);
    await watch(14);
    expect(lateSeconds()).toBeLessThan(5);
    await watch(20);
    expect(lateSeconds()).toBeLessThan(1.6);
    await player.stop();
    expect(Math.max(...chunks.map(({ samplesMv }) => samplesMv[0].length))).toBeLessThanOrEqual(30 * RATE_HZ);
    expect(chunks.reduce((sum, { samplesMv }) => sum + samplesMv[0].length, 0)).toBe(player.head);
  });
});
