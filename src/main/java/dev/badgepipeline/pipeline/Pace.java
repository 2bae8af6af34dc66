package dev.badgepipeline.pipeline;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** How gently work goes about its library. */
public interface Pace {

  /** As fast as it comes: somebody waits. */
  Pace FREE =
      new Pace() {
        @Override
        public <T> Uni<T> reading(Supplier<Uni<T>> read) {
          return Uni.createFrom().deferred(read::get);
        }

        @Override
        public <T> Uni<T> uploading(Supplier<Uni<T>> upload) {
          return Uni.createFrom().deferred(upload::get);
        }
      };

  /** Reads from the library when it is time to. */
  <T> Uni<T> reading(Supplier<Uni<T>> read);

  /** Uploads to the library when it is time to. */
  <T> Uni<T> uploading(Supplier<Uni<T>> upload);
}
