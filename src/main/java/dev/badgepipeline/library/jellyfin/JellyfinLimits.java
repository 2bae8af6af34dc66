package dev.badgepipeline.library.jellyfin;

import java.time.Duration;

/**
 * How much is taken from a Jellyfin server.
 *
 * @param pageBytes how long a page of items may be
 * @param posterBytes how long a poster may be
 * @param episodes how many episodes of a series are read
 * @param itemTimeout how long it may take to read all about an item
 */
record JellyfinLimits(int pageBytes, int posterBytes, int episodes, Duration itemTimeout) {}
