package dev.badgepipeline.notification;

import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.upstream.UpstreamPausedException.Reason;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What people are told of. */
sealed interface Cause {

  /** A word for its kind. */
  String kind();

  /** What makes it the same cause as another of its kind, which is not told again. */
  String sameness();

  /** What has happened. */
  String title();

  /** The particulars, in whole sentences. */
  String text();

  Severity severity();

  /** Where the service tells more, as a path without a slash at the beginning. */
  String path();

  /**
   * A job has ended, and some of its items came to nothing. What fails in each sweep is one cause.
   *
   * @param id of the job
   * @param items how many it was for
   */
  record JobFailures(String id, JobWork work, JobOrigin origin, long items, long failed)
      implements Cause {

    @Override
    public String kind() {
      return "job-failures";
    }

    @Override
    public String sameness() {
      return work + " " + origin;
    }

    @Override
    public String title() {
      return "A job has ended with failures";
    }

    @Override
    public String text() {
      return failed + " of " + items + " items failed in job " + id + ", " + inWords() + ".";
    }

    private String inWords() {
      String what =
          switch (work) {
            case BADGE -> "which badges posters";
            case REFRESH_RATINGS -> "which refreshes ratings";
            case RESTORE -> "which gives originals back";
          };
      return switch (origin) {
        case PERSON -> what + " because somebody asked for it";
        case WEBHOOK -> what + " that a webhook has told of";
        case SWEEP -> what + " of what is new or changed";
        case SCHEDULE -> what + " by a schedule";
      };
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String path() {
      return "api/v1/jobs/" + id;
    }
  }

  /**
   * An item has failed as often as is tried. What fails for the same reason is one cause, however
   * many items it hits.
   */
  record ItemGivenUp(ItemRef item, String itemTitle, String reason) implements Cause {

    /** What is different in each item, such as ids and file names. */
    private static final String PARTICULAR = "\\S*\\d\\S*";

    @Override
    public String kind() {
      return "item-parked";
    }

    @Override
    public String sameness() {
      return item.connection() + " " + reason.replace(itemTitle, "…").replaceAll(PARTICULAR, "…");
    }

    @Override
    public String title() {
      return "A title fails again and again";
    }

    @Override
    public String text() {
      return itemTitle
          + " ("
          + item
          + ") is left alone until something about it changes or somebody asks for it: "
          + reason;
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String path() {
      return "api/v1/items/"
          + URLEncoder.encode(item.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
  }

  /**
   * A rating provider does not answer because of the key.
   *
   * @param pause until it is asked again
   */
  record ProviderRefuses(String provider, Reason reason, Duration pause) implements Cause {

    @Override
    public String kind() {
      return switch (reason) {
        case KEY_REFUSED -> "provider-key-refused";
        case LIMIT_REACHED -> "provider-quota-used-up";
      };
    }

    @Override
    public String sameness() {
      return provider;
    }

    @Override
    public String title() {
      return switch (reason) {
        case KEY_REFUSED -> provider + " refuses the API key";
        case LIMIT_REACHED -> "The quota of " + provider + " is used up";
      };
    }

    @Override
    public String text() {
      return "It is asked again in "
          + inWords(pause)
          + "; until then posters get the ratings of it that are known.";
    }

    @Override
    public Severity severity() {
      return reason == Reason.KEY_REFUSED ? Severity.FAILURE : Severity.WARNING;
    }

    @Override
    public String path() {
      return "api/v1/providers/" + provider.toLowerCase(Locale.ROOT);
    }
  }

  /** A library has not answered for long. */
  record LibraryAway(String connection, Duration away, String reason) implements Cause {

    @Override
    public String kind() {
      return "library-away";
    }

    @Override
    public String sameness() {
      return connection;
    }

    @Override
    public String title() {
      return "The library " + connection + " is away";
    }

    @Override
    public String text() {
      return "It has been so for " + inWords(away) + ": " + reason;
    }

    @Override
    public Severity severity() {
      return Severity.FAILURE;
    }

    @Override
    public String path() {
      return "api/v1/connections/" + connection;
    }
  }

  private static String inWords(Duration duration) {
    return duration.toHours() > 1
        ? duration.toHours() + " hours"
        : Math.max(1, duration.toMinutes()) + " min";
  }
}
