// @ts-check
/**
 * The texts of the page, in the language that it speaks; those of others stay with the service.
 *
 * A text is either fixed, or made from named values: `text('library.found', { n: 3 })`.
 */
import { chooseLanguage, language } from './language.js';

/** @typedef {string | ((values: any) => string)} Text */

let texts = await textsIn(language());

/**
 * @param {string} code of a language
 * @returns {Promise<Record<string, Text>>}
 */
async function textsIn(code) {
  return (await import(`./texts/${code}.js`)).default;
}

/**
 * Speaks another language, once its texts are there.
 *
 * @param {string} code
 */
export async function speak(code) {
  texts = await textsIn(code);
  chooseLanguage(code);
}

/**
 * A text in the language that is spoken.
 *
 * @param {string} key
 * @param {object} [values] what the text is made from
 * @returns {string}
 */
export function text(key, values = {}) {
  const found = texts[key];
  if (found === undefined) {
    console.error(`there is no text ${key}`);
    return key;
  }
  return typeof found === 'string' ? found : found(values);
}

/**
 * A text where there is one for the key; otherwise what the service itself says.
 *
 * @param {string} key
 * @param {string} otherwise
 */
export function textOr(key, otherwise) {
  return texts[key] === undefined ? otherwise : text(key);
}
