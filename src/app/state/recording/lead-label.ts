import type { LeadSummary } from '../../../analysis/analysis.ts';
import { text } from '../../text/text.svelte.ts';

/** A lead in a list: with its name in the file where that says something else, and with what it is where it is no ECG. */
export function leadLabel({ name, originalName, foreign }: LeadSummary): string {
  if (foreign !== null) return text.signals.named({ name, kind: text.signals.kinds[foreign] });
  const saysMore = originalName !== null && !wordsOf(originalName).includes(name.toLowerCase());
  return saysMore ? text.signals.named({ name, kind: originalName.trim() }) : name;
}

/** "Lead II" and "ECG II" name lead II as it is. */
function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
}
