package dev.badgepipeline.context;

import io.vertx.core.Vertx;

/** Contexts without a container. */
public final class Contexts {

  /** Lives as long as the tests. */
  public static final Vertx VERTX = Vertx.vertx();

  public static final OwnContexts OWN = new OwnContexts(VERTX);

  private Contexts() {}
}
