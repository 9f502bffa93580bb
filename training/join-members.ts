import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { buildModel, JOINED_UNITS_LAYER } from '../src/classifier/build-model.ts';

/**
 * One network whose logits are the mean of the members' logits: the members' convolutions stand side by side, and their
 * dense layers become blocks of larger ones. Their batch normalisation goes into the convolutions before it, which gives the
 * same logits with fewer operations. The members must share the statistics of their feature encoding.
 */
export function joinMembers(members: readonly LayersModel[]): LayersModel {
  const joined = buildModel(1, { members: members.length, isTrained: true });
  for (const layer of joined.layers) {
    if (layer.weights.length === 0) continue;
    const match = /^convolution_(\d+_of_member_)(\d+)$/.exec(layer.name);
    if (match) {
      layer.setWeights(foldedConvolution(members[Number(match[2]) - 1], `${match[1]}1`));
      continue;
    }
    const parts = members.map((member) => member.getLayer(layer.name).getWeights());
    if (layer.name === JOINED_UNITS_LAYER) layer.setWeights(joinedUnits(parts, members));
    else if (layer.name === 'feature_units')
      layer.setWeights([
        tf.concat(
          parts.map(([kernel]) => kernel),
          1,
        ),
        biases(parts),
      ]);
    else if (layer.name === 'logits') layer.setWeights(meanLogits(parts));
    else layer.setWeights(parts[0]);
  }
  return joined;
}

/** Kernel and bias of a convolution that does what it and the normalisation after it do. */
function foldedConvolution(member: LayersModel, name: string): tf.Tensor[] {
  const [kernel] = member.getLayer(`convolution_${name}`).getWeights();
  const normalisation = member.getLayer(`normalisation_${name}`);
  const [scale, offset, mean, variance] = normalisation.getWeights();
  const { epsilon } = normalisation.getConfig() as { epsilon: number };
  const factor = tf.mul(scale, tf.rsqrt(tf.add(variance, epsilon)));
  return [tf.mul(kernel, factor), tf.sub(offset, tf.mul(mean, factor))];
}

/**
 * Rows of the joined layer: mean over time of all members' channels, maximum of all, feature units of all. Each member's own rows
 * meet only its own units.
 */
function joinedUnits(parts: readonly tf.Tensor[][], members: readonly LayersModel[]): tf.Tensor[] {
  const [rows, units] = parts[0][0].shape as [number, number];
  const [, featureUnits] = members[0].getLayer('feature_units').getWeights()[0].shape as [number, number];
  const channels = (rows - featureUnits) / 2;
  const sections = [
    [0, channels],
    [channels, channels],
    [2 * channels, featureUnits],
  ] as const;
  const kernel = tf.concat(
    sections.map(([start, size]) =>
      tf.concat(
        parts.map(([own], member) =>
          tf.pad(tf.slice(own as tf.Tensor2D, [start, 0], [size, units]), [
            [0, 0],
            [member * units, (parts.length - 1 - member) * units],
          ]),
        ),
        0,
      ),
    ),
    0,
  );
  return [kernel, biases(parts)];
}

function meanLogits(parts: readonly tf.Tensor[][]): tf.Tensor[] {
  const share = 1 / parts.length;
  const bias = parts.map(([, own]) => tf.mul(own, share)).reduce((sum, own) => tf.add(sum, own));
  return [
    tf.mul(
      tf.concat(
        parts.map(([kernel]) => kernel),
        0,
      ),
      share,
    ),
    bias,
  ];
}

function biases(parts: readonly tf.Tensor[][]): tf.Tensor {
  return tf.concat(
    parts.map(([, bias]) => bias),
    0,
  );
}
