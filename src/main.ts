import { mount } from 'svelte';
import App from './app/App.svelte';
import { language } from './app/text/text.svelte.ts';
import { closeWaysOut } from './browser/close-ways-out.ts';
import { repairDeviceLanguage } from './browser/device-language.ts';
import { showStoredTheme } from './browser/theme-preference.ts';
import './app/styles/tokens.css';

closeWaysOut();
repairDeviceLanguage();
showStoredTheme();
// Without the dictionary of the language wanted the app is there in English, and says so.
const problem: unknown = await language.usePreferred().then(
  () => null,
  (error: unknown) => error,
);

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no element with the id "app"');
// What stood there for the case that no script comes.
target.replaceChildren();
mount(App, { target, props: { problem } });
