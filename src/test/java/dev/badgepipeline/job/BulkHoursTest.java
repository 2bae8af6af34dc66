package dev.badgepipeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkHoursTest {

  @ParameterizedTest
  @CsvSource({
    "22:00-06:00,21:59,false",
    "22:00-06:00,22:00,true",
    "22:00-06:00,03:00,true",
    "22:00-06:00,06:00,false",
    "01:00-05:30,00:59,false",
    "01:00-05:30,05:29,true",
    "01:00-05:30,05:30,false",
  })
  void hoursHaveTheirBeginningAndNotTheirEnd(String hours, String now, boolean included) {
    assertThat(BulkHours.of(Optional.of(hours)).include(at(now))).isEqualTo(included);
  }

  @Test
  void withoutHoursItIsAlwaysTime() {
    assertThat(BulkHours.of(Optional.empty()).include(at("12:00"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22-06", "22:00", "22:00-25:00", "ten to six"})
  void whatIsNoTimeIsRefusedWithItsKey(String hours) {
    assertThatThrownBy(() -> BulkHours.of(Optional.of(hours)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("badge-pipeline.jobs.hours");
  }

  private static Clock at(String time) {
    return Clock.fixed(Instant.parse("2026-11-29T" + time + ":00Z"), ZoneOffset.UTC);
  }
}
