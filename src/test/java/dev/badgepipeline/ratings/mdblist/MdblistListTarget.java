package dev.badgepipeline.ratings.mdblist;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.fuzz.FuzzTarget;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.lists.ListPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What MDBList answers about a list. */
public final class MdblistListTarget implements FuzzTarget {

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(MdblistProviderTest.LIST, "{\"error\":\"List not found\"}")
        .map(answer -> answer.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void read(byte[] input) {
    MdblistListItems items;
    try {
      items = json.readValue(input, MdblistListItems.class);
    } catch (IOException refused) {
      return;
    }
    if (items != null && items.isList()) {
      check(items.page(/* isLast= */ true));
    }
  }

  private static void check(ListPage page) {
    if (page.titles().size() > page.entries()) {
      throw new IllegalStateException("more titles than entries");
    }
    page.titles()
        .forEach(
            title -> {
              if (title.ids().equals(ProviderIds.NONE)
                  || title.rank().filter(rank -> rank < 1).isPresent()) {
                throw new IllegalStateException("not a title: " + title);
              }
            });
  }
}
