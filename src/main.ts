import { mount } from 'svelte';
import App from './app/App.svelte';
import { language } from './app/text/text.svelte.ts';
import { showStoredTheme } from './browser/theme-preference.ts';
import './app/styles/tokens.css';

showStoredTheme();
// Without the dictionary of another language (no network on a first visit) the app is there in English.
await language.usePreferred().catch(() => undefined);

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no element with the id "app"');
mount(App, { target });
