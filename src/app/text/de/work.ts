import type { work as english } from '../en/work.ts';
import { counted, listed, plural } from './grammar.ts';

export const work = {
  notKept:
    'Die Korrekturen lassen sich auf diesem Gerät nicht aufbewahren: Dies ist ein privates Fenster, oder es ist kein Platz mehr. Sie bleiben, bis diese Seite geschlossen wird; mit Export lassen sie sich sichern.',
  goOn: 'Mit der letzten Aufzeichnung weitermachen',
  corrections: ({ count }) => counted(count, { one: 'Korrektur', other: 'Korrekturen' }),
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
