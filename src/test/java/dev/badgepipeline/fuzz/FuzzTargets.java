package dev.badgepipeline.fuzz;

import dev.badgepipeline.badge.award.AwardSentenceTarget;
import dev.badgepipeline.badge.review.SettingsDocumentTarget;
import dev.badgepipeline.connection.DraftTarget;
import dev.badgepipeline.library.folder.NfoTarget;
import dev.badgepipeline.library.jellyfin.JellyfinAnswerTarget;
import dev.badgepipeline.library.jellyfin.UploadedItemTarget;
import dev.badgepipeline.ratings.ProviderAnswerTarget;
import dev.badgepipeline.ratings.mdblist.MdblistListTarget;
import dev.badgepipeline.rendering.BadgedPosterTarget;
import dev.badgepipeline.rendering.art.OwnDrawingTarget;
import dev.badgepipeline.rendering.codec.ExifTarget;
import dev.badgepipeline.rendering.codec.PosterHeadersTarget;
import dev.badgepipeline.rendering.jpeg.SpliceTarget;
import dev.badgepipeline.upstream.RetryAfterTarget;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/** All targets. What reads something new, such as webhooks, is added here and nowhere else. */
enum FuzzTargets {
  POSTER_HEADERS(PosterHeadersTarget::new),
  EXIF(ExifTarget::new),
  SPLICE(SpliceTarget::new),
  BADGED_POSTER(BadgedPosterTarget::new),
  OWN_DRAWING(OwnDrawingTarget::new),
  NFO(NfoTarget::new),
  UPLOADED_ITEM(UploadedItemTarget::new),
  JELLYFIN_ANSWER(JellyfinAnswerTarget::new),
  PROVIDER_ANSWER(ProviderAnswerTarget::new),
  MDBLIST_LIST(MdblistListTarget::new),
  AWARD_SENTENCE(AwardSentenceTarget::new),
  RETRY_AFTER(RetryAfterTarget::new),
  SETTINGS_DOCUMENT(SettingsDocumentTarget::new),
  DRAFT(DraftTarget::new);

  private static final Path FINDINGS = Path.of("src/test/resources/fuzz");

  @SuppressWarnings("ImmutableEnumChecker") // makes targets, and has no state
  private final Supplier<FuzzTarget> target;

  FuzzTargets(Supplier<FuzzTarget> target) {
    this.target = target;
  }

  FuzzTarget target() {
    return target.get();
  }

  /** Its name as folders have it. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where inputs are kept that once broke it. */
  Path findings() {
    return FINDINGS.resolve(folder());
  }
}
