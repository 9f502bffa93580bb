import type { RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { RhythmWords } from '../en/rhythm-words.ts';

/** Rhythmen der Kammern und der Schrittmacher, und was nicht aus dem Herzen kommt. */
export const ventricularRhythms = {
  'ventricular-ectopy': {
    name: 'Kammer-Extrasystolen',
    what: 'Einzelne frühe Schläge aus einem Zentrum in einer Kammer.',
    look: 'Früh, breit, anders geformt, ohne P-Welle davor; T gegen den QRS; dann eine kompensatorische Pause.',
    cause:
      'Ein Kammerzentrum feuert. Der Sinusknoten bleibt im Takt, doch sein nächster Impuls findet den Weg refraktär.',
  },
  'ventricular-bigeminy': {
    name: 'Kammer-Bigeminus',
    what: 'Jeder zweite Schlag kommt aus einer Kammer.',
    look: 'Paare: ein schmaler Schlag, dann ein breiter in festem Abstand. Der Puls kann halb so schnell sein wie gezählt.',
    cause: 'Ein Kammerzentrum feuert in festem Abstand nach jedem Sinusschlag; jeder zweite Sinusimpuls geht verloren.',
  },
  'ventricular-trigeminy': {
    name: 'Kammer-Trigeminus',
    what: 'Jeder dritte Schlag kommt aus einer Kammer.',
    look: 'Zwei schmale Schläge, ein breiter, immer wieder.',
    cause: 'Ein Kammerzentrum antwortet auf jeden zweiten Sinusschlag.',
  },
  'ventricular-couplets': {
    name: 'Couplets',
    what: 'Zwei Kammerschläge nacheinander. Ab dreien ist es eine Salve.',
    look: 'Zwei breite Schläge nacheinander; gleichen sie sich, und wie schnell folgen sie?',
    cause: 'Ein Kammerzentrum feuert zweimal, bevor der Sinusknoten wieder zu Wort kommt.',
  },
  'r-on-t': {
    name: 'R auf T',
    what: 'So frühe Kammerschläge, dass sie auf die T-Welle davor fallen.',
    look: 'Der breite QRS beginnt, bevor die T-Welle zu Ende ist. Oft kommt der nächste Sinusschlag pünktlich (interponiert), mit langem PQ.',
    cause:
      'Das Zentrum feuert, während Teile der Kammern sich noch erholen. Der Impuls, der in den AV-Knoten aufsteigt, verzögert den nächsten.',
  },
  parasystole: {
    name: 'Kammer-Parasystolie',
    what: 'Ein Kammerzentrum mit eigenem Takt, den kein anderer Schlag zurückstellt.',
    look: 'Wechselnde Kopplung; Abstände der breiten Schläge sind Vielfache einer Länge; Fusionsschläge.',
    cause:
      'Das Zentrum ist geschützt: Impulse dringen nicht ein, seine eigenen treten aus, sobald die Kammern bereit sind.',
    wrong:
      'Fusionsschläge, die beinahe normal sind, heißen normal, die beinahe breiten ventrikulär: Dazwischen gibt es keine Grenze.',
  },
  'accelerated-idioventricular': {
    name: 'Akzelerierter idioventrikulärer Rhythmus',
    what: 'Ein Kammerzentrum führt eine Weile mit 50 bis 110 pro Minute.',
    look: 'Ein breiter Rhythmus, kaum schneller als der Sinusrhythmus; Fusionsschläge, wo einer den anderen ablöst.',
    cause: 'Zwei Zentren wetteifern; das schnellere führt, und wo die Fronten sich treffen, bilden beide den QRS.',
    wrong:
      'Die Fusionsschläge heißen normal oder ventrikulär, je nachdem, welcher Anteil in ihnen überwiegt; bei einigen ist das Modell nicht sicher.',
  },
  'ventricular-tachycardia': {
    name: 'Kammertachykardie',
    what: 'Drei und mehr Kammerschläge nacheinander, schneller als 100 pro Minute.',
    look: 'Breit, regelmäßig, schnell. Nach P-Wellen suchen, die hindurchlaufen: AV-Dissoziation beweist sie.',
    cause: 'Ein Zentrum oder Kreis in den Kammern feuert schnell; der Sinusknoten läuft ungehört weiter.',
    wrong:
      'Vor dem ersten Schlag der Aufzeichnung liegt kein Abstand; er heißt supraventrikulär, als nicht sicher gekennzeichnet. In Rauschen von 12\u00a0dB fehlt mehr als ein Viertel der breiten Schläge.',
  },
  fusion: {
    name: 'Kammertachykardie mit Capture und Fusion',
    what: 'Hin und wieder kommt während einer Kammertachykardie ein Impuls von oben durch.',
    look: 'Ein schmaler Schlag unter breiten (Capture) oder einer mit einer Form dazwischen (Fusion): Beide beweisen, dass die breiten ventrikulär sind.',
    cause:
      'Ein Sinusimpuls kommt, wenn der Weg gerade frei ist: Er erregt die Kammern ganz oder trifft in ihnen auf die andere Front.',
    wrong:
      'Ein Fusionsschlag, in dem eine Front das meiste gewann, heißt nach ihr, ventrikulär oder normal; wo die Grenze liegt, ist Übereinkunft.',
  },
  torsade: {
    name: 'Torsade-de-Pointes-Tachykardie',
    what: 'Eine schnelle Kammertachykardie, deren Achse sich dreht: Die Zacken winden sich um die Linie.',
    look: 'Groß, dann klein, dann umgekehrt, und wieder.',
    cause: 'Das Zentrum wandert, oder zwei wetteifern, in Kammern, die sich ungleich erholen (lange QT-Zeit).',
    wrong:
      'Schläge lassen sich kaum trennen, darum werden weniger gefunden; sie heißen ventrikulär oder normal und sind als nicht sicher gekennzeichnet. Der Name ist Kammerflattern oder -flimmern.',
  },
  'ventricular-fibrillation': {
    name: 'Kammerflimmern',
    what: 'Die Kammern flimmern; es wird nichts gepumpt.',
    look: 'Wellen wechselnder Höhe ohne jeden QRS. Erst auf den Menschen sehen, dann auf den Streifen.',
    cause:
      'Viele wandernde Wellen in den Kammern. Ein früher Schlag auf einer T-Welle kann sie auslösen; hier beginnen sie von selbst.',
    wrong:
      'Der Name beginnt eine Sekunde zu früh. Der frühe Schlag davor wird übersehen. Die meisten Sinusschläge davor heißen ventrikulär, und ihr Abschnitt heißt idioventrikulärer Rhythmus: In einer Aufzeichnung, die meist Flimmern ist, fehlt der übliche Schlag zum Vergleich. Schläge, die in den Wellen gefunden werden, sind keine: Sie heißen ventrikulär, Fusion oder normal und sind als nicht sicher gekennzeichnet.',
  },
  'paced-atria': {
    name: 'Vorhofstimulation (AAI)',
    what: 'Ein Schrittmacher treibt die Vorhöfe; die Überleitung ist die eigene.',
    look: 'Ein Spike vor jeder P-Welle; schmaler QRS.',
    cause: 'Die Elektrode im rechten Vorhof feuert, wenn in ihrem Intervall kein Vorhofschlag kam.',
  },
  'paced-ventricles': {
    name: 'Kammerstimulation (VVI)',
    what: 'Ein Schrittmacher treibt die Kammern, hier bei AV-Block III. Grades.',
    look: 'Ein Spike vor jedem breiten QRS; P-Wellen ohne jeden Bezug dazu.',
    cause: 'Die Elektrode an der Spitze der rechten Kammer feuert; die linke Kammer folgt spät.',
  },
  'paced-both': {
    name: 'Sequenzielle Stimulation (DDD)',
    what: 'Ein Schrittmacher treibt Vorhöfe und Kammern nacheinander.',
    look: 'Zwei Spikes: einer vor P, einer vor dem breiten QRS, in festem Abstand.',
    cause: 'Zwei Elektroden; die zweite feuert, wenn der P-Welle in der AV-Zeit kein QRS folgt.',
  },
  'failure-to-capture': {
    name: 'Reizantwort fehlt (Exitblock)',
    what: 'Einige Spikes bleiben ohne Antwort.',
    look: 'Ein Spike ohne QRS dahinter; dann ein Ersatzschlag oder der nächste Spike.',
    cause: 'Der Reiz ist zu schwach, die Elektrode verrutscht oder der Muskel nicht erregbar.',
    wrong:
      'Die Ersatzschläge sind so breit wie die stimulierten und heißen wie sie unbekannt statt ventrikulär; einige stimulierte heißen supraventrikulär. Alle sind als nicht sicher gekennzeichnet, denn von Schrittmachern hat das Netz wenig gelernt. Die Ersatzschläge zählen zum Schrittmacherrhythmus.',
  },
  'failure-to-sense': {
    name: 'Wahrnehmung gestört (Undersensing)',
    what: 'Der Schrittmacher bemerkt die eigenen Schläge des Herzens nicht und feuert nach seiner Uhr.',
    look: 'Spikes in festem Takt überall: in ST-Strecken, auf T-Wellen, in QRS-Komplexen.',
    cause: 'Der Schrittmacher sieht den QRS nicht. Ein Spike wirkt nur, wenn die Kammern erholt sind.',
    wrong:
      'Stimulierte Schläge heißen ventrikulär: Unter Sinusschlägen zählt die Breite mehr als der Spike. Die mit einem Sinusschlag verschmelzen, heißen normal. Die Sinusschläge dazwischen zählen zum Schrittmacherrhythmus.',
  },
  artefact: {
    name: 'Artefakt wie eine Tachykardie',
    what: 'Rhythmische Bewegung, etwa beim Zähneputzen, überdeckt den Sinusrhythmus.',
    look: 'Die Sinusabstände abtragen: QRS-Komplexe stehen in den Wellen, wo sie stehen müssen. Andere Ableitungen helfen.',
    cause: 'Nichts im Herzen: Elektrode und Haut bewegen sich.',
    wrong: 'Einige QRS-Komplexe darin heißen Fusion oder ventrikulär; das meiste gilt als unlesbar.',
  },
  'arms-swapped': {
    name: 'Armkabel vertauscht',
    what: 'Die Kabel von rechtem und linkem Arm sind vertauscht.',
    look: 'In I steht alles kopf, auch die P-Welle; aVR und aVL haben die Plätze getauscht; die V-Ableitungen sind wie üblich.',
    cause: 'Nichts im Herzen: I wird rückwärts gemessen, II und III sind vertauscht.',
  },
} satisfies Partial<Record<RhythmId, RhythmWords>>;
