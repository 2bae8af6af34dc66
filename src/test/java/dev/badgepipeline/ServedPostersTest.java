package dev.badgepipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.ServedPoster;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link ServedPostersIT} holds against the program as it is shipped. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ServedPostersTest {

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void ratingsAreKnown() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @ParameterizedTest
  @EnumSource
  void samePosterIsServedWithTheSameBytes(ServedPoster poster) {
    byte[] first = poster.serve();
    poster.keep(first);

    byte[] second = poster.serve();

    assertThat(second).isEqualTo(first);
  }
}
