import { foldText } from './fold-text.ts';

/** What a unit measures. A signal in anything but a voltage, counts of a converter or no unit is no ECG. */
export type Quantity =
  | 'voltage'
  | 'time'
  | 'frequency'
  | 'sample'
  | 'count'
  | 'none'
  | 'acceleration'
  | 'rotation'
  | 'magnetism'
  | 'temperature'
  | 'pressure'
  | 'conductance'
  | 'resistance'
  | 'ratio'
  | 'rhythm'
  | 'flow'
  | 'current'
  | 'force';

/** A unit named in a file. */
export interface Unit {
  readonly quantity: Quantity;
  /** Millivolts, seconds or hertz in one of it; 1 for every other quantity. */
  readonly size: number;
}

/** Prefixes as symbols and as words of several languages; every one goes with every base. */
const PREFIXES: readonly (readonly [size: number, names: readonly string[]])[] = [
  [1, ['']],
  [1e3, ['k', 'kilo', 'к', 'кило', '千', 'キロ', '킬로']],
  [1e-3, ['m', 'milli', 'mili', 'м', 'милли', 'мили', '毫', 'ミリ', '밀리']],
  [1e-6, ['u', 'µ', 'mc', 'micro', 'mikro', 'мк', 'микро', 'мікро', '微', 'マイクロ', '마이크로']],
  [1e-9, ['n', 'nano', 'н', 'нано', '纳', '納', 'ナノ', '나노']],
];
/** Units with prefixes: millivolts, seconds or hertz in one of the base, and its names. */
const BASES: readonly (readonly [quantity: Quantity, size: number, names: string])[] = [
  ['voltage', 1000, 'v volt volts volte voltio voltios volta вольт вольта в 伏 伏特 ボルト 볼트'],
  ['time', 1, 's sec secs second seconds sek sekunde sekunden segundo segundos seg segs seconde secondes secondo secondi sekund sekunder sekunda sekundy seconden с сек секунда секунды секунд 秒 초'],
  ['frequency', 1, 'hz hertz هرتز הרץ гц герц 赫 赫兹 赫茲 ヘルツ 헤르츠'],
]; // prettier-ignore
/** Units of every other kind, by name; written without spaces, brackets, `^` and `·`. */
const OTHERS: Readonly<Partial<Record<Quantity, string>>> = {
  time: '',
  frequency: 'sps samples/s samples/sec samples/second samplespersecond samplespersec 1/s s-1 abtastwerte/s',
  sample: 'sample samples',
  count:
    'adu adus adc adccounts adcunits adunits a/d count counts cts lsb lsbs raw step steps digital digit digits bit bits units',
  none: 'no_units nounits nounit nd n/a na - -- none null unitless dimensionless a.u. au arb arb.units arbitrary 1',
  acceleration: 'g mg m/s2 m/s/s m/sec2 ms-2 mm/s2 cm/s2 gravity',
  rotation: 'deg/s deg/sec °/s dps rad/s rad/sec degree/s degrees/s deg degree degrees ° rad',
  magnetism: 'ut µt mt gauss mgauss ga local_flux local localflux utesla microtesla',
  temperature: 'c °c degc degreec degreecelsius degreescelsius celsius centigrade f °f degf fahrenheit k kelvin mk',
  pressure: 'mmhg kpa pa hpa mpa cmh2o mbar bar psi torr mmh2o inhg',
  conductance: 'siemens microsiemens usiemens µsiemens millisiemens mho umho µmho',
  resistance: 'ohm ohms kohm kohms mohm mohms ω kω mω',
  ratio: '% percent pct %spo2 v/v %hb',
  rhythm: 'bpm beats/min 1/min /min min-1 rpm brpm br/min breaths/min',
  flow: 'l/min l/s ml/s ml/min lpm l ml litre litres liter liters',
  current: 'a ma ua µa ampere amperes',
  force: 'kg newton newtons n kgf lbs w watt watts j',
};
/** Seconds in the longer units of time. */
const LONG_TIMES: Readonly<Record<string, number>> = { min: 60, mins: 60, minute: 60, minutes: 60, h: 3600, hour: 3600, hours: 3600, d: 86_400, day: 86_400, days: 86_400 }; // prettier-ignore
/** Where only the case tells units apart: siemens (conductance of the skin) from seconds. */
const SIEMENS = /^[num\u00b5\u03bc]?S$/;
const UNSAID = /[\s[\](){}^*·"']+/g;
/** No unit has a longer name. */
const LONGEST = 40;

const UNITS: ReadonlyMap<string, Unit> = allUnits();

/** The unit of that name in any case, spelling or language known ("uVolt", "мкВ", "m/(s^2)"), or null. */
export function unitNamed(text: string): Unit | null {
  if (text.length > LONGEST) return null;
  const bare = text.replace(UNSAID, '');
  if (SIEMENS.test(bare)) return { quantity: 'conductance', size: 1 };
  return UNITS.get(foldText(bare)) ?? UNITS.get(foldText(bare).replace(/\.$/, '')) ?? null;
}

/** Millivolts per unit named in a file, in any case ("uV" → 0.001), or undefined when it isn't a known voltage unit. */
export function mvPerUnit(text: string): number | undefined {
  const unit = unitNamed(text);
  return unit?.quantity === 'voltage' ? unit.size : undefined;
}

/** Millivolts in one of a voltage that is written with a factor ("10^-3 V", "x1000 uV", "0.1 mV"), or undefined. */
export function mvPerScaledUnit(text: string): number | undefined {
  const parts = /^[x×*]?\s?(?<factor>[\d.]{1,12}(?:e-?\d{1,2})?|10\^?-\d{1,2})\s?(?<unit>\D{1,12})$/i.exec(text.slice(0, LONGEST).trim());
  const { factor = '', unit = '' } = parts?.groups ?? {};
  const power = /^10\^?-(?<exponent>\d+)$/.exec(factor)?.groups?.exponent;
  const value = power === undefined ? Number(factor) : 10 ** -Number(power);
  const mv = mvPerUnit(unit);
  return mv === undefined || !(value > 0) ? undefined : Number((value * mv).toPrecision(12));
} // prettier-ignore

/** Seconds per unit of time named in a file, or undefined when it isn't one. */
export function secondsPerUnit(text: string): number | undefined {
  const unit = unitNamed(text);
  return unit?.quantity === 'time' ? unit.size : undefined;
}

function allUnits(): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const add = (name: string, unit: Unit) => {
    const folded = foldText(name);
    if (!units.has(folded)) units.set(folded, unit);
  };
  for (const [prefix, prefixNames] of PREFIXES) {
    for (const [quantity, base, names] of BASES) {
      // One product of two powers of ten, rounded once: 1000 × 1e-6 is not 0.001 in a double.
      const size = Number((base * prefix).toPrecision(12));
      for (const name of names.split(' ')) for (const start of prefixNames) add(start + name, { quantity, size });
    }
  }
  for (const [name, size] of Object.entries(LONG_TIMES)) add(name, { quantity: 'time', size });
  for (const [quantity, names] of Object.entries(OTHERS)) {
    for (const name of names.split(' ')) if (name !== '') add(name, { quantity: quantity as Quantity, size: 1 });
  }
  return units;
}
