import { meanOfDefined } from '../../../src/ecg/scoring/rates.ts';
import type { Block } from '../block.ts';
import { detect } from './detector.ts';

/** F1 in percent at each signal-to-noise ratio: the mean of records 118 and 119. */
export type NoiseFigures = Readonly<
  Record<'oneLead' | 'twoLeads', readonly { readonly snrDb: number; readonly f1: number | null }[]>
>;

/** Names of the noisy records by their ratio. */
const RATIOS: readonly (readonly [snrDb: number, suffix: string])[] = [
  [24, '24'],
  [18, '18'],
  [12, '12'],
  [6, '06'],
  [0, '00'],
  [-6, '_6'],
];
const NOISY = RATIOS.flatMap(([, suffix]) => [`118e${suffix}`, `119e${suffix}`]);

export const noise: Block<NoiseFigures> = {
  about: 'R peaks of nstdb in calibrated noise, after 5:00',
  dependsOn: ['beats'],
  records: () => ({ nstdb: NOISY }),
  async measure(run) {
    const byRatio = async (leads: '1' | '2') => {
      const records = await detect(run, '--db', 'nstdb', '--records', NOISY.join(','), '--leads', leads);
      return RATIOS.map(([snrDb, suffix]) => {
        const pair = records.filter(({ name }) => name.endsWith(`e${suffix}`));
        return { snrDb, f1: meanOfDefined(pair.map(({ score }) => score.f1)) };
      });
    };
    return { oneLead: await byRatio('1'), twoLeads: await byRatio('2') };
  },
};
