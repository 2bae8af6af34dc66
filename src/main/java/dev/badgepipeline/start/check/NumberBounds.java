package dev.badgepipeline.start.check;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import io.smallrye.config.ConfigValidator;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Finds the numbers that are less or more than their settings allow. */
final class NumberBounds implements ConfigValidator {

  @Override
  public void validateMapping(Class<?> settings, String prefix, Object values) {
    Problem[] problems =
        Stream.of(settings.getMethods())
            .filter(setting -> setting.isAnnotationPresent(Bounds.class))
            .flatMap(setting -> problem(setting, prefix, number(setting, values)))
            .toArray(Problem[]::new);
    if (problems.length > 0) {
      throw new ConfigValidationException(problems);
    }
  }

  private static Stream<Problem> problem(Method setting, String prefix, Number value) {
    Bounds bounds = setting.getAnnotation(Bounds.class);
    return value.doubleValue() >= bounds.min() && value.doubleValue() <= bounds.max()
        ? Stream.empty()
        : Stream.of(
            new Problem(
                "%s.%s is \"%s\": %s"
                    .formatted(
                        prefix, StringUtil.skewer(setting.getName()), value, demand(bounds))));
  }

  private static String demand(Bounds bounds) {
    return bounds.max() == Double.POSITIVE_INFINITY
        ? "it must be " + plain(bounds.min()) + " or more"
        : "it must be from " + plain(bounds.min()) + " to " + plain(bounds.max());
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static Number number(Method setting, Object values) {
    try {
      setting.setAccessible(true); // most groups of settings are their packages' own
      return (Number) setting.invoke(values);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(setting + " cannot be read", e);
    }
  }
}
