import { LOCALES } from './locales.ts';
import { language } from './text.svelte.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number with a fixed count of decimals and the decimal mark of the language: "0.97", "0,97"; a true minus sign, no grouping. */
export function formatDecimal(value: number, decimals: number): string {
  const { tag } = LOCALES[language.locale];
  const key = `${tag} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(tag, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
      signDisplay: 'negative',
    });
    formats.set(key, format);
  }
  return format.format(value).replace('-', '−');
}
