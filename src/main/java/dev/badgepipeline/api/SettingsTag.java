package dev.badgepipeline.api;

import dev.badgepipeline.settings.VersionedDocument;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The ETag of settings, and what a caller says of it. */
final class SettingsTag {

  /** What goes before the last number tells of changes elsewhere, which a change here leaves. */
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(?:\\d{1,18}\\.)?(\\d{1,18})\"");

  private SettingsTag() {}

  /** An answer with the ETag of what was found. */
  static <T> RestResponse<T> on(VersionedDocument found, T answer) {
    return ResponseBuilder.ok(answer).header("ETag", of(found)).build();
  }

  /** The same, or that nothing has changed since the caller's {@code If-None-Match}. */
  static <T> RestResponse<T> unlessKnown(
      VersionedDocument found, @Nullable String ifNoneMatch, T answer) {
    return of(found).equals(ifNoneMatch)
        ? ResponseBuilder.<T>notModified().header("ETag", of(found)).build()
        : on(found, answer);
  }

  private static String of(VersionedDocument found) {
    return "\"" + found.tag() + "\"";
  }

  /**
   * The version that a caller has seen, by its header {@code If-Match}; empty when any will do.
   *
   * @throws BadRequestProblem for what never was an ETag of settings
   */
  static Optional<Long> expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return Optional.empty();
    }
    Matcher matcher = TAG.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw new BadRequestProblem("If-Match must be an ETag that these settings have had");
    }
    return Optional.of(Long.valueOf(matcher.group(1)));
  }
}
