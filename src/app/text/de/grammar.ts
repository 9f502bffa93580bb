import { grammarOf } from '../grammar.ts';

export const { counted, plural, listed } = grammarOf('de-DE');
