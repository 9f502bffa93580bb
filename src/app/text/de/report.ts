import type { Dictionary } from '../dictionary.ts';
import { counted } from './grammar.ts';

export const report: Dictionary['report'] = {
  toolbar: 'Bericht',
  sheet: 'Blatt',
  back: 'Zurück',
  paper: 'Papier',
  strips: 'Streifen',
  stripChoices: {
    telling: 'Die aussagekräftigsten',
    all: ({ count }) => `Alle Befunde (${count})`,
  },
  hideName: 'Namen der Aufzeichnung verbergen',
  print: 'Drucken oder als PDF sichern',
  recording: 'EKG-Aufzeichnung',
  facts: ({ duration, rate, lead, leads }) =>
    `${duration} · ${rate}\u00a0Hz · Ableitung ${lead} ausgewertet von ${leads}`,
  factsOneLead: ({ duration, rate, lead }) => `${duration} · ${rate}\u00a0Hz · Ableitung ${lead}`,
  purpose: 'Für Lehre und Forschung. Kein Medizinprodukt. Benennungen sind Schätzungen und können falsch sein.',
  footer: 'Fiducial · für Lehre und Forschung, kein Medizinprodukt',
  beats: ({ count }) => counted(count, { one: 'Schlag', other: 'Schläge' }),
  notSure: 'davon unsicher',
  rhythm: 'Frequenz und Rhythmus',
  heartRate: 'Herzfrequenz, Mittel (Bereich)',
  couplets: {
    ventricular: 'Ventrikuläre Couplets, Salven',
    supraventricular: 'Supraventrikuläre Couplets, Salven',
  },
  longest: ({ beats }) => `(längste ${beats})`,
  usualQrs: 'QRS normaler Schläge, Median',
  variability: 'SDNN, RMSSD normaler Abstände',
  trend: 'Herzfrequenz, Schläge pro Minute',
  trendLabel: ({ low, high }) => `Herzfrequenz im Verlauf, ${low} bis ${high} pro Minute`,
  limits: ({ edits, model, notShown }) =>
    [
      edits === 0
        ? 'Kein Schlag wurde von Hand korrigiert.'
        : `${counted(edits, { one: 'Korrektur', other: 'Korrekturen' })} von Hand ${edits === 1 ? 'ist' : 'sind'} enthalten und unten aufgeführt.`,
      `Die Schläge wurden auf diesem Gerät von Fiducial gefunden und benannt, Modell ${model}, in den Klassen von ANSI/AAMI EC57.`,
      '„?“ steht bei Schlägen und Rhythmen, bei denen das Modell unsicher ist. Supraventrikuläre und Fusionsschläge werden am häufigsten übersehen; Störungen, Schrittmacher und Ableitungen anders als MLII mindern die Zuverlässigkeit. Vorhofflimmern kann ohne Befund bleiben, in einer Aufzeichnung unter 30\u00a0s immer. Befunde beschreiben die Schläge wie benannt und sind keine Diagnose.',
      notShown === 0
        ? ''
        : `${counted(notShown, { one: 'Befund ist', other: 'Befunde sind' })} gezählt, aber nicht als Streifen gezeigt.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  scale: '25\u00a0mm/s · 10\u00a0mm/mV',
  filtered: '0,5–40\u00a0Hz, ST nicht beurteilbar',
  asRecorded: 'wie aufgezeichnet',
  start: 'Beginn der Aufzeichnung',
  stripLabel: ({ time, title }) => `EKG-Streifen ab ${time}: ${title}`,
  ownStrips: ({ count }) => `Von Hand gewählt (${count})`,
  choose: 'Wählen',
  chosen: 'Gewählt',
  chooseLabel: ({ time }) => `Streifen ab ${time} wählen`,
  noStrips:
    'Noch ist kein Streifen gewählt. Oben lässt sich einer hinzufügen; oder mit den aussagekräftigsten beginnen; oder beim Lesen der Aufzeichnung Schläge, Befunde und Rhythmusabschnitte hinzufügen.',
  beginWith: ({ count }) => `Mit den aussagekräftigsten beginnen (${count})`,
  addWhat: 'Streifen von',
  add: 'Hinzufügen',
  addToReport: 'In den Bericht',
  added: ({ count }) => `Im Bericht: ${counted(count, { one: 'Streifen', other: 'Streifen' })} von Hand gewählt.`,
  stripOf: {
    beat: ({ number, name }) => `Schlag ${number}: ${name}`,
    view: ({ time }) => `Was zu sehen ist (${time})`,
    place: 'Ausschnitt der Aufzeichnung',
    gone: 'Von Hand gewählt; wofür, wird hier nicht mehr gefunden',
    onLead: ({ title, lead }) => `${title} · Ableitung ${lead}`,
  },
  findingsToAdd: 'Befunde',
  note: ({ time }) => `Notiz zum Streifen ab ${time}`,
  noteHint: 'Notiz, wird unter dem Streifen gedruckt',
  moveUp: ({ time }) => `Streifen ab ${time} nach oben`,
  moveDown: ({ time }) => `Streifen ab ${time} nach unten`,
  takeOut: ({ time }) => `Streifen ab ${time} herausnehmen`,
  stripPicture: 'Streifen als Bild',
  explanationPicture: 'Erklärung als Bild',
  picture: 'Bild',
  copyPicture: 'Kopieren',
  savePng: 'Als PNG sichern',
  savePngDetail: '300 Punkte pro Zoll, für Folien und Texte',
  saveSvg: 'Als SVG sichern',
  saveSvgDetail: 'Linien und Text, in jeder Größe',
  pictureCopied: 'Das Bild ist in der Zwischenablage.',
  copyRefused: 'Dieser Browser erlaubt hier nicht, Bilder zu kopieren. Das Bild lässt sich stattdessen sichern.',
  pictureFailed: 'Der Browser konnte das Bild nicht zeichnen. Es lässt sich als SVG sichern oder die Seite drucken.',
  leads: 'Alle Ableitungen',
  fromView: ({ time }) => `An der Stelle der Ansicht (${time})`,
  sheetLabel: ({ time, rhythm }) =>
    `Zwölf Ableitungen ab ${time}, drei Zeilen zu vier, über einem Rhythmusstreifen der Ableitung ${rhythm}`,
  leadsFrom: ({ time }) => `ab ${time}`,
  corrections: 'Korrekturen von Hand',
  edits: {
    relabel: ({ beatClass, more }) =>
      more === 0 ? `benannt als ${beatClass}` : `benannt als ${beatClass}, mit ${more} ähnlichen`,
    delete: 'gelöscht',
    adapt: ({ count }) =>
      `${counted(count, { one: 'Schlag', other: 'Schläge' })} vom Netz benannt, nachdem es aus den Benennungen gelernt hatte`,
    add: ({ beatClass }) => (beatClass === null ? 'ergänzt, vom Modell benannt' : `ergänzt als ${beatClass}`),
    move: ({ ms }) => `um ${ms}\u00a0ms verschoben`,
  },
  method: 'Verfahren',
  methodText: ({ lead, model }) =>
    `Die Schläge wurden in allen Ableitungen gemeinsam gefunden und auf ihren Hauptausschlag gesetzt; die Klassen stammen von einem Faltungsnetz über Ableitung ${lead}, ` +
    `die Welle jedes Schlags und seine Abstände, mit kalibrierten Wahrscheinlichkeiten. P, QRS und T wurden Schlag für Schlag abgegrenzt. ` +
    'Die Herzfrequenz ist das Mittel vom ersten bis zum letzten Schlag, ihr Bereich das langsamste und schnellste Mittel über acht Abstände in Folge; SDNN und RMSSD nehmen nur Abstände zwischen normalen Schlägen. ' +
    'Couplets sind zwei, Salven drei oder mehr ektope Schläge in Folge; ein Schlag kann zu mehreren Befunden gehören. ' +
    `Modell ${model}; seine Daten, sein Protokoll und seine Werte stehen auf der Modellkarte in der App.`,
};
