package dev.badgepipeline.lists;

import java.util.List;

/**
 * A part of a list.
 *
 * @param titles the films and series in it, as far as they have an id
 * @param entries how many entries it has, whatever they are
 * @param isLast whether there are no more
 */
public record ListPage(List<ListedTitle> titles, int entries, boolean isLast) {

  public ListPage {
    titles = List.copyOf(titles);
  }
}
