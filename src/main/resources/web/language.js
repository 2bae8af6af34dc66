// @ts-check
/**
 * The language that the page speaks, and numbers, dates and spans of time as that language writes them,
 * by the browser.
 */

const STORED_AS = 'badge-pipeline.language';

export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
];

let chosen = firstLanguage();

function firstLanguage() {
  const known = LANGUAGES.map(({ code }) => code);
  const wanted = [stored(), ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wanted.find((code) => known.includes(code)) ?? 'en';
}

/** Browsers may be told to keep nothing. */
function stored() {
  try {
    return localStorage.getItem(STORED_AS) ?? '';
  } catch {
    return '';
  }
}

/** The code of the language that is spoken. */
export function language() {
  return chosen;
}

/**
 * Speaks another language from now on, and when this browser comes again.
 *
 * @param {string} code
 */
export function chooseLanguage(code) {
  chosen = code;
  try {
    localStorage.setItem(STORED_AS, code);
  } catch {
    // it holds until the page is left
  }
}

/** How the chosen language is written where this browser's owner lives. */
function locale() {
  return navigator.languages.find((tag) => tag.startsWith(chosen)) ?? chosen;
}

/** @param {number} value */
export function number(value) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);
}

/** @param {number} part of 1 */
export function percent(part) {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(part);
}

/** @param {string} instant as the API writes it */
export function dateTime(instant) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

const UNITS = /** @type {[Intl.RelativeTimeFormatUnit, number][]} */ ([
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]);

/**
 * How long ago something was, or how soon it is.
 *
 * @param {string} instant
 */
export function ago(instant) {
  const seconds = (new Date(instant).getTime() - Date.now()) / 1_000;
  const [unit, length] =
    UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS[UNITS.length - 1];
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(
    Math.round(seconds / length),
    unit,
  );
}

/**
 * A span of time, in its greatest unit.
 *
 * @param {number} seconds
 */
export function duration(seconds) {
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? UNITS[UNITS.length - 1];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.round(seconds / length),
  );
}

/**
 * One of two wordings.
 *
 * @param {number} n
 * @param {string} one
 * @param {string} other in which `#` stands for the number
 */
export function count(n, one, other) {
  return n === 1 ? one : other.replace('#', number(n));
}
