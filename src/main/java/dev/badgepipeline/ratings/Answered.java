package dev.badgepipeline.ratings;

import dev.badgepipeline.ratings.Rating.Origin;

/** What came of a question to a provider. */
public sealed interface Answered {

  /** There is an answer, perhaps an old one. */
  record Known(ProviderAnswer answer, Origin origin) implements Answered {}

  /** There is none, for a reason in words. */
  record Unknown(String reason) implements Answered {}
}
