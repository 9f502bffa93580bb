import { grammarOf } from '../grammar.ts';

export const { counted, listed } = grammarOf('en-GB');
