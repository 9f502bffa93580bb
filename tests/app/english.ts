import { beforeEach } from 'vitest';
import { language } from '../../src/app/text/text.svelte.ts';

// The storage of the browser is one for all files: a language that one of them chose would greet the next.
beforeEach(() => language.choose('en'));
