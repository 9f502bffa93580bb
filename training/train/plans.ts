import { buildModel } from '../../src/classifier/model/build-model.ts';
import { buildNotebookModel } from './build-notebook-model.ts';
import type { TrainingPlan } from './train-network.ts';

/** How the network that sees one beat is trained. Chosen by patient-wise cross-validation on DS1 and svdb alone. */
export const FIDUCIAL_PLAN: TrainingPlan = {
  build: buildModel,
  epochs: 3,
  batchBeats: 256,
  learningRate: 2e-3,
  schedule: 'cosine',
  weightExponent: 0.25,
  normalShare: 0.3,
  largestRecordShare: 0.3,
  simulatedShare: 0.3,
  leftOut: ['Q'],
  labelSmoothing: 0.02,
  augment: true,
  patience: null,
};

/** The settings of the experiment that the project set out from: Adam 1e-3, batches of 64, balanced weights, early stopping. */
export const NOTEBOOK_PLAN: TrainingPlan = {
  build: buildNotebookModel,
  epochs: 12,
  batchBeats: 64,
  learningRate: 1e-3,
  schedule: 'constant',
  weightExponent: 1,
  normalShare: 1,
  largestRecordShare: 1,
  simulatedShare: 0,
  leftOut: [],
  labelSmoothing: 0,
  augment: false,
  patience: 4,
};
