// @ts-check
import { text } from '../texts.js';
import { View } from '../view.js';

export default class HealthView extends View {
  get heading() {
    return text('health.heading');
  }
}
