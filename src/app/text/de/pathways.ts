import type { WayFromAbove } from '../../../ecg/explanation/pathways.ts';
import type { Dictionary } from '../dictionary.ts';

type Pathways = Dictionary['anatomy']['pathways'];
type PathwayWords = Pathways['sinus'];

const ONE_LEAD = 'ist aus dieser Ableitung nicht bestimmt: Der gezeichnete Ort ist schematisch.';
const BLOCK_CAVEAT =
  'Welcher Schenkel blockiert ist, ist aus dieser Ableitung nicht bestimmt: So würde ein solcher Schlag laufen.';

const fromAbove: Readonly<Record<WayFromAbove, Omit<PathwayWords, 'pathway'> & { readonly toNode: string }>> = {
  atrial: {
    name: 'Vorhoffokus',
    site: 'In den Vorhöfen, nicht im Sinusknoten',
    toNode:
      'Ein Fokus in den Vorhöfen kommt dem Sinusknoten zuvor, und die Vorhöfe werden auf ungewohntem Weg erregt: Die P-Welle hat eine andere Form.',
    caveat: `Der Ort in den Vorhöfen oder im AV-Übergang ${ONE_LEAD}`,
  },
  flutter: {
    name: 'Kreisen im rechten Vorhof',
    site: 'Um die Trikuspidalklappe',
    toNode:
      'Eine Front kreist etwa 300-mal in der Minute um die Trikuspidalklappe, und der linke Vorhof folgt ihr: Es gibt keine P-Welle, und die Linie ruht nie. ' +
      'Der AV-Knoten lässt jede zweite, dritte oder vierte Runde durch; gezeichnet ist eine, die durchkam.',
    caveat: `Wo in den Vorhöfen die Front kreist, ${ONE_LEAD}`,
  },
  fibrillation: {
    name: 'Flimmernde Vorhöfe',
    site: 'Kein bestimmter Ort in den Vorhöfen',
    toNode:
      'Viele Wellen wandern zugleich durch beide Vorhöfe: Es gibt keine P-Welle und keinen Ort, an dem der Schlag begann; der gezeichnete steht für alle. ' +
      'Sie erreichen den AV-Knoten Hunderte Male in der Minute, und er lässt eine durch, wenn er sich gerade erholt hat.',
    caveat: `Wo in den Vorhöfen die Wellen laufen, ${ONE_LEAD}`,
  },
};

const blocks = {
  right: {
    name: 'Rechtsschenkelblock',
    way:
      'Der rechte Schenkel leitet nicht: Die rechte Kammer wartet, bis die Erregung von Muskelzelle zu Muskelzelle durch das Septum kommt. ' +
      'Der QRS-Komplex ist breit, und sein letzter Teil ist die rechte Kammer allein.',
  },
  left: {
    name: 'Linksschenkelblock',
    way:
      'Der linke Schenkel leitet nicht: Nur der rechte führt die Erregung hinab, und das Septum wird von rechts erregt, gegen seine gewohnte Richtung. ' +
      'Die linke Kammer folgt spät und langsam: Der QRS-Komplex ist breit, und seine kleine erste Septumzacke fehlt.',
  },
};

function conducted(from: WayFromAbove, below: string): PathwayWords {
  const { toNode, ...words } = fromAbove[from];
  return { ...words, pathway: `${toNode} ${below}` };
}

function blocked(from: WayFromAbove, branch: 'right' | 'left'): PathwayWords {
  const { name, way } = blocks[branch];
  return { ...conducted(from, way), name: `${fromAbove[from].name}, ${name}` };
}

export const pathways: Pathways = {
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
  atrial: conducted(
    'atrial',
    'Vom AV-Knoten an ist der Weg der übliche, der QRS-Komplex bleibt also schmal, sofern sich beide Schenkel schon erholt haben. ' +
      'Die frühe Erregung setzt den Sinusknoten meist zurück: Die Pause ist oft nicht voll kompensatorisch.',
  ),
  flutter: conducted('flutter', 'Von dort an ist der Weg der übliche: Der QRS-Komplex bleibt schmal.'),
  fibrillation: conducted(
    'fibrillation',
    'Von dort an ist der Weg der übliche, der QRS-Komplex bleibt also schmal, sofern sich beide Schenkel schon erholt haben.',
  ),
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
  'atrial-right-block': blocked('atrial', 'right'),
  'atrial-left-block': blocked('atrial', 'left'),
  'flutter-right-block': blocked('flutter', 'right'),
  'flutter-left-block': blocked('flutter', 'left'),
  'fibrillation-right-block': blocked('fibrillation', 'right'),
  'fibrillation-left-block': blocked('fibrillation', 'left'),
};
