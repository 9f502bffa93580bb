/** What the model card says (`public/model/model-card.json`, written by training in English), by its own words; of the names of test sets each part. */
export const cardSentences: Readonly<Record<string, string>> = {
  'Trained on two-channel Holter recordings of adults; a resting 12-lead ECG is short for what it compares beats with.':
    'Trainiert an Zweikanal-Langzeit-EKGs von Erwachsenen; ein Ruhe-EKG mit 12 Ableitungen ist kurz für das, womit Schläge verglichen werden.',
  'Supraventricular beats with a wide (aberrant) QRS are called ventricular.':
    'Supraventrikuläre Schläge mit breitem (aberrantem) QRS heißen ventrikulär.',
  'Fibrillation is recognised in recordings of minutes; in short strips from devices nobody trained on, often not. Flutter with regular conduction is not recognised.':
    'Vorhofflimmern wird in Aufzeichnungen von Minuten erkannt, in kurzen Streifen von Geräten, an denen nicht trainiert wurde, oft nicht. Vorhofflattern mit regelmäßiger Überleitung wird nicht erkannt.',
  'Recordings in which most beats are ectopic, or that hold two rhythms, can mislead it: it is then made less sure, and says so.':
    'Aufzeichnungen, in denen die meisten Schläge ektop sind oder die zwei Rhythmen enthalten, können es irreführen: Seine Sicherheit wird dann gesenkt, und das wird gesagt.',
  'Fusion beats: real training examples come nearly all from one person, the others are simulated. Treat F as a hint.':
    'Fusionsschläge: Echte Beispiele im Training stammen fast alle von einem Menschen, die anderen sind simuliert. F ist nur ein Hinweis.',
  'Paced and unclassifiable beats are not in the training data. Where the usual beat is wide and follows pacing spikes, beats like it are called Unknown; where no spikes are to be seen, paced beats are called Normal or Fusion.':
    'Stimulierte und nicht einzuordnende Schläge sind nicht in den Trainingsdaten. Wo der übliche Schlag breit ist und auf Spikes eines Schrittmachers folgt, heißen Schläge wie er unbekannt; wo keine Spikes zu sehen sind, heißen stimulierte Schläge normal oder Fusion.',
  'Ventricular flutter and fibrillation are not classified.':
    'Kammerflattern und Kammerflimmern werden nicht klassifiziert.',
  'MIT-BIH Arrhythmia Database 1.0.0 (Moody & Mark 2001) and MIT-BIH Supraventricular Arrhythmia Database 1.0.0 (Greenwald 1990); rhythms simulated from their beats; what beats are not, and what fibrillation is, from the PhysioNet/CinC Challenge 2017 (AliveCor strips, odd numbers; Clifford et al. 2017), the AF Termination Challenge Database (Moody 2004), the PAF Prediction Challenge Database (Moody et al. 2001) and the China Physiological Signal Challenge 2021 (Wang et al. 2021); all by way of PhysioNet (Goldberger et al. 2000)':
    'MIT-BIH Arrhythmia Database 1.0.0 (Moody & Mark 2001) und MIT-BIH Supraventricular Arrhythmia Database 1.0.0 (Greenwald 1990); aus ihren Schlägen simulierte Rhythmen; was Schläge nicht sind und was Vorhofflimmern ist, aus der PhysioNet/CinC Challenge 2017 (Streifen von AliveCor, ungerade Nummern; Clifford et al. 2017), der AF Termination Challenge Database (Moody 2004), der PAF Prediction Challenge Database (Moody et al. 2001) und der China Physiological Signal Challenge 2021 (Wang et al. 2021); alle über PhysioNet (Goldberger et al. 2000)',
  'Inter-patient: trained on DS1 (de Chazal 2004) and svdb, beats at their annotations moved to the main deflection. Calibration, doubts and threshold come from five patient-wise folds. Records without beat labels only rule classes out: no S in fibrillation, neither S nor V in strips read as normal. The recording’s own unlabelled beats are its reference (transductive, no labels). Symbol map: N L R e j → N, V E → V, A a J S → S, F → F, / f Q ? → Q. The kinds of simulated rhythm were devised after others had looked at where errors on DS2 lie: the cross-validation figures on svdb are the cleaner evidence.':
    'Nach Personen getrennt: trainiert an DS1 (de Chazal 2004) und svdb, die Schläge an ihren Annotationen, auf den Hauptausschlag verschoben. Kalibrierung, Zweifel und Schwelle stammen aus fünf Teilen, die nach Personen gebildet sind. Aufzeichnungen ohne benannte Schläge schließen nur Klassen aus: kein S im Vorhofflimmern, weder S noch V in Streifen, die als normal befundet sind. Verglichen wird mit den unbenannten Schlägen derselben Aufzeichnung (transduktiv, ohne Annotationen). Zuordnung der Symbole: N L R e j → N, V E → V, A a J S → S, F → F, / f Q ? → Q. Die Arten simulierter Rhythmen wurden erdacht, nachdem andere gesehen hatten, wo an DS2 Fehler liegen: Die Kreuzvalidierung an svdb ist der sauberere Beleg.',
  'MIT; trained on the MIT-BIH Arrhythmia and Supraventricular Arrhythmia Databases, the PhysioNet/CinC Challenge 2017, the AF Termination and PAF Prediction Challenge Databases (ODC-BY 1.0) and the China Physiological Signal Challenge 2021 (CC BY 4.0)':
    'MIT; trainiert an den MIT-BIH Arrhythmia und Supraventricular Arrhythmia Databases, der PhysioNet/CinC Challenge 2017, den AF Termination und PAF Prediction Challenge Databases (ODC-BY 1.0) und der China Physiological Signal Challenge 2021 (CC BY 4.0)',
  'mitdb paced': 'mitdb mit Schrittmacher',
  'five-fold cross-validation by patient': 'fünffache Kreuzvalidierung nach Personen',
  'reference peaks': 'R-Zacken der Referenz',
  'detected peaks': 'gefundene R-Zacken',
  'one lead': 'eine Ableitung',
  'project map': 'Zuordnung des Projekts',
  'ec57 map': 'Zuordnung nach EC57',
};
