import { buildModel } from '../src/classifier/build-model.ts';
import { buildNotebookModel } from './build-notebook-model.ts';
import type { TrainingPlan } from './train-network.ts';

/** How the shipped network is trained. Chosen by patient-wise cross-validation on DS1 alone. */
export const FIDUCIAL_PLAN: TrainingPlan = {
  build: buildModel,
  epochs: 4,
  batchBeats: 256,
  learningRate: 1.5e-3,
  schedule: 'cosine',
  weightExponent: 0.3,
  labelSmoothing: 0.02,
  augment: true,
  // Every beat is in the set twice: at its reference peak and where the detector finds it.
  epochShare: 0.5,
  patience: 4,
};

/** The objective's own settings: Adam 1e-3, batches of 64, balanced weights, early stopping. */
export const NOTEBOOK_PLAN: TrainingPlan = {
  build: buildNotebookModel,
  epochs: 12,
  batchBeats: 64,
  learningRate: 1e-3,
  schedule: 'constant',
  weightExponent: 1,
  labelSmoothing: 0,
  augment: false,
  epochShare: 1,
  patience: 4,
};
