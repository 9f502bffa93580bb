import type { LayersModel } from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { gradCam } from './grad-cam.ts';
import { integratedGradients } from './integrated-gradients.ts';
import type { NetworkInputs } from '../model/network-inputs.ts';
import type { SplitModel } from './split-model.ts';
import { supportMap } from './support-map.ts';

const NORMAL = BEAT_CLASSES.indexOf('N');

/**
 * The map that is drawn: where in the network's window the wave of one beat speaks for the class, 125 values 0…1. For a class
 * other than Normal it is what sets the beat apart from the usual one (`supportMap`), for Normal, where nothing does, Grad-CAM.
 */
export async function attributeBeat(
  model: LayersModel,
  split: SplitModel,
  beat: NetworkInputs,
  classIndex: number,
): Promise<Float32Array> {
  return classIndex === NORMAL
    ? gradCam(model, split, beat, classIndex)
    : supportMap(await integratedGradients(model, beat, classIndex));
}
