// @ts-check
import { text } from '../texts.js';
import { View } from '../view.js';

export default class TitleView extends View {
  get heading() {
    return text('titles.heading');
  }
}
