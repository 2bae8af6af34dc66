// @ts-check
import { text } from '../texts.js';
import { View } from '../view.js';

export default class LibraryView extends View {
  get heading() {
    return text('library.heading');
  }
}
