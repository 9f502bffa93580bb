import type { Dictionary } from '../locales.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';

export const german = { shell, start } satisfies Dictionary;
