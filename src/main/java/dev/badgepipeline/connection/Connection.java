package dev.badgepipeline.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.library.ConnectionDetails;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * A connection as its owner may see it.
 *
 * @param name what its items' ids begin with
 * @param kind such as {@code jellyfin}
 * @param from where it comes from; only what was saved can be changed
 * @param url of a server
 * @param path of a folder
 * @param apiKey what may be known of the key
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Connection(
    String name,
    String kind,
    Origin from,
    Optional<String> url,
    Optional<String> path,
    Secret apiKey) {

  static Connection of(String name, Origin from, ConnectionDetails details) {
    return new Connection(
        name,
        details.kind(),
        from,
        details.url(),
        details.path(),
        details.apiKey().map(key -> Secret.of(key, from)).orElse(Secret.NONE));
  }
}
