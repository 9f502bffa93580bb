/** The screens the app is looked at on: laptop, projector, tablet upright, phone. */
export const SCREENS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;

export const THEMES = ['light', 'dark'] as const;
