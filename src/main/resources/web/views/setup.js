// @ts-check
import { text } from '../texts.js';
import { View } from '../view.js';

export default class SetupView extends View {
  get heading() {
    return text('setup.heading');
  }
}
