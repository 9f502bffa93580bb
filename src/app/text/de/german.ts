import type { Dictionary } from '../locales.ts';
import { anatomy } from './anatomy.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';

export const german = { anatomy, shell, start } satisfies Dictionary;
