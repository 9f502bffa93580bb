/** Little-endian 16-bit integers in base64, in lines of 76 letters as cardiographs write them. */
export function base64Of(samples: Iterable<number>): string {
  const text = Buffer.from(Int16Array.from(samples).buffer).toString('base64');
  return text.replace(/.{76}/g, '$&\n');
}
