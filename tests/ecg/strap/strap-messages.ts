/*
 * Messages as a strap sends them, written from the same sources as the readers (Bluetooth SIG Heart Rate Service 1.0; Polar Measurement
 * Data Specification) but the other way round.
 */

/** A Heart Rate Measurement with a rate of one byte, contact, and intervals in 1/1024 s. */
export function heartRateMessage(
  rate: number,
  contact: boolean,
  intervals: readonly number[] = [],
): DataView<ArrayBuffer> {
  const bytes = Uint8Array.of(0x04 | (contact ? 0x02 : 0) | (intervals.length > 0 ? 0x10 : 0), rate);
  return viewOf([...bytes, ...intervals.flatMap((interval) => [interval & 0xff, interval >> 8])]);
}

/** An ECG frame; `atNanoseconds` is when its last sample was taken. */
export function ecgMessage(atNanoseconds: bigint, microvolts: readonly number[]): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(10 + 3 * microvolts.length));
  view.setBigUint64(1, atNanoseconds, true);
  microvolts.forEach((value, i) => {
    const bits = value < 0 ? value + 2 ** 24 : value;
    for (let byte = 0; byte < 3; byte++) view.setUint8(10 + 3 * i + byte, (bits >> (8 * byte)) & 0xff);
  });
  return view;
}

export function viewOf(bytes: readonly number[]): DataView<ArrayBuffer> {
  return new DataView(Uint8Array.from(bytes).buffer);
}
