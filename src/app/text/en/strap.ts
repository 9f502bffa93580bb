import { counted } from './grammar.ts';

/** A chest strap whose signal Live takes. */
export const strap = {
  title: 'Chest strap',
  setting: 'Take the signal of a chest strap',
  settingDetail:
    'A Polar H10 sends its ECG by Bluetooth straight to this page. Only browsers built on Chromium can do that (Chrome, Edge, Opera; on Windows, macOS, ChromeOS and Android, on Linux behind a flag), and only over https or from this device. Firefox, Safari and every browser on an iPhone cannot.',
  purpose:
    'For learning and for looking at your own heartbeat at rest. Not for monitoring patients: packets get lost, nothing raises an alarm, and one lead across the chest shows little of the heart.',
  missing:
    'This browser has no Web Bluetooth, or does not let this page use it. Open Fiducial in Chrome or Edge on a computer or an Android device.',
  connect: 'Connect a strap',
  choosing: 'Choose it in the browser’s list…',
  connecting: 'Connecting…',
  wear: 'Moisten the electrodes and put the strap on: it sends only while it is worn. Close other apps that are connected with it.',
  keeps: 'What comes is kept on this device every two seconds, until you delete it here.',
  isKept: 'What came is kept on this device, until you delete it in Live.',
  keepsNot:
    'By your settings nothing is kept on this device: what came is gone with this page, unless you open and export it.',
  kept: 'Recordings of the strap on this device',
  openAll: 'Open what came',
  open: ({ name }: { name: string }) => `Open ${name}`,
  forget: ({ name }: { name: string }) => `Delete ${name}`,
  forgetQuestion: ({ name, length }: { name: string; length: string }) =>
    `Delete ${name} (${length})? It cannot be brought back, unless you exported it.`,
  length: ({ minutes, gaps }: { minutes: string; gaps: number }) =>
    gaps === 0 ? minutes : `${minutes}, ${counted(gaps, { one: 'gap', other: 'gaps' })}`,
  pausing: 'Pausing stops the picture; the strap is recorded on. Leaving this view ends the recording.',
  sending: 'The strap is connected and sends.',
  says: ({ rate }: { rate: string }) => `By itself it counts ${rate} beats/min.`,
  noContact: 'It does not touch the skin: moisten the electrodes and tighten it.',
  lost: ({ attempt }: { attempt: number }) =>
    `The connection is lost. Trying again (attempt ${attempt}); until then the signal has a gap.`,
  reconnected: ({ seconds }: { seconds: string }) =>
    `The connection is back. ${seconds}\u00a0s are missing and stay empty in the recording.`,
  packets: ({ seconds }: { seconds: string }) => `Packets were lost: ${seconds}\u00a0s stay empty in the recording.`,
  inAll: ({ gaps, seconds }: { gaps: number; seconds: string }) =>
    `${counted(gaps, { one: 'gap', other: 'gaps' })} so far, ${seconds}\u00a0s in all.`,
  oddPackets: ({ repeated, unread }: { repeated: number; unread: number }) =>
    [
      ...(repeated > 0
        ? [`${counted(repeated, { one: 'packet', other: 'packets' })} came twice and counted once.`]
        : []),
      ...(unread > 0 ? [`${counted(unread, { one: 'packet', other: 'packets' })} could not be read.`] : []),
    ].join(' '),
  rate: ({ rate }: { rate: string }) => `${rate} samples a second by the strap’s clock.`,
  drift: ({ milliseconds, isSlow }: { milliseconds: string; isSlow: boolean }) =>
    `Its clock ${isSlow ? 'loses' : 'gains'} ${milliseconds}\u00a0ms an hour against this device’s; times are the strap’s.`,
  ended: 'The strap has been let go. All that came opens in the reader, shown or not.',
  keptNot: ({ reason }: { reason: string }) =>
    `It is not kept on this device at the moment: ${reason} Open and export it before you close the page.`,
  erased:
    'It was erased on this device while it came, and is not kept any more. Open and export it before you close the page.',
};
