package dev.badgepipeline.badge.review;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.fuzz.FuzzTarget;
import dev.badgepipeline.settings.CheckedDocuments;
import dev.badgepipeline.settings.SettingsType;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A document of settings, of the kind that has most of them. */
public final class SettingsDocumentTarget implements FuzzTarget {

  private static final SettingsType<ReviewSettings> TYPE =
      BadgeSettings.type(new BadgeKind("review"), ReviewSettings.class, ReviewSettings.DEFAULT);

  private final CheckedDocuments documents = new CheckedDocuments();

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            "{\"enabled\":false,\"sources\":[\"IMDB\",\"RT_CRITICS\"],\"maxSources\":2}",
            "{\"appearance\":{\"style\":\"GLASS\",\"position\":\"TOP_LEFT\",\"opacity\":40,"
                + "\"border\":{\"width\":3,\"colour\":\"#FFFFFF\"},\"scale\":7.5}}")
        .map(document -> document.getBytes(StandardCharsets.UTF_8));
  }

  /** What is accepted must be what is stored, or it could not be read when it is needed. */
  @Override
  public void read(byte[] input) {
    documents
        .accepted(TYPE, input)
        .ifPresent(
            stored -> {
              byte[] again = stored.getBytes(StandardCharsets.UTF_8);
              if (documents.accepted(TYPE, again).filter(stored::equals).isEmpty()) {
                throw new IllegalStateException("accepted once: " + stored);
              }
            });
  }
}
