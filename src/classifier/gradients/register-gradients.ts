import { registerConvolutionGradient } from './convolution-gradient.ts';
import { registerNormalisationGradient } from './normalisation-gradient.ts';

/**
 * Puts gradients that are quick on WASM in the place of the library's, for explanations as for training. May be called again.
 */
export function registerGradients(): void {
  registerConvolutionGradient();
  registerNormalisationGradient();
}
