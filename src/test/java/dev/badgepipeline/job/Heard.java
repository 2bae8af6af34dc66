package dev.badgepipeline.job;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what is fired. */
final class Heard<T> implements Event<T> {

  private final List<T> events = new CopyOnWriteArrayList<>();

  List<T> events() {
    return events;
  }

  @Override
  public void fire(T event) {
    events.add(event);
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event) {
    events.add(event);
    return CompletableFuture.completedStage(event);
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
    return fireAsync(event);
  }

  @Override
  public Event<T> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
