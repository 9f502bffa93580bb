/** Laptop and projector. */
export const WIDE_SCREENS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;

/** Tablet upright, and phone. */
export const NARROW_SCREENS = [
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;

/** 320 pixels are what WCAG 2.2 (1.4.10) asks for, and what 400 % of zoom leaves of 1280; 720 × 450 is 1440 × 900 at 200 %. */
export const REFLOW_SCREENS = [
  { width: 320, height: 568 },
  { width: 720, height: 450 },
] as const;

/** The screens the app is looked at on. */
export const SCREENS = [...WIDE_SCREENS, ...NARROW_SCREENS] as const;

export const THEMES = ['light', 'dark'] as const;
