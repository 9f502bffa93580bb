import type { HeaderDialect } from '../header-text.ts';

/** Logs of the Zephyr BioHarness: "Time,EcgWaveform", day first, steps of its converter at 250 Hz. Known from public readers of such logs. */
export const bioHarness: HeaderDialect = {
  name: 'Zephyr BioHarness',
  rows: { delimiter: ',' },
  recognises: (lines) => /^time,ecgwaveform\s*$/i.test(lines[0]?.slice(0, 60) ?? ''),
  states: () => ({
    columns: [
      { name: 'Time', isTime: true, where: { line: 1, field: 'Time' } },
      { name: 'EcgWaveform', unit: 'counts', where: { line: 1, field: 'EcgWaveform' } },
    ],
    sampleRate: { what: 'sample-rate', value: 250, origin: { kind: 'assumed', because: 'maker' } },
  }),
};
