import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';

/** A tensor and the name it is saved under. */
export interface NamedTensor {
  readonly name: string;
  readonly tensor: tf.Tensor;
}

/** One line per finished epoch. */
export interface EpochFigures {
  readonly epoch: number;
  readonly trainingLoss: number;
  /** NaN without validation beats. */
  readonly validationLoss: number;
  readonly validationAccuracy: number;
}

/** Where a training run stands after an epoch, beside the tensors. */
export interface Progress {
  readonly epochsDone: number;
  readonly randomState: number;
  readonly bestEpoch: number;
  readonly history: readonly EpochFigures[];
}

/** A run's state on disk: after a crash or a cut-off, training goes on from the last finished epoch. */
export class Checkpoint {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes progress and tensor groups; the progress file comes last and by rename, so that a half-written one never counts. */
  async save(progress: Progress, groups: Readonly<Record<string, readonly NamedTensor[]>>): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const layout: Record<string, { name: string; shape: number[] }[]> = {};
    for (const [group, tensors] of Object.entries(groups)) {
      layout[group] = tensors.map(({ name, tensor }) => ({ name, shape: tensor.shape }));
      const values = await Promise.all(tensors.map(({ tensor }) => tensor.data()));
      const file = `${group}-${progress.epochsDone}.bin`;
      await writeFile(
        join(this.#folder, file),
        Buffer.concat(values.map((data) => Buffer.from(Float32Array.from(data).buffer))),
      );
    }
    const temporary = join(this.#folder, 'progress.part');
    await writeFile(temporary, JSON.stringify({ progress, layout }, null, 1));
    await rename(temporary, join(this.#folder, 'progress.json'));
  }

  /** The last saved state, or null when there is none. */
  async load(): Promise<{ progress: Progress; groups: Record<string, NamedTensor[]> } | null> {
    let text: string;
    try {
      text = await readFile(join(this.#folder, 'progress.json'), 'utf8');
    } catch {
      return null;
    }
    const { progress, layout } = JSON.parse(text) as {
      progress: Progress;
      layout: Record<string, { name: string; shape: number[] }[]>;
    };
    const groups: Record<string, NamedTensor[]> = {};
    for (const [group, entries] of Object.entries(layout)) {
      const bytes = await readFile(join(this.#folder, `${group}-${progress.epochsDone}.bin`));
      const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      let offset = 0;
      groups[group] = entries.map(({ name, shape }) => {
        const size = shape.reduce((product, length) => product * length, 1);
        const tensor = tf.tensor(values.subarray(offset, (offset += size)), shape);
        return { name, tensor };
      });
    }
    return { progress, groups };
  }
}
