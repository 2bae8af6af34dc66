package dev.badgepipeline.configuration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The least and the most that a number of the configuration may be. It is looked at once, before
 * anything begins, in the groups of settings themselves and not in what is nested in them. (Were
 * these constraints of Jakarta Validation, a start would build a validator twice and have it look
 * at every setting of the platform too.)
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bounds {

  /** The least that it may be. */
  double min();

  /** The most that it may be; as much as you like where nothing is said. */
  double max() default Double.POSITIVE_INFINITY;
}
