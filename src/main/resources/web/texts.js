// @ts-check
/**
 * Every text of the page, in each language. Numbers, dates and spans of time are written as the
 * language writes them, by the browser.
 *
 * A text is either fixed, or made from named values: `text('library.found', { n: 3 })`.
 */

/** @typedef {string | ((values: any) => string)} Text */

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

/** The language that is shown. */
export function language() {
  return chosen;
}

/**
 * Shows another language from now on, and when this browser comes again.
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

/**
 * A text in the chosen language.
 *
 * @param {string} key
 * @param {object} [values] what the text is made from
 * @returns {string}
 */
export function text(key, values = {}) {
  const found = (chosen === 'de' ? GERMAN : ENGLISH)[key] ?? ENGLISH[key];
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
  return ENGLISH[key] === undefined ? otherwise : text(key);
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
function count(n, one, other) {
  return n === 1 ? one : other.replace('#', number(n));
}

/** @type {Record<string, Text>} */
const ENGLISH = {
  'frame.skip': 'Skip to the content',
  'frame.navigation': 'Views',
  'frame.loading': 'Loading …',
  'frame.working': 'Working …',
  'frame.language': 'Language',
  'frame.api': 'API',
  'frame.signOut': 'Sign out',
  'frame.dismiss': 'Dismiss',
  'frame.cancel': 'Cancel',
  'frame.retry': 'Try again',
  'frame.notLoaded': 'This part of the page cannot be loaded. The service may have been renewed.',
  'frame.loadAnew': 'Load the page anew',

  'error.unreachable': 'The service does not answer. Is it running?',
  'error.signedOut': 'You are signed out.',
  'error.conflict': 'Somebody else has changed this meanwhile. Load it anew, then change it again.',
  'error.busy': ({ detail }) => `Not now, try again in a moment: ${detail}`,
  'error.said': ({ detail }) => `${detail}`,

  'login.heading': 'Sign in',
  'login.key': 'API key',
  'login.help': 'What badge-pipeline.api-key is set to. It is sent once; the browser keeps a cookie.',
  'login.enter': 'Sign in',
  'login.wrong': 'This is not the key.',
  'login.code': 'Code of the first visit',
  'login.code.help':
    'Nobody has made a key yet. The log of the service shows this code at its start; a key is made with it.',
  'login.code.wrong': 'This is not the code. Each start of the service makes another.',

  'problem.label': 'What needs your attention',
  'problem.unreachable': 'The connection to the service is lost; what you see may be old. Trying again …',
  'problem.database': 'The database cannot be used; the service goes on without it.',
  'problem.databaseStarting': 'The database is starting.',
  'problem.sample': 'No library is connected yet: this is the sample library. Connect your own.',
  'problem.quota': ({ names }) => `Today’s calls are used up: ${names}.`,
  'problem.library': ({ detail }) => `The library cannot be reached: ${detail}`,

  'pager.label': 'Pages',
  'pager.first': 'First page',
  'pager.previous': 'Previous',
  'pager.next': 'Next',
  'pager.position': ({ page, pages }) => `Page ${page} of ${pages}`,

  'progress.done': ({ done, total }) => `${done} of ${total}`,

  'comparison.label': 'How much of the original is seen',
  'comparison.before': ({ alt }) => `${alt}: the original`,
  'comparison.after': ({ alt }) => `${alt}: with badges`,
  'comparison.original': 'Original',
  'comparison.badged': 'With badges',

  'state.ORIGINAL': 'Original',
  'state.BADGED': 'Badged',
  'state.CHANGED': 'Changed by others',
  'state.FAILED': 'Failed',
  'state.EXCLUDED': 'Excluded',

  'type.MOVIE': 'Films',
  'type.SERIES': 'Series',

  'titles.heading': 'Title',
  'settings.heading': 'Settings',
  'settings.scope': 'These settings hold for',
  'settings.everywhere': 'all libraries',
  'settings.scope.help': 'What is not set here is as it is in all libraries.',
  'settings.badges': 'Badges',
  'settings.place': 'Place',
  'settings.look': 'Look',
  'settings.save': 'Save',
  'settings.discard': 'Discard changes',
  'settings.defaults': 'Back to the defaults',
  'settings.asEverywhere': 'As in all libraries',
  'settings.export': 'Export',
  'settings.import': 'Import …',
  'settings.unsaved': 'not saved yet',
  'settings.nothingChanged': 'Everything is saved.',
  'settings.changed': ({ badges }) => `Not saved yet: ${badges}`,
  'settings.saved': 'Saved. Posters get the new look when they are badged the next time.',
  'settings.badge': 'To the library',
  'settings.notShown': ({ reason }) => `The poster does not show this badge: ${reason}.`,
  'settings.conflict': ({ badge }) =>
    `Somebody else has saved other settings of “${badge}” since you have loaded them. Yours are not saved.`,
  'settings.takeTheirs': 'Load theirs, lose mine',
  'settings.keepMine': 'Save mine, lose theirs',
  'settings.resetField': ({ label }) => `${label}: let it be what it is without me`,
  'settings.notAFile': 'This file holds no settings of badges.',
  'settings.ask.import': 'Take over these settings?',
  'settings.ask.import.text': ({ badges }) =>
    `The file has settings of: ${badges}. They are shown in the preview first; nothing is saved until you say so.`,

  'draft.label': 'Preview',
  'draft.search': 'Find a title',
  'draft.title': 'Shown on',
  'draft.noTitle': 'There is no title to show it on.',
  'draft.alt': ({ title }) => `${title} with these settings`,
  'draft.help': 'Drag a badge to another place, or choose it and use the arrow keys.',
  'draft.handle': ({ badge, position }) => (position ? `${badge}, ${position}` : badge),

  'order.add': ({ label }) => `${label}: add`,
  'order.up': ({ label }) => `Move ${label} up`,
  'order.down': ({ label }) => `Move ${label} down`,
  'order.remove': ({ label }) => `Remove ${label}`,

  'badge.resolution': 'Resolution',
  'badge.audio': 'Audio',
  'badge.review': 'Ratings',
  'badge.award': 'Awards',

  'position.TOP_LEFT': 'top left',
  'position.TOP_CENTER': 'top centre',
  'position.TOP_RIGHT': 'top right',
  'position.CENTER_LEFT': 'middle left',
  'position.CENTER_RIGHT': 'middle right',
  'position.BOTTOM_LEFT': 'bottom left',
  'position.BOTTOM_CENTER': 'bottom centre',
  'position.BOTTOM_RIGHT': 'bottom right',

  'field.enabled': 'Show this badge',
  'field.position': 'Position',
  'field.shape': 'Shape',
  'field.style': 'Style',
  'field.orientation': 'Arrangement',
  'field.size': 'Size',
  'field.margin': 'Distance to the edge',
  'field.padding': 'Space inside',
  'field.spacing': 'Space between',
  'field.maximum': 'Most at once',
  'field.content': 'Content',
  'field.background': 'Background',
  'field.foreground': 'Text',
  'field.opacity': 'Opacity',
  'field.radius': 'Roundness',
  'field.shadow': 'Shadow',
  'field.appearance.border.width': 'Line: width',
  'field.appearance.border.colour': 'Line: colour',
  'field.appearance.border.opacity': 'Line: opacity',
  'field.sources': 'Sources, in order',
  'field.numbers': 'Numbers',
  'field.decimalSeparator': 'Decimal sign',
  'field.colourByScore': 'Colour by score',
  'field.episodes': 'Series',
  'field.dynamicRange': 'Dynamic range',
  'field.track': 'Track',
  'field.channels': 'Name the channels',
  'field.awards': 'Awards, in order',
  'field.nominations': 'Nominations too',

  'help.enabled': 'Whether posters show it at all.',
  'help.appearance.position': 'Where it stands. Badges that want the same place give way to each other.',
  'help.appearance.orientation': 'How its parts follow each other.',
  'help.appearance.size': 'Height of one part, in per cent of the poster’s width.',
  'help.appearance.margin': 'In per cent of the poster’s width.',
  'help.appearance.spacing': 'Between its parts, in per cent of the poster’s width.',
  'help.appearance.maximum': 'How many parts it has at most.',
  'help.appearance.shape': 'A plate, or a ribbon that hangs over the poster’s side.',
  'help.appearance.style':
    'What is between its content and the poster. Colours, opacity, line and shape follow the style until you set them.',
  'help.appearance.padding': 'Around its content, in per cent of its height.',
  'help.appearance.content': 'What has no icon shows its text in any case.',
  'help.appearance.background': 'Behind the content.',
  'help.appearance.foreground': 'Of texts, and of icons without colours of their own.',
  'help.appearance.opacity': 'Of the background, in per cent.',
  'help.appearance.radius': 'Of the corners, in per cent of its height; 50 makes a pill.',
  'help.appearance.border.width': 'In per cent of its height; 0 draws none.',
  'help.appearance.border.colour': 'Around each part.',
  'help.appearance.border.opacity': 'In per cent.',
  'help.appearance.shadow': 'Lifts it off the poster.',
  'help.sources': 'What is missing makes room for the next.',
  'help.numbers': 'All on one scale, or as each source writes them.',
  'help.decimalSeparator': 'What stands before tenths.',
  'help.colourByScore': 'The edge of each part says how good the rating is.',
  'help.episodes': 'What a series shows when its episodes differ.',
  'help.dynamicRange': 'Which forms are named beside the resolution.',
  'help.track': 'Which track of a file counts. Commentaries never do.',
  'help.channels': 'Beside the format, such as 5.1.',
  'help.awards': 'The most important first.',
  'help.nominations': 'Also without the award itself.',

  'value.SOLID': 'Solid',
  'value.GLASS': 'Glass',
  'value.MINIMAL': 'Minimal',
  'value.OUTLINE': 'Outline',
  'value.PLATE': 'Plate',
  'value.RIBBON': 'Ribbon',
  'value.VERTICAL': 'below each other',
  'value.HORIZONTAL': 'beside each other',
  'value.ICON_AND_TEXT': 'Icon and text',
  'value.ICON': 'Icon',
  'value.TEXT': 'Text',
  'value.PERCENT': 'all in per cent',
  'value.SOURCE': 'as each source writes them',
  'value.decimalSeparator..': '7.6',
  'value.decimalSeparator.,': '7,6',
  'value.HIGHEST': 'the best of its episodes',
  'value.MOST_COMMON': 'what most episodes have',
  'value.LOWEST': 'what all episodes have at least',
  'value.ALL': 'all',
  'value.BEST': 'the best',
  'value.NONE': 'none',
  'value.track.DEFAULT': 'the one marked as default',
  'value.IMDB': 'IMDb',
  'value.TMDB': 'TMDb',
  'value.RT_CRITICS': 'Rotten Tomatoes, critics',
  'value.RT_AUDIENCE': 'Rotten Tomatoes, audience',
  'value.METACRITIC': 'Metacritic',
  'value.METACRITIC_USERS': 'Metacritic, users',
  'value.LETTERBOXD': 'Letterboxd',
  'value.TRAKT': 'Trakt',
  'value.MYANIMELIST': 'MyAnimeList',
  'value.ROGER_EBERT': 'Roger Ebert',

  'titles.back': 'To the library',
  'titles.poster': 'Poster',
  'titles.alt': ({ title }) => `Poster of ${title}`,
  'titles.noIds': 'The library knows none of its ids, so nobody can be asked for ratings of it.',
  'titles.actions': 'What to do with this title',
  'titles.badge': 'Badge',
  'titles.restore': 'Give the original back',
  'titles.exclude': 'Leave alone',
  'titles.include': 'Treat like others again',
  'titles.try': 'Try other settings on it',
  'titles.ask.restore': 'Give the original back?',
  'titles.ask.restore.text':
    'The original comes back byte for byte. Nothing badges this title again by itself.',
  'titles.done.badge': ({ outcome }) => `Done: ${outcome}.`,
  'titles.done.restore': 'The original was given back.',
  'titles.done.notRestored': ({ reason }) => `Nothing was given back: ${reason}`,
  'titles.done.exclude': 'It is left alone from now on.',
  'titles.done.include': 'It is treated like all others again.',
  'titles.badges': 'Badges',
  'titles.noRun': 'This title was not badged yet.',
  'titles.shows': 'Shows',
  'titles.origin': 'From',
  'titles.missing': ({ reason }) => `Not there: ${reason}.`,
  'titles.failed': ({ reason }) => `It failed: ${reason}.`,
  'titles.kept': ({ value }) => `The poster goes on showing ${value}.`,
  'titles.tier': ({ tier }) => `Database: ${tier}`,
  'titles.fromFile': 'what the library knows of the title',
  'titles.run': 'Last run',
  'titles.runs': 'Earlier runs',
  'titles.outcome': 'Outcome',
  'titles.when': 'When',
  'titles.took': 'Took',
  'titles.reason': 'Why',
  'titles.drawing': 'Drawing',
  'drawing.SPLICED': 'the original is untouched wherever no badge is',
  'drawing.CODED_ANEW': 'the whole picture was written anew',
  'ratingOrigin.UPSTREAM': 'asked for just then',
  'ratingOrigin.CACHE': 'remembered',
  'ratingOrigin.LIBRARY': 'from the library',
  'leftAlone.EXCLUDED_HERE': 'It is left alone: somebody has said so here.',
  'leftAlone.EXCLUDED_BY_TAG':
    'It is left alone: a tag in the library says so. Remove the tag there to have it badged.',
  'leftAlone.RESTORED': 'It got its original back. Nothing badges it by itself until you do.',
  'reason.switchedOff': 'it is switched off in the settings',
  'reason.noRoom': 'there is no room for it beside the other badges',
  'reason.noRating': 'no rating of it is known',
  'reason.noAward': 'no award is on record',
  'reason.noVideo': 'the library knows no picture size of it',
  'reason.noAudio': 'the library knows no audio track of it',
  'advice.switchedOff': 'Switch it on',
  'advice.noRoom': 'Make badges smaller, or move one',
  'advice.noRating': 'Add the key of another rating provider',
  'advice.noAward': 'With a key for OMDb, more awards are known',
  'advice.noVideo': 'Have the library read the file anew, then badge it again.',
  'advice.noAudio': 'Have the library read the file anew, then badge it again.',
  'advice.failed': 'Badge it again in a while; the log says more.',

  'library.heading': 'Library',
  'library.filter': 'Narrow the list',
  'library.search': 'Search by title',
  'library.library': 'Library',
  'library.type': 'Type',
  'library.state': 'Poster',
  'library.sort': 'Order',
  'library.all': 'All',
  'library.sort.title': 'By title',
  'library.sort.added': 'Newest arrivals first',
  'library.sort.year': 'Newest films first',
  'library.letters': 'Jump to a letter',
  'library.letters.all': 'From the beginning',
  'library.nothingFrom': 'There is nothing from here on.',
  'library.reset': 'Show all',
  'library.found': ({ n }) => count(n, 'One title', '# titles'),
  'library.posters': 'Posters',
  'library.choose': ({ title }) => `Choose ${title}`,
  'library.choosePage': 'Choose this page',
  'library.chooseAll': ({ n }) => `Choose all ${number(n)} that match`,
  'library.chooseNone': 'Choose none',
  'library.chosen': ({ n }) => count(n, 'One title is chosen', '# titles are chosen'),
  'library.actions': 'What to do with the chosen titles',
  'library.nothing': 'Nothing matches.',
  'library.empty': 'There are no films or series in this library yet.',
  'library.badge': 'Badge',
  'library.restore': 'Give originals back',
  'library.exclude': 'Leave alone',
  'library.include': 'Treat like others again',
  'library.dryRun': 'Dry run',
  'library.onlyChosen': 'Titles are left alone 500 at a time, or as all that match.',
  'library.ask.badge': ({ n }) => count(n, 'Badge one title?', 'Badge # titles?'),
  'library.ask.badge.text':
    'Badges are drawn onto the originals and uploaded. Posters that show exactly this already stay' +
    ' untouched; the originals are kept and can be given back at any time.',
  'library.ask.restore': ({ n }) =>
    count(n, 'Give one title its original back?', 'Give # titles their originals back?'),
  'library.ask.restore.text':
    'Where the library still shows a poster of this service, the original comes back byte for byte.' +
    ' Nothing badges these titles again by itself.',
  'library.ask.exclude': ({ n }) => count(n, 'Leave one title alone?', 'Leave # titles alone?'),
  'library.ask.exclude.text':
    'Neither jobs nor people badge them until that is taken back. Their posters stay as they are now.',
  'library.ask.include': ({ n }) =>
    count(n, 'Treat one title like others again?', 'Treat # titles like others again?'),
  'library.ask.include.text':
    'Jobs and people may badge them again. Where a tag in the library says so, they are left alone until it is removed there.',
  'library.ask.dryRun': ({ n }) => count(n, 'Try it with one title?', 'Try it with # titles?'),
  'library.ask.dryRun.text':
    'Everything is done but the upload: the job says what would come of each title. Calls to rating' +
    ' providers count.',
  'library.began': 'The job has begun.',
  'library.watch': 'Watch it',
  'library.excluded': ({ n }) => count(n, 'One title is left alone.', '# titles are left alone.'),
  'library.included': ({ n }) =>
    count(n, 'One title is treated like others again.', '# titles are treated like others again.'),

  'work.BADGE': 'Badge',
  'work.REFRESH_RATINGS': 'Refresh ratings',
  'work.RESTORE': 'Give originals back',

  'origin.PERSON': 'asked for',
  'origin.WEBHOOK': 'by a webhook',
  'origin.SWEEP': 'found by itself',
  'origin.SCHEDULE': 'by schedule',

  'jobs.heading': 'Jobs',
  'jobs.running': 'At work',
  'jobs.history': 'Before',
  'jobs.none': 'Nothing is at work.',
  'jobs.noHistory': 'No job has ended yet.',
  'jobs.more': 'Older jobs',
  'jobs.all': 'All jobs',
  'jobs.gone': 'There is no such job any more.',
  'jobs.dryRun': 'dry run',
  'jobs.created': ({ at, who }) => `${at}, ${who}`,
  'jobs.ended': ({ at }) => `ended ${at}`,
  'jobs.pace': ({ rate }) => `${rate} a second`,
  'jobs.left': ({ time }) => `${time} left`,
  'jobs.inHand': ({ titles }) => `In hand: ${titles}`,
  'jobs.waitsFor': ({ what }) => `Waits: ${what}`,
  'jobs.proof': ({ restored, equal }) =>
    `${restored} originals were given back; ${equal} of them were read again and are the same byte for byte.`,
  'jobs.failures': ({ n }) => count(n, 'One failure', '# failures'),
  'jobs.reason': ({ n }) => count(n, 'one title', '# titles'),
  'jobs.moreFailures': 'There are more than these.',
  'jobs.pause': 'Pause',
  'jobs.resume': 'Go on',
  'jobs.cancel': 'Cancel',
  'jobs.retry': 'Try failed ones again',
  'jobs.forget': 'Forget',
  'jobs.ask.cancel': 'End this job?',
  'jobs.ask.cancel.text': ({ n }) =>
    `What is done stays done; ${count(n, 'one title is', '# titles are')} left as they are.`,
  'jobs.keep': 'Let it go on',
  'jobs.state.WAITING': 'Waiting',
  'jobs.state.LISTING': 'Looking for titles',
  'jobs.state.RUNNING': 'Running',
  'jobs.state.PAUSED': 'Paused',
  'jobs.state.CANCELLING': 'Being cancelled',
  'jobs.state.CANCELLED': 'Cancelled',
  'jobs.state.DONE': 'Done',
  'jobs.state.DONE_WITH_FAILURES': 'Done, with failures',
  'jobs.items': 'Titles',
  'jobs.items.more': 'More titles',
  'jobs.items.outcome': 'What came of them',
  'jobs.items.title': 'Title',
  'jobs.items.reason': 'Why',
  'outcome.BADGED': 'badged',
  'outcome.PARTIAL': 'badged in part',
  'outcome.UNCHANGED': 'already as it should be',
  'outcome.RESTORED': 'original given back',
  'outcome.SKIPPED': 'left alone',
  'outcome.FAILED': 'failed',
  'outcome.open': 'to do',

  'schedules.heading': 'Schedules',
  'schedules.name': 'Name',
  'schedules.when': 'When',
  'schedules.next': 'Next',
  'schedules.last': 'Last',
  'schedules.action': 'Action',
  'schedules.off': 'off',
  'schedules.never': 'never',
  'schedules.run': 'Run now',
  'schedules.runName': ({ name }) => `Run ${name} now`,
  'schedules.turnOn': 'Turn on',
  'schedules.turnOff': 'Turn off',
  'schedules.turnOnName': ({ name }) => `Turn ${name} on`,
  'schedules.turnOffName': ({ name }) => `Turn ${name} off`,
  'schedules.add': 'Add a schedule',
  'schedules.edit': 'Change',
  'schedules.editName': ({ name }) => `Change ${name}`,
  'schedules.remove': 'Delete',
  'schedules.removeName': ({ name }) => `Delete ${name}`,
  'schedules.reset': 'As at first',
  'schedules.resetName': ({ name }) => `Have ${name} as it was at first`,
  'schedules.save': 'Save',
  'schedules.saved': ({ name }) => `${name} is saved.`,
  'schedules.ask.remove': ({ name }) => `Delete ${name}?`,
  'schedules.ask.remove.text': 'It runs no more. Jobs that it has begun stay as they are.',
  'schedules.ask.reset': ({ name }) => `Have ${name} as it was at first?`,
  'schedules.ask.reset.text': 'It runs at the times that the program comes with.',
  'schedules.work': 'What it does',
  'schedules.field.name': 'Name',
  'schedules.field.name.help': 'Small letters, digits and hyphens, such as nightly.',
  'schedules.field.cron': 'When',
  'schedules.field.cron.help':
    'As cron: minute, hour, day of the month, month, day of the week. “0 3 * * *” is each night at three.',
  'schedules.field.window': 'Only between',
  'schedules.field.window.help':
    'Such as 22:00-06:00; what is due at other times waits for these. Empty: at any time.',
  'schedules.field.tag': 'With the tag',
  'schedules.field.search': 'With these words in the title',
  'schedules.began': ({ name }) => `${name} has begun.`,
  'schedules.nothingToDo': ({ name }) => `${name}: there was nothing to do.`,
  'schedules.window': ({ window }) => `only ${window}`,
  'schedules.sweep': 'look for new and changed titles',
  'schedules.full': 'look through all libraries',
  'schedules.ratings': 'ask for ratings that have become old',

  'health.heading': 'Health',
  'health.database': 'Database',
  'health.phase': 'State',
  'health.phase.STARTING': 'starting',
  'health.phase.MIGRATING': 'its tables are being made',
  'health.phase.MIGRATION_FAILED': 'its tables cannot be used',
  'health.phase.SERVING': 'serves',
  'health.phase.UNUSABLE': 'cannot be used',
  'health.tier': 'Served by',
  'health.tier.MAIN_POOL': 'the main pool',
  'health.tier.FRESH_POOL': 'a fresh pool',
  'health.tier.CACHE_ONLY': 'what is remembered, without the database',
  'health.circuit': 'Circuit',
  'health.circuit.CLOSED': 'closed: all is well',
  'health.circuit.OPEN': 'open: nobody waits in vain',
  'health.circuit.HALF_OPEN': 'half open: it is being tried',
  'health.generation': 'Pool generation',
  'health.connections': 'Connections',
  'health.connections.used': ({ open, used }) => `${open} open, ${used} in use`,
  'health.pending': 'Changes that wait',
  'health.problem': 'Problem',
  'health.ways': 'The ways to it',
  'health.way': 'Way',
  'health.works': 'Works',
  'health.yes': 'yes',
  'health.no': 'no',
  'health.latency': 'Last try',
  'health.detail': 'Detail',
  'health.reset': 'Open a new pool',
  'health.ask.reset': 'Open a new pool of connections?',
  'health.ask.reset.text':
    'All work moves to it, and the old one finishes what it has begun. No request fails.',
  'health.wasReset': ({ serving }) => `Generation ${serving} serves now.`,
  'health.libraries': 'Connected libraries',
  'health.name': 'Name',
  'health.kind': 'Kind',
  'health.place': 'Where',
  'health.from': 'Set by',
  'health.test': 'Test',
  'health.testName': ({ name }) => `Test ${name}`,
  'health.result': 'Result',
  'health.add': 'Set up',
  'health.providers': 'Rating providers',
  'health.provider': 'Provider',
  'health.key': 'Key',
  'health.quota': 'Calls today',
  'health.resets': ({ at }) => `renewed ${at}`,
  'health.noLimit': 'no limit known',
  'health.queue': 'Titles that wait',
  'health.queue.until': ({ n, until }) => `${number(n)}, until ${until}`,
  'health.warnings': 'Last warnings of the log',
  'health.noWarnings': 'None since the start.',
  'health.time': 'Time',
  'health.level': 'Level',
  'health.message': 'Message',
  'health.program': 'Program',
  'health.version': 'Version',
  'health.started': 'Started',
  'health.elsewhere': 'For programs',

  'from.environment': 'environment',
  'from.saved': 'saved here',
  'from.built-in': 'sample library',
  'secret.unset': 'not set',
  'secret.set': ({ last4 }) => (last4 ? `set, ends in ${last4}` : 'set'),

  'test.ok': ({ server, version }) =>
    server ? `It works: ${server}, version ${version}.` : 'It works.',
  'test.INCOMPLETE': 'Something is missing.',
  'test.NOT_AN_ADDRESS': 'This is no address such as http://jellyfin:8096.',
  'test.NAME_NOT_FOUND': 'No name server knows this host. Is the name right?',
  'test.CONNECTION_REFUSED': 'Nothing listens there. Is the port right, and does the server run?',
  'test.NO_ANSWER': 'Nothing came back in time. Is there a firewall between?',
  'test.WRONG_SERVER': 'Something else answers there.',
  'test.KEY_REFUSED': 'The key is not accepted.',
  'test.KEY_MAY_NOT_UPLOAD': 'The key may look, but not change posters: it needs to be an administrator’s.',
  'test.VERSION_TOO_OLD': 'The server is too old.',
  'test.FOLDER_NOT_FOUND': 'There is no such folder on the machine the service runs on.',
  'test.FOLDER_NOT_WRITABLE': 'The folder can be read, but not written.',
  'test.QUOTA_USED_UP': 'The key is right, but its calls of today are used up.',

  'setup.heading': 'Set up',
  'setup.steps': 'Steps',
  'setup.back': 'Back',
  'setup.next': 'Go on',
  'setup.skip': 'Skip',
  'setup.access': 'Your key',
  'setup.access.intro':
    'The code of the log has let you in, and lets in everybody who has seen it. Make a key of your own: the code is worth nothing then.',
  'setup.access.make': 'Make a key',
  'setup.access.made': 'This is the key of the service. It is shown only now: keep it where you keep passwords.',
  'setup.access.keep':
    'This browser stays signed in for 30 days; others, and programs, need the key. If it is lost, delete the file “api-key” in the data directory and start the service again.',
  'setup.server': 'Your library',
  'setup.server.intro': 'Where are your films and series?',
  'setup.server.known': 'What is connected already',
  'setup.server.another': 'Connect another',
  'setup.server.kind': 'Kind',
  'setup.server.jellyfin': 'A Jellyfin server',
  'setup.server.folder': 'A folder with films, as Kodi lays them out',
  'setup.server.url': 'Address',
  'setup.server.url.help': 'As this service reaches it, such as http://jellyfin:8096.',
  'setup.server.key': 'API key',
  'setup.server.key.help': 'Made in Jellyfin’s dashboard under “API Keys”.',
  'setup.server.key.keep': 'A key is saved. Leave this empty to keep it.',
  'setup.server.path': 'Path',
  'setup.server.path.help': 'On the machine the service runs on, such as /media/films.',
  'setup.server.save': 'Test and save',
  'setup.server.saved': 'The library is connected.',
  'setup.libraries': 'Libraries',
  'setup.libraries.intro': 'This is what is there.',
  'setup.libraries.none': 'The server shows no libraries with films or series.',
  'setup.libraries.items': ({ n }) => count(n, 'one title', '# titles'),
  'setup.libraries.badged': ({ n }) => count(n, 'one of them badged', '# of them badged'),
  'setup.libraries.counting': 'being counted',
  'setup.keys': 'Ratings',
  'setup.keys.intro':
    'Resolution and audio come from your files. Ratings need keys of those who give them; each is' +
    ' free to get and optional. Without any there are no rating badges.',
  'setup.keys.environment': 'Set by the environment; it cannot be changed here.',
  'setup.keys.key': ({ name }) => `Key for ${name}`,
  'setup.keys.save': ({ name }) => `Test and save the key for ${name}`,
  'setup.keys.saved': 'It works, and is saved.',
  'setup.keys.get.omdb': 'From omdbapi.com: IMDb, Rotten Tomatoes and Metacritic, and awards.',
  'setup.keys.get.tmdb': 'From themoviedb.org, the “API read access token”: TMDb.',
  'setup.keys.get.mdblist': 'From mdblist.com: all of them, Letterboxd and Trakt too.',
  'setup.look': 'The look',
  'setup.look.intro': 'Four posters of your library in each style. Everything can be changed later.',
  'setup.look.SOLID': 'Solid',
  'setup.look.SOLID.text': 'Plates that are read on any poster',
  'setup.look.GLASS': 'Glass',
  'setup.look.GLASS.text': 'The poster shines through',
  'setup.look.MINIMAL': 'Minimal',
  'setup.look.MINIMAL.text': 'No plates, only signs and numbers',
  'setup.look.OUTLINE': 'Outline',
  'setup.look.OUTLINE.text': 'A thin line around each',
  'setup.look.preview': ({ title, style }) => `${title}, ${style}`,
  'setup.look.failed': 'This preview could not be made.',
  'setup.look.noTitles': 'There are no posters to show yet.',
  'setup.look.save': 'Use this look',
  'setup.start': 'Begin',
  'setup.start.intro': ({ n }) =>
    count(n, 'One title is there.', '# titles are there.') +
    ' The originals are kept, and you can have them back at any time.',
  'setup.start.first': ({ n }) => count(n, 'Badge one title first', 'Badge # titles first'),
  'setup.start.all': ({ n }) => `Badge all ${number(n)}`,
  'setup.start.dryRun': 'Dry run: upload nothing',
  'setup.start.all.ask': ({ n }) => count(n, 'Badge one title?', 'Badge # titles?'),
};

/** @type {Record<string, Text>} */
const GERMAN = {
  'frame.skip': 'Zum Inhalt springen',
  'frame.navigation': 'Ansichten',
  'frame.loading': 'Wird geladen …',
  'frame.working': 'In Arbeit …',
  'frame.language': 'Sprache',
  'frame.api': 'API',
  'frame.signOut': 'Abmelden',
  'frame.dismiss': 'Schließen',
  'frame.cancel': 'Abbrechen',
  'frame.retry': 'Noch einmal versuchen',
  'frame.notLoaded':
    'Dieser Teil der Seite lässt sich nicht laden. Vielleicht wurde der Dienst erneuert.',
  'frame.loadAnew': 'Seite neu laden',

  'error.unreachable': 'Der Dienst antwortet nicht. Läuft er?',
  'error.signedOut': 'Sie sind abgemeldet.',
  'error.conflict':
    'Jemand anderes hat das inzwischen geändert. Laden Sie es neu und ändern Sie es noch einmal.',
  'error.busy': ({ detail }) => `Gerade nicht, versuchen Sie es gleich noch einmal: ${detail}`,
  'error.said': ({ detail }) => `${detail}`,

  'login.heading': 'Anmelden',
  'login.key': 'API-Schlüssel',
  'login.help':
    'Der Wert von badge-pipeline.api-key. Er wird einmal gesendet; der Browser behält ein Cookie.',
  'login.enter': 'Anmelden',
  'login.wrong': 'Das ist nicht der Schlüssel.',
  'login.code': 'Code des ersten Besuchs',
  'login.code.help':
    'Noch hat niemand einen Schlüssel erzeugt. Das Protokoll des Dienstes zeigt diesen Code beim Start; mit ihm wird einer erzeugt.',
  'login.code.wrong': 'Das ist nicht der Code. Jeder Start des Dienstes erzeugt einen anderen.',

  'problem.label': 'Was Ihre Aufmerksamkeit braucht',
  'problem.unreachable':
    'Die Verbindung zum Dienst ist unterbrochen; was Sie sehen, kann veraltet sein. Neuer Versuch …',
  'problem.database': 'Die Datenbank ist nicht nutzbar; der Dienst arbeitet ohne sie weiter.',
  'problem.databaseStarting': 'Die Datenbank startet.',
  'problem.sample':
    'Noch ist keine Bibliothek verbunden: Das ist die Beispielbibliothek. Verbinden Sie Ihre eigene.',
  'problem.quota': ({ names }) => `Die Abfragen für heute sind verbraucht: ${names}.`,
  'problem.library': ({ detail }) => `Die Bibliothek ist nicht erreichbar: ${detail}`,

  'pager.label': 'Seiten',
  'pager.first': 'Erste Seite',
  'pager.previous': 'Zurück',
  'pager.next': 'Weiter',
  'pager.position': ({ page, pages }) => `Seite ${page} von ${pages}`,

  'progress.done': ({ done, total }) => `${done} von ${total}`,

  'comparison.label': 'Wie viel vom Original zu sehen ist',
  'comparison.before': ({ alt }) => `${alt}: das Original`,
  'comparison.after': ({ alt }) => `${alt}: mit Abzeichen`,
  'comparison.original': 'Original',
  'comparison.badged': 'Mit Abzeichen',

  'state.ORIGINAL': 'Original',
  'state.BADGED': 'Mit Abzeichen',
  'state.CHANGED': 'Von anderen geändert',
  'state.FAILED': 'Fehlgeschlagen',
  'state.EXCLUDED': 'Ausgenommen',

  'type.MOVIE': 'Filme',
  'type.SERIES': 'Serien',

  'titles.heading': 'Titel',
  'settings.heading': 'Einstellungen',
  'settings.scope': 'Diese Einstellungen gelten für',
  'settings.everywhere': 'alle Bibliotheken',
  'settings.scope.help': 'Was hier nicht eingestellt ist, ist wie in allen Bibliotheken.',
  'settings.badges': 'Badges',
  'settings.place': 'Platz',
  'settings.look': 'Aussehen',
  'settings.save': 'Speichern',
  'settings.discard': 'Änderungen verwerfen',
  'settings.defaults': 'Zurück zu den Vorgaben',
  'settings.asEverywhere': 'Wie in allen Bibliotheken',
  'settings.export': 'Exportieren',
  'settings.import': 'Importieren …',
  'settings.unsaved': 'noch nicht gespeichert',
  'settings.nothingChanged': 'Alles ist gespeichert.',
  'settings.changed': ({ badges }) => `Noch nicht gespeichert: ${badges}`,
  'settings.saved': 'Gespeichert. Poster bekommen das neue Aussehen, wenn sie das nächste Mal Badges bekommen.',
  'settings.badge': 'Zur Bibliothek',
  'settings.notShown': ({ reason }) => `Das Poster zeigt dieses Badge nicht: ${reason}.`,
  'settings.conflict': ({ badge }) =>
    `Jemand anderes hat „${badge}“ anders gespeichert, seit Sie es geladen haben. Ihre Änderungen sind nicht gespeichert.`,
  'settings.takeTheirs': 'Die anderen laden, meine verlieren',
  'settings.keepMine': 'Meine speichern, die anderen verlieren',
  'settings.resetField': ({ label }) => `${label}: so lassen, wie es ohne mich ist`,
  'settings.notAFile': 'Diese Datei enthält keine Einstellungen von Badges.',
  'settings.ask.import': 'Diese Einstellungen übernehmen?',
  'settings.ask.import.text': ({ badges }) =>
    `Die Datei hat Einstellungen für: ${badges}. Zuerst zeigt sie die Vorschau; gespeichert wird erst, wenn Sie es sagen.`,

  'draft.label': 'Vorschau',
  'draft.search': 'Titel suchen',
  'draft.title': 'Gezeigt auf',
  'draft.noTitle': 'Es gibt keinen Titel, auf dem es gezeigt werden könnte.',
  'draft.alt': ({ title }) => `${title} mit diesen Einstellungen`,
  'draft.help': 'Ziehen Sie ein Badge an einen anderen Platz, oder wählen Sie es und nehmen Sie die Pfeiltasten.',
  'draft.handle': ({ badge, position }) => (position ? `${badge}, ${position}` : badge),

  'order.add': ({ label }) => `${label}: hinzufügen`,
  'order.up': ({ label }) => `${label} nach oben`,
  'order.down': ({ label }) => `${label} nach unten`,
  'order.remove': ({ label }) => `${label} entfernen`,

  'badge.resolution': 'Auflösung',
  'badge.audio': 'Ton',
  'badge.review': 'Bewertungen',
  'badge.award': 'Preise',

  'position.TOP_LEFT': 'oben links',
  'position.TOP_CENTER': 'oben in der Mitte',
  'position.TOP_RIGHT': 'oben rechts',
  'position.CENTER_LEFT': 'in der Mitte links',
  'position.CENTER_RIGHT': 'in der Mitte rechts',
  'position.BOTTOM_LEFT': 'unten links',
  'position.BOTTOM_CENTER': 'unten in der Mitte',
  'position.BOTTOM_RIGHT': 'unten rechts',

  'field.enabled': 'Dieses Badge zeigen',
  'field.position': 'Position',
  'field.shape': 'Form',
  'field.style': 'Stil',
  'field.orientation': 'Anordnung',
  'field.size': 'Größe',
  'field.margin': 'Abstand zum Rand',
  'field.padding': 'Abstand innen',
  'field.spacing': 'Abstand dazwischen',
  'field.maximum': 'Höchstens zugleich',
  'field.content': 'Inhalt',
  'field.background': 'Hintergrund',
  'field.foreground': 'Schrift',
  'field.opacity': 'Deckkraft',
  'field.radius': 'Rundung',
  'field.shadow': 'Schatten',
  'field.appearance.border.width': 'Linie: Breite',
  'field.appearance.border.colour': 'Linie: Farbe',
  'field.appearance.border.opacity': 'Linie: Deckkraft',
  'field.sources': 'Quellen, der Reihe nach',
  'field.numbers': 'Zahlen',
  'field.decimalSeparator': 'Dezimalzeichen',
  'field.colourByScore': 'Farbe nach Bewertung',
  'field.episodes': 'Serien',
  'field.dynamicRange': 'Dynamikumfang',
  'field.track': 'Tonspur',
  'field.channels': 'Kanäle nennen',
  'field.awards': 'Preise, der Reihe nach',
  'field.nominations': 'Auch Nominierungen',

  'help.enabled': 'Ob Poster es überhaupt zeigen.',
  'help.appearance.position': 'Wo es steht. Badges, die denselben Platz wollen, weichen einander aus.',
  'help.appearance.orientation': 'Wie seine Teile aufeinander folgen.',
  'help.appearance.size': 'Höhe eines Teils, in Prozent der Breite des Posters.',
  'help.appearance.margin': 'In Prozent der Breite des Posters.',
  'help.appearance.spacing': 'Zwischen seinen Teilen, in Prozent der Breite des Posters.',
  'help.appearance.maximum': 'Wie viele Teile es höchstens hat.',
  'help.appearance.shape': 'Ein Schild, oder ein Band, das über die Seite des Posters hängt.',
  'help.appearance.style':
    'Was zwischen seinem Inhalt und dem Poster ist. Farben, Deckkraft, Linie und Form folgen dem Stil, bis Sie sie einstellen.',
  'help.appearance.padding': 'Um seinen Inhalt, in Prozent seiner Höhe.',
  'help.appearance.content': 'Was kein Zeichen hat, zeigt auf jeden Fall seinen Text.',
  'help.appearance.background': 'Hinter dem Inhalt.',
  'help.appearance.foreground': 'Von Texten, und von Zeichen ohne eigene Farben.',
  'help.appearance.opacity': 'Des Hintergrunds, in Prozent.',
  'help.appearance.radius': 'Der Ecken, in Prozent seiner Höhe; 50 macht eine Pille.',
  'help.appearance.border.width': 'In Prozent seiner Höhe; bei 0 ist keine da.',
  'help.appearance.border.colour': 'Um jedes Teil.',
  'help.appearance.border.opacity': 'In Prozent.',
  'help.appearance.shadow': 'Hebt es vom Poster ab.',
  'help.sources': 'Was fehlt, macht dem Nächsten Platz.',
  'help.numbers': 'Alle auf einer Skala, oder wie jede Quelle sie schreibt.',
  'help.decimalSeparator': 'Was vor den Zehnteln steht.',
  'help.colourByScore': 'Der Rand jedes Teils sagt, wie gut die Bewertung ist.',
  'help.episodes': 'Was eine Serie zeigt, deren Folgen verschieden sind.',
  'help.dynamicRange': 'Welche Formen neben der Auflösung genannt werden.',
  'help.track': 'Welche Tonspur einer Datei zählt. Kommentare zählen nie.',
  'help.channels': 'Neben dem Format, etwa 5.1.',
  'help.awards': 'Die wichtigsten zuerst.',
  'help.nominations': 'Auch ohne den Preis selbst.',

  'value.SOLID': 'Deckend',
  'value.GLASS': 'Glas',
  'value.MINIMAL': 'Schlicht',
  'value.OUTLINE': 'Umriss',
  'value.PLATE': 'Schild',
  'value.RIBBON': 'Band',
  'value.VERTICAL': 'untereinander',
  'value.HORIZONTAL': 'nebeneinander',
  'value.ICON_AND_TEXT': 'Zeichen und Text',
  'value.ICON': 'Zeichen',
  'value.TEXT': 'Text',
  'value.PERCENT': 'alle in Prozent',
  'value.SOURCE': 'wie jede Quelle sie schreibt',
  'value.decimalSeparator..': '7.6',
  'value.decimalSeparator.,': '7,6',
  'value.HIGHEST': 'das Beste ihrer Folgen',
  'value.MOST_COMMON': 'was die meisten Folgen haben',
  'value.LOWEST': 'was alle Folgen mindestens haben',
  'value.ALL': 'alle',
  'value.BEST': 'das Beste',
  'value.NONE': 'keiner',
  'value.track.DEFAULT': 'die als Standard markierte',
  'value.IMDB': 'IMDb',
  'value.TMDB': 'TMDb',
  'value.RT_CRITICS': 'Rotten Tomatoes, Kritik',
  'value.RT_AUDIENCE': 'Rotten Tomatoes, Publikum',
  'value.METACRITIC': 'Metacritic',
  'value.METACRITIC_USERS': 'Metacritic, Nutzer',
  'value.LETTERBOXD': 'Letterboxd',
  'value.TRAKT': 'Trakt',
  'value.MYANIMELIST': 'MyAnimeList',
  'value.ROGER_EBERT': 'Roger Ebert',

  'titles.back': 'Zur Bibliothek',
  'titles.poster': 'Poster',
  'titles.alt': ({ title }) => `Poster von ${title}`,
  'titles.noIds': 'Die Bibliothek kennt keine seiner Nummern; niemand kann nach Bewertungen gefragt werden.',
  'titles.actions': 'Was mit diesem Titel geschehen soll',
  'titles.badge': 'Badges zeichnen',
  'titles.restore': 'Original zurückgeben',
  'titles.exclude': 'In Ruhe lassen',
  'titles.include': 'Wieder wie andere behandeln',
  'titles.try': 'Andere Einstellungen daran ausprobieren',
  'titles.ask.restore': 'Original zurückgeben?',
  'titles.ask.restore.text':
    'Das Original kommt Byte für Byte zurück. Von selbst bekommt dieser Titel dann keine Badges mehr.',
  'titles.done.badge': ({ outcome }) => `Fertig: ${outcome}.`,
  'titles.done.restore': 'Das Original ist zurück.',
  'titles.done.notRestored': ({ reason }) => `Es wurde nichts zurückgegeben: ${reason}`,
  'titles.done.exclude': 'Er wird von nun an in Ruhe gelassen.',
  'titles.done.include': 'Er wird wieder wie alle anderen behandelt.',
  'titles.badges': 'Badges',
  'titles.noRun': 'Dieser Titel hat noch keine Badges bekommen.',
  'titles.shows': 'Zeigt',
  'titles.origin': 'Woher',
  'titles.missing': ({ reason }) => `Nicht da: ${reason}.`,
  'titles.failed': ({ reason }) => `Misslungen: ${reason}.`,
  'titles.kept': ({ value }) => `Das Poster zeigt weiter ${value}.`,
  'titles.tier': ({ tier }) => `Datenbank: ${tier}`,
  'titles.fromFile': 'was die Bibliothek über den Titel weiß',
  'titles.run': 'Letzter Lauf',
  'titles.runs': 'Frühere Läufe',
  'titles.outcome': 'Ergebnis',
  'titles.when': 'Wann',
  'titles.took': 'Dauer',
  'titles.reason': 'Warum',
  'titles.drawing': 'Zeichnung',
  'drawing.SPLICED': 'wo kein Badge ist, ist das Original unberührt',
  'drawing.CODED_ANEW': 'das ganze Bild wurde neu geschrieben',
  'ratingOrigin.UPSTREAM': 'eben erfragt',
  'ratingOrigin.CACHE': 'gemerkt',
  'ratingOrigin.LIBRARY': 'aus der Bibliothek',
  'leftAlone.EXCLUDED_HERE': 'Er wird in Ruhe gelassen: Das hat jemand hier so gesagt.',
  'leftAlone.EXCLUDED_BY_TAG':
    'Er wird in Ruhe gelassen: Eine Markierung in der Bibliothek sagt das. Entfernen Sie sie dort, damit er Badges bekommt.',
  'leftAlone.RESTORED': 'Er hat sein Original zurück. Von selbst bekommt er keine Badges, bis Sie welche zeichnen lassen.',
  'reason.switchedOff': 'es ist in den Einstellungen abgeschaltet',
  'reason.noRoom': 'neben den anderen Badges ist kein Platz dafür',
  'reason.noRating': 'es ist keine Bewertung bekannt',
  'reason.noAward': 'es ist kein Preis verzeichnet',
  'reason.noVideo': 'die Bibliothek kennt keine Bildgröße',
  'reason.noAudio': 'die Bibliothek kennt keine Tonspur',
  'advice.switchedOff': 'Einschalten',
  'advice.noRoom': 'Badges kleiner machen oder eines verschieben',
  'advice.noRating': 'Den Schlüssel eines weiteren Anbieters eintragen',
  'advice.noAward': 'Mit einem Schlüssel für OMDb sind mehr Preise bekannt',
  'advice.noVideo': 'Lassen Sie die Bibliothek die Datei neu lesen, dann noch einmal zeichnen.',
  'advice.noAudio': 'Lassen Sie die Bibliothek die Datei neu lesen, dann noch einmal zeichnen.',
  'advice.failed': 'Später noch einmal zeichnen; das Protokoll sagt mehr.',

  'library.heading': 'Bibliothek',
  'library.filter': 'Liste eingrenzen',
  'library.search': 'Nach Titel suchen',
  'library.library': 'Bibliothek',
  'library.type': 'Art',
  'library.state': 'Poster',
  'library.sort': 'Reihenfolge',
  'library.all': 'Alle',
  'library.sort.title': 'Nach Titel',
  'library.sort.added': 'Zuletzt hinzugekommene zuerst',
  'library.sort.year': 'Neueste Filme zuerst',
  'library.letters': 'Zu einem Buchstaben springen',
  'library.letters.all': 'Von vorn',
  'library.nothingFrom': 'Ab hier gibt es nichts mehr.',
  'library.reset': 'Alle zeigen',
  'library.found': ({ n }) => count(n, 'Ein Titel', '# Titel'),
  'library.posters': 'Poster',
  'library.choose': ({ title }) => `${title} auswählen`,
  'library.choosePage': 'Diese Seite auswählen',
  'library.chooseAll': ({ n }) => `Alle ${number(n)} passenden auswählen`,
  'library.chooseNone': 'Auswahl aufheben',
  'library.chosen': ({ n }) => count(n, 'Ein Titel ist ausgewählt', '# Titel sind ausgewählt'),
  'library.actions': 'Was mit den ausgewählten Titeln geschehen soll',
  'library.nothing': 'Nichts passt.',
  'library.empty': 'In dieser Bibliothek sind noch keine Filme oder Serien.',
  'library.badge': 'Abzeichen anbringen',
  'library.restore': 'Originale zurückgeben',
  'library.exclude': 'In Ruhe lassen',
  'library.include': 'Wieder wie andere behandeln',
  'library.dryRun': 'Probelauf',
  'library.onlyChosen':
    'Höchstens 500 einzelne Titel werden auf einmal in Ruhe gelassen, oder alle passenden.',
  'library.ask.badge': ({ n }) =>
    count(n, 'Einen Titel mit Abzeichen versehen?', '# Titel mit Abzeichen versehen?'),
  'library.ask.badge.text':
    'Die Abzeichen werden auf die Originale gezeichnet und hochgeladen. Poster, die genau das schon' +
    ' zeigen, bleiben unberührt; die Originale bleiben erhalten und können jederzeit zurückgegeben werden.',
  'library.ask.restore': ({ n }) =>
    count(n, 'Einem Titel sein Original zurückgeben?', '# Titeln ihre Originale zurückgeben?'),
  'library.ask.restore.text':
    'Wo die Bibliothek noch ein Poster dieses Dienstes zeigt, kommt das Original Byte für Byte zurück.' +
    ' Von selbst bekommen diese Titel keine Abzeichen mehr.',
  'library.ask.exclude': ({ n }) =>
    count(n, 'Einen Titel in Ruhe lassen?', '# Titel in Ruhe lassen?'),
  'library.ask.exclude.text':
    'Weder Aufträge noch Menschen versehen sie mit Abzeichen, bis das zurückgenommen wird. Ihre Poster' +
    ' bleiben, wie sie jetzt sind.',
  'library.ask.include': ({ n }) =>
    count(n, 'Einen Titel wieder wie andere behandeln?', '# Titel wieder wie andere behandeln?'),
  'library.ask.include.text':
    'Aufträge und Menschen dürfen sie wieder mit Abzeichen versehen. Wo eine Markierung in der Bibliothek das sagt,' +
    ' werden sie in Ruhe gelassen, bis sie dort entfernt ist.',
  'library.ask.dryRun': ({ n }) =>
    count(n, 'Mit einem Titel ausprobieren?', 'Mit # Titeln ausprobieren?'),
  'library.ask.dryRun.text':
    'Alles geschieht, nur hochgeladen wird nichts: Der Auftrag sagt, was aus jedem Titel würde.' +
    ' Abfragen bei Bewertungsdiensten zählen.',
  'library.began': 'Der Auftrag hat begonnen.',
  'library.watch': 'Zusehen',
  'library.excluded': ({ n }) =>
    count(n, 'Ein Titel wird in Ruhe gelassen.', '# Titel werden in Ruhe gelassen.'),
  'library.included': ({ n }) =>
    count(n, 'Ein Titel wird wieder wie andere behandelt.', '# Titel werden wieder wie andere behandelt.'),

  'work.BADGE': 'Abzeichen anbringen',
  'work.REFRESH_RATINGS': 'Bewertungen auffrischen',
  'work.RESTORE': 'Originale zurückgeben',

  'origin.PERSON': 'von Hand',
  'origin.WEBHOOK': 'durch einen Webhook',
  'origin.SWEEP': 'von selbst gefunden',
  'origin.SCHEDULE': 'nach Zeitplan',

  'jobs.heading': 'Aufträge',
  'jobs.running': 'In Arbeit',
  'jobs.history': 'Bisher',
  'jobs.none': 'Nichts ist in Arbeit.',
  'jobs.noHistory': 'Noch ist kein Auftrag zu Ende.',
  'jobs.more': 'Ältere Aufträge',
  'jobs.all': 'Alle Aufträge',
  'jobs.gone': 'Diesen Auftrag gibt es nicht mehr.',
  'jobs.dryRun': 'Probelauf',
  'jobs.created': ({ at, who }) => `${at}, ${who}`,
  'jobs.ended': ({ at }) => `zu Ende ${at}`,
  'jobs.pace': ({ rate }) => `${rate} pro Sekunde`,
  'jobs.left': ({ time }) => `noch ${time}`,
  'jobs.inHand': ({ titles }) => `Gerade: ${titles}`,
  'jobs.waitsFor': ({ what }) => `Wartet: ${what}`,
  'jobs.proof': ({ restored, equal }) =>
    `${restored} Originale wurden zurückgegeben; ${equal} davon wurden wieder gelesen und sind Byte für Byte gleich.`,
  'jobs.failures': ({ n }) => count(n, 'Ein Fehlschlag', '# Fehlschläge'),
  'jobs.reason': ({ n }) => count(n, 'ein Titel', '# Titel'),
  'jobs.moreFailures': 'Es gibt mehr als diese.',
  'jobs.pause': 'Anhalten',
  'jobs.resume': 'Fortsetzen',
  'jobs.cancel': 'Abbrechen',
  'jobs.retry': 'Fehlgeschlagene noch einmal versuchen',
  'jobs.forget': 'Vergessen',
  'jobs.ask.cancel': 'Diesen Auftrag beenden?',
  'jobs.ask.cancel.text': ({ n }) =>
    `Was getan ist, bleibt getan; ${count(n, 'ein Titel bleibt', '# Titel bleiben')}, wie sie sind.`,
  'jobs.keep': 'Weiterlaufen lassen',
  'jobs.state.WAITING': 'Wartet',
  'jobs.state.LISTING': 'Sucht Titel',
  'jobs.state.RUNNING': 'Läuft',
  'jobs.state.PAUSED': 'Angehalten',
  'jobs.state.CANCELLING': 'Wird abgebrochen',
  'jobs.state.CANCELLED': 'Abgebrochen',
  'jobs.state.DONE': 'Fertig',
  'jobs.state.DONE_WITH_FAILURES': 'Fertig, mit Fehlschlägen',
  'jobs.items': 'Titel',
  'jobs.items.more': 'Weitere Titel',
  'jobs.items.outcome': 'Was daraus wurde',
  'jobs.items.title': 'Titel',
  'jobs.items.reason': 'Warum',
  'outcome.BADGED': 'mit Abzeichen',
  'outcome.PARTIAL': 'zum Teil mit Abzeichen',
  'outcome.UNCHANGED': 'schon, wie es sein soll',
  'outcome.RESTORED': 'Original zurückgegeben',
  'outcome.SKIPPED': 'in Ruhe gelassen',
  'outcome.FAILED': 'fehlgeschlagen',
  'outcome.open': 'noch zu tun',

  'schedules.heading': 'Zeitpläne',
  'schedules.name': 'Name',
  'schedules.when': 'Wann',
  'schedules.next': 'Nächstes Mal',
  'schedules.last': 'Letztes Mal',
  'schedules.action': 'Aktion',
  'schedules.off': 'aus',
  'schedules.never': 'nie',
  'schedules.run': 'Jetzt ausführen',
  'schedules.runName': ({ name }) => `${name} jetzt ausführen`,
  'schedules.turnOn': 'Einschalten',
  'schedules.turnOff': 'Ausschalten',
  'schedules.turnOnName': ({ name }) => `${name} einschalten`,
  'schedules.turnOffName': ({ name }) => `${name} ausschalten`,
  'schedules.add': 'Zeitplan hinzufügen',
  'schedules.edit': 'Ändern',
  'schedules.editName': ({ name }) => `${name} ändern`,
  'schedules.remove': 'Löschen',
  'schedules.removeName': ({ name }) => `${name} löschen`,
  'schedules.reset': 'Wie am Anfang',
  'schedules.resetName': ({ name }) => `${name} wieder wie am Anfang`,
  'schedules.save': 'Speichern',
  'schedules.saved': ({ name }) => `${name} ist gespeichert.`,
  'schedules.ask.remove': ({ name }) => `${name} löschen?`,
  'schedules.ask.remove.text': 'Er läuft nicht mehr. Aufträge, die er begonnen hat, bleiben, wie sie sind.',
  'schedules.ask.reset': ({ name }) => `${name} wieder wie am Anfang?`,
  'schedules.ask.reset.text': 'Er läuft zu den Zeiten, die das Programm mitbringt.',
  'schedules.work': 'Was er tut',
  'schedules.field.name': 'Name',
  'schedules.field.name.help': 'Kleine Buchstaben, Ziffern und Bindestriche, etwa nachts.',
  'schedules.field.cron': 'Wann',
  'schedules.field.cron.help':
    'Wie bei cron: Minute, Stunde, Tag des Monats, Monat, Wochentag. „0 3 * * *“ ist jede Nacht um drei.',
  'schedules.field.window': 'Nur zwischen',
  'schedules.field.window.help':
    'Etwa 22:00-06:00; was zu anderer Zeit fällig ist, wartet darauf. Leer: jederzeit.',
  'schedules.field.tag': 'Mit der Markierung',
  'schedules.field.search': 'Mit diesen Wörtern im Titel',
  'schedules.began': ({ name }) => `${name} hat begonnen.`,
  'schedules.nothingToDo': ({ name }) => `${name}: Es war nichts zu tun.`,
  'schedules.window': ({ window }) => `nur ${window}`,
  'schedules.sweep': 'nach neuen und geänderten Titeln sehen',
  'schedules.full': 'alle Bibliotheken durchsehen',
  'schedules.ratings': 'veraltete Bewertungen neu erfragen',

  'health.heading': 'Zustand',
  'health.database': 'Datenbank',
  'health.phase': 'Zustand',
  'health.phase.STARTING': 'startet',
  'health.phase.MIGRATING': 'ihre Tabellen werden angelegt',
  'health.phase.MIGRATION_FAILED': 'ihre Tabellen sind nicht nutzbar',
  'health.phase.SERVING': 'bedient',
  'health.phase.UNUSABLE': 'nicht nutzbar',
  'health.tier': 'Bedient durch',
  'health.tier.MAIN_POOL': 'den Hauptpool',
  'health.tier.FRESH_POOL': 'einen frischen Pool',
  'health.tier.CACHE_ONLY': 'Gemerktes, ohne die Datenbank',
  'health.circuit': 'Schutzschalter',
  'health.circuit.CLOSED': 'geschlossen: alles in Ordnung',
  'health.circuit.OPEN': 'offen: niemand wartet vergebens',
  'health.circuit.HALF_OPEN': 'halb offen: es wird probiert',
  'health.generation': 'Pool-Generation',
  'health.connections': 'Verbindungen',
  'health.connections.used': ({ open, used }) => `${open} offen, ${used} in Gebrauch`,
  'health.pending': 'Wartende Änderungen',
  'health.problem': 'Problem',
  'health.ways': 'Die Wege zu ihr',
  'health.way': 'Weg',
  'health.works': 'Geht',
  'health.yes': 'ja',
  'health.no': 'nein',
  'health.latency': 'Letzter Versuch',
  'health.detail': 'Einzelheiten',
  'health.reset': 'Neuen Pool öffnen',
  'health.ask.reset': 'Einen neuen Pool von Verbindungen öffnen?',
  'health.ask.reset.text':
    'Alle Arbeit geht auf ihn über, und der alte bringt zu Ende, was er begonnen hat. Keine Anfrage scheitert.',
  'health.wasReset': ({ serving }) => `Jetzt bedient Generation ${serving}.`,
  'health.libraries': 'Verbundene Bibliotheken',
  'health.name': 'Name',
  'health.kind': 'Art',
  'health.place': 'Wo',
  'health.from': 'Gesetzt durch',
  'health.test': 'Testen',
  'health.testName': ({ name }) => `${name} testen`,
  'health.result': 'Ergebnis',
  'health.add': 'Einrichten',
  'health.providers': 'Bewertungsdienste',
  'health.provider': 'Dienst',
  'health.key': 'Schlüssel',
  'health.quota': 'Abfragen heute',
  'health.resets': ({ at }) => `erneuert ${at}`,
  'health.noLimit': 'keine Grenze bekannt',
  'health.queue': 'Wartende Titel',
  'health.queue.until': ({ n, until }) => `${number(n)}, bis ${until}`,
  'health.warnings': 'Letzte Warnungen des Protokolls',
  'health.noWarnings': 'Keine seit dem Start.',
  'health.time': 'Zeit',
  'health.level': 'Stufe',
  'health.message': 'Meldung',
  'health.program': 'Programm',
  'health.version': 'Version',
  'health.started': 'Gestartet',
  'health.elsewhere': 'Für Programme',

  'from.environment': 'Umgebung',
  'from.saved': 'hier gespeichert',
  'from.built-in': 'Beispielbibliothek',
  'secret.unset': 'nicht gesetzt',
  'secret.set': ({ last4 }) => (last4 ? `gesetzt, endet auf ${last4}` : 'gesetzt'),

  'test.ok': ({ server, version }) =>
    server ? `Es geht: ${server}, Version ${version}.` : 'Es geht.',
  'test.INCOMPLETE': 'Es fehlt etwas.',
  'test.NOT_AN_ADDRESS': 'Das ist keine Adresse wie http://jellyfin:8096.',
  'test.NAME_NOT_FOUND': 'Kein Nameserver kennt diesen Rechner. Stimmt der Name?',
  'test.CONNECTION_REFUSED': 'Dort antwortet nichts. Stimmt der Port, und läuft der Server?',
  'test.NO_ANSWER': 'Es kam rechtzeitig keine Antwort. Ist eine Firewall dazwischen?',
  'test.WRONG_SERVER': 'Dort antwortet etwas anderes.',
  'test.KEY_REFUSED': 'Der Schlüssel wird nicht angenommen.',
  'test.KEY_MAY_NOT_UPLOAD':
    'Der Schlüssel darf lesen, aber keine Poster ändern: Er muss der eines Administrators sein.',
  'test.VERSION_TOO_OLD': 'Der Server ist zu alt.',
  'test.FOLDER_NOT_FOUND': 'Auf dem Rechner des Dienstes gibt es diesen Ordner nicht.',
  'test.FOLDER_NOT_WRITABLE': 'Der Ordner ist lesbar, aber nicht beschreibbar.',
  'test.QUOTA_USED_UP': 'Der Schlüssel stimmt, aber seine Abfragen für heute sind verbraucht.',

  'setup.heading': 'Einrichten',
  'setup.steps': 'Schritte',
  'setup.back': 'Zurück',
  'setup.next': 'Weiter',
  'setup.skip': 'Überspringen',
  'setup.access': 'Ihr Schlüssel',
  'setup.access.intro':
    'Der Code des Protokolls hat Sie eingelassen, und lässt jeden ein, der ihn gesehen hat. Erzeugen Sie einen eigenen Schlüssel: Dann ist der Code nichts mehr wert.',
  'setup.access.make': 'Schlüssel erzeugen',
  'setup.access.made':
    'Das ist der Schlüssel des Dienstes. Er wird nur jetzt gezeigt: Heben Sie ihn auf, wo Sie Passwörter aufheben.',
  'setup.access.keep':
    'Dieser Browser bleibt 30 Tage angemeldet; andere, und Programme, brauchen den Schlüssel. Geht er verloren, löschen Sie die Datei „api-key“ im Datenverzeichnis und starten den Dienst neu.',
  'setup.server': 'Ihre Bibliothek',
  'setup.server.intro': 'Wo sind Ihre Filme und Serien?',
  'setup.server.known': 'Was schon verbunden ist',
  'setup.server.another': 'Noch eine verbinden',
  'setup.server.kind': 'Art',
  'setup.server.jellyfin': 'Ein Jellyfin-Server',
  'setup.server.folder': 'Ein Ordner mit Filmen, wie Kodi sie ablegt',
  'setup.server.url': 'Adresse',
  'setup.server.url.help': 'Unter der dieser Dienst ihn erreicht, etwa http://jellyfin:8096.',
  'setup.server.key': 'API-Schlüssel',
  'setup.server.key.help': 'Aus Jellyfins Übersicht unter „API-Schlüssel“.',
  'setup.server.key.keep': 'Ein Schlüssel ist gespeichert. Leer lassen, um ihn zu behalten.',
  'setup.server.path': 'Pfad',
  'setup.server.path.help': 'Auf dem Rechner des Dienstes, etwa /media/films.',
  'setup.server.save': 'Testen und speichern',
  'setup.server.saved': 'Die Bibliothek ist verbunden.',
  'setup.libraries': 'Bibliotheken',
  'setup.libraries.intro': 'Das ist dort.',
  'setup.libraries.none': 'Der Server zeigt keine Bibliotheken mit Filmen oder Serien.',
  'setup.libraries.items': ({ n }) => count(n, 'ein Titel', '# Titel'),
  'setup.libraries.badged': ({ n }) =>
    count(n, 'einer davon mit Abzeichen', '# davon mit Abzeichen'),
  'setup.libraries.counting': 'wird gezählt',
  'setup.keys': 'Bewertungen',
  'setup.keys.intro':
    'Auflösung und Ton kommen aus Ihren Dateien. Bewertungen brauchen Schlüssel derer, die sie geben;' +
    ' jeder ist kostenlos und freiwillig. Ohne einen gibt es keine Abzeichen für Bewertungen.',
  'setup.keys.environment': 'Durch die Umgebung gesetzt; hier nicht zu ändern.',
  'setup.keys.key': ({ name }) => `Schlüssel für ${name}`,
  'setup.keys.save': ({ name }) => `Schlüssel für ${name} testen und speichern`,
  'setup.keys.saved': 'Er geht und ist gespeichert.',
  'setup.keys.get.omdb': 'Von omdbapi.com: IMDb, Rotten Tomatoes, Metacritic und Preise.',
  'setup.keys.get.tmdb': 'Von themoviedb.org, der „API-Lesezugriffsschlüssel“: TMDb.',
  'setup.keys.get.mdblist': 'Von mdblist.com: alle, auch Letterboxd und Trakt.',
  'setup.look': 'Das Aussehen',
  'setup.look.intro':
    'Vier Poster Ihrer Bibliothek in jedem Stil. Alles lässt sich später ändern.',
  'setup.look.SOLID': 'Fest',
  'setup.look.SOLID.text': 'Schilder, die auf jedem Poster lesbar sind',
  'setup.look.GLASS': 'Glas',
  'setup.look.GLASS.text': 'Das Poster scheint durch',
  'setup.look.MINIMAL': 'Schlicht',
  'setup.look.MINIMAL.text': 'Keine Schilder, nur Zeichen und Zahlen',
  'setup.look.OUTLINE': 'Umriss',
  'setup.look.OUTLINE.text': 'Eine feine Linie um jedes',
  'setup.look.preview': ({ title, style }) => `${title}, ${style}`,
  'setup.look.failed': 'Diese Vorschau ließ sich nicht herstellen.',
  'setup.look.noTitles': 'Noch gibt es keine Poster zu zeigen.',
  'setup.look.save': 'Dieses Aussehen verwenden',
  'setup.start': 'Anfangen',
  'setup.start.intro': ({ n }) =>
    count(n, 'Ein Titel ist da.', '# Titel sind da.') +
    ' Die Originale bleiben erhalten, und Sie können sie jederzeit wiederhaben.',
  'setup.start.first': ({ n }) => count(n, 'Erst einen Titel versehen', 'Erst # Titel versehen'),
  'setup.start.all': ({ n }) => `Alle ${number(n)} versehen`,
  'setup.start.dryRun': 'Probelauf: nichts hochladen',
  'setup.start.all.ask': ({ n }) =>
    count(n, 'Einen Titel mit Abzeichen versehen?', '# Titel mit Abzeichen versehen?'),
};
