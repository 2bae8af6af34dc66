package dev.badgepipeline.settings;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The documents that together say what holds somewhere.
 *
 * @param widestFirst what a later one sets holds in place of what an earlier one does; never empty
 */
record SettingsLayers(List<Layer> widestFirst) {

  SettingsLayers {
    widestFirst = List.copyOf(widestFirst);
  }

  /** One document, with its name. */
  record Layer(SettingsKey key, StoredSettings stored) {}

  /** The documents of settings of a type. */
  record Typed(SettingsType<?> type, SettingsLayers layers) {}

  /** The documents that hold where one of them does. */
  static SettingsLayers of(SettingsKey own, Function<SettingsKey, StoredSettings> documents) {
    return new SettingsLayers(
        own.widestFirst().stream().map(key -> new Layer(key, documents.apply(key))).toList());
  }

  /** What holds until the owner changes something. */
  static SettingsLayers untouched(SettingsKey own) {
    return of(own, key -> StoredSettings.UNTOUCHED);
  }

  SettingsLayers map(UnaryOperator<Layer> change) {
    return new SettingsLayers(widestFirst.stream().map(change).toList());
  }

  /** The document of the place itself. */
  StoredSettings own() {
    return widestFirst.get(widestFirst.size() - 1).stored();
  }

  /** Of all documents together, in characters. */
  int length() {
    return widestFirst.stream()
        .mapToInt(layer -> layer.stored().document().map(String::length).orElse(0))
        .sum();
  }

  /** Another one whenever one of the documents is changed; ends with the own one's version. */
  String tag() {
    return widestFirst.stream()
        .map(layer -> Long.toString(layer.stored().version()))
        .collect(Collectors.joining("."));
  }
}
