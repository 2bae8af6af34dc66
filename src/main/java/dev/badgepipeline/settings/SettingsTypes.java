package dev.badgepipeline.settings;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All settings documents that there are. */
@ApplicationScoped
public class SettingsTypes {

  private final List<SettingsType<?>> all;

  SettingsTypes(@All List<Configurable<?>> owners) {
    this.all =
        owners.stream()
            .<SettingsType<?>>map(Configurable::settings)
            .sorted(Comparator.comparing(SettingsType::name))
            .toList();
  }

  /** By their names. */
  public List<SettingsType<?>> all() {
    return all;
  }

  /**
   * The settings of a name.
   *
   * @throws UnknownSettingsException when there are none
   */
  public SettingsType<?> named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new UnknownSettingsException(
                    "there are no settings '" + name + "'; there are " + names()));
  }

  /** Whether there are settings of a name. */
  public boolean include(String name) {
    return find(name).isPresent();
  }

  private Optional<SettingsType<?>> find(String name) {
    return all.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  private String names() {
    return all.stream().map(SettingsType::name).collect(Collectors.joining(", "));
  }
}
