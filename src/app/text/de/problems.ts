import type { problems as english } from '../en/problems.ts';

export const problems = {
  'empty-file': 'Die Datei ist leer',
  'unknown-format': 'Das Format ist nicht bekannt',
  'missing-companion': 'Eine zugehörige Datei fehlt',
  'bad-header': 'Der Kopf der Datei ist nicht lesbar',
  'bad-archive': 'Das Archiv ist nicht lesbar',
  'unsupported-signal-format': 'Diese Art, Abtastwerte zu speichern, wird nicht gelesen',
  'no-signal': 'Es enthält kein EKG-Signal',
  'too-large': 'Zu groß',
  'too-short': 'Zu kurz',
  'sample-rate-too-low': 'Die Abtastrate ist zu niedrig',
  'bad-annotations': 'Die Annotationen sind nicht les- oder schreibbar',
} satisfies typeof english;
