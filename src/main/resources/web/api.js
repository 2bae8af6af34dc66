// @ts-check
/**
 * The service's API, as everybody else uses it too. The browser adds the cookie of the session by
 * itself; no key is in here.
 */
import { failureInWords, mistakeInWords } from './failures.js';
import { text } from './texts.js';

const API = '/api/v1';
const ACCEPTED =
  'application/json, application/schema+json, application/problem+json, image/*';

/**
 * @typedef {object} Options
 * @property {Record<string, string | number | boolean | undefined>} [query] what has no value is left out
 * @property {any} [body] sent as JSON
 * @property {AbortSignal} [signal] ends the call when nobody waits for it any more
 * @property {string} [tag] changes only what still has this ETag
 */

/** A call that came to nothing, in words for people. */
export class ApiError extends Error {
  /**
   * @param {number} status of HTTP; 0 where no answer came
   * @param {string} detail what the service says
   * @param {{field: string, message: string}[]} [violations] fields that are not acceptable
   * @param {string} [code] what kind of failure it is
   */
  constructor(status, detail, violations = [], code = undefined) {
    super(ApiError.#inWords(status, failureInWords(code, detail), violations));
    this.status = status;
    this.detail = detail;
    this.violations = violations;
  }

  /**
   * @param {number} status
   * @param {string} detail
   * @param {{field: string, message: string}[]} violations
   */
  static #inWords(status, detail, violations) {
    const fields = violations.map(({ field, message }) => `${field}: ${message}`).join('; ');
    const said = [detail, fields].filter((part) => part !== '').join(' – ');
    switch (status) {
      case 0:
        return text('error.unreachable');
      case 401:
        return text('error.signedOut');
      case 412:
        return text('error.conflict');
      case 503:
        return text('error.busy', { detail: said });
      default:
        return text('error.said', { detail: said });
    }
  }

  /** Whether it was given up on purpose, which is nothing to tell of. */
  static isAbort(/** @type {unknown} */ failure) {
    return failure instanceof DOMException && failure.name === 'AbortError';
  }
}

/** @type {Set<() => void>} */
const signedOutListeners = new Set();

/**
 * Tells when the service asks for a key.
 *
 * @param {() => void} listener
 */
export function onSignedOut(listener) {
  signedOutListeners.add(listener);
}

/**
 * Asks for something.
 *
 * @param {string} path below the API, such as `/jobs`
 * @param {Options} [options]
 * @returns {Promise<any>} what the answer's JSON says
 */
export async function get(path, options) {
  return json(await call('GET', path, options));
}

/**
 * Has something done.
 *
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<any>}
 */
export async function post(path, options) {
  return json(await call('POST', path, options));
}

/**
 * Saves something.
 *
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<any>}
 */
export async function put(path, options) {
  return json(await call('PUT', path, options));
}

/**
 * Takes something away.
 *
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<any>}
 */
export async function remove(path, options) {
  return json(await call('DELETE', path, options));
}

/**
 * Asks for something that is to be changed: its tag has to be sent along when it is saved.
 *
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<{body: any, tag: string}>}
 */
export async function getTagged(path, options) {
  return tagged(await call('GET', path, options));
}

/**
 * Saves something unless somebody else has meanwhile, which is an {@link ApiError} of status 412.
 *
 * @param {string} path
 * @param {Options} options with the tag of what was changed
 * @returns {Promise<{body: any, tag: string}>}
 */
export async function putTagged(path, options) {
  return tagged(await call('PUT', path, options));
}

/**
 * Asks for a picture that is made from what is sent.
 *
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<Blob>}
 */
export async function postForPicture(path, options) {
  return (await call('POST', path, options)).blob();
}

/**
 * Asks for a poster with badges that are not saved, and for where each of them stands.
 *
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<{picture: Blob, badges: any[]}>}
 */
export async function postForPreview(path, options) {
  const answer = await call('POST', path, options);
  return {
    picture: await answer.blob(),
    badges: JSON.parse(answer.headers.get('X-Badges') ?? '[]'),
  };
}

/**
 * Begins a job.
 *
 * @param {object} draft as the API describes it
 * @returns {Promise<string>} its id
 */
export async function startJob(draft) {
  const answer = await call('POST', '/jobs', { body: draft });
  const location = answer.headers.get('Location') ?? '';
  return location.slice(location.lastIndexOf('/') + 1);
}

/**
 * The address of a path of the API, for pictures and downloads.
 *
 * @param {string} path
 * @param {Options['query']} [query]
 */
export function address(path, query = {}) {
  const given = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => [name, String(value)]);
  return API + path + (given.length === 0 ? '' : `?${new URLSearchParams(given)}`);
}

/**
 * @param {string} method
 * @param {string} path
 * @param {Options} [options]
 */
async function call(method, path, { query, body, signal, tag } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: ACCEPTED };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (tag) {
    headers['If-Match'] = tag;
  }
  const answer = await reach(address(path, query), {
    method,
    headers,
    signal,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw await failure(answer);
  }
  return answer;
}

/**
 * @param {string} url
 * @param {RequestInit} request
 */
async function reach(url, request) {
  try {
    return await fetch(url, request);
  } catch (failure) {
    throw ApiError.isAbort(failure) ? failure : new ApiError(0, '');
  }
}

/** @param {Response} answer */
async function failure(answer) {
  const problem = await answer.json().catch(() => ({}));
  if (answer.status === 401) {
    signedOutListeners.forEach((listener) => listener());
  }
  return new ApiError(
    answer.status,
    problem.detail ?? problem.title ?? `HTTP ${answer.status}`,
    (problem.violations ?? []).map((/** @type {any} */ { field, message }) => ({
      field,
      message: mistakeInWords(message),
    })),
    problem.code,
  );
}

/** @param {Response} answer */
async function json(answer) {
  const content = await answer.text();
  return content === '' ? undefined : JSON.parse(content);
}

/** @param {Response} answer */
async function tagged(answer) {
  return { body: await answer.json(), tag: answer.headers.get('ETag') ?? '' };
}
