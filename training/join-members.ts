import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { buildModel, JOINED_UNITS_LAYER } from '../src/classifier/build-model.ts';

/**
 * One network whose logits are the mean of the members' logits: the members' convolutions stand side by side, and their
 * dense layers become blocks of larger ones. The members must share the statistics of their feature encoding.
 */
export function joinMembers(members: readonly LayersModel[]): LayersModel {
  const joined = buildModel(1, members.length);
  for (const layer of joined.layers) {
    if (layer.weights.length === 0) continue;
    const match = /^(.*_of_member_)(\d+)$/.exec(layer.name);
    if (match) {
      layer.setWeights(members[Number(match[2]) - 1].getLayer(`${match[1]}1`).getWeights());
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
