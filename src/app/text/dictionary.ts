import type { english } from './en/english.ts';
import type { later } from './en/later.ts';
import type { learning } from './en/learning.ts';

/** Texts there before the first paint, and those that come with the first part of the app that loads later. */
export type FirstDictionary = typeof english;
export type LaterDictionary = typeof later;
/** Texts of the second place in the app, which come with it. */
export type LearningDictionary = typeof learning;

/** Every text of the app. English is the model: a language has the same entries with the same parameters. */
export type Dictionary = FirstDictionary & LaterDictionary & LearningDictionary;
