package dev.badgepipeline.ratings;

import dev.badgepipeline.library.ProviderIds;

/**
 * A title whose ratings are to be asked for.
 *
 * @param key the provider, and how it knows the title
 * @param ids the one id that follows from this; items that have it have these ratings, and so may
 *     the seasons and episodes of a series that has it
 */
public record RatedTitle(TitleKey key, ProviderIds ids) {}
