package dev.badgepipeline.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the owner what a field of settings is for, in a sentence or two. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Help {

  String value();

  /** Whether a thing in a list may leave the field out; what has a default may in any case. */
  boolean optional() default false;
}
