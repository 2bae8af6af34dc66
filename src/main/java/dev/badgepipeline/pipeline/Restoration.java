package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.library.ItemRef;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * What restoring an original came to.
 *
 * @param itemId the library item
 * @param restored whether the library has the original again because of this call
 * @param reason why there was nothing to restore
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Restoration(String itemId, boolean restored, Optional<String> reason) {

  static Restoration done(ItemRef item) {
    return new Restoration(item.toString(), /* restored= */ true, Optional.empty());
  }

  static Restoration nothing(ItemRef item) {
    return new Restoration(
        item.toString(),
        /* restored= */ false,
        Optional.of("the library shows a poster without badges"));
  }
}
