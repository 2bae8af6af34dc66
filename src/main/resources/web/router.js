// @ts-check
/**
 * Which view is shown, and with what: the address bar says it, and nothing else does. Whoever
 * reloads the page, goes back or sends the address to somebody gets the same view again.
 */

/**
 * @typedef {object} Route
 * @property {string} view such as `library`
 * @property {string} id what the view is about, such as an item; empty where that is nothing
 * @property {URLSearchParams} query the state of the view
 */

const VIEWS = ['library', 'titles', 'jobs', 'health', 'settings', 'setup'];

/** @type {Set<(route: Route) => void>} */
const listeners = new Set();

/**
 * The route that the address bar shows.
 *
 * @returns {Route}
 */
export function currentRoute() {
  const [view = '', id = ''] = location.pathname.slice(1).split('/');
  return {
    view: VIEWS.includes(view) ? view : 'library',
    id: decodeURIComponent(id),
    query: new URLSearchParams(location.search),
  };
}

/**
 * The address of a view.
 *
 * @param {string} view
 * @param {string} [id]
 * @param {Record<string, string>} [query] entries without a value are left out
 */
export function href(view, id = '', query = {}) {
  const path = id === '' ? `/${view}` : `/${view}/${encodeURIComponent(id)}`;
  return path + search(query);
}

/** @param {Record<string, string>} query */
function search(query) {
  const given = Object.entries(query).filter(([, value]) => value !== '' && value !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/**
 * Goes somewhere else, as if a link had been followed.
 *
 * @param {string} address of this page
 */
export function navigate(address) {
  history.pushState(null, '', address);
  tell();
}

/**
 * Changes the state of the view that is shown: what is empty goes, what is not named stays.
 *
 * @param {Record<string, string>} changes
 * @param {boolean} [asNewEntry] whether "back" leads to the state before
 */
export function changeQuery(changes, asNewEntry = true) {
  const query = Object.fromEntries(new URLSearchParams(location.search));
  const address = location.pathname + search({ ...query, ...changes });
  if (asNewEntry) {
    history.pushState(null, '', address);
  } else {
    history.replaceState(null, '', address);
  }
  tell();
}

/**
 * Tells of each new route.
 *
 * @param {(route: Route) => void} listener
 */
export function onRoute(listener) {
  listeners.add(listener);
}

function tell() {
  const route = currentRoute();
  listeners.forEach((listener) => listener(route));
}

/** Lets links to views change the view instead of loading the page anew. */
export function startRouter() {
  window.addEventListener('popstate', tell);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link && isPlainClick(event) && leadsToView(link)) {
      event.preventDefault();
      if (link.href !== location.href) {
        navigate(link.pathname + link.search);
      }
    }
  });
}

/** @param {MouseEvent} event */
function isPlainClick(event) {
  const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isModified && !event.defaultPrevented;
}

/** @param {HTMLAnchorElement} link */
function leadsToView(link) {
  const first = link.pathname.slice(1).split('/')[0];
  const isOfThisPage = link.origin === location.origin && (first === '' || VIEWS.includes(first));
  return isOfThisPage && link.target === '' && !link.hasAttribute('download') && link.hash === '';
}
