import { grammarOf } from '../grammar.ts';

export const { counted, listed } = grammarOf('de-DE');
