import type { Dictionary } from '../locales.ts';
import { adapting } from './adapting.ts';
import { anatomy } from './anatomy.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';

export const german = { adapting, anatomy, shell, start } satisfies Dictionary;
