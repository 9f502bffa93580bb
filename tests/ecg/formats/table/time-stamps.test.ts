import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ecg/formats/table/read-table.ts';
import { readClock } from '../../../../src/ecg/formats/table/time/read-clock.ts';
import { beatMv, tableText } from './table-text.ts';

const ROWS = 500;
const two = (value: number, width = 2) => String(value).padStart(width, '0');

/** The parts of a moment, as a wall clock shows it. */
interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
}

function momentOf(milliseconds: number): Moment {
  const date = new Date(milliseconds);
  return {
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(), seconds: date.getUTCSeconds(), milliseconds: date.getUTCMilliseconds(),
  };
} // prettier-ignore

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MONATE = 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' ');
const MOIS = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');
const MESES = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');
const МЕСЯЦЫ = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');
const hms = ({ hours, minutes, seconds, milliseconds }: Moment, mark = '.') => `${two(hours)}:${two(minutes)}:${two(seconds)}${mark}${two(milliseconds, 3)}`; // prettier-ignore
const half = (hours: number) => (hours % 12 === 0 ? 12 : hours % 12);

/** Ways to write a moment with its date. */
const DATED: Readonly<Record<string, (moment: Moment) => string>> = {
  iso: (m) => `${m.year}-${two(m.month)}-${two(m.day)}T${hms(m)}Z`,
  'day first, slashes': (m) => `${two(m.day)}/${two(m.month)}/${m.year} ${hms(m)}`,
  'day first, points and a comma': (m) => `${two(m.day)}.${two(m.month)}.${m.year} ${hms(m, ',')}`,
  'day first, short': (m) => `${m.day}.${m.month}.${two(m.year % 100)} ${hms(m)}`,
  'American': (m) => `${m.month}/${m.day}/${m.year} ${half(m.hours)}:${two(m.minutes)}:${two(m.seconds)}.${two(m.milliseconds, 3)} ${m.hours < 12 ? 'AM' : 'PM'}`,
  'Spanish halves': (m) => `${two(m.day)}.${two(m.month)}.${m.year} ${half(m.hours)}:${two(m.minutes)}:${two(m.seconds)}.${two(m.milliseconds, 3)} ${m.hours < 12 ? 'a. m.' : 'p. m.'}`,
  'MATLAB datetime': (m) => `${two(m.day)}-${MONTHS[m.month - 1]}-${m.year} ${hms(m)}`,
  German: (m) => `${m.day}. ${MONATE[m.month - 1]} ${m.year} ${hms(m, ',')}`,
  French: (m) => `${m.day} ${MOIS[m.month - 1]} ${m.year} ${two(m.hours)}h${two(m.minutes)}m${two(m.seconds)}s${two(m.milliseconds, 3)}`,
  'Spanish month': (m) => `${m.day} de ${MESES[m.month - 1]} de ${m.year} ${hms(m)}`,
  Russian: (m) => `${two(m.day)}-${МЕСЯЦЫ[m.month - 1]}-${m.year} ${hms(m)}`,
  Chinese: (m) => `${m.year}年${m.month}月${m.day}日 ${m.hours < 12 ? '上午' : '下午'}${half(m.hours)}:${two(m.minutes)}:${two(m.seconds)}.${two(m.milliseconds, 3)}`,
  ctime: (m) => `${MONTHS[m.month - 1]} ${m.day} ${hms(m)} ${m.year}`,
  'time first, brackets': (m) => `[${hms(m)} ${two(m.day)}/${two(m.month)}/${m.year}]`,
  compact: (m) => `${m.year}${two(m.month)}${two(m.day)}T${two(m.hours)}${two(m.minutes)}${two(m.seconds)}.${two(m.milliseconds, 3)}`,
}; // prettier-ignore

/** Rows 4 ms apart from a moment on, by the clock that `write` writes. */
function stamped(write: (milliseconds: number, row: number) => string, pauseMs = 0) {
  return tableText('Time;ECG [mV]\n', ROWS, (row) => `"${write(row * 4 + (row >= 250 ? pauseMs : 0), row)}";${beatMv(row)}`);
} // prettier-ignore
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);

// Oracle: the moments written into the text.
describe('time stamps', () => {
  const start = fc.date({ min: new Date('2001-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map(Number);

  it.each(Object.entries(DATED))('%s: even rows, whenever they begin', (_, write) => {
    fc.assert(
      fc.property(start, (from) => {
        const { sampleRateHz, leads, warnings } = readTable(stamped((ms) => write(momentOf(from + ms))));
        expect([sampleRateHz, leads[0].samplesMv.length, codes(warnings)]).toEqual([250, ROWS, []]);
      }),
      { numRuns: 12 },
    );
  });

  it.each(Object.entries(DATED))('%s: a pause over midnight, and over days', (_, write) => {
    for (const [hours, from] of [[9, '2024-05-01T20:00:00Z'], [18, '2024-04-30T23:59:59.5Z'], [17.5, '2023-12-31T12:00:00Z']] as const) {
      const { leads, warnings } = readTable(stamped((ms) => write(momentOf(Date.parse(from) + ms)), hours * 3_600_000));
      expect([leads[0].samplesMv.length, codes(warnings)]).toEqual([ROWS + hours * 900_000, ['time-gap']]);
    }
    // Longer than what is kept of silence: closed, and said how long it was.
    const { warnings } = readTable(stamped((ms) => write(momentOf(Date.parse('2024-05-01T10:00:00Z') + ms)), 73 * 3_600_000));
    expect(warnings.map(({ message }) => message).join()).toMatch(/73 h 0 min 0 s, begins after 1 s/);
  }); // prettier-ignore

  it('the offset from UTC counts, in whatever form, over the change to summer time and back', () => {
    const offsets = { iso: (h: number) => `+${two(h)}:00`, short: (h: number) => `+${two(h)}00`, word: (h: number) => ` UTC+${h}`, zone: (h: number) => (h === 1 ? ' CET' : ' CEST') };
    for (const [change, before, after] of [['2024-03-31T01:00:00Z', 1, 2], ['2024-10-27T01:00:00Z', 2, 1]] as const) {
      for (const offset of Object.values(offsets)) {
        const write = (ms: number) => {
          const utc = Date.parse(change) - 1000 + ms;
          const hours = utc < Date.parse(change) ? before : after;
          return DATED.iso(momentOf(utc + hours * 3_600_000)).replace('Z', offset(hours));
        };
        const { sampleRateHz, leads, warnings } = readTable(stamped(write));
        expect([sampleRateHz, leads[0].samplesMv.length, warnings]).toEqual([250, ROWS, []]);
      }
    }
  }); // prettier-ignore

  it('a date in a column of its own', () => {
    const from = Date.parse('2024-05-31T23:59:59Z');
    const row = (index: number) => {
      const moment = momentOf(from + index * 4 + (index >= 250 ? 7_200_000 : 0));
      return `${two(moment.day)}.${two(moment.month)}.${moment.year};${hms(moment)};${beatMv(index)}`;
    };
    const { leads, warnings, startOfDaySeconds } = readTable(tableText('Date;Time;ECG [mV]\n', ROWS, row));
    expect([leads[0].samplesMv.length, codes(warnings), startOfDaySeconds]).toEqual([ROWS + 1_800_000, ['time-gap'], 86_399]);
  }); // prettier-ignore

  it.each([
    ['10:00:00.004', 36_000.004], ['10.00.00,004', 36_000.004], ['10h00m00s004', 36_000.004], ['10:00:00:004', 36_000.004], ['0:00.004', 0.004],
    ['100:00:00.5', 360_000.5], ['1m02.5s', 62.5], ['0.004 sec', 0.004], ['4 ms', 0.004], ['-0:00:01.5', -1.5], ['10:00:00 PM', 79_200], ['오후 10:00:00', 79_200],
    ['PT0.02S', 0.02], ['PT0S', 0], ['-PT1M0,5S', -60.5], ['P1DT2H3M4.5S', 93_784.5], ['pt12m', 720], ['4ms', 0.004], ['0 days 00:00:00.020000', 0.02], ['1 day, 0:00:00.004', 86_400.004], ['-1 days 00:00:01', -86_399],
  ])('%s is %d s', (text, seconds) => expect(readClock(text)?.seconds).toBeCloseTo(seconds, 9)); // prettier-ignore

  it.each(['', '12', '-0.1233', '2024-05-01', '1.234.567', 'ok', 'ECG1: 5', 'note 10:30', '10:61:00', '25 mm', 'V1', '1e-3', 'PT', 'PT5', 'P1Y', 'PT1S2', 'PT20MS', 'P', `P${'1D'.repeat(5000)}`, ':'.repeat(5000)])(
    'no clock: %.20s', (text) => expect(readClock(text)).toBeNull()); // prettier-ignore
});
