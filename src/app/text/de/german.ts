import type { FirstDictionary } from '../dictionary.ts';
import { beat } from './beat.ts';
import { classes } from './classes.ts';
import { importing } from './importing.ts';
import { problems } from './problems.ts';
import { recording } from './recording.ts';
import { recordings } from './recordings.ts';
import { shell } from './shell.ts';
import { signals } from './signals.ts';
import { start } from './start.ts';
import { work } from './work.ts';

/*
 * Glossary, so that one thing keeps one name:
 * beat Schlag, ectopic beat Extrasystole, fusion beat Fusionsschlag, escape beat Ersatzschlag, paced beat Schrittmacherschlag;
 * ventricle Kammer (ventrikulär), atrium Vorhof, SA node Sinusknoten, bundle branch Tawara-Schenkel, bundle branch block Schenkelblock;
 * run Salve, couplet Couplet, bigeminy Bigeminus, trigeminy Trigeminus, compensatory pause kompensatorische Pause;
 * PR interval PQ-Zeit (PQ), P wave P-Welle, R peak R-Zacke, heart rate Herzfrequenz (HF), RR interval RR-Abstand;
 * recording Aufzeichnung, lead Ableitung, trace EKG-Streifen, sample Abtastwert, sampling rate Abtastrate, gain Verstärkung,
 * paper speed Papiervorschub, calipers Zirkel, to march out abtragen; to label benennen, label Benennung, to analyse auswerten,
 * review Prüfung, correction Korrektur, not sure unsicher, usual üblich, attention Aufmerksamkeit, finding Befund, report Bericht.
 */
export const german = {
  beat,
  classes,
  importing,
  problems,
  recording,
  recordings,
  shell,
  signals,
  start,
  work,
} satisfies FirstDictionary;
