package dev.badgepipeline.pipeline;

import dev.badgepipeline.rendering.Memory;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** What work may take of the memory. How much its poster takes was not known when it began. */
interface Room extends Memory {

  /**
   * Does work that learns on its way what it takes. Where that is more than is free, the work is
   * ended by what {@link #take} throws, and with it all that it has in memory; it is begun anew as
   * soon as there is room.
   *
   * @param work has changed nothing when it asks for more
   */
  <T> Uni<T> during(Supplier<Uni<T>> work);
}
