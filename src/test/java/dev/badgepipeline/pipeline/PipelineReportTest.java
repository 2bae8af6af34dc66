package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.database.Tier;
import dev.badgepipeline.pipeline.DrawingReport.Method;
import dev.badgepipeline.pipeline.StageResult.Applied;
import dev.badgepipeline.pipeline.StageResult.StageRun;
import dev.badgepipeline.ratings.MissingRating;
import dev.badgepipeline.ratings.Rating;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.rendering.placement.PosterArrangement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The JSON of reports is a contract. */
class PipelineReportTest {

  private static final Instant STARTED = Instant.parse("2026-05-04T10:00:00Z");

  /** Set up as Quarkus sets up its own. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @Test
  void showsTheRunAsAWhole() throws JsonProcessingException {
    PipelineReport report =
        new PipelineReport(
            "4711",
            Optional.of("e89693a9"),
            Optional.of("Ahsoka"),
            RunOutcome.BADGED,
            true,
            Optional.empty(),
            Optional.empty(),
            STARTED,
            412,
            List.of());

    assertJson(
        report,
        """
        {"runId":"4711","itemId":"e89693a9","title":"Ahsoka","outcome":"BADGED","uploaded":true,
         "startedAt":"2026-05-04T10:00:00Z","durationMs":412,"stages":[]}
        """);
  }

  @Test
  void saysWhyARunCameToNothing() throws JsonProcessingException {
    PipelineReport report =
        new PipelineReport(
            "4711",
            Optional.empty(),
            Optional.of("Ahsoka"),
            RunOutcome.FAILED,
            false,
            Optional.of("every badge failed"),
            Optional.empty(),
            STARTED,
            412,
            List.of());

    assertJson(
        report,
        """
        {"runId":"4711","title":"Ahsoka","outcome":"FAILED","uploaded":false,
         "reason":"every badge failed","startedAt":"2026-05-04T10:00:00Z","durationMs":412,
         "stages":[]}
        """);
  }

  @Test
  void saysThatAPosterWasSpliced() throws JsonProcessingException {
    assertJson(
        new DrawingReport(
            Method.SPLICED, Optional.empty(), PosterArrangement.ABOVE, "they hide less there"),
        """
        {"method":"SPLICED","arrangement":"ABOVE","arrangementReason":"they hide less there"}
        """);
  }

  @Test
  void saysWhyAPosterWasCodedAnew() throws JsonProcessingException {
    assertJson(
        new DrawingReport(
            Method.CODED_ANEW,
            Optional.of("it is coded arithmetically"),
            PosterArrangement.AS_SET,
            "their placement is FIXED"),
        """
        {"method":"CODED_ANEW","reason":"it is coded arithmetically","arrangement":"AS_SET",
         "arrangementReason":"their placement is FIXED"}
        """);
  }

  @Test
  void showsAnAppliedStage() throws JsonProcessingException {
    assertJson(
        Plans.applied(Plans.badge("4K DV")),
        """
        {"badge":"resolution","outcome":"APPLIED","value":"4K DV","tier":"MAIN_POOL","attempts":1,
         "durationMs":6}
        """);
  }

  @Test
  void showsRatingsWithTheirOrigin() throws JsonProcessingException {
    Badge badge =
        new Badge(
            Plans.REVIEW,
            "IMDb 76%",
            List.of(BadgeCell.text("76%")),
            BadgeAppearance.at(Position.BOTTOM_LEFT, 8));
    StageResult stage =
        new Applied(
            badge,
            new StageRun(Tier.CACHE_ONLY, 1, 180, List.of("settings are the last known")),
            Map.of(
                "ratings", List.of(new Rating(RatingSource.IMDB, 76, Origin.UPSTREAM)),
                "missing", List.of(new MissingRating(RatingSource.LETTERBOXD, "no API key"))));

    assertJson(
        stage,
        """
        {"badge":"review","outcome":"APPLIED","value":"IMDb 76%","tier":"CACHE_ONLY","attempts":1,
         "durationMs":180,"notices":["settings are the last known"],
         "ratings":[{"source":"IMDB","percent":76,"origin":"UPSTREAM"}],
         "missing":[{"source":"LETTERBOXD","reason":"no API key"}]}
        """);
  }

  @Test
  void showsASkippedStage() throws JsonProcessingException {
    assertJson(
        Plans.skipped(),
        """
        {"badge":"award","outcome":"SKIPPED","reason":"no award on record","tier":"MAIN_POOL",
         "attempts":1,"durationMs":6}
        """);
  }

  @Test
  void showsAFailedStage() throws JsonProcessingException {
    assertJson(
        Plans.failed(),
        """
        {"badge":"review","outcome":"FAILED","reason":"no answer within 20000 ms",
         "tier":"MAIN_POOL","attempts":1,"durationMs":6}
        """);
  }

  @Test
  void showsWhatAFailedStageLeavesOnThePoster() throws JsonProcessingException {
    assertJson(
        Plans.failed(Optional.of(Plans.review("IMDb 76%"))),
        """
        {"badge":"review","outcome":"FAILED","reason":"no answer within 20000 ms",
         "kept":"IMDb 76%","tier":"MAIN_POOL","attempts":1,"durationMs":6}
        """);
  }

  private static void assertJson(Object value, String expected) throws JsonProcessingException {
    assertThat(JSON.readTree(JSON.writeValueAsString(value))).isEqualTo(JSON.readTree(expected));
  }
}
