import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { StrapTimeline } from '../../../src/ecg/strap/strap-timeline.ts';

const AGREED_HZ = 130;
const PER_FRAME = 73;
const BEGAN = 599_616_000_000_000_000n;

interface Strap {
  /** The strap's true rate, and how much the page's clock gains on its clock. */
  readonly rateHz: number;
  readonly drift: number;
  readonly frames: number;
  readonly seed: number;
  /** Frames that are lost. */
  readonly isLost: (frame: number) => boolean;
}

/** Plays a strap whose sample number i is i microvolts; its messages are up to 0.2 s late. */
function play({ rateHz, drift, frames, seed, isLost }: Strap) {
  const timeline = new StrapTimeline(AGREED_HZ);
  const random = new Random(seed);
  const samples: number[] = [];
  let missing = 0;
  for (let frame = 0; frame < frames; frame++) {
    const end = (frame + 1) * PER_FRAME;
    const seconds = (end - 1) / rateHz;
    const late = 0.01 + 0.2 * random.next() ** 2;
    if (isLost(frame)) continue;
    const samplesMv = Float32Array.from({ length: PER_FRAME }, (_, i) => end - PER_FRAME + i);
    const atNanoseconds = BEGAN + BigInt(Math.round(seconds * 1e9));
    const placed = timeline.place({ atNanoseconds, samplesMv }, 1000 + seconds * (1 + drift) + late);
    samples.push(...placed.samplesMv);
    missing += placed.missing;
  }
  return { timeline, samples, missing };
}

// Oracle: the strap that is played knows the number of every sample, its rate and its drift.
describe('StrapTimeline', () => {
  it('puts every sample where it belongs, at any rate and drift, whatever frames are lost', () => {
    const lost = fc.uniqueArray(fc.integer({ min: 1, max: 118 }), { maxLength: 30 });
    const rate = fc.double({ min: 128.8, max: 131.2, noNaN: true });
    fc.assert(
      fc.property(
        lost,
        rate,
        fc.double({ min: -1e-4, max: 1e-4, noNaN: true }),
        fc.nat(),
        (gone, rateHz, drift, seed) => {
          const { samples, missing } = play({ rateHz, drift, frames: 120, seed, isLost: (i) => gone.includes(i) });
          // Before the rate is known a long gap may be out by its error of a hundredth.
          const off = samples.flatMap((mv, i) => (Number.isNaN(mv) ? [] : [Math.abs(mv - i)]));
          expect(Math.max(...off)).toBeLessThanOrEqual(1 + 0.011 * gone.length * PER_FRAME);
          expect(Math.abs(missing - gone.length * PER_FRAME)).toBeLessThanOrEqual(1 + 0.011 * gone.length * PER_FRAME);
        },
      ),
    );
  });

  it('is exact once it knows the rate', () => {
    const { samples, timeline } = play({
      rateHz: 130.6,
      drift: 0,
      frames: 200,
      seed: 1,
      isLost: (i) => i > 40 && i % 50 < 9,
    });
    expect(timeline.sampleRateHz).toBeCloseTo(130.6, 3);
    samples.forEach((mv, i) => Number.isNaN(mv) || expect(mv).toBe(i));
  });

  it('measures how the clocks run apart', () => {
    const { timeline } = play({ rateHz: 130, drift: 40e-6, frames: 1200, seed: 3, isLost: () => false });
    expect(timeline.drift).toBeCloseTo(40e-6, 5);
    expect(play({ rateHz: 130, drift: 40e-6, frames: 100, seed: 3, isLost: () => false }).timeline.drift).toBeNull();
  });

  it('takes a frame that comes twice once', () => {
    const timeline = new StrapTimeline(AGREED_HZ);
    const frame = { atNanoseconds: BEGAN, samplesMv: Float32Array.of(1, 2, 3) };
    expect(timeline.place(frame, 1).samplesMv).toHaveLength(3);
    expect(timeline.place(frame, 1.1)).toMatchObject({ isRepeated: true, missing: 0, samplesMv: new Float32Array() });
  });

  it.each([
    ['back to its first day', -700_000_000n],
    ['forward by years', 700_000_000n],
    ['back by ten seconds', -10n],
  ])("goes by the page's clock where the strap's is set %s", (_case, bySeconds) => {
    const timeline = new StrapTimeline(AGREED_HZ);
    const frame = (n: number, shift: bigint) => ({
      atNanoseconds: BEGAN + BigInt(Math.round((n * PER_FRAME * 1e9) / AGREED_HZ)) + shift,
      samplesMv: new Float32Array(PER_FRAME).fill(n),
    });
    const page = (n: number) => 50 + (n * PER_FRAME) / AGREED_HZ;
    for (let n = 0; n < 5; n++) timeline.place(frame(n, 0n), page(n));
    const shift = bySeconds * 1_000_000_000n;
    // Two frames are lost while it is set; from then on its own time counts again.
    expect(timeline.place(frame(7, shift), page(7)).missing).toBe(2 * PER_FRAME);
    expect(timeline.place(frame(8, shift), page(8)).missing).toBe(0);
    expect(timeline.place(frame(10, shift), page(10) + 0.4).missing).toBe(PER_FRAME);
  });

  it('takes frames that a sleeping page gets all at once for what they are', () => {
    const timeline = new StrapTimeline(AGREED_HZ);
    const missing = Array.from({ length: 40 }, (_, n) => {
      const seconds = (n * PER_FRAME) / AGREED_HZ;
      const samplesMv = new Float32Array(PER_FRAME).fill(n);
      const held = n > 5 && n < 30 ? (30 * PER_FRAME) / AGREED_HZ : seconds;
      return timeline.place({ atNanoseconds: BEGAN + BigInt(Math.round(seconds * 1e9)), samplesMv }, held).missing;
    });
    expect(missing.every((count) => count === 0)).toBe(true);
  });
});
