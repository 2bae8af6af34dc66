// @ts-check
/**
 * What the service says in English, in the language that is chosen. It names the kind of a failure,
 * and its reasons are its own words; where neither is known here, they are shown as they are.
 */
import { language } from './language.js';

/** By kind; the service's own words follow where they say more. @type {Record<string, string>} */
const FAILURES = {
  'already-badged': 'Das ist schon ein Poster mit Abzeichen',
  'connection-not-saved': 'Hier lässt sich keine Verbindung speichern',
  'data-unavailable': 'Die Datenbank ist nicht nutzbar',
  'invalid-connection': 'Diese Verbindung kann es nicht geben',
  'invalid-schedule': 'Diesen Zeitplan kann es nicht geben',
  'invalid-settings': 'Diese Einstellungen kann es nicht geben',
  'impossible-move': 'Das geht mit diesem Auftrag jetzt nicht',
  'item-excluded': 'Der Titel wird in Ruhe gelassen. Nehmen Sie das erst zurück',
  'item-not-found': 'Das gibt es nicht',
  'key-not-made': 'Es wurde kein Schlüssel erzeugt',
  'library-unavailable': 'Die Bibliothek ist nicht erreichbar',
  'no-picture': 'Dieses Bild gibt es nicht',
  'no-poster': 'Der Titel hat kein Poster',
  'not-a-poster': 'Das ist kein Bild, auf das sich Abzeichen zeichnen lassen',
  'original-damaged': 'Das aufbewahrte Original ist beschädigt',
  'original-lost': 'Das Original ist hier nicht aufbewahrt',
  'original-not-kept': 'Das Original ließ sich nicht aufbewahren, also blieb das Poster, wie es ist',
  'poster-changed': 'Andere ändern dieses Poster gerade',
  'poster-too-large': 'Das Poster ist zu groß',
  'too-busy': 'Es ist gerade zu viel zu tun',
  'too-many-jobs': 'Es gibt schon zu viele Aufträge',
  'too-many-listeners': 'Es sind zu viele Seiten offen',
  'unknown-connection': 'Diese Verbindung gibt es nicht',
  'unknown-job': 'Diesen Auftrag gibt es nicht',
  'unknown-schedule': 'Diesen Zeitplan gibt es nicht',
  'unknown-settings': 'Diese Einstellungen gibt es nicht',
  'unusable-poster': 'Auf das Poster der Bibliothek lassen sich keine Abzeichen zeichnen',
};

/** These say all that there is to say. */
const SAY_ALL = ['item-excluded', 'no-poster', 'original-lost', 'poster-changed', 'unknown-job'];

/** Reasons of reports and jobs. @type {Record<string, string>} */
const REASONS = {
  'the library does not have it': 'die Bibliothek hat ihn nicht',
  'it has no poster': 'er hat kein Poster',
  'its original is not kept here': 'sein Original ist hier nicht aufbewahrt',
  'it is excluded here': 'er wird hier in Ruhe gelassen',
  'its tags in the library exclude it': 'eine Markierung in der Bibliothek schließt ihn aus',
  'its series is excluded': 'seine Serie wird in Ruhe gelassen',
  'its original was given back': 'sein Original wurde zurückgegeben',
  'the original would be given back': 'das Original würde zurückgegeben',
  'the library did not give back the same bytes': 'die Bibliothek gab nicht dieselben Bytes zurück',
};

/** What is wrong with fields. @type {[RegExp, string][]} */
const MISTAKES = [
  [/^must be less than or equal to (.+)$/, 'darf höchstens $1 sein'],
  [/^must be greater than or equal to (.+)$/, 'muss mindestens $1 sein'],
  [/^is missing$/, 'fehlt'],
  [/^must be five fields.*$/s, 'muss fünf Felder haben, etwa „0 3 * * *“ für jede Nacht um drei'],
  [/^must be like 22:00-06:00.*$/s, 'muss wie 22:00-06:00 aussehen'],
  [
    /^must be 1 to 40 small letters.*$/s,
    'darf 1 bis 40 kleine Buchstaben, Ziffern und Bindestriche haben und beginnt mit einem Buchstaben',
  ],
];

/**
 * A failure of a call.
 *
 * @param {string | undefined} code its kind
 * @param {string} detail what the service says
 */
export function failureInWords(code, detail) {
  const known = isGerman() && code !== undefined ? FAILURES[code] : undefined;
  if (known === undefined || code === undefined) {
    return detail;
  }
  return SAY_ALL.includes(code) ? `${known}.` : `${known}: ${detail}`;
}

/**
 * Why something came of a title, or did not.
 *
 * @param {string | undefined} reason
 */
export function reasonOfJob(reason = '') {
  return (isGerman() && REASONS[reason]) || reason;
}

/**
 * What is wrong with a field.
 *
 * @param {string} message
 */
export function mistakeInWords(message) {
  const known = isGerman() ? MISTAKES.find(([words]) => words.test(message)) : undefined;
  return known ? message.replace(known[0], known[1]) : message;
}

function isGerman() {
  return language() === 'de';
}
