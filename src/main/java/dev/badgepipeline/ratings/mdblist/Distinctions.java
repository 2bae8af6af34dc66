package dev.badgepipeline.ratings.mdblist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.ratings.Distinction;
import dev.badgepipeline.ratings.mdblist.MdblistTitle.SourceScore;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Which distinctions a title has. MDBList passes them on among the keywords of a title.
 * Metacritic's follows from its score and the number of its reviews too; those of Rotten Tomatoes
 * do not, since nobody says how many of its critics are top critics, or of its viewers verified.
 *
 * @param type {@code movie} or {@code show}
 * @param keywords each a text, or an object that has it as its name; read as MDBList wrote them,
 *     since ratings must not be lost when they have another form one day
 */
record Distinctions(
    @Nullable String type, Collection<SourceScore> ratings, @Nullable JsonNode keywords) {

  private static final double LEAST_METASCORE = 81;
  private static final long LEAST_REVIEWS = 15;

  List<Distinction> earned() {
    Set<Distinction> earned = EnumSet.noneOf(Distinction.class);
    passedOn().forEach(earned::add);
    if (isMustSee()) {
      earned.add(Distinction.MUST_SEE);
    }
    return List.copyOf(earned);
  }

  private Stream<Distinction> passedOn() {
    return Stream.ofNullable(keywords)
        .flatMap(list -> StreamSupport.stream(list.spliterator(), /* parallel= */ false))
        .map(keyword -> keyword.isTextual() ? keyword.asText() : keyword.path("name").asText())
        .flatMap(name -> named(name).stream());
  }

  private static Optional<Distinction> named(String keyword) {
    return switch (keyword) {
      case "metacritic-must-see" -> Optional.of(Distinction.MUST_SEE);
      case "certified-fresh" -> Optional.of(Distinction.CERTIFIED_FRESH);
      case "certified-hot" -> Optional.of(Distinction.VERIFIED_HOT);
      default -> Optional.empty();
    };
  }

  /** Metacritic's rule for films: a metascore of 81 or more, of 15 reviews at least. */
  private boolean isMustSee() {
    return "movie".equals(type)
        && ratings.stream()
            .filter(rating -> "metacritic".equals(rating.source()))
            .anyMatch(
                rating ->
                    Objects.requireNonNullElse(rating.score(), 0.0) >= LEAST_METASCORE
                        && Objects.requireNonNullElse(rating.votes(), 0L) >= LEAST_REVIEWS);
  }
}
