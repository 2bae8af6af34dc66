// @ts-check
import { text } from '../texts.js';
import { View } from '../view.js';

export default class JobsView extends View {
  get heading() {
    return text('jobs.heading');
  }
}
