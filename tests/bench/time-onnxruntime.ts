import type { Calibration } from '../../src/classifier/calibration.ts';
import { BATCH_BEATS, classifyBatch } from '../../src/classifier/classify-beats.ts';
import { chooseBackend } from '../../src/classifier/model/choose-backend.ts';
import { loadModel } from '../../src/classifier/model/load-model.ts';
import type { ModelFiles } from '../../src/classifier/model/model-files.ts';
import { joinArrays, type BeatInputs, type NetworkInputs } from '../../src/classifier/model/network-inputs.ts';
import { disposeNetworks, type Networks } from '../../src/classifier/model/networks.ts';
import { BEAT_WINDOW } from '../../src/ecg/preparation/beat-window.ts';
import { FEATURE_COUNT, WAVEFORM_CHANNELS } from '../../src/ecg/preparation/prepare-beats.ts';
import { networksAsOnnx } from './onnx/networks-as-onnx.ts';
import { timed } from './time-explain.ts';

/** No package of the project's: 288 MB on the disk, and 45 MB more that its installation loads, for this comparison alone. */
const RUNTIME = 'onnxruntime-node';
const TRIED_VERSION = '1.30.0';
/** The first ones warm up: the browser's engine compiles WebAssembly anew where it is busy. */
const RUNS = 20;
/** Largest difference in probability that counts as the same answer. */
const TOLERANCE = 1e-4;

/** What is used of the runtime. */
interface OnnxRuntime {
  readonly env: { readonly versions: { readonly node?: string } };
  readonly InferenceSession: { create(file: Uint8Array, options: object): Promise<Session> };
  readonly Tensor: new (type: string, data: Float32Array | BigInt64Array, shape: readonly number[]) => object;
}
interface Session {
  run(inputs: Readonly<Record<string, object>>): Promise<{ readonly probabilities: { readonly data: Float32Array } }>;
}
type Classify = (batch: NetworkInputs) => Promise<Float32Array>;

/**
 * Lines that set the networks on tfjs WASM beside the same ones in ONNX Runtime, one thread each: the same batches in, the same
 * calibrated probabilities out. Microseconds of the processor for a beat, the best of many runs taken in turn.
 * @returns one line that says how to get the runtime where there is none. Throws when the probabilities are not the same.
 */
export async function compareWithOnnxRuntime(
  files: ModelFiles,
  inputs: BeatInputs,
  runtimeName = RUNTIME,
): Promise<string[]> {
  const runtime = await findRuntime(runtimeName);
  if (runtime === null) {
    const install = `npm install --no-save --ignore-scripts ${RUNTIME}@${TRIED_VERSION}`;
    return [`skipped: no ${runtimeName} (${install}; 288 MB)`];
  }
  const { begun: networks } = await chooseBackend(() => loadModel(files), { forced: 'wasm' });
  const { calibration } = files.card;
  const here: Classify = (batch) => classifyBatch(networks, calibration, batch);
  const there = await classifyThere(runtime, networks, calibration);
  const batches = Array.from({ length: Math.ceil(inputs.count / BATCH_BEATS) }, (_, i) =>
    inputs.batch(i * BATCH_BEATS, Math.min(BATCH_BEATS, inputs.count - i * BATCH_BEATS)),
  );
  const difference = await largestDifference(batches, here, there);
  if (!(difference <= TOLERANCE)) throw new Error(`ONNX Runtime gives probabilities that are ${difference} off`);
  const quickest = await quickestRuns(batches, [here, there]);
  disposeNetworks(networks);
  const [ours, theirs] = quickest.map((milliseconds) => (milliseconds * 1000) / inputs.count);
  return [
    `${inputs.count} beats in batches of ${BATCH_BEATS}, probabilities alike to ${difference.toExponential(0)}`,
    `tfjs WASM ${ours.toFixed(1)} µs a beat, ${RUNTIME} ${runtime.env.versions.node ?? ''} ${theirs.toFixed(1)} µs: ` +
      `${(ours / theirs).toFixed(2)} × (target: 2)`,
  ];
}

async function findRuntime(name: string): Promise<OnnxRuntime | null> {
  try {
    return (await import(name)) as OnnxRuntime;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

async function classifyThere(runtime: OnnxRuntime, networks: Networks, calibration: Calibration): Promise<Classify> {
  const { InferenceSession, Tensor } = runtime;
  const session = await InferenceSession.create(networksAsOnnx(networks, calibration), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
  });
  return async ({ count, waveform, before, features, after }) => {
    const rows = joinArrays([before, features, after]);
    const place = BigInt64Array.of(BigInt(before.length / FEATURE_COUNT));
    const { probabilities } = await session.run({
      waveform: new Tensor('float32', waveform, [count, BEAT_WINDOW.samples, WAVEFORM_CHANNELS]),
      features: new Tensor('float32', features, [count, FEATURE_COUNT]),
      inOrder: new Tensor('float32', rows, [1, rows.length / FEATURE_COUNT, FEATURE_COUNT]),
      place: new Tensor('int64', place, [1]),
    });
    return probabilities.data;
  };
}

async function largestDifference(batches: readonly NetworkInputs[], here: Classify, there: Classify): Promise<number> {
  let largest = 0;
  for (const batch of batches) {
    const [ours, theirs] = [await here(batch), await there(batch)];
    if (ours.length !== theirs.length)
      throw new Error(`ONNX Runtime gives ${theirs.length} numbers, not ${ours.length}`);
    for (let i = 0; i < ours.length; i++) largest = Math.max(largest, Math.abs(ours[i] - theirs[i]));
  }
  return largest;
}

/** Milliseconds of the processor that each way takes for all batches in its quickest run. */
async function quickestRuns(batches: readonly NetworkInputs[], ways: readonly Classify[]): Promise<number[]> {
  const quickest = ways.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run++) {
    for (const [i, classify] of ways.entries()) {
      const { processor } = await timed(async () => {
        for (const batch of batches) await classify(batch);
      });
      quickest[i] = Math.min(quickest[i], processor);
    }
  }
  return quickest;
}
