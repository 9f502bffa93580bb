import type { classes as english } from '../en/classes.ts';

export const classes = {
  names: {
    N: 'Normal',
    V: 'Ventrikuläre Extrasystole',
    S: 'Supraventrikuläre Extrasystole',
    F: 'Fusionsschlag',
    Q: 'Unbekannt',
  },
  inSentence: {
    N: 'einen normalen Schlag',
    V: 'eine ventrikuläre Extrasystole',
    S: 'eine supraventrikuläre Extrasystole',
    F: 'einen Fusionsschlag',
    Q: 'einen unbekannten Schlag',
  },
  signalFaults: {
    missing: 'Abtastwerte fehlen',
    flat: 'die Linie ist flach',
    clipped: 'die Welle ist an der Grenze des Aufnahmegeräts abgeschnitten',
    noise: 'Muskel- oder Netzrauschen',
    baseline: 'die Grundlinie schwankt',
    artefact: 'weitere Wellen zwischen den Schlägen',
    unlike: 'die Schläge gleichen keinen anderen',
    glitch: 'einzelne Abtastwerte springen heraus: Elektronik oder ein Schrittmacher',
  },
} satisfies typeof english;
