package dev.badgepipeline.badge.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HonourTest {

  @ParameterizedTest
  @CsvSource({
    "Won 4 Oscars. 308 wins & 270 nominations total, OSCAR",
    "Won 1 Oscar. Another 79 wins & 101 nominations., OSCAR",
    "Won 2 Primetime Emmys. 63 wins & 98 nominations total, EMMY",
    "Won 1 Primetime Emmy. Another 2 wins., EMMY",
    "Won 1 BAFTA Film Award. 9 wins & 3 nominations total, BAFTA",
    "Won 2 BAFTA TV Awards. 9 wins total, BAFTA",
    "Won 1 Golden Globe. Another 273 wins & 454 nominations., GOLDEN_GLOBE",
    "Won 1 BAFTA Award. 3 wins, BAFTA"
  })
  void readsWhatWasWon(String sentence, Award award) {
    assertThat(Honour.inText(sentence)).containsExactly(new Honour(award, true));
  }

  @ParameterizedTest
  @CsvSource({
    "Nominated for 3 Oscars. 10 wins & 40 nominations total, OSCAR",
    "Nominated for 2 Oscars. Another 17 wins & 33 nominations., OSCAR",
    "Nominated for 1 Primetime Emmy. 1 nomination total, EMMY",
    "Nominated for 2 BAFTA Film Awards., BAFTA"
  })
  void readsWhatWasOnlyNominated(String sentence, Award award) {
    assertThat(Honour.inText(sentence)).containsExactly(new Honour(award, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 wins",
        "2 wins & 6 nominations total",
        "1 nomination.",
        "N/A",
        "",
        "Won 3 Oscarsons",
        "Won Oscars"
      })
  void awardsThatAreNotNamedAreNotThere(String sentence) {
    assertThat(Honour.inText(sentence)).isEmpty();
  }

  @Test
  void whatWasWonCountsBeforeANominationForTheSame() {
    assertThat(Honour.inText("Nominated for 5 Oscars. Won 2 Oscars."))
        .containsExactly(new Honour(Award.OSCAR, true));
  }

  @Test
  void theFirstSourcesWordCounts() {
    Honour owner = new Honour(Award.OSCAR, false);

    assertThat(
            Honour.merge(
                List.of(owner),
                List.of(new Honour(Award.OSCAR, true), new Honour(Award.EMMY, true))))
        .containsExactlyInAnyOrder(owner, new Honour(Award.EMMY, true));
  }
}
