package dev.badgepipeline.ratings;

import java.util.Optional;

/** A document by which a provider answers, as its JSON is read. */
public interface ProviderTitle {

  /** What went wrong, in the provider's own words; empty when nothing did. */
  String error();

  /** What it says of the title; empty when the document is about none. */
  Optional<ProviderAnswer> answer();
}
