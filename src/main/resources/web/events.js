// @ts-check
/**
 * What happens in the service, as it happens. The whole page shares one stream: browsers keep only
 * a handful of connections to one host.
 */

/** @typedef {'job' | 'run' | 'database' | 'problem' | 'connection'} EventName */

const EVENTS = /** @type {EventName[]} */ (['job', 'run', 'database', 'problem']);
const TRY_AGAIN_AFTER = 3_000;

/** @type {Map<string, Set<(data: any) => void>>} */
const listeners = new Map();

/** @type {EventSource | undefined} */
let stream;

/** @type {number | undefined} */
let nextTry;

/** Whether the page hears what happens. It is taken to until it is known not to. */
let isConnected = true;

/**
 * Tells of what happens from now on, and first of everything as it is. `connection` tells whether
 * the stream itself is there.
 *
 * @param {EventName} name
 * @param {(data: any) => void} listener
 * @returns {() => void} ends it
 */
export function onEvent(name, listener) {
  const known = listeners.get(name) ?? new Set();
  listeners.set(name, known.add(listener));
  return () => known.delete(listener);
}

/** Begins to listen, if nobody has yet. */
export function startEvents() {
  if (stream) {
    return;
  }
  stream = new EventSource('/api/v1/events');
  stream.onopen = () => connected(true);
  stream.onerror = lost;
  EVENTS.forEach((name) =>
    stream?.addEventListener(name, (event) => {
      connected(true);
      tell(name, JSON.parse(event.data));
    }),
  );
}

/** Listens no longer, as after a logout. */
export function stopEvents() {
  clearTimeout(nextTry);
  stream?.close();
  stream = undefined;
}

/**
 * Browsers come back by themselves after a connection that broke, and give up after an answer that
 * is a refusal, such as that of a service that is just starting.
 */
function lost() {
  connected(false);
  if (stream?.readyState === EventSource.CLOSED) {
    stopEvents();
    nextTry = setTimeout(startEvents, TRY_AGAIN_AFTER);
  }
}

/** @param {boolean} now */
function connected(now) {
  if (now !== isConnected) {
    isConnected = now;
    tell('connection', now);
  }
}

/**
 * @param {EventName} name
 * @param {any} data
 */
function tell(name, data) {
  listeners.get(name)?.forEach((listener) => listener(data));
}
