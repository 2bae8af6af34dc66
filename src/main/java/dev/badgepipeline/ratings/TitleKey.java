package dev.badgepipeline.ratings;

/**
 * Names a title as a provider knows it.
 *
 * @param provider the provider's {@linkplain RatingProvider#name() name}
 * @param externalId what it calls the title; see {@link RatingProvider#idOf}
 */
public record TitleKey(String provider, String externalId) {

  @Override
  public String toString() {
    return provider + "/" + externalId;
  }
}
