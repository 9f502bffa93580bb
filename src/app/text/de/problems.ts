import type { problems as english } from '../en/problems.ts';

export const problems = {
  'empty-file': { says: 'Die Datei ist leer.', todo: 'Bitte noch einmal von der Quelle kopieren.' },
  'unknown-format': {
    says: 'Das Format der Datei ist nicht bekannt.',
    todo: 'Eine Aufzeichnung in einem der Formate öffnen, die auf der ersten Seite stehen.',
  },
  'missing-companion': {
    says: 'Eine Datei, die zur Aufzeichnung gehört, fehlt.',
    todo: 'Alle Dateien der Aufzeichnung zusammen öffnen.',
  },
  'bad-header': {
    says: 'Der Kopf der Datei ist nicht lesbar.',
    todo: 'Die Datei noch einmal von der Quelle kopieren.',
  },
  'bad-archive': {
    says: 'Das Archiv ist nicht lesbar.',
    todo: 'Noch einmal kopieren, oder auspacken und die Dateien daraus öffnen.',
  },
  'unsupported-signal-format': {
    says: 'Diese Art, Abtastwerte zu speichern, wird nicht gelesen.',
    todo: 'Die Aufzeichnung in einem anderen Format speichern, etwa EDF oder WFDB.',
  },
  'no-signal': { says: 'Es enthält kein EKG-Signal.', todo: 'Die Datei mit den Abtastwerten öffnen.' },
  'reader-failed': {
    says: 'Die Datei ist auf eine Weise beschädigt, die niemand vorhersah.',
    todo: 'Sie noch einmal kopieren oder exportieren.',
  },
  'too-large': { says: 'Das ist zu groß.', todo: 'Einen Teil davon öffnen.' },
  'too-short': {
    says: 'Diese Aufzeichnung ist zu kurz, um Schläge zu finden.',
    todo: 'Die Kurve lässt sich trotzdem ansehen.',
  },
  'sample-rate-too-low': {
    says: 'Die Abtastrate ist zu niedrig.',
    todo: 'Die Kurve lässt sich ansehen, wie sie aufgezeichnet wurde.',
  },
  'bad-annotations': {
    says: 'Die Annotationen sind nicht les- oder schreibbar.',
    todo: 'Die Aufzeichnung selbst ist nicht betroffen.',
  },
  'file-unreadable': {
    says: 'Eine Datei ist nicht mehr lesbar: Sie wurde verschoben oder geändert.',
    todo: 'Noch einmal öffnen.',
  },
  'bad-lecture': {
    says: 'Diese Datei ist kein Vortrag oder beschädigt.',
    todo: 'Kopieren Sie sie noch einmal von dort, woher sie kam.',
  },
  'newer-lecture': {
    says: 'Diesen Vortrag hat eine neuere Version von Fiducial gemacht.',
    todo: 'Laden Sie die Seite neu, um die neuere Version zu bekommen.',
  },
  'nothing-open': { says: 'Dafür ist nichts geöffnet.', todo: 'Zuerst eine Aufzeichnung öffnen.' },
  'too-many-files': {
    says: 'Das sind zu viele Dateien.',
    todo: 'Die Dateien einer Aufzeichnung oder einen kleineren Ordner öffnen.',
  },
  'storage-refused': {
    says: 'Dieser Browser bewahrt für diese Seite nichts auf, wie in einem privaten Fenster. Die Korrekturen bleiben, bis die Seite geschlossen wird.',
    todo: 'Mit Export lassen sie sich sichern.',
  },
  'storage-full': {
    says: 'Auf diesem Gerät ist kein Platz mehr. Die Korrekturen bleiben, bis die Seite geschlossen wird.',
    todo: 'Mit Export sichern, oder auf dem Gerät Platz schaffen.',
  },
  'storage-newer': {
    says: 'Was auf diesem Gerät aufbewahrt ist, stammt von einer neueren Version von Fiducial. Nichts davon wird geändert; die Korrekturen bleiben, bis die Seite geschlossen wird.',
    todo: 'Neu laden, um die neuere Version zu bekommen.',
  },
  'storage-blocked': {
    says: 'Ein anderer Tab mit einer älteren Version von Fiducial hält fest, was auf dem Gerät aufbewahrt ist. Die Korrekturen bleiben, bis die Seite geschlossen wird.',
    todo: 'Die anderen Tabs schließen, dann neu laden.',
  },
  'storage-slow': {
    says: 'Der Browser sagt nicht, was auf diesem Gerät aufbewahrt ist. Die Korrekturen bleiben, bis die Seite geschlossen wird.',
    todo: 'Warten, oder mit Export sichern.',
  },
  'storage-erased': {
    says: 'Was von dieser Aufzeichnung aufbewahrt war, wurde in einem anderen Tab gelöscht. Was Sie hier getan haben, bleibt, bis die Seite geschlossen wird, und wird nicht aufbewahrt.',
    todo: 'Wieder aufbewahren, wenn es bleiben soll.',
  },
  'storage-failed': {
    says: 'Der Browser konnte nicht lesen oder schreiben, was auf diesem Gerät aufbewahrt ist. Die Korrekturen bleiben, bis die Seite geschlossen wird.',
    todo: 'Mit Export lassen sie sich sichern.',
  },
  'erase-failed': {
    says: 'Nicht alles ließ sich löschen.',
    todo: 'Die anderen Tabs der App schließen und noch einmal versuchen.',
  },
  'part-missing': {
    says: 'Ein Teil von Fiducial ließ sich nicht laden: Es gibt kein Netz, oder eine neuere Version ist an seine Stelle getreten. Die Korrekturen sind nicht betroffen.',
    todo: 'Die Seite neu laden.',
  },
  'worker-missing': {
    says: 'Der Teil von Fiducial, der liest und auswertet, ließ sich nicht laden: Es gibt kein Netz, oder eine neuere Version ist an seine Stelle getreten. Die Korrekturen sind nicht betroffen.',
    todo: 'Die Seite neu laden.',
  },
  'worker-lost': {
    says: 'Das Lesen oder Auswerten endete unerwartet, etwa weil der Speicher nicht reichte. Es ist neu gestartet; die Korrekturen sind nicht betroffen.',
    todo: 'Noch einmal versuchen. Ein kürzerer Teil der Aufzeichnung braucht weniger Speicher.',
  },
  'worker-lost-again': {
    says: 'An dieser Aufzeichnung endete die Auswertung zweimal, etwa weil der Speicher nicht reichte. Was vorher berechnet war, bleibt zu sehen; die Korrekturen sind nicht betroffen.',
    todo: 'Andere Programme schließen und die Aufzeichnung neu öffnen, oder einen kürzeren Teil davon.',
  },
  'worker-stopped': {
    says: 'Das Wiederherstellen der Auswertung wurde angehalten. Was zu sehen ist, bleibt; es lässt sich aber kein Schlag begründen oder korrigieren.',
    todo: 'Die Aufzeichnung neu öffnen; die Korrekturen kommen mit ihr zurück.',
  },
  'model-missing': {
    says: 'Das Modell, das die Schläge benennt, ließ sich nicht laden. Die Kurve ist ohne Namen zu sehen.',
    todo: 'Das Netz prüfen und die Seite neu laden.',
  },
  'model-damaged': {
    says: 'Das Modell, das die Schläge benennt, kam zweimal beschädigt an. Es wird nicht benutzt; die Kurve ist ohne Namen zu sehen.',
    todo: 'Die Seite neu laden, später oder über ein anderes Netz.',
  },
  'model-mismatch': {
    says: 'Das Modell, das die Schläge benennt, gehört zu einer anderen Version von Fiducial. Es wird nicht benutzt; die Kurve ist ohne Namen zu sehen.',
    todo: 'Die Seite neu laden.',
  },
  'no-backend': {
    says: 'Nichts auf diesem Gerät rechnet so, wie das Modell veröffentlicht wurde; deshalb wird kein Schlag benannt. Die Kurve ist zu sehen.',
    todo: 'Die Seite neu laden oder einen anderen Browser versuchen.',
  },
  unavailable: {
    says: 'Der Browser gibt dieser Seite Bluetooth nicht frei.',
    todo: 'In den Einstellungen des Browsers erlauben, oder Fiducial in Chrome oder Edge öffnen.',
  },
  'switched-off': {
    says: 'Bluetooth ist auf diesem Gerät ausgeschaltet oder nicht vorhanden.',
    todo: 'Einschalten und noch einmal versuchen.',
  },
  'not-chosen': {
    says: 'Kein Gurt wurde gewählt.',
    todo: 'Gurt anlegen: Er steht nur in der Liste, solange er getragen wird.',
  },
  'no-connection': {
    says: 'Der Gurt ist nicht zu erreichen.',
    todo: 'Darauf achten, dass er getragen wird, geladen und in der Nähe ist.',
  },
  'no-ecg': {
    says: 'Dieser Gurt sendet kein EKG; die Herzfrequenz allein gibt hier nichts zu sehen.',
    todo: 'Einen nehmen, der es tut, etwa einen Polar H10.',
  },
  refused: {
    says: 'Der Gurt beginnt nicht zu senden.',
    todo: 'Andere Apps beenden, das Modul eine Minute vom Gurt nehmen und noch einmal versuchen.',
  },
  'no-answer': {
    says: 'Der Gurt antwortet nicht.',
    todo: 'Das Modul eine Minute vom Gurt nehmen und noch einmal versuchen.',
  },
  'bad-data': {
    says: 'Was der Gurt sendet, ist nicht zu verstehen: Seine Software ist vielleicht neuer als diese App.',
    todo: 'Die Seite neu laden, um die neueste Fassung zu bekommen, und noch einmal versuchen.',
  },
  unknown: {
    says: 'Etwas ist schiefgegangen, was nicht vorkommen sollte.',
    todo: 'Noch einmal versuchen; geschieht es wieder, die Seite neu laden.',
  },
} satisfies typeof english;
