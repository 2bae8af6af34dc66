package dev.badgepipeline.badge.added;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.TestDetails;
import dev.badgepipeline.library.TestItems;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddedProcessorTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-30", "2026-11-17", "2026-12-01"})
  void whatCameNotLongAgoIsNew(String added) {
    assertThat(decide(added))
        .isInstanceOfSatisfying(
            Verdict.Show.class, show -> assertThat(show.badge().value()).isEqualTo("New"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-16", "2001-01-01", "2026-12-02", "2099-01-01"})
  void whatCameBeforeOrIsYetToComeIsNot(String added) {
    assertThat(decide(added)).isEqualTo(new Verdict.Nothing("it is no longer new"));
  }

  @Test
  void nothingIsKnownOfALibraryThatDoesNotSay() {
    assertThat(AddedProcessor.decide(TestItems.movie(), AddedSettings.DEFAULT, TODAY))
        .isEqualTo(new Verdict.Nothing("the library does not say when it came"));
  }

  private static Verdict decide(String added) {
    return AddedProcessor.decide(
        TestItems.with(TestDetails.added(LocalDate.parse(added)), TestItems.movie()),
        AddedSettings.DEFAULT,
        TODAY);
  }
}
