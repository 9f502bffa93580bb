import { counted } from './grammar.ts';

/** The report, on the screen and printed. */
export const report = {
  toolbar: 'Report',
  sheet: 'Sheet',
  back: 'Back',
  paper: 'Paper',
  strips: 'Strips',
  stripChoices: {
    telling: 'The most telling',
    all: ({ count }: { count: number }) => `All findings (${count})`,
  },
  hideName: 'Hide the name of the recording',
  print: 'Print or save as PDF',
  recording: 'ECG recording',
  facts: ({ duration, rate, lead, leads }: { duration: string; rate: string; lead: string; leads: string }) =>
    `${duration} · ${rate}\u00a0Hz · lead ${lead} analysed of ${leads}`,
  factsOneLead: ({ duration, rate, lead }: { duration: string; rate: string; lead: string }) =>
    `${duration} · ${rate}\u00a0Hz · lead ${lead}`,
  purpose: 'For education and research. Not a medical device. Labels are estimates and can be wrong.',
  footer: 'Fiducial · for education and research, not a medical device',
  beats: ({ count }: { count: number }) => counted(count, { one: 'beat', other: 'beats' }),
  notSure: 'of them not sure',
  rhythm: 'Rate and rhythm',
  heartRate: 'Heart rate, mean (range)',
  couplets: {
    ventricular: 'Ventricular couplets, runs',
    supraventricular: 'Supraventricular couplets, runs',
  },
  longest: ({ beats }: { beats: number }) => `(longest ${beats})`,
  usualQrs: 'QRS of normal beats, median',
  variability: 'SDNN, RMSSD of normal intervals',
  trend: 'Heart rate, beats per minute',
  trendLabel: ({ low, high }: { low: number; high: number }) => `Heart rate over time, ${low} to ${high} per minute`,
  limits: ({ edits, model, notShown }: { edits: number; model: string; notShown: number }) =>
    [
      edits === 0
        ? 'No beat was corrected by hand.'
        : `${counted(edits, { one: 'correction', other: 'corrections' })} by hand ${edits === 1 ? 'is' : 'are'} included and listed below.`,
      `Beats were found and labelled on this device by Fiducial, model ${model}, in the classes of ANSI/AAMI EC57.`,
      '“?” marks beats and rhythms the model is not sure of. Supraventricular and fusion beats are missed most often; noise, pacemakers and leads unlike MLII lower the reliability. Fibrillation can go without a finding, and always does in a recording under 30\u00a0s. Findings describe the beats as labelled and are no diagnosis.',
      notShown === 0
        ? ''
        : `${counted(notShown, { one: 'finding is', other: 'findings are' })} counted but not shown as a strip.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  scale: '25\u00a0mm/s · 10\u00a0mm/mV',
  filtered: '0.5–40\u00a0Hz, ST not interpretable',
  asRecorded: 'as recorded',
  start: 'Start of the recording',
  stripLabel: ({ time, title }: { time: string; title: string }) => `ECG strip from ${time}: ${title}`,
  ownStrips: ({ count }: { count: number }) => `Chosen by hand (${count})`,
  choose: 'Choose',
  chosen: 'Chosen',
  chooseLabel: ({ time }: { time: string }) => `Choose the strip from ${time}`,
  noStrips:
    'No strip is chosen yet. Add one above, begin with the most telling ones, or add beats, findings and rhythm spells while you read the recording.',
  beginWith: ({ count }: { count: number }) => `Begin with the most telling (${count})`,
  addWhat: 'Strip of',
  add: 'Add',
  addToReport: 'Add to the report',
  added: ({ count }: { count: number }) =>
    `In the report: ${counted(count, { one: 'strip', other: 'strips' })} chosen by hand.`,
  stripOf: {
    beat: ({ number, name }: { number: string; name: string }) => `Beat ${number}: ${name}`,
    view: ({ time }: { time: string }) => `What is in view (${time})`,
    place: 'Part of the recording',
    gone: 'Chosen by hand; what it was chosen for is not found here any more',
    onLead: ({ title, lead }: { title: string; lead: string }) => `${title} · lead ${lead}`,
  },
  findingsToAdd: 'Findings',
  note: ({ time }: { time: string }) => `Note on the strip from ${time}`,
  noteHint: 'Note, printed under the strip',
  moveUp: ({ time }: { time: string }) => `Move the strip from ${time} up`,
  moveDown: ({ time }: { time: string }) => `Move the strip from ${time} down`,
  takeOut: ({ time }: { time: string }) => `Take the strip from ${time} out`,
  stripPicture: 'Strip as picture',
  explanationPicture: 'Explanation as picture',
  picture: 'Picture',
  copyPicture: 'Copy',
  savePng: 'Save as PNG',
  savePngDetail: '300 dots per inch, for slides and documents',
  saveSvg: 'Save as SVG',
  saveSvgDetail: 'Lines and text, at any size',
  pictureCopied: 'The picture is on the clipboard.',
  copyRefused: 'This browser does not allow pictures to be copied here. Save the picture instead.',
  pictureFailed: 'The browser could not draw the picture. Save it as SVG, or print the page.',
  leads: 'All leads',
  fromView: ({ time }: { time: string }) => `Where the view is (${time})`,
  sheetLabel: ({ time, rhythm }: { time: string; rhythm: string }) =>
    `Twelve leads from ${time}, three rows of four, over a rhythm strip of lead ${rhythm}`,
  leadsFrom: ({ time }: { time: string }) => `from ${time}`,
  corrections: 'Corrections by hand',
  edits: {
    relabel: ({ beatClass, more }: { beatClass: string; more: number }) =>
      more === 0 ? `labelled ${beatClass}` : `labelled ${beatClass}, with ${more} like it`,
    delete: 'deleted',
    adapt: ({ count }: { count: number }) =>
      `${counted(count, { one: 'beat', other: 'beats' })} labelled by the network after it learnt from the labels given`,
    add: ({ beatClass }: { beatClass: string | null }) =>
      beatClass === null ? 'added, labelled by the model' : `added as ${beatClass}`,
    move: ({ ms }: { ms: string }) => `moved by ${ms}\u00a0ms`,
  },
  method: 'Method',
  methodText: ({ lead, model }: { lead: string; model: string }) =>
    `Beats were found in all leads together and placed on their main deflection; classes come from a convolutional network over lead ${lead}, ` +
    `the wave of each beat and its intervals, with calibrated probabilities. P, QRS and T were delineated beat by beat. ` +
    'Heart rate is the mean from the first beat to the last, its range the slowest and fastest mean over eight intervals in a row; SDNN and RMSSD take intervals between normal beats only. ' +
    'Couplets are two, runs three or more ectopic beats in a row; a beat may belong to several findings. ' +
    `Model ${model}; its data, protocol and scores are on the model card in the app.`,
};
