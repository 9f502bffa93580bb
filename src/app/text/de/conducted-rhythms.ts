import type { RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { RhythmWords } from '../en/rhythm-words.ts';

/** Rhythmen von oberhalb der Kammern und ihre Leitung. */
export const conductedRhythms = {
  'sinus-rhythm': {
    name: 'Sinusrhythmus',
    what: 'Der Sinusknoten führt mit 60 bis 100 pro Minute, und jeder Impuls erreicht die Kammern.',
    look: 'Eine positive P-Welle in II vor jedem QRS, immer im selben Abstand; schmaler QRS; gleichmäßige Abstände.',
    cause:
      'Impulse entstehen im Sinusknoten, laufen durch die Vorhöfe, warten im AV-Knoten und verteilen sich über Schenkel und Purkinje-Fasern.',
  },
  'sinus-arrhythmia': {
    name: 'Sinusarrhythmie',
    what: 'Die Sinusfrequenz steigt beim Einatmen und fällt beim Ausatmen. Häufig bei jungen Menschen.',
    look: 'Abstände, die über etwa fünf Schläge allmählich wachsen und schrumpfen, während P-Wellen und PQ gleich bleiben.',
    cause: 'Die Atmung ändert den Einfluss des Vagus auf den Sinusknoten; die Leitung bleibt unberührt.',
  },
  'sinus-bradycardia': {
    name: 'Sinusbradykardie',
    what: 'Sinusrhythmus unter 60 pro Minute, etwa im Schlaf und bei Trainierten.',
    look: 'P-Wellen zählen: so viele wie QRS-Komplexe. Eine in einer T-Welle verborgene P-Welle hieße Block.',
    cause: 'Der Sinusknoten feuert langsam; alles Weitere ist wie üblich.',
  },
  'sinus-tachycardia': {
    name: 'Sinustachykardie',
    what: 'Sinusrhythmus über 100 pro Minute, etwa bei Anstrengung, Fieber oder Angst.',
    look: 'P-Wellen der üblichen Form kurz vor jedem QRS; die Frequenz ändert sich allmählich, nie auf einmal.',
    cause: 'Der Sinusknoten wird angetrieben; auch der AV-Knoten leitet schneller, darum ist PQ kurz.',
  },
  'sinus-pause': {
    name: 'Sinusarrest',
    what: 'Der Sinusknoten schweigt eine Weile: eine Lücke ohne P-Welle und ohne QRS.',
    look: 'In der Lücke nach einer P-Welle suchen, vor allem in der letzten T-Welle. Sie ist kein Vielfaches des üblichen Abstands.',
    cause: 'Der Sinusknoten feuert nicht, und noch springt kein Ersatzzentrum ein.',
  },
  'atrial-ectopy': {
    name: 'Vorhof-Extrasystolen',
    what: 'Einzelne frühe Schläge aus einem Zentrum in den Vorhöfen.',
    look: 'Eine frühe, anders geformte P-Welle, oft auf der T-Welle davor, dann ein schmaler QRS und eine nicht voll kompensatorische Pause.',
    cause: 'Ein Zentrum im linken Vorhof feuert früh und stellt den Sinusknoten zurück, der seinen Zyklus neu beginnt.',
  },
  'atrial-bigeminy': {
    name: 'Vorhof-Bigeminus',
    what: 'Jeder zweite Schlag kommt früh aus den Vorhöfen.',
    look: 'Paare von Schlägen; beide schmal, der zweite mit anders geformter P-Welle in der T-Welle des ersten.',
    cause: 'Ein Vorhofzentrum feuert in festem Abstand nach jedem Sinusschlag.',
  },
  'atrial-blocked': {
    name: 'Blockierte Vorhof-Extrasystolen',
    what: 'So frühe Vorhofschläge, dass kein QRS folgt. Die häufigste Ursache einer unerwarteten Pause.',
    look: 'Die T-Welle vor der Pause mit den anderen vergleichen: Die verborgene P-Welle verändert ihre Form.',
    cause: 'Der Impuls trifft den AV-Knoten noch refraktär, hat aber den Sinusknoten zurückgestellt.',
    wrong:
      'Verborgene P-Wellen werden nicht gesehen: Es heißt, dass Schläge ausfallen, nicht wodurch, und Sinusarrhythmie, wo das selten vorkommt.',
  },
  'multifocal-atrial': {
    name: 'Multifokaler Vorhofrhythmus',
    what: 'Mehrere Vorhofzentren wetteifern; über 100 pro Minute ist es eine multifokale Vorhoftachykardie.',
    look: 'Mindestens drei Formen der P-Welle und ungleiche Abstände, aber vor jedem QRS eine P-Welle, anders als beim Flimmern.',
    cause: 'Zentren in beiden Vorhöfen feuern unregelmäßig; das jeweils erste führt den nächsten Schlag.',
    wrong:
      'Unter den bekannten Namen gibt es keinen dafür: Es heißt Vorhofflimmern, weil kaum eine dieser P-Wellen gefunden wird. Späte Vorhofschläge hält das Netz für normal.',
  },
  'atrial-tachycardia': {
    name: 'Vorhoftachykardie',
    what: 'Eine schnelle, regelmäßige Salve aus einem Vorhofzentrum, die plötzlich beginnt und endet.',
    look: 'Der plötzliche Beginn; P-Wellen, die einander gleichen, aber nicht denen des Sinusrhythmus, hier negativ in II.',
    cause: 'Ein Vorhofzentrum feuert schneller als der Sinusknoten, den jeder Schlag zum Schweigen bringt.',
  },
  flutter: {
    name: 'Vorhofflattern, regelmäßig',
    what: 'Eine Welle kreist im rechten Vorhof etwa 300-mal in der Minute; jede zweite, dritte oder vierte erreicht die Kammern.',
    look: 'Ein Sägezahn ohne gerade Linie in II. Eine stete Frequenz von 150 sollte danach suchen lassen.',
    cause:
      'Ein Kreis um die Trikuspidalklappe; der AV-Knoten lässt nicht jede Welle durch, sondern einen festen Anteil.',
    wrong:
      'Flatterwellen werden nicht erkannt. Schnell liegen sie in QRS und T: Stetige Schläge, vor denen sich keine P-Welle findet, bekommen keinen Namen. Langsamer, oder wenn jede dritte oder vierte übergeleitet wird, gilt die Welle vor jedem QRS als P-Welle: Sinusrhythmus. Menschen irren hier ebenso.',
  },
  'flutter-variable': {
    name: 'Vorhofflattern, wechselnde Überleitung',
    what: 'Flattern, bei dem der AV-Knoten bald jede zweite, bald jede vierte Welle durchlässt.',
    look: 'Ungleiche Abstände, die Vielfache einer Länge sind, und der Sägezahn, der unverändert weiterläuft.',
    cause: 'Der Kreis ist stet; die Refraktärzeit des AV-Knotens ändert sich von Schlag zu Schlag.',
    wrong:
      'Ein Schlag nach weniger Wellen als die anderen kommt früh: Ein Viertel der Schläge heißt supraventrikulär, weil manche Flatterwelle als P-Welle gilt.',
  },
  'fibrillation-slow': {
    name: 'Vorhofflimmern, langsam',
    what: 'Die Vorhöfe flimmern; die Kammern antworten unvorhersehbar, hier eher langsam.',
    look: 'Keine P-Wellen, eine unruhige Linie (am besten in V1) und Abstände ohne jedes Muster.',
    cause: 'Viele Wellen wandern durch die Vorhöfe. Eine lange Refraktärzeit des AV-Knotens hält die Frequenz niedrig.',
  },
  'fibrillation-fast': {
    name: 'Vorhofflimmern, schnell',
    what: 'Dasselbe mit einem AV-Knoten, der viel durchlässt.',
    look: 'Je schneller, desto gleichmäßiger wirkt es: Abstände über viele Schläge messen.',
    cause: 'Wellen, die im AV-Knoten enden, verlängern seine Refraktärzeit zufällig: daher die unregelmäßige Antwort.',
    wrong: 'Ein sehr früher Schlag kann supraventrikulär heißen; im Flimmern besagt das wenig.',
  },
  ashman: {
    name: 'Aberranz (Ashman)',
    what: 'Beim Flimmern endet ein kurzer Abstand nach einem langen mit einem breiten Schlag in Form eines Rechtsschenkelblocks.',
    look: 'Lang, dann kurz, dann breit; rSR′ in V1; keine kompensatorische Pause. Es ist kein Kammerschlag.',
    cause:
      'Die Refraktärzeit eines Schenkels wächst mit dem Abstand davor; nach einem langen ist der rechte für einen frühen Impuls nicht bereit.',
  },
  'junctional-rhythm': {
    name: 'Knotenrhythmus',
    what: 'Die AV-Region führt mit 40 bis 60 pro Minute, weil der Sinusknoten langsamer ist.',
    look: 'Schmale, stete QRS-Komplexe ohne P-Welle davor; eine kleine negative P-Welle im oder hinter dem QRS.',
    cause: 'Die AV-Region feuert; abwärts wie üblich, aufwärts rückläufig durch die Vorhöfe.',
    wrong:
      'Es heißt Sinusrhythmus: In diesem steten Herzen ohne jede Störung hält der Leser den ersten Ausschlag des QRS für eine P-Welle.',
  },
  'av-nodal-reentry': {
    name: 'AV-Knoten-Reentry-Tachykardie',
    what: 'Eine plötzliche, regelmäßige, schmale Tachykardie von 140 bis 220 pro Minute.',
    look: 'Keine P-Welle vor dem QRS; eine kleine Kerbe an seinem Ende, die im Sinusrhythmus fehlte (Pseudo-r′ in V1).',
    cause:
      'Ein Impuls kreist im AV-Knoten, hinab auf einem langsamen und hinauf auf einem schnellen Weg; Vorhöfe und Kammern werden zugleich erregt.',
  },
  preexcitation: {
    name: 'Präexzitation (Deltawelle)',
    what: 'Eine Bahn neben dem AV-Knoten bringt den Impuls vorzeitig in die Kammern.',
    look: 'Kurzes PQ und ein QRS, der langsam beginnt: die Deltawelle.',
    cause:
      'Die Bahn wartet nicht wie der AV-Knoten. Muskel in ihrer Nähe wird zuerst erregt, der Rest auf dem üblichen Weg: Jeder Schlag ist eine Fusion aus beidem.',
  },
  'accessory-tachycardia': {
    name: 'Tachykardie über eine akzessorische Bahn',
    what: 'Ein früher Vorhofschlag startet einen Kreis: durch den AV-Knoten hinab, über die Bahn hinauf, immer wieder.',
    look: 'Schmal und regelmäßig; eine negative P-Welle hinter jedem QRS, in der ST-Strecke.',
    cause:
      'Für den frühen Schlag war die Bahn refraktär und der AV-Knoten langsam; so fand der Impuls die Bahn von unten bereit.',
  },
  'first-degree-block': {
    name: 'AV-Block I. Grades',
    what: 'Jeder Impuls wird übergeleitet, aber mit einer PQ-Zeit über 200\u00a0ms.',
    look: 'Vom Beginn der P-Welle bis zum Beginn des QRS messen: mehr als ein großes Kästchen.',
    cause: 'Der AV-Knoten hält jeden Impuls länger auf als üblich.',
  },
  wenckebach: {
    name: 'AV-Block II. Grades, Wenckebach',
    what: 'PQ wächst von Schlag zu Schlag, bis einer P-Welle der QRS fehlt; dann beginnt es von vorn.',
    look: 'PQ vor und nach der Pause vergleichen. Die P-Wellen bleiben im Takt.',
    cause:
      'Jede längere Verzögerung lässt dem AV-Knoten weniger Zeit zur Erholung, bis ein Impuls ihn refraktär findet.',
    wrong:
      'P-Wellen weit vor dem QRS werden zu spät gesetzt, das gezeigte PQ wächst also nicht: Der Name kommt von den Abständen der Schläge, die kürzer werden, bis einer ausfällt.',
  },
  'two-to-one-block': {
    name: 'AV-Block II. Grades, 2 : 1',
    what: 'Jeder zweiten P-Welle fehlt der QRS.',
    look: 'Zwei P-Wellen auf jeden QRS; eine kann in der T-Welle stecken. Ob es die Art Wenckebachs ist, lässt sich nicht sagen.',
    cause: 'Der AV-Knoten (oder das His-Bündel) ist länger refraktär als ein Sinuszyklus.',
  },
  'mobitz-two': {
    name: 'AV-Block II. Grades, Mobitz II',
    what: 'Hin und wieder fehlt einer P-Welle ohne Vorwarnung der QRS.',
    look: 'PQ ist vor und nach dem Ausfall gleich. Der QRS ist oft breit, so auch hier.',
    cause: 'Der Block liegt unter dem AV-Knoten: im His-Bündel oder in beiden Schenkeln.',
  },
  'complete-block': {
    name: 'AV-Block III. Grades',
    what: 'Kein Impuls erreicht die Kammern; ein Zentrum in ihnen springt langsam ein.',
    look: 'P-Wellen und QRS-Komplexe folgen je ihrem eigenen Takt und haben nichts miteinander zu tun.',
    cause: 'Die Leitung ist unterbrochen; ein Ersatzzentrum der Kammern feuert mit 20 bis 40 pro Minute.',
    wrong:
      'Alle Schläge sind gleich breit, und das Netz misst jeden am üblichen Schlag seiner Aufzeichnung: Es nennt sie normal. Der Name des Rhythmus folgt dem breiten QRS und den P-Wellen, von denen keine zu einem Schlag führt.',
  },
  'right-bundle-block': {
    name: 'Rechtsschenkelblock',
    what: 'Die rechte Kammer wird spät erregt, von links her.',
    look: 'QRS ab 120\u00a0ms; rSR′ in V1 und ein breites S in I und V6.',
    cause: 'Der rechte Schenkel leitet nicht; seine Kammer wartet, bis der Impuls durch das Septum kommt.',
  },
  'left-bundle-block': {
    name: 'Linksschenkelblock',
    what: 'Die linke Kammer wird spät erregt, von rechts her.',
    look: 'QRS ab 120\u00a0ms; tiefes S in V1, breites gekerbtes R in I und V6 ohne q; T gegen den QRS.',
    cause:
      'Der linke Schenkel leitet nicht; das Septum wird von rechts erregt, die linke Kammer Muskelzelle um Muskelzelle.',
  },
} satisfies Partial<Record<RhythmId, RhythmWords>>;
