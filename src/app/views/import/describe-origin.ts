import type { FactOrigin } from '../../../ecg/formats/facts/fact.ts';
import { importFacts as german } from '../../text/de/import-facts.ts';
import { importFacts as english } from '../../text/en/import-facts.ts';
import { language } from '../../text/text.svelte.ts';

/** Longer fields are lines of data that nobody wants to read here. */
const LONGEST_FIELD = 40;

/** The words of the import dialog about facts: loaded with it, not with the dictionary. */
export function factWords(): typeof english {
  return { en: english, de: german }[language.locale];
}

/** How a fact is known, in words: stated and where, measured in what, or assumed and why. */
export function describeOrigin(origin: FactOrigin, about: keyof typeof english.measured): string {
  const words = factWords();
  if (origin.kind === 'chosen') return words.chosen;
  if (origin.kind === 'measured') return words.measured[about];
  if (origin.kind === 'assumed') return origin.because === undefined ? words.assumed : words.because[origin.because];
  const { line, field } = origin.where;
  const shown = field === undefined || field.trim() === '' || field.length > LONGEST_FIELD ? null : field.trim();
  return words.stated({ line: line === undefined ? null : String(line), field: shown });
}
