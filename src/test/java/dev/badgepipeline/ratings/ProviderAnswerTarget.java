package dev.badgepipeline.ratings;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.fuzz.FuzzTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What rating providers answer; each document is read as if it came from each of them. */
public final class ProviderAnswerTarget implements FuzzTarget {

  private static final List<String> PROVIDERS = List.of("omdb", "tmdb", "mdblist");
  private static final List<String> ANSWERS = List.of("title", "limit", "refused-key", "unknown");

  private final ObjectMapper json = new ObjectMapper();
  private final List<Class<? extends ProviderTitle>> documents =
      Stream.of("omdb.OmdbTitle", "tmdb.TmdbTitle", "mdblist.MdblistTitle")
          .<Class<? extends ProviderTitle>>map(ProviderAnswerTarget::document)
          .toList();

  /** Each is known to its own package only. */
  private static Class<? extends ProviderTitle> document(String name) {
    try {
      return Class.forName(ProviderTitle.class.getPackageName() + "." + name)
          .asSubclass(ProviderTitle.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Stream<byte[]> seeds() {
    return PROVIDERS.stream()
        .flatMap(provider -> ANSWERS.stream().map(answer -> resource(provider, answer)));
  }

  private static byte[] resource(String provider, String answer) {
    String name = provider + "/" + answer + ".json";
    try (InputStream in = ProviderAnswerTarget.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void read(byte[] input) {
    documents.forEach(document -> read(input, document));
  }

  private void read(byte[] input, Class<? extends ProviderTitle> document) {
    ProviderTitle title;
    try {
      title = json.readValue(input, document);
    } catch (IOException refused) {
      return;
    }
    if (title != null) {
      title.error();
      title.answer().ifPresent(ProviderAnswerTarget::checkPercents);
    }
  }

  private static void checkPercents(ProviderAnswer answer) {
    answer
        .percents()
        .forEach(
            (source, percent) -> {
              if (percent < 0 || percent > 100) {
                throw new IllegalStateException(source + " of " + percent + "%");
              }
            });
  }
}
