// @ts-check
import { text } from '../texts.js';
import { View } from '../view.js';

export default class SettingsView extends View {
  get heading() {
    return text('settings.heading');
  }
}
