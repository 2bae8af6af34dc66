package dev.badgepipeline.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list as far as it is read.
 *
 * @param titles each once, as where it came first
 * @param entries how many entries of the list these were
 * @param pages in how many calls they came
 * @param isWhole whether there is no more of it
 */
record ListContent(List<ListedTitle> titles, int entries, int pages, boolean isWhole) {

  /** More than any list has that is worth a badge. */
  static final int MOST_TITLES = 5_000;

  /** Also of a provider that gives a few entries at a time. */
  private static final int MOST_PAGES = 20;

  static final ListContent NOTHING = new ListContent(List.of(), 0, 0, false);

  ListContent {
    titles = List.copyOf(titles);
  }

  /** The same with what follows. A page with nothing on it is the last, whatever it says. */
  ListContent with(ListPage page) {
    Map<String, ListedTitle> each = new LinkedHashMap<>();
    titles.forEach(title -> each.put(title.name(), title));
    page.titles().forEach(title -> each.putIfAbsent(title.name(), title));
    return new ListContent(
        each.values().stream().limit(MOST_TITLES).toList(),
        entries + page.entries(),
        pages + 1,
        page.isLast() || page.entries() == 0);
  }

  /** Whether no more of it is read, be it the whole or not. */
  boolean isEnough() {
    return isWhole || entries >= MOST_TITLES || pages >= MOST_PAGES;
  }
}
