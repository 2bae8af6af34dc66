package dev.badgepipeline.start.check;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * What is set. A value that is not of the type that is asked for counts as not set: that is a
 * mistake of its own, and checks look for others.
 */
final class Settings {

  private final Config config;

  Settings(Config config) {
    this.config = config;
  }

  /** The keys of everything that is set. */
  Stream<String> keys() {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), /* parallel= */ false);
  }

  Optional<String> text(String key) {
    return value(key, String.class).map(String::strip).filter(text -> !text.isEmpty());
  }

  Optional<Integer> number(String key) {
    return value(key, Integer.class);
  }

  boolean isOn(String key) {
    return value(key, Boolean.class).orElse(false);
  }

  boolean isOff(String key) {
    return value(key, Boolean.class).map(on -> !on).orElse(false);
  }

  Optional<Path> path(String key) {
    try {
      return text(key).map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> value(String key, Class<T> type) {
    try {
      return config.getOptionalValue(key, type);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      return Optional.empty();
    }
  }
}
