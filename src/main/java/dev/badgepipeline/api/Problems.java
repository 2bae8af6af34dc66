package dev.badgepipeline.api;

import dev.badgepipeline.badge.UnknownBadgeException;
import dev.badgepipeline.connection.ConnectionNotSavedException;
import dev.badgepipeline.connection.InvalidConnectionException;
import dev.badgepipeline.connection.UnknownConnectionException;
import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.job.ImpossibleMoveException;
import dev.badgepipeline.job.TooManyJobsException;
import dev.badgepipeline.job.UnknownJobException;
import dev.badgepipeline.job.schedule.InvalidScheduleException;
import dev.badgepipeline.job.schedule.UnknownScheduleException;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MalformedItemException;
import dev.badgepipeline.library.NoPosterException;
import dev.badgepipeline.library.UnusablePosterException;
import dev.badgepipeline.notification.UnknownTargetException;
import dev.badgepipeline.original.OriginalDamagedException;
import dev.badgepipeline.original.OriginalNotKeptException;
import dev.badgepipeline.pipeline.AlreadyBadgedException;
import dev.badgepipeline.pipeline.NoPictureException;
import dev.badgepipeline.pipeline.OriginalLostException;
import dev.badgepipeline.pipeline.PosterChangedException;
import dev.badgepipeline.pipeline.TooBusyException;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterTooLargeException;
import dev.badgepipeline.problem.Problem;
import dev.badgepipeline.security.KeyNotMadeException;
import dev.badgepipeline.security.WrongKeyException;
import dev.badgepipeline.settings.InvalidSettingsException;
import dev.badgepipeline.settings.InvalidSettingsException.Violation;
import dev.badgepipeline.settings.SettingsConflictException;
import dev.badgepipeline.settings.UnknownSettingsException;
import dev.badgepipeline.webhook.MalformedPayloadException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says every failure in the one form that callers can rely on. */
public final class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final OptionalInt SOON = OptionalInt.of(2);

  @ServerExceptionMapper({
    ItemNotFoundException.class,
    NoPictureException.class,
    UnknownSettingsException.class,
    UnknownScheduleException.class,
    UnknownTargetException.class
  })
  public Response notFound(RuntimeException failure) {
    return problem(404, failure);
  }

  @ServerExceptionMapper
  public Response unknownConnection(UnknownConnectionException failure) {
    return problem(404, failure);
  }

  @ServerExceptionMapper
  public Response unknownJob(UnknownJobException failure) {
    return problem(404, failure);
  }

  @ServerExceptionMapper
  public Response impossibleMove(ImpossibleMoveException failure) {
    return problem(409, failure);
  }

  @ServerExceptionMapper
  public Response invalidConnection(InvalidConnectionException failure) {
    return problem(400, failure);
  }

  @ServerExceptionMapper
  public Response notSaved(ConnectionNotSavedException failure) {
    return problem(409, failure);
  }

  @ServerExceptionMapper
  public Response keyNotMade(KeyNotMadeException failure) {
    return problem(409, failure);
  }

  @ServerExceptionMapper
  public Response badRequest(BadRequestProblem failure) {
    return problem(400, failure);
  }

  @ServerExceptionMapper
  public Response wrongKey(WrongKeyException failure) {
    return Response.fromResponse(problem(401, failure))
        .header("WWW-Authenticate", "Bearer realm=\"badge-pipeline\"")
        .build();
  }

  @ServerExceptionMapper
  public Response excluded(ItemExcludedProblem failure) {
    return problem(409, failure);
  }

  @ServerExceptionMapper
  public Response malformed(MalformedPayloadException failure) {
    return problem(400, failure);
  }

  @ServerExceptionMapper
  public Response invalidSchedule(InvalidScheduleException failure) {
    List<Violation> violations =
        failure.field().map(field -> new Violation(field, failure.mistake())).stream().toList();
    return Problem.invalid(message(failure), violations).ofKind(kind(failure)).response();
  }

  @ServerExceptionMapper
  public Response unknownBadge(UnknownBadgeException failure) {
    return problem(400, failure);
  }

  @ServerExceptionMapper
  public Response invalidSettings(InvalidSettingsException failure) {
    return Problem.invalid(message(failure), failure.violations()).ofKind(kind(failure)).response();
  }

  @ServerExceptionMapper
  public Response conflict(SettingsConflictException failure) {
    return problem(412, failure);
  }

  @ServerExceptionMapper({
    AlreadyBadgedException.class,
    OriginalLostException.class,
    PosterChangedException.class
  })
  public Response posterConflict(RuntimeException failure) {
    return problem(409, failure);
  }

  @ServerExceptionMapper
  public Response tooLarge(PosterTooLargeException failure) {
    return problem(413, failure);
  }

  @ServerExceptionMapper({
    NotAPosterException.class,
    NoPosterException.class,
    UnusablePosterException.class,
    MalformedItemException.class
  })
  public Response unusable(RuntimeException failure) {
    return problem(422, failure);
  }

  @ServerExceptionMapper
  public Response libraryUnavailable(LibraryUnavailableException failure) {
    LOG.debugf("The library cannot be used: %s", failure.getMessage());
    return problem(502, failure);
  }

  @ServerExceptionMapper({
    DataUnavailableException.class,
    TooBusyException.class,
    TooManyJobsException.class,
    TooManyListenersException.class
  })
  public Response comeAgain(RuntimeException failure) {
    return Problem.of(503, message(failure)).ofKind(kind(failure)).response(SOON);
  }

  @ServerExceptionMapper({OriginalNotKeptException.class})
  public Response storage(OriginalNotKeptException failure) {
    LOG.errorf(failure, "An original is not kept");
    return problem(507, failure);
  }

  @ServerExceptionMapper
  public Response damaged(OriginalDamagedException failure) {
    LOG.errorf(failure, "An original is damaged");
    return problem(500, failure);
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException failure) {
    int status = failure.getResponse().getStatus();
    return Problem.of(status, detail(status, failure)).response();
  }

  private static String detail(int status, WebApplicationException failure) {
    return switch (status) {
      case 404 -> "there is nothing at this address";
      case 405 -> "this address does not take this method";
      case 415 -> "this address does not take this content type";
      default -> message(failure);
    };
  }

  /** What nobody has foreseen is for the log, not for the caller. */
  @ServerExceptionMapper(Throwable.class)
  public Response unforeseen(Throwable failure) {
    LOG.error("A request failed", failure);
    return Problem.of(500, "the service has met an error of its own; its log says more").response();
  }

  private static Response problem(int status, RuntimeException failure) {
    return Problem.of(status, message(failure)).ofKind(kind(failure)).response();
  }

  /** Such as {@code item-excluded}: whoever says failures in other words goes by it. */
  static String kind(Throwable failure) {
    return failure
        .getClass()
        .getSimpleName()
        .replaceFirst("(?:Exception|Problem)$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static String message(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }
}
