import type { Activations, VentricularActivation, VentricularFront } from '../conduction/activations.ts';
import { visibleLimits, type Kernel, type Vector, type WaveLimits } from './kernel.ts';
import { turned, type Person } from './person.ts';
import { qtIntervals } from './qt-intervals.ts';
import { CONDUCTED_SHAPES, FOCAL_SHAPES, P_SHAPES, PREEXCITED_SHAPE, type VentricularShape } from './wave-shapes.ts';

/** A wave at its place: where its kernels count from, and where it can be seen, in seconds from the start. */
export interface PlacedWave {
  readonly fromSeconds: number;
  readonly kernels: readonly Kernel[];
  readonly limits: WaveLimits;
}

/** QRS and T wave of a beat, and the U wave and the raised ST segment where the person has them. */
export interface BeatWaves {
  readonly qrs: PlacedWave;
  readonly t: PlacedWave;
  readonly others: readonly PlacedWave[];
}

/**
 * A wave is there while its dipole is at least this long, millivolts: one step of a usual recorder; T, which fades slowly, in shares of its
 * height. Readers of paper mark a little later; the app's own delineator, fitted to such readers, agrees within 4 ms (training/pages/gallery.md).
 */
const VISIBLE_MV = 0.005;
const VISIBLE_SHARE_OF_T = 0.012;
/** The T wave rises more slowly than it falls. */
const T_RISE_SHARE = 0.36;
const T_FALL_SHARE = 0.23;
/** The share of the ventricles that the later of two fronts finds not yet activated falls with how late it comes. */
const FUSION_SECONDS = 0.085;
const U_PEAK_AFTER_T_SECONDS = 0.075;
const U_HALF_SECONDS = 0.07;
/** The direction of U, of unit height in lead V3 or so; and of ST that is raised in the anterior leads. */
const U_VECTOR: Vector = [0.55, 0.3, -0.4];
const ST_VECTOR: Vector = [0.35, 0.25, -0.6];

/** The P wave of every atrial activation that makes one. */
export function placePWaves({ atrial }: Activations, person: Person): (PlacedWave | null)[] {
  const made = new Map<string, { kernels: readonly Kernel[]; limits: WaveLimits }>();
  return atrial.map(({ atSeconds, origin, site }) => {
    if (origin === 'flutter' || origin === 'fibrillation') return null;
    let shape = made.get(site);
    if (!shape) {
      const kernels = begunAtZero(P_SHAPES[site].map((kernel) => shaped(kernel, person, person.pScale, 1)));
      made.set(site, (shape = { kernels, limits: visibleLimits(kernels, VISIBLE_MV) }));
    }
    return { fromSeconds: atSeconds, kernels: shape.kernels, limits: later(shape.limits, atSeconds) };
  });
}

/** QRS, T and what else belongs to every beat. */
export function placeBeatWaves({ ventricular }: Activations, person: Person): BeatWaves[] {
  const shapes = new Map<string, { kernels: readonly Kernel[]; limits: WaveLimits }>();
  const qt = qtIntervals(ventricular.map(({ atSeconds }) => atSeconds));
  return ventricular.map((beat, i) => {
    const weighed = weighFronts(beat);
    const key = JSON.stringify(weighed.map(({ front, share, laterSeconds }) => [shapeKey(front), share, laterSeconds]));
    let qrs = shapes.get(key);
    if (!qrs) {
      const kernels = weighed.flatMap(({ front, share, laterSeconds }) =>
        begunAtZero(
          shapeOf(front).qrs.map((kernel) =>
            shaped(kernel, person, person.qrsScale * share, person.qrsStretch, turnOf(front)),
          ),
        ).map((kernel) => ({ ...kernel, peakSeconds: kernel.peakSeconds + laterSeconds })),
      );
      shapes.set(key, (qrs = { kernels, limits: visibleLimits(kernels, VISIBLE_MV) }));
    }
    return {
      qrs: { fromSeconds: beat.atSeconds, kernels: qrs.kernels, limits: later(qrs.limits, beat.atSeconds) },
      ...placeRepolarisation(beat, weighed, qt[i], person),
    };
  });
}

interface WeighedFront {
  readonly front: VentricularFront;
  readonly share: number;
  readonly laterSeconds: number;
}

/** How much of the ventricles each front of a beat activates. */
function weighFronts({ fronts, atSeconds }: VentricularActivation): WeighedFront[] {
  const [first, second] = fronts;
  if (!second) return [{ front: first, share: 1, laterSeconds: 0 }];
  const laterSeconds = Math.round((second.atSeconds - atSeconds) * 200) / 200;
  const won = Math.min(1, laterSeconds / FUSION_SECONDS);
  // An accessory path is beside the conduction system: its wave precedes the usual QRS and takes little from it.
  if (first.kind === 'accessory') {
    return [
      { front: first, share: 0.5 + 0.5 * won, laterSeconds: 0 },
      { front: second, share: 0.95 - 0.25 * won, laterSeconds },
    ];
  }
  const share = first.kind === 'his' ? 0.55 + 0.4 * won : 0.35 + 0.55 * won;
  return [
    { front: first, share, laterSeconds: 0 },
    { front: second, share: 1 - share, laterSeconds },
  ];
}

/** The T wave ends a QT after onset; a wide QRS makes it later. */
function placeRepolarisation(
  { atSeconds }: VentricularActivation,
  weighed: readonly WeighedFront[],
  qtSeconds: number,
  person: Person,
): Pick<BeatWaves, 't' | 'others'> {
  let tVector: Vector = [0, 0, 0];
  let laterSeconds = 0;
  for (const { front, share } of weighed) {
    const { tVectorMv, tLaterSeconds } = shapeOf(front);
    const [x, y, z] = axisTurned(tVectorMv, turnOf(front));
    tVector = [tVector[0] + share * x, tVector[1] + share * y, tVector[2] + share * z];
    laterSeconds += share * tLaterSeconds;
  }
  const narrow = qtSeconds * person.qtStretch;
  const end = narrow + laterSeconds;
  const t: Kernel = {
    peakSeconds: end - T_FALL_SHARE * narrow,
    riseSeconds: T_RISE_SHARE * narrow,
    fallSeconds: T_FALL_SHARE * narrow,
    vectorMv: scaled(turned(tVector, person), person.tScale),
  };
  const place = (kernels: readonly Kernel[], leastMv: number): PlacedWave => ({
    fromSeconds: atSeconds,
    kernels,
    limits: later(visibleLimits(kernels, leastMv), atSeconds),
  });
  const others: PlacedWave[] = [];
  if (person.uMv !== 0) {
    const half = U_HALF_SECONDS;
    const vectorMv = scaled(turned(U_VECTOR, person), person.uMv);
    const peakSeconds = end + U_PEAK_AFTER_T_SECONDS;
    others.push(place([{ peakSeconds, riseSeconds: half, fallSeconds: half, vectorMv }], VISIBLE_MV));
  }
  if (person.stMv !== 0) {
    const vectorMv = scaled(turned(ST_VECTOR, person), person.stMv);
    others.push(place([{ peakSeconds: 0.13, riseSeconds: 0.06, fallSeconds: end - 0.16, vectorMv }], VISIBLE_MV));
  }
  const tHeight = Math.hypot(...t.vectorMv);
  return { t: place([t], Math.max(0.004, VISIBLE_SHARE_OF_T * tHeight)), others };
}

function shapeOf(front: VentricularFront): VentricularShape {
  if (front.kind === 'his') return CONDUCTED_SHAPES[front.bundles];
  return front.kind === 'accessory' ? PREEXCITED_SHAPE : FOCAL_SHAPES[front.site];
}

function turnOf(front: VentricularFront): number {
  return front.kind === 'his' || front.kind === 'accessory' ? 0 : front.turned;
}

function shapeKey(front: VentricularFront): string {
  if (front.kind === 'his') return front.bundles;
  return front.kind === 'accessory' ? 'accessory' : `${front.site} ${front.turned.toFixed(3)}`;
}

function shaped(kernel: Kernel, person: Person, scale: number, stretch: number, turn = 0): Kernel {
  return {
    peakSeconds: kernel.peakSeconds * stretch,
    riseSeconds: kernel.riseSeconds * stretch,
    fallSeconds: kernel.fallSeconds * stretch,
    vectorMv: scaled(turned(axisTurned(kernel.vectorMv, turn), person), scale),
  };
}

/** Turned about the axis from right to left: what torsade de pointes does from beat to beat. */
function axisTurned([x, y, z]: Vector, turn: number): Vector {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  return [x * c, y * c - z * s, y * s + z * c];
}

function scaled([x, y, z]: Vector, by: number): Vector {
  return [x * by, y * by, z * by];
}

/** The same kernels, so that the wave can be seen from the moment the muscle is activated. */
function begunAtZero(kernels: readonly Kernel[]): Kernel[] {
  const { onset } = visibleLimits(kernels, VISIBLE_MV);
  return kernels.map((kernel) => ({ ...kernel, peakSeconds: kernel.peakSeconds - (Number.isNaN(onset) ? 0 : onset) }));
}

function later({ onset, peak, end }: WaveLimits, seconds: number): WaveLimits {
  return { onset: onset + seconds, peak: peak + seconds, end: end + seconds };
}
