package dev.badgepipeline.job;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How work over many items is done, and how gently. */
@ConfigMapping(prefix = "badge-pipeline.jobs")
public interface JobsConfig {

  /**
   * How many items of jobs this instance works on at the same time; 0: none, it leaves them to
   * others. People's single items do not count. One is uploaded and two are read by default, so
   * that more workers do no more, and are in the way of people.
   */
  @WithDefault("3")
  @Bounds(min = 0)
  int workers();

  /** How many items are read from a library at the same time for jobs. */
  @WithDefault("2")
  @Bounds(min = 1)
  int readsAtOnce();

  /**
   * How many posters are uploaded to a library at the same time for jobs, by all instances that
   * share a database. Where there are more instances than that they take turns.
   */
  @WithDefault("1")
  @Bounds(min = 1)
  int uploadsAtOnce();

  /**
   * The hours of the day in which jobs work on items, such as {@code 22:00-06:00}, by the clock of
   * the time zone that the service runs in; unset: all. What a webhook asks for is done at any
   * time.
   */
  Optional<String> hours();

  /** How often a library that jobs work on is asked whether it scans its folders. */
  @WithDefault("10s")
  Duration scanCheckInterval();

  /** How many items are in the queue, waiting for a worker, at most. */
  @WithDefault("1000")
  @Bounds(min = 1, max = 100_000)
  int window();

  /** How many items are known ahead, so that jobs go on while the database is away. */
  @WithDefault("20000")
  @Bounds(min = 1, max = 1_000_000)
  int readAhead();

  /**
   * How long an item may seem to be on its way, with nothing else to do, before it is sent again.
   */
  @WithDefault("30s")
  Duration reofferAfter();

  /**
   * How long what a lost instance may have begun is left to come to its end, before it is done once
   * more: a library may still be busy with a poster whose sender is gone.
   */
  @WithDefault("2s")
  Duration settling();

  /**
   * How many calls of rating providers a dry run makes at most; then it goes on with what is known.
   */
  @WithDefault("100")
  @Bounds(min = 0)
  int dryRunCalls();

  /** How long an instance leads a job without a word before another one takes it over. */
  @WithDefault("8s")
  Duration lease();

  /** How many jobs may be under way or wait. */
  @WithDefault("200")
  @Bounds(min = 1, max = 10_000)
  int underWay();

  /** How many jobs that have ended are kept. */
  @WithDefault("100")
  @Bounds(min = 0)
  int kept();

  /** How long jobs that have ended are kept. */
  @WithDefault("30d")
  Duration keptFor();

  /** Whether the log tells of each stage of items that jobs work on, as it does of single ones. */
  @WithDefault("false")
  boolean logStages();
}
