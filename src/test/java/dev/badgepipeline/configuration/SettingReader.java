package dev.badgepipeline.configuration;

import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Lists the settings of a configuration interface. SmallRye Config itself names their keys, so that
 * groups and renamed members come out as the program reads them.
 */
final class SettingReader {

  /** Each list comes twice: as a whole, and by its numbered entries. */
  private static final String ENTRY_OF_LIST = "[*]";

  private static final Map<Class<?>, String> VALUES =
      Map.of(
          Duration.class, "duration",
          Path.class, "path",
          Boolean.class, "`true`, `false`",
          boolean.class, "`true`, `false`",
          OptionalInt.class, "whole number",
          int.class, "whole number",
          OptionalLong.class, "whole number",
          long.class, "whole number",
          OptionalDouble.class, "number",
          double.class, "number");

  private final MappingSources sources;

  SettingReader(MappingSources sources) {
    this.sources = sources;
  }

  /** The settings of one interface and its groups, by their keys. */
  List<Setting> settings(ConfigClass mapping) {
    return ConfigMappings.getProperties(mapping).entrySet().stream()
        .filter(entry -> !entry.getKey().endsWith(ENTRY_OF_LIST))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> setting(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Setting setting(String key, Property property) {
    Method method = property.getMethod();
    return new Setting(
        key,
        values(method.getGenericReturnType()),
        Optional.of(property).filter(Property::hasDefaultValue).map(Property::getDefaultValue),
        sources.commentOf(method));
  }

  private static String values(Type type) {
    if (type instanceof ParameterizedType generic) {
      String ofOne = values(generic.getActualTypeArguments()[0]);
      boolean many = Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
      return many ? "list of " + ofOne : ofOne;
    }
    Class<?> plain = (Class<?>) type;
    return plain.isEnum() ? constants(plain) : VALUES.getOrDefault(plain, "text");
  }

  /** SmallRye Config takes the constants' names in lower case with hyphens. */
  private static String constants(Class<?> enumeration) {
    return Arrays.stream(enumeration.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
  }
}
