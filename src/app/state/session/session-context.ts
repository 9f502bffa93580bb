import { createContext } from 'svelte';
import type { Session } from './session.svelte.ts';

/** The one session of the app, set by App.svelte. */
export const [getSession, setSession] = createContext<Session>();
