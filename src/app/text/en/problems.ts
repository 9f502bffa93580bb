import type { ProblemCode, ProblemWords } from '../problem-code.ts';

/**
 * What can go wrong, what the person reads then, and what they can do. The readers' own sentences, which name files and say
 * what to do, are English: in English they stand in place of the row, in another language after it.
 */
export const problems = {
  'empty-file': { says: 'The file is empty.', todo: 'Copy it again from where it came from.' },
  'unknown-format': {
    says: 'The format of the file is not known.',
    todo: 'Open a recording in one of the formats named on the first screen.',
  },
  'missing-companion': {
    says: 'A file that belongs to the recording is missing.',
    todo: 'Open all files of the recording together.',
  },
  'bad-header': { says: 'The header cannot be read.', todo: 'Copy the file again from where it came from.' },
  'bad-archive': {
    says: 'The archive cannot be read.',
    todo: 'Copy it again, or unpack it and open the files that were in it.',
  },
  'unsupported-signal-format': {
    says: 'This way of storing samples is not read.',
    todo: 'Save the recording in another format, such as EDF or WFDB.',
  },
  'no-signal': { says: 'There is no ECG signal in it.', todo: 'Open the file that holds the samples.' },
  'reader-failed': {
    says: 'The file is damaged in a way nobody foresaw.',
    todo: 'Copy or export it again from where it came from.',
  },
  'too-large': { says: 'This is too large.', todo: 'Open a part of it.' },
  'too-short': {
    says: 'This recording is too short to find beats in.',
    todo: 'The trace can be looked at all the same.',
  },
  'sample-rate-too-low': {
    says: 'The sampling rate is too low.',
    todo: 'The trace can be looked at as it was recorded.',
  },
  'bad-annotations': {
    says: 'The annotations cannot be written or read.',
    todo: 'The recording itself is not affected.',
  },
  'file-unreadable': {
    says: 'A file can no longer be read: it was moved or changed.',
    todo: 'Open it again.',
  },
  'bad-lecture': {
    says: 'This file is no lecture, or a damaged one.',
    todo: 'Copy it again from where it came from.',
  },
  'newer-lecture': {
    says: 'This lecture was made by a newer version of Fiducial.',
    todo: 'Reload to get the newer version.',
  },
  'nothing-open': { says: 'There is nothing open that this could be done with.', todo: 'Open a recording first.' },
  'too-many-files': {
    says: 'These are too many files.',
    todo: 'Open the files of one recording, or a smaller folder.',
  },
  'storage-refused': {
    says: 'This browser keeps nothing for this page, as in a private window. Your corrections stay until the page is closed.',
    todo: 'Save them with Export.',
  },
  'storage-full': {
    says: 'There is no room left on this device. Your corrections stay until the page is closed.',
    todo: 'Save them with Export, or make room on the device.',
  },
  'storage-newer': {
    says: 'What is kept on this device was made by a newer version of Fiducial. Nothing of it is changed; your corrections stay until the page is closed.',
    todo: 'Reload to get the newer version.',
  },
  'storage-blocked': {
    says: 'Another tab with an older version of Fiducial keeps this one from what is kept on the device. Your corrections stay until the page is closed.',
    todo: 'Close the other tabs, then reload.',
  },
  'storage-slow': {
    says: 'The browser does not say what is kept on this device. Your corrections stay until the page is closed.',
    todo: 'Wait, or save them with Export.',
  },
  'storage-erased': {
    says: 'What was kept of this recording was erased in another tab. What you did here stays until the page is closed, and is not kept.',
    todo: 'Keep it again if it is to stay.',
  },
  'storage-failed': {
    says: 'The browser could not read or write what is kept on this device. Your corrections stay until the page is closed.',
    todo: 'Save them with Export.',
  },
  'erase-failed': { says: 'Not everything could be erased.', todo: 'Close the app’s other tabs and try again.' },
  'part-missing': {
    says: 'A part of Fiducial could not be loaded: there is no network, or a newer version has taken its place. Your corrections are not affected.',
    todo: 'Reload the page.',
  },
  'worker-missing': {
    says: 'The part of Fiducial that reads and analyses could not be loaded: there is no network, or a newer version has taken its place. Your corrections are not affected.',
    todo: 'Reload the page.',
  },
  'worker-lost': {
    says: 'Reading or analysing ended unexpectedly, as when memory runs out. It has been started again; your corrections are not affected.',
    todo: 'Try again. A shorter part of the recording needs less memory.',
  },
  'worker-lost-again': {
    says: 'This recording ended the analysis twice, as when memory runs out. What was computed before stays on the screen; your corrections are not affected.',
    todo: 'Close other programs and open the recording again, or open a shorter part of it.',
  },
  'worker-stopped': {
    says: 'You stopped what brings the analysis back. What is on the screen stays, but no reason can be given for a beat, and none be corrected.',
    todo: 'Open the recording again; your corrections come back with it.',
  },
  'model-missing': {
    says: 'The model that labels beats could not be loaded. The trace can be looked at without labels.',
    todo: 'Check the network and reload the page.',
  },
  'model-damaged': {
    says: 'The model that labels beats came damaged, twice. It is not used; the trace can be looked at without labels.',
    todo: 'Reload the page, later or over another network.',
  },
  'model-mismatch': {
    says: 'The model that labels beats belongs to another version of Fiducial. It is not used; the trace can be looked at without labels.',
    todo: 'Reload the page.',
  },
  'no-backend': {
    says: 'Nothing on this device computes what the model was published with, so no beat is labelled. The trace can be looked at.',
    todo: 'Reload the page, or try another browser.',
  },
  unavailable: {
    says: 'The browser does not let this page use Bluetooth.',
    todo: 'Allow it in the settings of the browser, or open Fiducial in Chrome or Edge.',
  },
  'switched-off': {
    says: 'Bluetooth is switched off on this device, or it has none.',
    todo: 'Switch it on and try again.',
  },
  'not-chosen': { says: 'No strap was chosen.', todo: 'Put it on: it is in the list only while it is worn.' },
  'no-connection': { says: 'The strap cannot be reached.', todo: 'See that it is worn, charged and near.' },
  'no-ecg': {
    says: 'This strap sends no ECG; its heart rate alone is nothing to look at here.',
    todo: 'Use one that does, such as a Polar H10.',
  },
  refused: {
    says: 'The strap does not start to send.',
    todo: 'End other apps that use it, take it off its clip for a minute, and try again.',
  },
  'no-answer': { says: 'The strap does not answer.', todo: 'Take it off its clip for a minute, and try again.' },
  'bad-data': {
    says: 'What the strap sends is not understood: its software may be newer than this app.',
    todo: 'Reload the page to get the newest version, and try again.',
  },
  unknown: {
    says: 'Something went wrong that should not have.',
    todo: 'Try again; if it happens again, reload the page.',
  },
} satisfies Record<ProblemCode, ProblemWords>;
