package dev.badgepipeline.badge.status;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.constraints.UniqueElements;

/** What the owner sets for the status badge. */
@RegisterForReflection
record StatusSettings(
    @Help("Whether the badge is shown at all.") boolean enabled,
    @Help("What the badge looks like.") @NotNull @Valid BadgeAppearance appearance,
    @Help("Which statuses are shown.") @NotEmpty @Size(max = 5) @UniqueElements
        List<@NotNull Status> statuses,
    @Help("For how many days after its latest episode a series that goes on counts as airing.")
        @Min(1)
        @Max(365)
        int airingDays,
    @Help(
            "Within how many days the next episode of a series must be shown for its day to stand in"
                + " place of the status, as far as TMDb knows it; 0 shows none.")
        @Min(0)
        @Max(60)
        int nextWithin,
    @Help("How that day is written: 4.12., 12/4 or 2026-12-04.") @NotNull DayForm dayForm,
    @Help("What is written for each status.") @NotNull @Valid Words words)
    implements BadgeSettings {

  static final StatusSettings DEFAULT =
      new StatusSettings(
          /* enabled= */ false,
          BadgeAppearance.at(Position.TOP_CENTER, 6.4),
          List.of(Status.values()),
          14,
          /* nextWithin= */ 0,
          DayForm.ISO,
          new Words("Airing", "Returning", "Ended", "Cancelled", "Upcoming", "Next"));

  /** How a day is written. */
  enum DayForm {
    DAY_MONTH("d.M."),
    MONTH_DAY("M/d"),
    ISO("uuuu-MM-dd");

    private final DateTimeFormatter format;

    DayForm(String pattern) {
      this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    String of(LocalDate day) {
      return format.format(day);
    }
  }

  /** What is written for each status. */
  @RegisterForReflection
  record Words(
      @Help("For a series of which an episode was shown just now.") @NotBlank @Size(max = 24)
          String airing,
      @Help("For a series that goes on.") @NotBlank @Size(max = 24) String returning,
      @Help("For a series that has come to its end.") @NotBlank @Size(max = 24) String ended,
      @Help("For a series that was ended before its time.") @NotBlank @Size(max = 24)
          String cancelled,
      @Help("For a series of which nothing was shown yet.") @NotBlank @Size(max = 24)
          String upcoming,
      @Help("Before the day on which the next episode is shown.") @NotBlank @Size(max = 24)
          String next) {

    String of(Status status) {
      return switch (status) {
        case AIRING -> airing;
        case RETURNING -> returning;
        case ENDED -> ended;
        case CANCELLED -> cancelled;
        case UPCOMING -> upcoming;
      };
    }
  }
}
