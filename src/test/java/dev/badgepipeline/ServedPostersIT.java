package dev.badgepipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.ServedPoster;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program as it is shipped draws what the JVM of the same JDK has drawn, byte for byte. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class ServedPostersIT {

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void ratingsAreKnown() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @ParameterizedTest
  @EnumSource
  void posterIsTheSameAsInTheJvm(ServedPoster poster) {
    byte[] served = poster.serve();

    assertThat(served).isEqualTo(poster.kept());
  }
}
