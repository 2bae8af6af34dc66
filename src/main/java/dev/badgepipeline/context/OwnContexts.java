package dev.badgepipeline.context;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Opens contexts for work that is nobody's but its own. */
@ApplicationScoped
public class OwnContexts {

  private final Vertx vertx;

  OwnContexts(Vertx vertx) {
    this.vertx = vertx;
  }

  /** A new context under the caller's trace, which shares nothing else with the caller's. */
  public OwnContext open() {
    Context context =
        Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
    return new OwnContext(command -> context.runOnContext(ignored -> command.run()));
  }
}
