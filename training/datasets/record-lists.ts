/** The 48 records of the MIT-BIH Arrhythmia Database. */
export const ALL_RECORDS: readonly string[] = records(
  '100 101 102 103 104 105 106 107 108 109 111 112 113 114 115 116 117 118 119 121 122 123 124 ' +
    '200 201 202 203 205 207 208 209 210 212 213 214 215 217 219 220 221 222 223 228 230 231 232 233 234',
);

/** Training half of the inter-patient split. Source: de Chazal et al. 2004, IEEE Trans Biomed Eng 51(7). */
export const DS1_RECORDS: readonly string[] = records(
  '101 106 108 109 112 114 115 116 118 119 122 124 201 203 205 207 208 209 215 220 223 230',
);

/** Test half of the inter-patient split, same source. Record 202 is the same person as 201 in DS1. */
export const DS2_RECORDS: readonly string[] = records(
  '100 103 105 111 113 117 121 123 200 202 210 212 213 214 219 221 222 228 231 232 233 234',
);

/** Records with paced beats, which EC57 leaves out of beat scoring. */
export const PACED_RECORDS: readonly string[] = records('102 104 107 217');

/** The records of the experiment that the project set out from (`--model notebook`): all of 100 to 124 that exist, and 200. */
export const NOTEBOOK_RECORDS: readonly string[] = ALL_RECORDS.filter((name) => Number(name) <= 124 || name === '200');

function records(names: string): string[] {
  return names.split(' ');
}
