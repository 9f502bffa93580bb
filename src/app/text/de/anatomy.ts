import type { Dictionary } from '../dictionary.ts';
import { listed } from './grammar.ts';
import { pathways } from './pathways.ts';

const structures: Dictionary['anatomy']['structures'] = {
  'sa-node': {
    name: 'Sinusknoten',
    label: ['Sinusknoten'],
    role: 'Gibt den Sinusrhythmus vor. Zu klein, um sich im Oberflächen-EKG zu zeigen: Die P-Welle beginnt, wenn die Erregung ihn verlässt.',
  },
  'right-atrium': {
    name: 'Rechter Vorhof',
    label: ['rechter', 'Vorhof'],
    role: 'Wird vom Sinusknoten aus zuerst erregt: der erste Teil der P-Welle.',
  },
  'internodal-paths': {
    name: 'Internodale Bahnen',
    label: ['Internodale', 'Bahnen'],
    role: 'Vordere, mittlere und hintere: gewöhnliches Vorhofmyokard, dessen Faserrichtung die Leitung zum AV-Knoten begünstigt; keine isolierten Kabel.',
  },
  'bachmann-bundle': {
    name: 'Bachmann-Bündel',
    label: ['Bachmann-', 'Bündel'],
    role: 'Muskelband über dem Dach der Vorhöfe: der schnellste Weg zum linken Vorhof.',
  },
  'left-atrium': {
    name: 'Linker Vorhof',
    label: ['linker', 'Vorhof'],
    role: 'Wird nach dem rechten Vorhof erregt: der zweite Teil der P-Welle.',
  },
  'av-node': {
    name: 'AV-Knoten',
    label: ['AV-Knoten'],
    role: 'Verzögert die Erregung, damit sich die Kammern füllen können. Keine eigene Welle: der größte Teil der PQ-Strecke.',
  },
  'his-bundle': {
    name: 'His-Bündel',
    label: ['His-', 'Bündel'],
    role: 'Normalerweise der einzige elektrische Weg von den Vorhöfen zu den Kammern. Im Oberflächen-EKG stumm, spät in der PQ-Strecke.',
  },
  'left-bundle': {
    name: 'Linker Tawara-Schenkel',
    label: ['Linker', 'Tawara-', 'Schenkel'],
    role: 'Fächert sich an der linken Seite des Septums auf, das als erster Muskel erregt wird.',
  },
  'anterior-fascicle': {
    name: 'Linker vorderer Faszikel',
    label: ['Vorderer', 'Faszikel'],
    role: 'Führt die Erregung zum vorderen Papillarmuskel und zur oberen Seitenwand der linken Kammer.',
  },
  'posterior-fascicle': {
    name: 'Linker hinterer Faszikel',
    label: ['Hinterer', 'Faszikel'],
    role: 'Führt die Erregung zum hinteren Papillarmuskel und zum unteren Teil der linken Kammer.',
  },
  'right-bundle': {
    name: 'Rechter Tawara-Schenkel',
    label: ['Rechter', 'Tawara-', 'Schenkel'],
    role: 'Ein dünner Strang an der rechten Seite des Septums; das Moderatorband bringt ihn zur freien Wand.',
  },
  'purkinje-fibres': {
    name: 'Purkinje-Fasern',
    label: ['Purkinje-', 'Fasern'],
    role: 'Verteilen die Erregung über die Innenfläche beider Kammern, sodass sie fast gleichzeitig erregt werden.',
  },
  septum: {
    name: 'Septum',
    label: ['Septum'],
    role: 'Wird zuerst erregt, von links nach rechts: die ersten 20–30\u00a0ms eines normalen QRS.',
  },
  'left-ventricle': {
    name: 'Linke Kammer',
    label: ['linke', 'Kammer'],
    role: 'Ihre dicke Wand, von innen nach außen erregt, macht den größten Teil des QRS aus und ihre Erholung den größten Teil der T-Welle.',
  },
  'right-ventricle': {
    name: 'Rechte Kammer',
    label: ['rechte', 'Kammer'],
    role: 'Wird zugleich mit der linken erregt; ihre dünne Wand trägt wenig zum QRS bei.',
  },
};

export const anatomy: Dictionary['anatomy'] = {
  title: 'Herz und Erregungsleitungssystem, von vorn gesehen',
  description: ({ site, pathway, caveat }) =>
    `Beginnt: ${site}. ${pathway} ${caveat} Die rechte Seite des Herzens ist links im Bild.`,
  structures,
  pathways,
  wayDrawn: 'Gezeichneter Weg',
  noPWave: 'Vor diesem Schlag wurde keine P-Welle gefunden: Er hat womöglich nicht im Sinusknoten begonnen.',
  originUnknown: 'Ursprung unbekannt',
  origin: 'Ursprung',
  schematic: '(schematisch)',
  hint: 'Auf Herz oder Welle zeigen.',
  vessels: { aorta: 'Aorta', superiorVenaCava: 'VCS', inferiorVenaCava: 'VCI' },
  ownRate: ({ from, to }) => `Eigenfrequenz ${from}–${to} pro Minute.`,
  velocity: ({ from, to }) => `Leitet mit ${from}–${to}\u00a0m/s.`,
  noPath: 'Für diese Klasse ist kein Weg gezeichnet.',
  offPath: 'Nicht auf dem Weg, der für diesen Schlag gezeichnet ist.',
  unknownPath: 'Der Weg dieser Klasse ist nicht bekannt.',
  noneBefore:
    'Noch nichts von diesem Schlag: Er beginnt in den Kammern. Vorhofaktivität hier gehörte zu einem anderen Schlag.',
  noneBeforeJunction: 'Noch nichts von diesem Schlag: Er beginnt im AV-Übergang.',
  zones: {
    beforeQrs: {
      head: 'Vor dem QRS.',
      text: 'Zuerst die Vorhöfe, dann geben AV-Knoten und His-Bündel die Erregung nach unten weiter.',
    },
    qrs: { head: 'QRS.', text: 'Beide Kammern werden erregt.' },
    afterQrs: { head: 'Nach dem QRS.', text: 'Die Kammern erholen sich: ST-Strecke und T-Welle.' },
  },
  parts: {
    p: { name: 'P', head: 'P-Welle.', text: 'Die Vorhöfe werden erregt, der rechte zuerst.' },
    pr: {
      name: 'PQ',
      head: 'PQ-Strecke.',
      text: 'Der AV-Knoten hält die Erregung auf; dann leiten sie His-Bündel und Schenkel, zu klein, um sichtbar zu sein.',
    },
    qrs: {
      name: 'QRS',
      head: 'QRS.',
      text: 'Beide Kammern werden erregt. Währenddessen erholen sich die Vorhöfe, darin verborgen.',
    },
    st: {
      name: 'ST',
      head: 'ST-Strecke.',
      text: 'Die Kammern sind ganz erregt: Von Teil zu Teil fließt kein Strom.',
    },
    t: { name: 'T', head: 'T-Welle.', text: 'Die Kammern erholen sich, die äußeren Schichten zuerst.' },
  },
  during: ({ names }) =>
    `${listed(names.map((name, i) => (i > 0 && /^(Rechte|Linke|Internodale)/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name)))}.`,
  recovering: 'Die Kammern erholen sich (T-Welle).',
  recovered: 'Die Kammern haben sich erholt.',
  plateau: 'Die Kammern bleiben erregt (ST-Strecke).',
  notBegun: 'Noch nicht begonnen.',
  beforeOnset: ({ ms }) => `${ms}\u00a0ms vor QRS-Beginn`,
  afterOnset: ({ ms }) => `${ms}\u00a0ms nach QRS-Beginn`,
  spanBeforeOnset: ({ from, to }) => `${from} bis ${to}\u00a0ms vor QRS-Beginn`,
  spanAfterOnset: ({ from, to }) => `${from} bis ${to}\u00a0ms nach QRS-Beginn`,
  spanAcrossOnset: ({ before, after }) => `${before}\u00a0ms vor bis ${after}\u00a0ms nach QRS-Beginn`,
  moment: 'Zeitpunkt im Schlag',
  atRest: 'in Ruhe',
  beforeR: ({ ms }) => `${ms}\u00a0ms vor der R-Zacke`,
  afterR: ({ ms }) => `${ms}\u00a0ms nach der R-Zacke`,
  previousStep: 'Voriger Schritt',
  nextStep: 'Nächster Schritt',
  larger: 'Herz größer, mit Namen',
  smaller: 'Herz kleiner',
  play: 'Erregung abspielen',
  pause: 'Anhalten',
  speed: 'Tempo',
  slowed: ({ factor }) => `1/${factor} Tempo`,
  table: 'Weg und Zeiten',
  tableNote:
    'Millisekunden ab QRS-Beginn. Was in P, QRS und T liegt, ist über deren gemessene Grenzen gelegt, wo sie gemessen wurden; alles andere ist typisch für Erwachsene, nicht an diesem Schlag gemessen.',
  structure: 'Struktur',
  from: 'von',
  to: 'bis',
  ownRateColumn: 'Eigenfrequenz /min',
  velocityColumn: 'm/s',
  ventriclesRecover: 'Kammern erholen sich',
};
