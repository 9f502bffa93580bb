import { text } from '../../text/text.svelte.ts';

/** What the card says, which is English, in the language of the app, where that has it; else as it stands, marked as English. */
export function cardWords(english: string): { readonly words: string; readonly lang: 'en' | undefined } {
  const words = text.modelCard.ofCard({ english });
  return words === undefined ? { words: english, lang: 'en' } : { words, lang: undefined };
}

/** The name of a test set: its parts, of which the names of databases are the same in every language. */
export function testSetName(english: string): string {
  return english
    .split(', ')
    .map((part) => text.modelCard.ofCard({ english: part }) ?? part)
    .join(', ');
}
