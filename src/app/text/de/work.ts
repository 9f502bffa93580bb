import { formatCount } from '../format-count.ts';
import type { work as english } from '../en/work.ts';
import { counted, listed, plural } from './grammar.ts';

export const work = {
  erased: 'Alles auf diesem Gerät Aufbewahrte ist gelöscht.',
  forgotten: ({ name }) =>
    `Was zu ${name} aufbewahrt war, ist gelöscht. Wo es offen ist, bleibt es zu sehen und wird ab Ihrer nächsten Korrektur wieder aufbewahrt.`,
  unread:
    'Nichts von der früheren Arbeit an dieser Aufzeichnung wird überschrieben; was Sie jetzt tun, kommt hinzu, sobald sie sich lesen lässt.',
  retry: 'Noch einmal versuchen',
  keepAgain: 'Wieder aufbewahren',
  damaged: ({ count }) =>
    `${counted(count, { one: 'Eintrag', other: 'Einträge' })} zu dieser Aufzeichnung ${plural(count, { one: 'ließ', other: 'ließen' })} sich nicht verstehen. ${plural(count, { one: 'Er ist', other: 'Sie sind' })} beiseitegelegt, nicht gelöscht; alles andere ist da.`,
  damagedRecording:
    'Die vom letzten Besuch aufbewahrte Aufzeichnung ließ sich nicht verstehen. Sie ist beiseitegelegt, nicht gelöscht; öffnen Sie ihre Datei noch einmal, dann sind die Korrekturen wieder da.',
  notKept: ({ name, isLate }) =>
    isLate
      ? `${name} war hier offen und ließ sich nicht mehr rechtzeitig aufbewahren: Die Seite wurde vorher verlassen oder neu geladen. Öffnen Sie die Datei noch einmal, um weiterzumachen.`
      : `${name} war hier offen und ist auf diesem Gerät nicht aufbewahrt: zu groß, kein Platz dafür, oder seitdem wurde eine andere Aufzeichnung geöffnet. Öffnen Sie die Datei noch einmal, dann sind die Korrekturen wieder da.`,
  listNotKept: ({ name, count }) =>
    name === null
      ? `Eine Liste von ${formatCount(count)} Aufzeichnungen war hier offen; solche Listen werden nicht aufbewahrt. Öffnen Sie die Dateien noch einmal, um daraus zu wählen.`
      : `${name} war hier offen; Listen von RR-Abständen werden nicht aufbewahrt. Öffnen Sie die Datei noch einmal.`,
  fromOtherTab: 'Änderungen aus einem anderen Tab sind zu sehen.',
  goOn: 'Mit der letzten Aufzeichnung weitermachen',
  corrections: ({ count }) => counted(count, { one: 'Korrektur', other: 'Korrekturen' }),
  strips: ({ count }) => counted(count, { one: 'Streifen für den Bericht', other: 'Streifen für den Bericht' }),
  reviews: ({ count }) => counted(count, { one: 'geprüfter Schlag', other: 'geprüfte Schläge' }),
  back: ({ parts }) =>
    parts.length === 0
      ? 'Von der früheren Arbeit ließ sich nichts übernehmen.'
      : `Die Arbeit ist wieder da: ${listed(parts)}.`,
  lost: ({ times, more, reviews }) => {
    const parts = [
      ...(times.length > 0
        ? [
            `zu den Korrekturen bei ${times.join(', ')}${more > 0 ? ` und ${more} weiteren` : ''} gibt es keinen Schlag mehr`,
          ]
        : []),
      ...(reviews > 0
        ? [
            `${counted(reviews, { one: 'geprüfter Schlag', other: 'geprüfte Schläge' })} ${plural(reviews, { one: 'ist', other: 'sind' })} nicht mehr da`,
          ]
        : []),
    ];
    return `Die Schläge werden anders gefunden als bei der letzten Arbeit an dieser Aufzeichnung: ${parts.join('; ')}.`;
  },
} satisfies typeof english;
