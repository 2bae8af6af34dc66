// @ts-check
/**
 * Forms made from JSON Schemas as the service serves them: what is there to set, within which
 * bounds, and what it is for. What the owner has not set himself shows what holds without him.
 */
import { html, nothing } from '../lit/lit-html.js';
import { live } from '../lit/directives/live.js';
import { checkbox, choice, described } from './form.js';
import { orderList } from './order-list.js';
import { positionGrid } from './position-grid.js';
import { text, textOr } from '../texts.js';

/**
 * @typedef {object} Form
 * @property {string} id what the ids of its controls begin with
 * @property {any} schema of the whole document
 * @property {any} effective every field with what holds
 * @property {any} own the fields that are set
 * @property {{field: string, message: string}[]} violations
 * @property {(path: string[], value: any) => void} onSet
 * @property {(path: string[]) => void} onReset lets a field hold what it holds without the owner
 */

/** Which colours people may set; the browser has a control for them. */
const COLOUR = '#[0-9A-Fa-f]{6}';

/** A pattern that lets the owner choose one sign of a few. */
const ONE_OF_SOME_SIGNS = /^\^\[([^\]\\^-]{2,5})\]\$$/;

/**
 * The controls of some fields.
 *
 * @param {Form} form
 * @param {string[][]} paths
 */
export function schemaFields(form, paths) {
  return paths.map((path) => schemaField(form, path));
}

/**
 * The paths of all fields that hold a value of their own.
 *
 * @param {any} schema
 * @param {string[]} [path]
 * @returns {string[][]}
 */
export function leaves(schema, path = []) {
  return schema.properties
    ? Object.entries(schema.properties).flatMap(([name, field]) => leaves(field, [...path, name]))
    : [path];
}

/**
 * @param {Form} form
 * @param {string[]} path
 */
function schemaField(form, path) {
  const schema = path.reduce((inner, name) => inner?.properties?.[name], form.schema);
  if (!schema) {
    return nothing;
  }
  const label = labelOf(path);
  const options = {
    id: `${form.id}-${path.join('-')}`,
    label,
    value: valueAt(form.effective, path),
    help: textOr(`help.${path.join('.')}`, schema.description ?? ''),
    error: form.violations
      .filter(({ field }) => field === path.join('.') || field.startsWith(`${path.join('.')}[`))
      .map(({ field, message }) => (isDocument(schema) ? `${field} ${message}` : message))
      .join('; '),
    onChange: (/** @type {any} */ value) => form.onSet(path, value),
    extra: valueAt(form.own, path) === undefined ? nothing : resetButton(form, path, label),
  };
  return control(schema, path, options);
}

/**
 * @param {any} schema
 * @param {string[]} path
 * @param {any} options
 */
function control(schema, path, options) {
  if (path.at(-1) === 'position') {
    return positionGrid(options);
  }
  if (schema.type === 'boolean') {
    return html`<div class="with-reset">
      ${checkbox({ ...options, isOn: options.value })} ${options.extra}
    </div>`;
  }
  if (isDocument(schema)) {
    return documentField(options);
  }
  if (schema.type === 'array' && !choicesOf(schema)) {
    return linesField(options);
  }
  if (schema.type === 'array') {
    return orderList({
      ...options,
      values: options.value,
      options: choicesOf(schema),
      labelOf: (value) => valueLabel(path, value),
    });
  }
  if (schema.type === 'number' || schema.type === 'integer') {
    return numberField(options, schema);
  }
  if (schema.enum) {
    return withReset(
      choice({
        ...options,
        options: schema.enum.map((/** @type {string} */ value) => ({
          value,
          label: valueLabel(path, value),
        })),
      }),
      options.extra,
    );
  }
  const signs = ONE_OF_SOME_SIGNS.exec(schema.pattern ?? '');
  if (signs) {
    const values = [...signs[1]].map((value) => ({ value, label: valueLabel(path, value) }));
    return withReset(choice({ ...options, options: values }), options.extra);
  }
  return schema.pattern?.includes(COLOUR) ? colourField(options) : shortText(options, schema);
}

/** @param {any} schema whether it is of a list of things with fields of their own */
function isDocument(schema) {
  return schema.type === 'array' && schema.items.type === 'object';
}

/** @param {any} schema of a list; what may be in it, unless that is anything */
function choicesOf(schema) {
  return schema.items.enum ?? schema.items.const;
}

/**
 * A list of words, one a line.
 *
 * @param {any} options
 */
function linesField(options) {
  const words = (/** @type {string} */ content) =>
    content
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return textArea(options, options.value.join('\n'), 4, (content) =>
    options.onChange(words(content)),
  );
}

/**
 * What has no control of its own, as JSON.
 *
 * @param {any} options
 */
function documentField(options) {
  return textArea(options, JSON.stringify(options.value, null, 2), 16, (content, control) => {
    try {
      options.onChange(JSON.parse(content));
      control.setCustomValidity('');
    } catch {
      control.setCustomValidity(text('form.notJson'));
      control.reportValidity();
    }
  });
}

/**
 * @param {any} options
 * @param {string} content
 * @param {number} rows
 * @param {(content: string, control: HTMLTextAreaElement) => void} onChange
 */
function textArea(options, content, rows, onChange) {
  const { id, label, help, error, extra } = options;
  return html`
    <div class="field">
      <label for=${id}>${label}</label> ${extra}
      <textarea
        id=${id}
        rows=${rows}
        spellcheck="false"
        .value=${live(content)}
        aria-describedby=${described(options)}
        aria-invalid=${error ? 'true' : nothing}
        @change=${(/** @type {any} */ event) => onChange(event.target.value, event.target)}
      ></textarea>
      ${notes(id, help, error)}
    </div>
  `;
}

/**
 * @param {unknown} content
 * @param {unknown} extra
 */
function withReset(content, extra) {
  return extra === nothing ? content : html`<div class="with-reset">${content} ${extra}</div>`;
}

/**
 * A slider to try, and a number to be exact.
 *
 * @param {any} options
 * @param {any} schema
 */
function numberField(options, schema) {
  const { id, label, value, help, error, onChange, extra } = options;
  const step = schema.type === 'integer' ? 1 : 0.1;
  const set = (/** @type {any} */ event) => {
    if (event.target.value !== '') {
      onChange(Number(event.target.value));
    }
  };
  return html`
    <div class="field">
      <label for=${id}>${label}</label> ${extra}
      <div class="number">
        <input
          type="range"
          tabindex="-1"
          aria-hidden="true"
          min=${schema.minimum ?? 0}
          max=${schema.maximum ?? 100}
          step=${step}
          .value=${live(String(value))}
          @input=${set}
        />
        <input
          id=${id}
          type="number"
          min=${schema.minimum ?? nothing}
          max=${schema.maximum ?? nothing}
          step=${step}
          .value=${live(String(value))}
          aria-describedby=${described(options)}
          aria-invalid=${error ? 'true' : nothing}
          @change=${set}
        />
      </div>
      ${notes(id, help, error)}
    </div>
  `;
}

/** @param {any} options */
function colourField({ id, label, value, help, error, onChange, extra }) {
  return html`
    <div class="field">
      <label for=${id}>${label}</label> ${extra}
      <div class="colour">
        <input
          id=${id}
          type="color"
          .value=${live(value.toLowerCase())}
          aria-describedby=${described({ id, help, error })}
          @input=${(/** @type {any} */ event) => onChange(event.target.value.toUpperCase())}
        />
        <span class="muted" aria-hidden="true">${value}</span>
      </div>
      ${notes(id, help, error)}
    </div>
  `;
}

/**
 * @param {any} options
 * @param {any} schema
 */
function shortText(options, schema) {
  const { id, label, value, help, error, onChange, extra } = options;
  return html`
    <div class="field">
      <label for=${id}>${label}</label> ${extra}
      <input
        id=${id}
        .value=${live(String(value))}
        maxlength=${schema.maxLength ?? nothing}
        aria-describedby=${described(options)}
        aria-invalid=${error ? 'true' : nothing}
        @input=${(/** @type {any} */ event) => onChange(event.target.value)}
      />
      ${notes(id, help, error)}
    </div>
  `;
}

/**
 * @param {string} id
 * @param {string} help
 * @param {string} error
 */
function notes(id, help, error) {
  return html`
    ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
  `;
}

/**
 * @param {Form} form
 * @param {string[]} path
 * @param {string} label
 */
function resetButton(form, path, label) {
  return html`<button
    type="button"
    class="plain reset"
    title=${text('settings.resetField', { label })}
    aria-label=${text('settings.resetField', { label })}
    @click=${() => form.onReset(path)}
  >
    ↺
  </button>`;
}

/** @param {string[]} path */
function labelOf(path) {
  const name = path.at(-1) ?? '';
  return textOr(`field.${path.join('.')}`, textOr(`field.${name}`, inWords(name)));
}

/**
 * @param {string[]} path
 * @param {string} value
 */
export function valueLabel(path, value) {
  return textOr(`value.${path.at(-1)}.${value}`, textOr(`value.${value}`, inWords(value)));
}

/**
 * A name of programs as people would write it.
 *
 * @param {string} name such as `colourByScore` or `RT_CRITICS`
 */
export function inWords(name) {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * @param {any} document
 * @param {string[]} path
 */
export function valueAt(document, path) {
  return path.reduce((inner, name) => inner?.[name], document);
}

/**
 * The same document with another value.
 *
 * @param {any} document
 * @param {string[]} path
 * @param {any} value
 * @returns {any}
 */
export function withValue(document, [name, ...rest], value) {
  return {
    ...document,
    [name]: rest.length === 0 ? value : withValue(document?.[name] ?? {}, rest, value),
  };
}

/**
 * The same document without a value; objects that are empty then go too.
 *
 * @param {any} document
 * @param {string[]} path
 * @returns {any}
 */
export function withoutValue(document, [name, ...rest]) {
  const { [name]: inner, ...others } = document ?? {};
  if (rest.length === 0 || inner === undefined) {
    return others;
  }
  const left = withoutValue(inner, rest);
  return Object.keys(left).length === 0 ? others : { ...others, [name]: left };
}
