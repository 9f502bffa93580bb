/** Mean over `width` samples around every sample (an even width counts as the next odd one); at the ends, over what is there. */
export function centredMean(samples: Float32Array, width: number): Float32Array {
  const reach = Math.floor(width / 2);
  const mean = new Float32Array(samples.length);
  let [sum, members] = [0, 0];
  for (let i = -reach; i < samples.length; i++) {
    if (i + reach < samples.length) {
      sum += samples[i + reach];
      members++;
    }
    if (i - reach > 0) {
      sum -= samples[i - reach - 1];
      members--;
    }
    if (i >= 0) mean[i] = sum / members;
  }
  return mean;
}
