package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.ServiceAddress;
import java.time.Duration;

/**
 * A Jellyfin server and the way in.
 *
 * @param timeout how long one call may take
 */
public record JellyfinServer(ServiceAddress address, ApiKey key, Duration timeout) {}
