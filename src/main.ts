import { mount } from 'svelte';
import App from './app/App.svelte';
import { showStoredTheme } from './browser/theme-preference.ts';
import './app/styles/tokens.css';

showStoredTheme();

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no element with the id "app"');
mount(App, { target });
