/** Names of the leads by their number. Source: EN 1064 (SCP-ECG), section 3, table of lead identifications. */
const NAMES: Readonly<Record<number, string>> = {
  1: 'I', 2: 'II', 3: 'V1', 4: 'V2', 5: 'V3', 6: 'V4', 7: 'V5', 8: 'V6', 9: 'V7', 10: 'V2R', 11: 'V3R', 12: 'V4R', 13: 'V5R',
  14: 'V6R', 15: 'V7R', 16: 'X', 17: 'Y', 18: 'Z', 19: 'CC5', 20: 'CM5', 61: 'III', 62: 'aVR', 63: 'aVL', 64: 'aVF',
  65: '-aVR', 66: 'V8', 67: 'V9', 68: 'V8R', 69: 'V9R', 70: 'D', 71: 'A', 72: 'J',
}; // prettier-ignore

/** Name of an SCP-ECG lead; "lead 130" for a number without a usual name. */
export function leadNameOf(number: number): string {
  return NAMES[number] ?? `lead ${number}`;
}
