import type { Dictionary } from '../dictionary.ts';
import { listed } from './grammar.ts';

const ONE_LEAD = 'ist aus dieser Ableitung nicht bestimmt: Der gezeichnete Ort ist schematisch.';
const BLOCK_CAVEAT =
  'Welcher Schenkel blockiert ist, ist aus dieser Ableitung nicht bestimmt: So würde ein solcher Schlag laufen.';

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

const pathways: Dictionary['anatomy']['pathways'] = {
  sinus: {
    name: 'Sinus',
    site: 'Sinusknoten, oben im rechten Vorhof',
    pathway:
      'Die Erregung verlässt den Sinusknoten, breitet sich über den rechten und dann den linken Vorhof aus und wird im AV-Knoten aufgehalten. ' +
      'His-Bündel, Schenkel und Purkinje-Fasern geben sie dann fast gleichzeitig an beide Kammern weiter, zuerst an das Septum: Der QRS-Komplex ist schmal.',
    caveat:
      'Zu dieser Klasse gehören auch Schenkelblöcke und Ersatzschläge: Oben lässt sich ihr Weg wählen und vergleichen.',
  },
  'right-bundle-block': {
    name: 'Sinus, Rechtsschenkelblock',
    site: 'Sinusknoten, oben im rechten Vorhof',
    pathway:
      'Vorhöfe, AV-Knoten und linke Kammer werden wie gewohnt erregt. ' +
      'Die rechte Kammer wartet, bis die Erregung von Muskelzelle zu Muskelzelle durch das Septum kommt: Der QRS-Komplex ist breit, und sein letzter Teil ist die rechte Kammer allein.',
    caveat: BLOCK_CAVEAT,
  },
  'left-bundle-block': {
    name: 'Sinus, Linksschenkelblock',
    site: 'Sinusknoten, oben im rechten Vorhof',
    pathway:
      'Nur der rechte Schenkel führt die Erregung hinab, und das Septum wird von rechts erregt, gegen seine gewohnte Richtung. ' +
      'Die linke Kammer folgt spät und langsam: Der QRS-Komplex ist breit, und seine kleine erste Septumzacke fehlt.',
    caveat: BLOCK_CAVEAT,
  },
  atrial: {
    name: 'Vorhoffokus',
    site: 'In den Vorhöfen, nicht im Sinusknoten',
    pathway:
      'Ein Fokus in den Vorhöfen kommt dem Sinusknoten zuvor, und die Vorhöfe werden auf ungewohntem Weg erregt: Die P-Welle hat eine andere Form. ' +
      'Vom AV-Knoten an ist der Weg der übliche, der QRS-Komplex bleibt also schmal, sofern sich beide Schenkel schon erholt haben. ' +
      'Die frühe Erregung setzt den Sinusknoten meist zurück: Die Pause ist oft nicht voll kompensatorisch.',
    caveat: `Der Ort in den Vorhöfen oder im AV-Übergang ${ONE_LEAD}`,
  },
  flutter: {
    name: 'Kreisen im rechten Vorhof',
    site: 'Um die Trikuspidalklappe',
    pathway:
      'Eine Front kreist etwa 300-mal in der Minute um die Trikuspidalklappe, und der linke Vorhof folgt ihr: Es gibt keine P-Welle, und die Linie ruht nie. ' +
      'Der AV-Knoten lässt jede zweite, dritte oder vierte Runde durch, und von dort an ist der Weg der übliche: Der QRS-Komplex bleibt schmal. ' +
      'Gezeichnet ist eine Runde, die durchkam.',
    caveat: `Wo in den Vorhöfen die Front kreist, ${ONE_LEAD}`,
  },
  fibrillation: {
    name: 'Flimmernde Vorhöfe',
    site: 'Kein bestimmter Ort in den Vorhöfen',
    pathway:
      'Viele Wellen wandern zugleich durch beide Vorhöfe: Es gibt keine P-Welle und keinen Ort, an dem der Schlag begann; der gezeichnete steht für alle. ' +
      'Sie erreichen den AV-Knoten Hunderte Male in der Minute, und er lässt eine durch, wenn er sich gerade erholt hat. ' +
      'Von dort an ist der Weg der übliche, der QRS-Komplex bleibt also schmal, sofern sich beide Schenkel schon erholt haben.',
    caveat: `Wo in den Vorhöfen die Wellen laufen, ${ONE_LEAD}`,
  },
  junctional: {
    name: 'AV-Übergang',
    site: 'AV-Übergang: AV-Knoten oder His-Bündel',
    pathway:
      'Die Erregung beginnt im AV-Übergang und läuft auf dem üblichen Weg hinab, der QRS-Komplex bleibt schmal. ' +
      'Sie kann auch zurück in die Vorhöfe laufen: Deren P-Welle ist dann negativ und liegt im QRS-Komplex oder nahe bei ihm. ' +
      'Früh ist es eine Extrasystole, spät nach einer Pause ein Ersatzschlag.',
    caveat: `Der Ort in den Vorhöfen oder im AV-Übergang ${ONE_LEAD}`,
  },
  ventricular: {
    name: 'Kammerfokus',
    site: 'In einer Kammer, unterhalb des His-Bündels',
    pathway:
      'Die Erregung beginnt im Kammermuskel oder in einer Purkinje-Faser und läuft von Muskelzelle zu Muskelzelle, mehrfach langsamer als im Leitungssystem: ' +
      'Der QRS-Komplex ist breit, und die T-Welle zeigt meist in die andere Richtung. ' +
      'Der Sinusknoten behält oft seinen Takt, sodass der nächste Sinusschlag nach einer kompensatorischen Pause kommt.',
    caveat: `Der Ort in den Kammern ${ONE_LEAD}`,
  },
  fusion: {
    name: 'Fusion',
    site: 'Zwei Orte zugleich: oberhalb der Kammern und in einer von ihnen',
    pathway:
      'Eine übergeleitete Erregung kommt durch den AV-Knoten herab, während ein Fokus in einer Kammer selbst feuert. ' +
      'Die zwei Fronten treffen sich in den Kammern, und jede erregt den Teil, den sie zuerst erreicht: ' +
      'Der QRS-Komplex ist eine Mischung aus gewohnter und ventrikulärer Form, näher an der, die mehr Muskel gewann.',
    caveat:
      'Weder der Ort in der Kammer noch der Anteil jeder Front ist aus dieser Ableitung bestimmt: Beides ist schematisch.',
  },
  paced: {
    name: 'Stimulierte rechte Kammer',
    site: 'Schrittmacherelektrode, an der Spitze der rechten Kammer',
    pathway:
      'Eine Elektrode löst den Schlag im Muskel der rechten Kammer aus, und die Erregung läuft von Muskelzelle zu Muskelzelle. ' +
      'Die linke Kammer wird zuletzt erreicht: Der QRS-Komplex ist breit und folgt einem schmalen Schrittmacherimpuls, wo die Aufzeichnung ihn zeigt.',
    caveat: 'Ob dies ein Schrittmacherschlag war und wo die Elektrode liegt, ist aus dieser Ableitung nicht bestimmt.',
  },
  unknown: {
    name: 'Unbekannt',
    site: 'Nicht bekannt',
    pathway:
      'Diese Klasse fasst Schrittmacherschläge und Schläge zusammen, die in keine andere Klasse passen. ' +
      'Eine Schrittmacherelektrode oder ein Ort, der sich nicht benennen lässt, kann den Schlag ausgelöst haben: Kein Ursprung und kein Weg wird gezeichnet.',
    caveat: '',
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
  hint: 'Auf eine Struktur oder einen Teil der Welle zeigen.',
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
