// A thread of `fiducial analyse --jobs N`; tsx loads what it does.
import { register } from 'tsx/esm/api';

register();
await import('./analyse-thread.ts');
